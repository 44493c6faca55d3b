"""Pages and files of a report, opened again and read."""

import io

import pytest
from django.test import Client
from docx import Document
from openpyxl import load_workbook
from pptx import Presentation

from holt.evaluation import actions, asks
from holt.evaluation.models import Report
from holt.people.models import Person
from tests import make
from tests.make import NOON, Table

pytestmark = pytest.mark.django_db


@pytest.fixture
def at() -> Table:
    found = make.table("active")
    make.confirmed_outcome(found, voice="I read the signs now", has_consent=True)
    return found


@pytest.fixture
def brief(at: Table, client: Client) -> Report:
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    outcome = at.partnership.outcomes.get()
    return make.made_report(at, "hearing", quotes=(f"o{outcome.pk}",))


def got(client: Client, address: str) -> bytes:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content


@pytest.mark.parametrize("kind", ["our_year", "network_year", "hearing", "board"])
def test_each_kind_has_its_page_and_its_papers(at: Table, client: Client, kind: str) -> None:
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    row = make.made_report(at, kind)
    assert "What we did together" in got(client, f"/reports/{row.pk}/").decode()
    for paper, begins in (("pdf", b"%PDF"), ("docx", b"PK"), ("pptx", b"PK"), ("xlsx", b"PK")):
        assert got(client, f"/reports/{row.pk}/report.{paper}").startswith(begins)


def test_slides_have_titles_and_notes_on_each(brief: Report, client: Client) -> None:
    made = Presentation(io.BytesIO(got(client, f"/reports/{brief.pk}/report.pptx")))
    slides = list(made.slides)
    assert slides[0].shapes.title.text == "What we did together"
    assert all(one.shapes.title.text for one in slides)
    assert all(one.notes_slide.notes_text_frame.text for one in slides[1:])
    notes = "\n".join(one.notes_slide.notes_text_frame.text for one in slides[1:])
    assert "How do you know it was the partnership?" in notes
    text = "\n".join(
        shape.text_frame.text for one in slides for shape in one.shapes if shape.has_text_frame
    )
    assert "Keep the evening hours" in text
    assert "I read the signs now" in text


def test_charts_of_slides_have_words_for_who_cannot_see_them(at: Table, client: Client) -> None:
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    make.gave(at)
    row = make.made_report(at)
    made = Presentation(io.BytesIO(got(client, f"/reports/{row.pk}/report.pptx")))
    words = [
        shape._element.nvPicPr.cNvPr.get("descr")
        for one in made.slides
        for shape in one.shapes
        if shape.shape_type == 13
    ]
    assert words == ["Given and gained, by kind. Given: Staff time: $380."]
    assert got(client, f"/reports/{row.pk}/charts/1/chart.png").startswith(b"\x89PNG")
    assert b"$380" in got(client, f"/reports/{row.pk}/charts/1/data.csv")


def test_the_document_says_what_the_page_says(brief: Report, client: Client) -> None:
    made = Document(io.BytesIO(got(client, f"/reports/{brief.pk}/report.docx")))
    text = "\n".join(one.text for one in made.paragraphs)
    assert "Keep the evening hours" in text
    assert "Notes for whoever speaks" in text
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    assert "Changes for people that were recorded" in cells


def test_a_brief_is_one_tagged_page(brief: Report, client: Client) -> None:
    document = got(client, f"/reports/{brief.pk}/report.pdf")
    assert b"/MarkInfo" in document
    assert b"/Count 1\n" in document or b"/Count 1/" in document or b"/Count 1 " in document


def test_the_workbook_has_every_figure_as_a_number(brief: Report, client: Client) -> None:
    sheet = load_workbook(io.BytesIO(got(client, f"/reports/{brief.pk}/report.xlsx"))).active
    rows = {row[1]: row[2] for row in sheet.iter_rows(values_only=True)}
    assert rows["Changes for people that were recorded"] == 1


def test_a_figure_leads_to_its_rows(brief: Report, client: Client) -> None:
    page = got(client, f"/reports/{brief.pk}/figures/1/").decode()
    assert "Counted from 1 row." in page
    assert "They read the safety rules on their own" in page
    assert b"They read the safety rules" in got(
        client, f"/reports/{brief.pk}/figures/1/rows.csv"
    )  # fmt: skip


def test_the_notes_tell_what_may_be_asked(brief: Report, client: Client) -> None:
    page = got(client, f"/reports/{brief.pk}/notes/").decode()
    assert "How do you know it was the partnership?" in page
    assert got(client, f"/reports/{brief.pk}/notes.pdf").startswith(b"%PDF")


def test_words_without_leave_cannot_be_chosen(at: Table) -> None:
    from holt.kernel.errors import Refused

    with pytest.raises(Refused, match="not_a_choice"):
        make.made_report(at, "hearing", quotes=("r999",))


def test_a_board_reads_its_page_by_a_link_that_can_be_taken_back(at: Table, client: Client) -> None:
    row = make.released_report(at, "board")
    ask = asks.ShareReportAsk(row.pk, "chair@board.example", "The chair")
    actions.share_report(at.ines, ask, now=NOON)
    guest = make.guest_by_letter("chair@board.example")
    from holt.evaluation.queries import reports as queries

    shown = queries.report(guest, row.pk)
    assert shown.title == "What we did together"
    link = queries.report(at.ines, row.pk).links[0]
    actions.unshare_report(at.ines, asks.UnshareReportAsk(row.pk, link.id), now=NOON)
    from holt.people.queries import viewer_by_link

    assert viewer_by_link(link.id, NOON).grant is None


def test_a_board_page_tells_only_of_its_own_share(at: Table, client: Client) -> None:
    make.gave(at)
    make.gave(at, of=at.employer, cents=77_700)
    row = make.made_report(at, "board")
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    page = got(client, f"/reports/{row.pk}/").decode()
    assert "$380" in page
    assert "$777" not in page


def test_a_share_of_nothing_is_left_out_of_ones_own_report_and_not_called_held_back(
    client: Client,
) -> None:
    at = make.table("active")
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    for kind in ("our_year", "board"):
        page = got(client, f"/reports/{make.made_report(at, kind).pk}/").decode()
        assert "Of these, confirmed by another party" not in page
        assert "too few partnerships share it" not in page
