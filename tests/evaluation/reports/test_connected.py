"""What other rooms of the house give to a report: chosen measures, words given for a campaign."""

import pytest

from holt.evaluation import actions, asks
from holt.evaluation.models import Report
from holt.evaluation.queries import reports as queries
from holt.evaluation.web.reports import telling
from holt.kernel.errors import Refused
from tests import make
from tests.make import NOON, Table, campaigns

pytestmark = pytest.mark.django_db


@pytest.fixture
def at() -> Table:
    return make.table("active")


def told(at: Table, row: Report, section: str) -> telling.SectionTold | None:
    shown = telling.told(queries.report(at.ines, row.pk))
    return next((one for one in shown if one.code == section), None)


def note(at: Table, **changes: object) -> None:
    rows = (asks.MeasureRow("duplication_avoided", aim="4", why="It frees evenings"),)
    choose = asks.ChooseMeasuresAsk(rows, organization_id=at.library.pk)
    actions.choose_measures(at.ines, choose, now=NOON)
    noted = asks.NoteMeasureAsk(
        "duplication_avoided", NOON.date(), "1", "programs", "One résumé class instead of two",
        "Both coordinators", organization_id=at.library.pk,
    )  # fmt: skip
    actions.note_measure(at.ines, noted, now=NOON)


def test_a_year_of_ours_tells_the_measures_that_were_chosen_with_range_source_and_limits(
    at: Table,
) -> None:
    assert told(at, make.made_report(at), "measures") is None
    note(at)
    row = make.made_report(at)
    found = told(at, row, "measures")
    assert found is not None
    figure = found.figures[0]
    assert figure.label == "Duplication avoided: Programs no longer run twice, as noted"
    assert (figure.value, figure.range) == ("1 program", "As noted, in 1 note.")
    assert "which double program was dropped" in figure.source
    assert "Nobody can count a program that did not take place" in figure.cannot


def test_the_measure_is_traced_to_its_note_and_frozen_with_the_report(at: Table) -> None:
    note(at)
    row = make.released_report(at)
    found = told(at, row, "measures")
    assert found is not None
    traced = queries.trace(at.ines, row.pk, found.figures[0].number)
    assert [one.label for one in traced.lines] == ["One résumé class instead of two"]
    note(at)  # a second one, later
    again = told(at, row, "measures")
    assert again is not None
    assert again.figures[0].value == "1 program"


def brief(at: Table, uses: tuple[str, ...]) -> tuple[Report, int]:
    """A hearing's brief that quotes what the employer gave for a campaign."""
    given = campaigns.testimony(at, campaigns.campaign(at, joined=True), uses=uses)
    row = make.made_report(at, "hearing")
    shown = queries.report(at.ines, row.pk)
    edit = asks.EditReportAsk(
        row.pk, shown.title, shown=shown.shown, quotes=(f"t{given.pk}",), asked_for="Keep them",
        version=row.version,
    )  # fmt: skip
    actions.edit_report(at.ines, edit, now=NOON)
    return row, given.pk


def test_a_brief_quotes_a_partners_testimony_given_for_hearings(at: Table) -> None:
    row, _given = brief(at, ("hearing",))
    found = told(at, row, "words")
    assert found is not None
    assert found.quotes[0][0] == "Our night shift reads the rules now."


def test_words_given_for_letters_alone_are_not_quoted_in_a_brief(at: Table) -> None:
    with pytest.raises(Refused, match="not_a_choice"):
        brief(at, ("letter",))


def test_words_taken_back_vanish_from_a_released_brief(at: Table) -> None:
    row, given = brief(at, ("hearing",))
    assert "night shift" not in str(Report.objects.get().quotes)
    actions.release_report(at.ines, asks.ReleaseReportAsk(row.pk), now=NOON)
    assert told(at, row, "words") is not None
    actions.withdraw_testimony(at.maya, asks.WithdrawTestimonyAsk(given), now=NOON)
    assert told(at, row, "words") is None
    assert queries.report(at.ines, row.pk).is_whole
