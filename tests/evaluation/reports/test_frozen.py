"""A released report says the same for good; whoever changes its figures is found out."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from holt.evaluation import actions, asks
from holt.evaluation.models import Outcome, Report, TracedRows
from holt.evaluation.queries import reports as queries
from holt.evaluation.rules import reports as rules
from holt.evaluation.web.reports import telling
from holt.kernel import erasure
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.viewer import Viewer
from holt.partnerships.models import LedgerEntry, Partnership, Party
from holt.values.states import WrongState
from tests import make
from tests.make import NOON, Table

pytestmark = pytest.mark.django_db


@pytest.fixture
def at() -> Table:
    """A table at work with sessions, a ledger and a confirmed change."""
    found = make.table("active")
    make.confirmed_outcome(found)
    party = found.partnership.parties.get(organization=found.library)
    LedgerEntry.objects.create(
        partnership=found.partnership, party=party, direction="gave", kind="staff_time",
        what="Teaching", quantity=Decimal(10), rate_cents=3800, cents=38000,
        on=date(2026, 11, 1), logged_at=NOON,
    )  # fmt: skip
    return found


def said(viewer: Viewer, row: Report) -> dict[str, str]:
    """Figure → value, as the page tells them."""
    shown = queries.report(viewer, row.pk)
    return {it.label: it.value for it in telling.every_figure(telling.told(shown))}


def test_figures_are_counted_from_rows(at: Table) -> None:
    found = said(at.ines, make.made_report(at))
    assert found["Partnerships at work at the end"] == "1"
    assert found["Changes for people that were recorded"] == "1"
    assert found["Of these, confirmed by another party"] == "1 of 1"
    assert found["Given: Staff time"] == "$380"


def change_everything() -> None:
    LedgerEntry.objects.update(cents=1)
    Outcome.objects.update(state="recorded", confirmed_at=None)


def test_a_released_report_says_the_same_when_rows_change(at: Table) -> None:
    row = make.released_report(at)
    before = said(at.ines, row)
    change_everything()
    assert said(at.ines, row) == before


def test_twin_a_report_counted_when_it_is_read_would_not(
    at: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = make.released_report(at)
    before = said(at.ines, row)
    change_everything()
    plan = queries.plan_of(at.ines, row.kind, row.organization_id, None, (row.since, row.until),
                           NOON.date())  # fmt: skip
    counted = queries.content(at.ines, plan)
    monkeypatch.setattr("holt.evaluation.rules.reports.content_of", lambda _kept: counted)
    assert said(at.ines, row) != before


def test_a_draft_is_counted_anew_when_asked(at: Table) -> None:
    row = make.made_report(at)
    LedgerEntry.objects.update(cents=99_900)
    assert said(at.ines, row)["Given: Staff time"] == "$380"
    actions.remake_report(at.ines, asks.RemakeReportAsk(row.pk), now=NOON)
    assert said(at.ines, row)["Given: Staff time"] == "$999"


@pytest.mark.parametrize("word", ["edit_report", "remake_report", "release_report"])
def test_what_is_released_can_only_be_withdrawn(at: Table, word: str) -> None:
    row = make.released_report(at)
    ask = {
        "edit_report": asks.EditReportAsk(row.pk, "Other", ("work",)),
        "remake_report": asks.RemakeReportAsk(row.pk),
        "release_report": asks.ReleaseReportAsk(row.pk),
    }[word]
    with pytest.raises(WrongState):
        getattr(actions, word)(at.ines, ask, now=NOON)
    actions.withdraw_report(at.ines, asks.WithdrawReportAsk(row.pk, "A wrong year"), now=NOON)
    row.refresh_from_db()
    assert (row.state, row.withdrawn_reason) == ("withdrawn", "A wrong year")


def test_the_database_itself_keeps_it_frozen(at: Table) -> None:
    row = make.released_report(at)
    for rows, values in (
        (Report.objects.filter(pk=row.pk), {"figures": {}}),
        (Report.objects.filter(pk=row.pk), {"digest": "x"}),
        (Report.objects.filter(pk=row.pk), {"state": "draft"}),
        (TracedRows.objects.filter(report=row), {"amounts": []}),
    ):
        with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
            rows.update(**values)


def tampered(row: Report) -> None:
    """Somebody gets past the guard and changes one amount."""
    figures = row.figures
    figures["sections"][0]["figures"][0]["value"] = 99
    with erasure.erasing():
        Report.objects.filter(pk=row.pk).update(figures=figures)


def test_a_changed_figure_is_seen_by_its_seal(at: Table) -> None:
    row = make.released_report(at)
    assert queries.report(at.ines, row.pk).is_whole
    tampered(row)
    assert not queries.report(at.ines, row.pk).is_whole


def test_every_figure_leads_to_its_rows_and_to_what_changed(at: Table) -> None:
    row = make.released_report(at)
    figures = queries.report(at.ines, row.pk).content.figures
    number = next(one.number for one in figures if one.code == "gave")
    LedgerEntry.objects.update(cents=40_000)
    found = queries.trace(at.ines, row.pk, number)
    assert [(one.label, one.then, one.now) for one in found.lines] == [
        ("Teaching", 38_000.0, 40_000.0)
    ]
    assert (found.count, found.hidden, found.changed, found.is_whole) == (1, 0, 1, True)


def test_a_row_that_was_struck_out_since_is_no_longer_counted(at: Table) -> None:
    row = make.released_report(at)
    figures = queries.report(at.ines, row.pk).content.figures
    number = next(one.number for one in figures if one.code == "gave")
    LedgerEntry.objects.update(struck_at=NOON, struck_reason="Twice")
    assert [one.now for one in queries.trace(at.ines, row.pk, number).lines] == [None]


def test_a_draft_is_its_own_peoples(at: Table) -> None:
    row = make.made_report(at)
    stranger = make.member_of(make.organization(name="Elsewhere Library"))
    for viewer in (at.maya, stranger, Viewer()):
        with pytest.raises(NotFound):
            queries.report(viewer, row.pk)


def test_a_released_brief_is_also_the_partners(at: Table) -> None:
    row = make.released_report(at, "hearing")
    assert queries.report(at.maya, row.pk).asked_for == "Keep the evening hours"
    stranger = make.member_of(make.organization(name="Elsewhere Library"))
    with pytest.raises(NotFound):
        queries.report(stranger, row.pk)


def test_a_brief_without_its_ask_is_not_released(at: Table) -> None:
    row = make.made_report(at, "hearing", asked_for="")
    with pytest.raises(Refused, match="nothing_asked"):
        actions.release_report(at.ines, asks.ReleaseReportAsk(row.pk), now=NOON)


def test_nobody_makes_a_report_for_others(at: Table) -> None:
    with pytest.raises(NotAllowed):
        make.made_report(at, by=at.maya)


def test_figures_over_few_tables_do_not_leave_them(at: Table) -> None:
    row = make.released_report(at, "network_year")
    stranger = make.member_of(make.organization(name="Elsewhere Library"))
    found = said(stranger, row)
    assert found["Partnerships at work at the end"] == "1"
    assert "Given: Staff time" not in found
    assert "Changes for people that were recorded" not in found


def test_twin_without_the_fewest_tables_they_would(
    at: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("holt.evaluation.rules.reports.FEWEST_TABLES", 0)
    row = make.released_report(at, "network_year")
    assert "Given: Staff time" in said(at.ines, row)


def test_sections_stand_in_the_order_given(at: Table) -> None:
    row = make.made_report(at)
    ask = asks.EditReportAsk(row.pk, "Ours", ("changed", "work"), opening="Dear board")
    actions.edit_report(at.ines, ask, now=NOON)
    shown = queries.report(at.ines, row.pk)
    assert [part.code for part in telling.told(shown)] == ["changed", "work"]


def queries_of_a_year(viewer: Viewer) -> int:
    """How many the figures of a whole network's year take."""
    days = (date(2026, 1, 1), date(2026, 12, 31))
    plan = queries.plan_of(viewer, "network_year", 0, None, days, NOON.date())
    with CaptureQueriesContext(connection) as caught:
        queries.content(viewer, plan)
    return len(caught)


def test_a_year_costs_the_same_queries_however_many_tables(at: Table) -> None:
    few = queries_of_a_year(at.ines)
    for number in range(12):
        one = Partnership.objects.create(
            name=f"Table {number}", state="active", starts_on=NOON.date(), proposed_at=NOON
        )
        for home in (at.library, at.employer):
            Party.objects.create(partnership=one, organization=home, state="accepted")
    assert queries_of_a_year(at.ines) <= few


def test_whoever_asks_to_be_forgotten_is_not_named_and_figures_stay(at: Table) -> None:
    Outcome.objects.update(voice="I read the signs now", voice_by="Rosa Lima", has_consent=True)
    outcome = Outcome.objects.get()
    row = make.released_report(at, "hearing", quotes=(f"o{outcome.pk}",))
    erasure.forget_everywhere(0, email="", name="Rosa Lima", now=NOON)
    shown = queries.report(at.ines, row.pk)
    assert [(one.words, one.by) for one in shown.quotes] == [("I read the signs now", "—")]
    assert shown.is_whole


def test_a_year_of_the_network_is_not_cut_by_days(at: Table) -> None:
    with pytest.raises(Refused, match="whole_months"):
        make.made_report(at, "network_year", until=date(2026, 11, 29))


def test_a_figure_a_library_chose_for_itself_is_traced_too(at: Table) -> None:
    row = make.made_report(at)
    own = rules.Figure(
        "own", "outcome", "people", 12.0, low=9.0, high=15.0, label="Readers who came back",
        source="Our survey", cannot_show="Who did not answer", number=1,
        rows=((Outcome.objects.get().pk, 12.0),),
    )  # fmt: skip
    content = rules.Content((rules.Section("work", (own,)),))
    Report.objects.filter(pk=row.pk).update(figures=rules.as_kept(content))
    TracedRows.objects.filter(report=row, number=1).update(noun="outcome", ids=[own.rows[0][0]],
                                                           amounts=[12.0])  # fmt: skip
    told = telling.told(queries.report(at.ines, row.pk))[0].figures[0]
    assert (told.label, told.value, told.range) == (
        "Readers who came back", "12 people", "between 9 and 15, at 95 % certainty",
    )  # fmt: skip
    found = queries.trace(at.ines, row.pk, 1)
    assert (len(found.lines), found.changed, found.is_checked) == (1, 0, False)
