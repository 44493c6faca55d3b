"""Charts of a report in its papers: pictures with words, above a table that says the same."""

import io
import re
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import translation
from docx import Document

from holt.evaluation.models import Report
from holt.evaluation.queries import reports as queries
from holt.evaluation.rules.reports import Bar, Chart
from holt.evaluation.web.reports import setting, telling
from holt.kernel.pictures import standing
from holt.people.models import Person
from tests import make
from tests.kernel.test_documents import streams
from tests.make import Table

GIVEN = "Given and gained, by kind. Given: Staff time: $380."


@pytest.fixture
def at(db: None, client: Client) -> Table:
    found = make.table("active")
    make.gave(found)
    client.force_login(Person.objects.get(pk=found.ines.person_id))
    return found


def figures_in(document: bytes) -> list[str]:
    """The words of every picture in a PDF's tags."""
    inside = b"".join([document, *streams(document)])
    found = re.findall(rb"/StructElem/S/Figure[^>]*?/Alt ?\(((?:\\.|[^)\\])*)\)", inside)
    return [one.decode("latin-1").replace("\\", "") for one in found]


def got(client: Client, row: Report, paper: str) -> bytes:
    answer = client.get(f"/reports/{row.pk}/report.{paper}")
    assert answer.status_code == 200
    return answer.content


@pytest.mark.parametrize("kind", ["our_year", "board"])
def test_a_chart_of_the_pdf_is_a_tagged_figure_with_words(
    at: Table, client: Client, kind: str
) -> None:
    document = got(client, make.made_report(at, kind), "pdf")
    assert b"pdfuaid" in document
    assert figures_in(document) == [GIVEN]


def test_the_words_are_in_the_readers_language(at: Table, client: Client) -> None:
    Person.objects.filter(pk=at.ines.person_id).update(language="es")
    row = make.made_report(at)
    with translation.override("es"):
        told = telling.told(queries.report(at.ines, row.pk))
    chart = next(it for part in told for it in part.charts)
    assert figures_in(got(client, row, "pdf")) == [chart.alt]
    assert chart.alt != GIVEN


def test_the_word_document_shows_the_picture_with_words_right_above_its_table(
    at: Table, client: Client
) -> None:
    made = Document(io.BytesIO(got(client, make.made_report(at), "docx")))
    pictures = [one._inline.docPr.get("descr") for one in made.inline_shapes]
    assert pictures == [GIVEN]
    body = list(made.element.body)
    at_picture = next(n for n, one in enumerate(body) if one.xpath(".//pic:pic"))
    assert body[at_picture - 1].xpath("string(.)") == "Given and gained, by kind"
    assert body[at_picture + 1].tag.endswith("}tbl")
    assert "$380" in body[at_picture + 1].xpath("string(.)")


@pytest.mark.parametrize("paper", ["pdf", "docx"])
def test_a_brief_for_a_hearing_has_no_picture(at: Table, client: Client, paper: str) -> None:
    document = got(client, make.made_report(at, "hearing"), paper)
    if paper == "pdf":
        assert figures_in(document) == []
    else:
        assert len(Document(io.BytesIO(document)).inline_shapes) == 0


def test_figures_that_are_the_bars_of_a_chart_stand_in_one_table(at: Table) -> None:
    row = make.made_report(at)
    said = setting.markdown(queries.report(at.ines, row.pk))
    assert said.count(r"Given\: Staff time | \$380") == 1
    assert "![](chart-1)" in said


SHARES = Chart("reviews", "share", (Bar("2025", 0.0, 0.0, 0.24, 12), Bar("2026", 0.5, 0.2, 0.8, 8)))
AMOUNTS = Chart("given", "cents", (Bar("gave.money", 123_456_700.0), Bar("gained.money", 9_900.0)))


def drawn_texts(told: telling.ChartTold) -> list[str]:
    tree = ElementTree.fromstring(standing(told.drawn))
    return [one.text or "" for one in tree.iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize("chart", [SHARES, AMOUNTS])
def test_the_picture_says_the_numbers_of_its_table(chart: Chart) -> None:
    told = telling.chart(chart, 1)
    texts = drawn_texts(told)
    for label, value, *_range in told.rows:
        assert label in texts and value in texts


def test_a_range_that_begins_at_nothing_is_drawn_from_nothing() -> None:
    first: Any = telling.chart(SHARES, 1).drawn.rows[0]
    assert (first.width, first.low) == (0.0, telling.chart(SHARES, 1).drawn.left)
    second: Any = telling.chart(SHARES, 1).drawn.rows[1]
    assert second.low < second.high


def test_a_long_value_at_the_end_of_the_longest_bar_is_not_cut_off() -> None:
    from holt.kernel.pictures.lettering import text_width
    from holt.kernel.pictures.shares import LETTERS

    drawn = telling.chart(AMOUNTS, 1).drawn
    longest = drawn.rows[0]
    assert longest.text == "$1,234,567"
    assert longest.text_at + text_width(longest.text, LETTERS) <= drawn.width
