"""Planning, holding and canceling sessions."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.db import IntegrityError, transaction

from holt.kernel.errors import NotAllowed, NotFound, Refused, SignInNeeded, Stale
from holt.kernel.models import Happening, Letter
from holt.kernel.viewer import NOBODY, Viewer
from holt.programs import actions, asks, queries
from holt.programs.models import Session
from holt.values.states import WrongState
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db
LATER = datetime(2026, 12, 2, tzinfo=UTC)


def test_one_session_is_planned_and_the_partner_is_told() -> None:
    at = make.table("active")
    row = make.session(at, host_id=at.employer.pk, place_text="Training room")
    assert queries.session(at.maya, row.pk) == queries.SessionLine(
        id=row.pk,
        partnership_id=at.id,
        partnership="English on the floor",
        title="English class",
        starts_at=datetime(2026, 12, 1, 23, tzinfo=UTC),
        ends_at=datetime(2026, 12, 2, 0, 30, tzinfo=UTC),
        zone="America/New_York",
        place_id=None,
        place="",
        place_text="Training room",
        host_id=at.employer.pk,
        host="Kestrel Castings",
        state="planned",
        attended=None,
        new_to_us=None,
        note="",
        reason="",
        version=1,
    )
    assert Letter.objects.filter(subject__contains="New dates").count() == 1
    told = Happening.objects.get(name="programs.scheduled")
    assert (told.openness, told.seen_by) == (
        "parties",
        sorted([at.library.pk, at.employer.pk]),
    )


def test_a_series_alternates_between_the_parties_main_places() -> None:
    at = make.table("active")
    branch = make.place(at.library, "Alder Green")
    floor = make.place(at.employer, "The floor")
    first = make.session(at, every="week", count=4, by_turns=True)
    rows = Session.objects.filter(partnership_id=at.id).order_by("starts_at")
    assert [one.place_id for one in rows] == [branch.pk, floor.pk, branch.pk, floor.pk]
    assert [one.first_of_series_id for one in rows] == [None, first.pk, first.pk, first.pk]


def test_what_was_hosted_before_counts_for_the_next_turn() -> None:
    at = make.table("active")
    make.session(at, host_id=at.library.pk)
    make.session(at, on=date(2026, 12, 8), by_turns=True)
    page = queries.sessions_of(at.ines, at.id, NOON)
    assert page is not None
    assert [(one.host, one.starts_at.day) for one in page.coming] == [
        ("Marlow City Library", 1),
        ("Kestrel Castings", 8),
    ]
    assert [(one.hosted, one.is_next) for one in page.turns] == [(1, True), (1, False)]


def test_a_canceled_session_gives_the_turn_back() -> None:
    at = make.table("active")
    row = make.session(at, by_turns=True)
    actions.cancel_session(at.maya, asks.CancelSessionAsk(row.pk, "Snow"), now=NOON)
    page = queries.sessions_of(at.ines, at.id, NOON)
    assert page is not None and page.next_host is not None
    assert page.next_host.name == "Marlow City Library"
    assert [(one.state, one.reason) for one in page.past] == [("canceled", "Snow")]


def test_who_came_is_counted_and_can_be_corrected() -> None:
    at = make.table("active")
    row = make.session(at)
    actions.hold(at.maya, asks.HoldAsk(row.pk, 11, 4, "Two brought friends"), now=LATER)
    actions.hold(at.ines, asks.HoldAsk(row.pk, 12, 4, version=2), now=LATER)
    row.refresh_from_db()
    assert (row.state, row.attended, row.new_to_us, row.note, row.version) == (
        "held",
        12,
        4,
        "Two brought friends",
        3,
    )
    assert queries.worked(at.ines, at.id) == queries.Worked(1, 12, 4, 1.5, date(2026, 12, 1))


def test_a_session_to_come_cannot_have_been_held() -> None:
    at = make.table("active")
    row = make.session(at)
    with pytest.raises(Refused, match="not_begun_yet"):
        actions.hold(at.ines, asks.HoldAsk(row.pk, 3), now=NOON)


def test_two_people_counting_at_once_hear_of_each_other() -> None:
    at = make.table("active")
    row = make.session(at)
    actions.hold(at.maya, asks.HoldAsk(row.pk, 11, version=1), now=LATER)
    with pytest.raises(Stale):
        actions.hold(at.ines, asks.HoldAsk(row.pk, 12, version=1), now=LATER)


def test_a_session_is_moved() -> None:
    at = make.table("active")
    row = make.session(at)
    ask = asks.EditSessionAsk(row.pk, "English class", date(2026, 12, 3), time(17), time(18))
    actions.edit_session(at.ines, ask, now=NOON)
    assert queries.session(at.ines, row.pk).starts_at == datetime(2026, 12, 3, 22, tzinfo=UTC)


def test_a_canceled_session_stays_canceled() -> None:
    at = make.table("active")
    row = make.session(at)
    actions.cancel_session(at.ines, asks.CancelSessionAsk(row.pk, "Snow"), now=NOON)
    with pytest.raises(WrongState):
        actions.hold(at.ines, asks.HoldAsk(row.pk, 3), now=LATER)


def test_no_sessions_before_there_is_talk() -> None:
    at = make.table("proposed")
    with pytest.raises(Refused, match="no_sessions_at_this_stage"):
        make.session(at)


def test_the_host_sits_at_the_table() -> None:
    at = make.table("active")
    other = make.organization("Somebody else")
    with pytest.raises(NotFound):
        make.session(at, host_id=other.pk)


@pytest.mark.parametrize("who", ["nobody", "stranger", "viewer"])
def test_others_neither_see_nor_plan(who: str) -> None:
    at = make.table("active")
    row = make.session(at)
    viewer: Viewer = {
        "nobody": lambda: NOBODY,
        "stranger": lambda: make.member_of(make.organization("Other"), name="Tom Reed"),
        "viewer": lambda: make.member_of(at.library, "viewer", name="Vi Lund"),
    }[who]()
    sees = who == "viewer"
    assert queries.sessions(viewer).exists() is sees
    assert (who != "nobody" and queries.sessions_of(viewer, at.id, NOON) is not None) is sees
    for act in (
        lambda: make.session(at, by=viewer),
        lambda: actions.hold(viewer, asks.HoldAsk(row.pk, 3), now=LATER),
        lambda: actions.cancel_session(viewer, asks.CancelSessionAsk(row.pk, "No"), now=NOON),
    ):
        with pytest.raises((NotAllowed, NotFound, SignInNeeded)):
            act()


def test_a_link_opens_the_sessions_of_its_partnership_only() -> None:
    at = make.table("active")
    make.session(at)
    link, _token = make.signed_link(subject_id=at.id, organization_id=at.employer.pk)
    other, _token = make.signed_link(subject_id=at.id + 1, organization_id=at.employer.pk)
    assert queries.sessions(make.link_holder(link)).count() == 1
    assert queries.sessions(make.link_holder(other)).count() == 0


def test_a_link_holder_counts_who_came() -> None:
    at = make.table("active")
    row = make.session(at)
    link, _token = make.signed_link(subject_id=at.id, organization_id=at.employer.pk)
    actions.hold(make.link_holder(link), asks.HoldAsk(row.pk, 9), now=LATER)
    assert queries.session(at.ines, row.pk).attended == 9


@pytest.mark.parametrize(
    "wrong",
    [
        {"state": "held"},
        {"state": "canceled"},
        {"attended": 2, "new_to_us": 3},
    ],
)
def test_the_database_keeps_no_impossible_session(wrong: dict[str, object]) -> None:
    at = make.table("active")
    row = make.session(at)
    with pytest.raises(IntegrityError), transaction.atomic():
        Session.objects.filter(pk=row.pk).update(**wrong)


def test_what_falls_due_is_gathered_for_the_calendar() -> None:
    at = make.table("active")
    row = make.session(at)
    found = queries.due_dates(at.ines, NOON)
    assert sorted((one.kind, one.title) for one in found) == [
        ("agreement_ends", "English on the floor"),
        ("commitment", "English on the floor"),
        ("renewal_talk", "English on the floor"),
        ("review", "English on the floor"),
        ("session", "English class"),
    ]
    talk, end = (
        next(one.on for one in found if one.kind == kind)
        for kind in ("renewal_talk", "agreement_ends")
    )
    assert talk is not None and end is not None
    assert end - talk == timedelta(days=120)
    assert row.pk in {one.id for one in found if one.kind == "session"}


def test_a_stranger_has_nothing_due() -> None:
    make.session(make.table("active"))
    stranger = make.member_of(make.organization("Other"), name="Tom Reed")
    assert queries.due_dates(stranger, NOON) == ()


def test_the_answer_of_the_form_is_the_answer_of_the_program() -> None:
    at = make.table("active")
    ask = make.schedule_ask(at)
    with pytest.raises(Refused, match="needed"):
        actions.schedule(at.ines, replace(ask, title=" "), now=NOON)
