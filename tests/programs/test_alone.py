"""A program that one organization runs by itself, until partners join."""

from datetime import date, time

import pytest
from django.db import IntegrityError, transaction

from holt.directory.models import Organization
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.viewer import NOBODY
from holt.programs import actions, asks, queries
from holt.programs.models import Program, Session
from tests import make
from tests.make import NOON
from tests.make.partnerships import Table

pytestmark = pytest.mark.django_db


def begun(at: Table, *, published: bool = True, **changes: object) -> Program:
    ask = asks.StartOwnProgramAsk(at.library.pk, "Story hour", "story_hour", **changes)  # type: ignore[arg-type]
    row = actions.start_own_program(at.ines, ask, now=NOON)
    if published:
        actions.publish_program(at.ines, asks.PublishProgramAsk(row.pk), now=NOON)
    return row


def dated(at: Table, row: Program, **changes: object) -> Session:
    ask = asks.AddDatesAsk(row.pk, date(2026, 12, 1), time(10), time(11), **changes)  # type: ignore[arg-type]
    return actions.add_dates(at.ines, ask, now=NOON)


def test_a_library_alone_begins_dates_publishes_and_takes_sign_ups() -> None:
    at = make.table("active")
    row = begun(at, capacity=3)
    first = dated(at, row, every="week", count=3)
    shown = queries.event(NOBODY, first.pk)
    assert (shown.title, shown.capacity, first.partnership_id) == ("Story hour", 3, None)
    make.sign_up(first)
    assert queries.sign_ups(at.ines, first.pk).count() == 1
    cancel = asks.CancelSessionAsk(first.pk, "Snow")
    assert actions.cancel_session(at.ines, cancel, now=NOON).state == "canceled"


def test_until_it_is_published_its_own_people_see_it_and_nobody_else() -> None:
    at = make.table("active")
    row = begun(at, published=False)
    date_of = dated(at, row)
    assert queries.program(at.ines, row.pk).organization_id == at.library.pk
    assert queries.session(at.ines, date_of.pk).host == "Marlow City Library"
    for other in (at.maya, NOBODY):
        with pytest.raises(NotFound):
            queries.program(other, row.pk)
        with pytest.raises(NotFound):
            queries.session(other, date_of.pk)
    with pytest.raises(NotFound):
        actions.edit_program(at.maya, asks.EditProgramAsk(row.pk, "Mine", "stem"), now=NOON)


def test_twin_without_the_guard_another_organization_begins_for_the_library(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at = make.table("active")
    ask = asks.StartOwnProgramAsk(at.library.pk, "Theirs", "stem")
    with pytest.raises(NotAllowed):
        actions.start_own_program(at.maya, ask, now=NOON)
    monkeypatch.setattr("holt.programs.access.may_work", lambda viewer, seats: True)
    assert actions.start_own_program(at.maya, ask, now=NOON).pk


def test_brought_to_a_table_its_dates_and_sign_ups_come_along() -> None:
    at = make.table("active")
    row = begun(at)
    first = dated(at, row, every="week", count=2)
    make.sign_up(first)
    actions.bring_program(at.ines, asks.BringProgramAsk(row.pk, at.id), now=NOON)
    page = queries.program(at.maya, row.pk)
    assert (page.partnership_id, page.organization_id, page.may_work) == (at.id, None, True)
    assert [one.host for one in queries.sessions_of(at.maya, at.id, NOON).coming] == [  # type: ignore[union-attr]
        "Marlow City Library"
    ] * 2
    assert queries.sign_ups(at.maya, first.pk).count() == 1
    with pytest.raises(Refused, match="at_a_table_already"):
        actions.bring_program(at.ines, asks.BringProgramAsk(row.pk, at.id), now=NOON)


def test_it_is_not_brought_to_a_table_at_which_its_organization_does_not_sit() -> None:
    at = make.table("active")
    elsewhere = make.organization("Alder Library")
    both = make.member_of(elsewhere)
    ask = asks.StartOwnProgramAsk(elsewhere.pk, "Theirs", "stem")
    row = actions.start_own_program(both, ask, now=NOON)
    with pytest.raises((NotFound, NotAllowed)):
        actions.bring_program(both, asks.BringProgramAsk(row.pk, at.id), now=NOON)


def test_a_program_belongs_to_a_table_or_to_one_house_never_to_both_or_none() -> None:
    at = make.table("active")
    row = begun(at)
    library = Organization.objects.get(pk=at.library.pk)
    for values in (
        {"partnership": at.partnership, "organization": library},
        {"organization": None},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Program.objects.filter(pk=row.pk).update(**values)


def test_born_from_a_need_it_is_shown_there() -> None:
    at = make.table("active")
    need = make.need(at.library, by=at.ines)
    row = begun(at, need_id=need.pk)
    assert [one.id for one in queries.programs_for_need(at.ines, need.pk)] == [row.pk]
    assert [one.run_by for one in queries.programs_of(at.ines, at.library.pk)] == [
        ("Marlow City Library",)
    ]
