"""What a program takes: who speaks, what is brought, what it costs, and who is told what."""

from datetime import date

import pytest

from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.viewer import NOBODY
from holt.programs import actions, asks, queries, rules
from holt.programs.models import Provision
from tests import make
from tests.make import NOON
from tests.make.partnerships import Table

pytestmark = pytest.mark.django_db


def provided(at: Table, program_id: int, **changes: object) -> Provision:
    values = {"kind": "speaker", "what": "Ada Moss"} | changes
    return actions.provide(at.ines, asks.ProvideAsk(program_id, **values), now=NOON)  # type: ignore[arg-type]


def test_the_table_reads_everything_and_everyone_only_what_is_settled_and_public() -> None:
    at = make.table("active")
    row = make.program(at)
    provided(at, row.pk, about="apples", contact="ada@example.org", is_public=True, state="sure")
    provided(at, row.pk, what="Ben Ito", is_public=True, state="asked")
    assert queries.provisions(at.maya, row.pk).count() == 2
    assert queries.shown_provisions(row.pk) == (
        queries.ShownProvision("speaker", "Ada Moss", "apples", ""),
    )
    with pytest.raises(NotFound):
        queries.provisions(NOBODY, row.pk)


def test_a_stranger_notes_nothing() -> None:
    at = make.table("active")
    row = make.program(at)
    stranger = make.member_of(make.organization("Alder Library"))
    with pytest.raises((NotFound, NotAllowed)):
        actions.provide(stranger, asks.ProvideAsk(row.pk, "food", "Tea"), now=NOON)


def test_what_is_only_wanted_is_not_shown_to_everyone() -> None:
    at = make.table("active")
    row = make.program(at)
    with pytest.raises(Refused, match="not_sure_yet"):
        provided(at, row.pk, is_public=True)


def test_what_is_for_one_date_is_shown_on_that_date_only() -> None:
    at = make.table("active")
    first = make.event(at, every="week", count=2)
    second = first.followers.get()
    provided(at, first.program_id, session_id=second.pk, is_public=True, state="sure")
    assert queries.shown_provisions(first.program_id, first.pk) == ()
    assert len(queries.shown_provisions(first.program_id, second.pk)) == 1
    other = make.session(at)
    with pytest.raises(NotFound):
        provided(at, first.program_id, session_id=other.pk)


def test_the_budget_is_summed_by_who_pays_and_by_who_came() -> None:
    at = make.table("active")
    row = make.program(at)
    at_library = {"organization_id": at.library.pk}
    provided(at, row.pk, planned_cents=20_000, spent_cents=18_000, **at_library)
    tea = provided(at, row.pk, what="Tea", planned_cents=5_000, spent_cents=1_000)
    actions.drop_provision(at.maya, asks.DropProvisionAsk(tea.pk), now=NOON)
    make.held_session(at, date(2026, 11, 2), attended=10, program_id=row.pk)
    found = queries.budget(at.ines, row.pk)
    assert found.sums == (
        rules.Sum("Marlow City Library", 20_000, 18_000),
        rules.Sum(None, 0, 1_000),
    )
    assert (found.spent, found.came, found.spent_each) == (19_000, 10, 1_900)


def test_only_somebody_at_the_table_sees_to_it() -> None:
    at = make.table("active")
    row = make.program(at)
    other = make.organization("Alder Library")
    with pytest.raises(NotFound):
        provided(at, row.pk, organization_id=other.pk)


def test_what_is_open_stands_in_the_calendars_of_the_table_until_it_is_settled() -> None:
    at = make.table("active")
    row = make.program(at)
    one = provided(at, row.pk, by_on=date(2026, 12, 20))
    due = [it for it in queries.due_dates(at.maya, NOON) if it.kind == "provision"]
    assert [(it.id, it.on, it.detail) for it in due] == [(one.pk, date(2026, 12, 20), "Ada Moss")]
    ask = asks.EditProvisionAsk(one.pk, "speaker", "Ada Moss", by_on=one.by_on, state="sure")
    actions.edit_provision(at.maya, ask, now=NOON)
    assert [it for it in queries.due_dates(at.maya, NOON) if it.kind == "provision"] == []


def test_a_speaker_who_is_erased_is_named_nowhere() -> None:
    at = make.table("active")
    row = make.program(at)
    one = provided(at, row.pk, contact="ada@example.org", note="Ask Ada Moss in May")
    actions.forget(0, email="ada@example.org", name="Ada Moss", now=NOON)
    one.refresh_from_db()
    assert (one.what, one.contact, one.note) == ("—", "—", "Ask — in May")
