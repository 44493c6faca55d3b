"""What answers come to: scores, groups held back also by subtraction, many surveys, documents."""

import io
import zipfile
from collections import Counter
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook

from holt.methods.asking.outcomes import Tally
from holt.methods.counts import wilson
from holt.surveys import actions, asks, queries, rules
from holt.surveys.models import Survey
from holt.surveys.web import across, reporting, telling
from tests import make
from tests.make import NOON, surveys
from tests.methods.asking.attack import isolated

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Any:
    return make.organization("Marlow")


@pytest.fixture
def ines(home: Any) -> Any:
    return make.member_of(home, name="Ines")


def say(row: Survey, *steps: str, **more: Any) -> None:
    """So many answers, each with this step for every statement."""
    for step in steps:
        values = dict.fromkeys(rules.ITEMS, step)
        surveys.answered(row, values=values, **more)


def made(ines: Any, row: Survey, **narrow: str) -> reporting.Report:
    page = queries.survey(ines, row.pk)
    return reporting.report(page, "en", others=queries.beside(ines, row.pk), **narrow)


def test_a_score_leaves_out_whom_it_did_not_concern(home: Any, ines: Any) -> None:
    row = surveys.opened(ines, home)
    say(row, *["5"] * 6, *["4"] * 6, *["2"] * 8, *["na"] * 5)
    knows = made(ines, row).scores[0].now
    low, high = (round(100 * one) for one in wilson(12, 20))
    assert knows == rules.Told(20, 60, 60, low, high)


@pytest.mark.parametrize(
    ("agree", "of", "shown"),
    [
        (12, 20, (60, 60)),
        (20, 20, (100, 100)),
        (0, 7, (0, 0)),
        (18, 20, (80, 100)),
        (3, 20, (0, 20)),
        (7, 8, None),
        (4, 4, None),
    ],
)
def test_fewer_than_five_on_one_side_are_told_as_a_range(
    agree: int, of: int, shown: tuple[int, int] | None
) -> None:
    found = rules.told(Tally(agree, of), 5)
    assert (found and (found.share, found.most)) == shown


def test_a_range_is_the_same_for_every_count_it_hides() -> None:
    assert len({rules.told(Tally(agree, 30), 5) for agree in (26, 27, 28, 29)}) == 1
    assert len({rules.told(Tally(agree, 30), 5) for agree in (1, 2, 3, 4)}) == 1
    assert {rules.told(Tally(agree, 9), 5) for agree in range(1, 9)} == {None}


def people(row: Survey) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for place, count in queries.counts([row.pk])[row.pk]["", ""].items():
        found[place] += count
    return found


def small_places(home: Any, ines: Any) -> Survey:
    """Main in March and April; West with four people only; three in April at Main."""
    row = surveys.opened(ines, home, sites=("Main", "West"))
    say(row, *["5"] * 9, *["2"] * 7, site="Main")
    say(row, "5", "5", "1", "1", site="West")
    say(row, "5", "4", "1", site="Main", now=NOON + timedelta(days=31))
    return row


def test_nobody_is_found_by_subtracting_a_place_or_a_month(home: Any, ines: Any) -> None:
    row = small_places(home, ines)
    cells = people(row)
    shown = rules.everyone(cells, 5).released.shown
    assert frozenset() in shown
    assert isolated(shown, cells, ("site", "month"), 5) == []
    assert made(ines, row, site="West").answers is None
    assert len({month for _site, month in cells}) == 2
    for month in {month for _site, month in cells}:
        found = made(ines, row, month=month)
        assert (found.answers is None) == (frozenset({("month", month)}) not in shown)


def test_twin_without_the_guard_four_people_come_out(home: Any, ines: Any) -> None:
    cells = people(small_places(home, ines))
    groups = [frozenset(), frozenset({("site", "Main")})]
    assert isolated(groups, cells, ("site", "month"), 5)


def test_choices_of_all_places_and_months_together_isolate_nobody(home: Any, ines: Any) -> None:
    row = small_places(home, ines)
    counts = queries.counts([row.pk])[row.pk]
    cells = {
        (*place, "yes" if value in rules.AGREES else "no", value): n
        for value, places in reporting.by_value(counts, "knowledge").items()
        for place, n in places.items()
    }
    dimensions = ("site", "month", "agree", "value")
    shown = rules.let_in(cells, dimensions, 5).shown
    assert isolated(shown, cells, dimensions, 5) == []
    assert {frozenset({("agree", one)}) for one in ("yes", "no")} <= shown.keys()


def test_every_page_shows_the_same_whoever_asked_before(home: Any, ines: Any) -> None:
    row = small_places(home, ines)
    before = made(ines, row)
    for narrow in ({"site": "Main"}, {"site": "West"}, {"month": f"{NOON:%Y-%m}"}):
        made(ines, row, **narrow)
    assert made(ines, row) == before
    actions.tally_due()
    assert made(ines, row) == before


def test_what_came_weeks_later_stands_beside(home: Any, ines: Any) -> None:
    row = surveys.opened(ines, home)
    say(row, *["5"] * 10, *["2"] * 10)
    copy = actions.copy_survey(ines, asks.CopySurveyAsk(row.pk, "Later", True), now=NOON)
    actions.open_survey(ines, asks.OpenSurveyAsk(copy.pk), now=NOON)
    say(copy, *["5"] * 15, *["2"] * 5)
    first, later = made(ines, row), made(ines, copy)
    assert (first.scores[0].now.share, first.scores[0].other.share) == (50, 75)  # type: ignore[union-attr]
    assert (later.scores[0].now.share, later.scores[0].other.share) == (75, 50)  # type: ignore[union-attr]
    assert later.is_later and not first.is_later


def year(home: Any, ines: Any) -> list[Survey]:
    """Four surveys of two topics; the last has three answers only."""
    rows = []
    for topic, month, steps in (
        ("health", 0, ["5"] * 6 + ["2"] * 6),
        ("health", 80, ["5"] * 9 + ["2"] * 3),
        ("digital", 80, ["4"] * 5 + ["1"] * 5),
        ("digital", 200, ["4"] * 3),
    ):
        row = surveys.opened(ines, home, topic=topic, title=f"{topic} {month}", sites=("Main",))
        say(row, *steps, site="Main", now=NOON + timedelta(days=month))
        rows.append(row)
    return rows


def split(home: Any, ines: Any, **narrow: str) -> dict[str, list[across.Row]]:
    found = across.across(queries.outcome_surveys(ines, home.pk), **narrow)
    return {part.name: list(part.rows) for part in found.parts}


def test_a_year_of_surveys_by_topic_place_quarter_and_survey(home: Any, ines: Any) -> None:
    year(home, ines)
    found = split(home, ines)
    told = {
        name: [(one.label, one.answers, one.cells[0] and one.cells[0].share) for one in rows]
        for name, rows in found.items()
    }
    assert told["all"] == [("", 34, 59)]
    assert told["topic"] == [("Digital learning", 10, 50), ("Health", 24, 62)]
    assert told["place"] == [("Main", 34, 59)]
    assert told["quarter"] == [("Quarter 4 of 2026", 12, 50), ("Quarter 1 of 2027", 22, 64)]
    assert [one.answers for one in split(home, ines, year="2027")["all"]] == [22]
    assert [one[1] for one in told["survey"]] == [12, 12, 10]
    only = split(home, ines, topic="digital")
    assert [one.answers for one in only["all"]] == [10]


def test_adding_up_changes_nothing_of_a_year(home: Any, ines: Any) -> None:
    year(home, ines)
    before = split(home, ines)
    assert actions.tally_due() == 37
    assert split(home, ines) == before


def test_many_surveys_add_up_only_what_each_shows_by_itself(home: Any, ines: Any) -> None:
    """Three people of the smallest survey are in no sum: nothing can be subtracted to them."""
    *large, small = year(home, ines)
    total = split(home, ines)["all"][0]
    alone = [made(ines, one).answers or 0 for one in large]
    assert total.answers == sum(alone)
    assert made(ines, small).answers is None


def test_twin_a_plain_sum_gives_the_three_away(home: Any, ines: Any) -> None:
    *large, small = year(home, ines)
    plain = Survey.objects.filter(organization=home).values_list("answers__pk").count()
    assert plain - sum(made(ines, one).answers or 0 for one in large) == 3 == people(small).total()


def test_others_are_a_benchmark_only_when_there_are_five(home: Any, ines: Any) -> None:
    row = surveys.opened(ines, home, topic="health")
    say(row, *["5"] * 10, *["2"] * 10)
    for number in range(5):
        assert made(ines, row).scores[0].network is None
        other = make.organization(f"Library {number}")
        theirs = surveys.opened(make.member_of(other), other, topic="health")
        say(theirs, *["5"] * 8, *["2"] * 2)
        actions.tally_due()
        from holt.kernel.kept import let_go

        let_go()
    network = made(ines, row).scores[0].network
    assert network and (network.percent, network.at_least, network.beside) == (80, 5, "below")


def test_somebody_else_sees_neither_report_nor_document(
    home: Any, ines: Any, client: Client
) -> None:
    row = surveys.opened(ines, home)
    say(row, *["5"] * 6)
    client.force_login(make.person())
    for end in ("report/", "report.pdf", "report.docx", "report.xlsx", "report.png"):
        assert client.get(f"/surveys/{row.pk}/{end}").status_code == 404


def test_documents_have_the_figures_of_the_page(home: Any, ines: Any, client: Client) -> None:
    row = surveys.opened(ines, home, title="Story | time *now*", topic="health")
    say(row, *["5"] * 12, *["2"] * 8)
    client.force_login(ines_person(ines))
    here = f"/surveys/{row.pk}/report"
    page = client.get(f"{here}/").content.decode()
    low, high = (round(100 * one) for one in wilson(12, 20))
    figure = f"60% ({low}–{high}%)"
    assert figure in page
    sheet = load_workbook(io.BytesIO(client.get(f"{here}.xlsx").content)).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert (20, 60, low, high) in [one[4:] for one in rows]
    with zipfile.ZipFile(io.BytesIO(client.get(f"{here}.docx").content)) as word:
        text = word.read("word/document.xml").decode()
        assert figure in text and any(one.endswith(".png") for one in word.namelist())
    assert client.get(f"{here}.pdf").content.startswith(b"%PDF")
    assert client.get(f"{here}/brief.pdf").content.startswith(b"%PDF")
    assert client.get(f"{here}.png").content.startswith(b"\x89PNG")
    for end in ("/", ".pdf", ".docx", ".xlsx", ".png", "/brief.pdf"):
        assert client.get(f"/surveys/outcomes{end}").status_code == 200
    assert figure in client.get("/surveys/outcomes/").content.decode()


def ines_person(viewer: Any) -> Any:
    from holt.people.models import Person

    return Person.objects.get(pk=viewer.person_id)


def test_a_brief_is_one_tagged_page(home: Any, ines: Any, client: Client) -> None:
    for topic in rules.TOPICS:
        row = surveys.opened(ines, home, topic=topic)
        say(row, *["5"] * 6, *["2"] * 6)
    client.force_login(ines_person(ines))
    brief = client.get("/surveys/outcomes/brief.pdf").content
    assert brief.count(b"/Type /Page\n") + brief.count(b"/Type/Page/") == 1
    assert b"/MarkInfo" in brief


def test_names_in_titles_are_text_in_a_document() -> None:
    said = telling.markdown((telling.Section("*a* | b", ("x",), (telling.Line(("[y](z)",)),)),))
    assert "\\*a\\*" in said and "\\[y\\]" in said
