"""A need's way through its states, one need or several at once."""

from datetime import timedelta

import pytest

from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Happening
from holt.kernel.viewer import THE_HOUSE, Role
from holt.needs import actions, queries
from holt.needs.asks import (
    MatchAsk,
    MeetAsk,
    ParkAsk,
    ParkManyAsk,
    PublishAsk,
    ReopenAsk,
    UndoParkManyAsk,
)
from holt.needs.models import BulkPark, Need
from holt.values.states import WrongState
from tests import make

pytestmark = pytest.mark.django_db
NOON = make.NOON

STEPS = {
    "publish": ("draft", "open", actions.publish, lambda row: PublishAsk(row.pk)),
    "park": ("open", "parked", actions.park, lambda row: ParkAsk(row.pk, "No money this year")),
    "reopen": ("parked", "open", actions.reopen, lambda row: ReopenAsk(row.pk)),
    "meet": ("matched", "met", actions.meet, lambda row: MeetAsk(row.pk, "Classes at work")),
    "match": ("open", "matched", actions.match, lambda row: MatchAsk(row.pk, 7)),
}


@pytest.mark.parametrize("word", STEPS)
def test_a_coordinator_takes_the_step_and_it_is_told(word: str) -> None:
    before, after, act, ask = STEPS[word]
    row = make.need(state=before)
    assert act(make.member(row.organization), ask(row), now=NOON).state == after
    row.refresh_from_db()
    assert (row.state, row.version) == (after, 2)
    told = Happening.objects.order_by("pk").last()
    assert told is not None
    assert (told.actor_name, told.facts["need_id"]) == ("Ines Duarte", row.pk)
    assert told.history.filter(field="state", before=before, after=after).exists()


@pytest.mark.parametrize("word", STEPS)
def test_strangers_do_not_take_it(word: str) -> None:
    before, _after, act, ask = STEPS[word]
    row = make.need(state=before)
    stranger = make.member(make.organization("Elm Library"))
    with pytest.raises((NotAllowed, NotFound)):
        act(stranger, ask(row), now=NOON)


@pytest.mark.parametrize("word", sorted(set(STEPS) - {"publish"}))
def test_staff_leave_it_to_coordinators(word: str) -> None:
    before, _after, act, ask = STEPS[word]
    row = make.need(state=before)
    with pytest.raises(NotAllowed):
        act(make.member(row.organization, Role.STAFF), ask(row), now=NOON)


@pytest.mark.parametrize(
    ("word", "state"),
    [("publish", "met"), ("park", "met"), ("reopen", "open"), ("meet", "draft"), ("match", "met")],
)
def test_a_step_that_does_not_follow_is_refused(word: str, state: str) -> None:
    _before, _after, act, ask = STEPS[word]
    row = make.need(state=state)
    with pytest.raises(WrongState):
        act(make.member(row.organization), ask(row), now=NOON)


def test_parking_needs_a_reason() -> None:
    row = make.need()
    with pytest.raises(Refused, match="needed"):
        actions.park(make.member(row.organization), ParkAsk(row.pk, " "), now=NOON)


def test_the_house_may_match_twice_and_tells_once() -> None:
    row = make.need()
    for _ in range(2):
        actions.match(THE_HOUSE, MatchAsk(row.pk, 7), now=NOON)
    assert Happening.objects.filter(name="needs.matched").count() == 1


def test_a_parked_draft_stays_inside() -> None:
    row = make.need(as_draft=True)
    actions.park(make.member(row.organization), ParkAsk(row.pk, "Too early"), now=NOON)
    stranger = make.member(make.organization("Elm Library"))
    assert not queries.visible(stranger).exists()


def test_several_are_parked_and_the_rest_left_alone() -> None:
    library = make.organization()
    mine = [make.need(library), make.need(library, state="matched")]
    left = [make.need(library, state="met"), make.need(make.organization("Elm Library"))]
    ids = tuple(one.pk for one in [*mine, *left])
    ines = make.member(library)
    assert [one.why_not for one in queries.park_lines(ines, ids)] == [
        "not_yours",
        "wrong_state",
        "",
        "",
    ]
    actions.park_many(ines, ParkManyAsk(ids, "No money this year"), now=NOON)
    parked = Need.objects.filter(state="parked").order_by("pk")
    assert list(parked.values_list("pk", "parked_reason")) == [
        (one.pk, "No money this year") for one in mine
    ]


def test_nothing_to_park_is_said() -> None:
    row = make.need(state="met")
    with pytest.raises(Refused, match="nothing_to_park"):
        actions.park_many(make.member(row.organization), ParkManyAsk((row.pk,), "Why"), now=NOON)


def test_undo_puts_back_all_but_what_was_edited_since() -> None:
    library = make.organization()
    ines = make.member(library)
    kept, edited = make.need(library, state="matched"), make.need(library)
    bulk = actions.park_many(ines, ParkManyAsk((kept.pk, edited.pk), "No money"), now=NOON)
    edited.refresh_from_db()
    actions.edit(ines, make.edit_ask(edited, statement="Heard again"), now=NOON)
    undone = actions.undo_park_many(ines, UndoParkManyAsk(bulk.pk), now=NOON)
    assert undone == actions.Undone(1, ((edited.pk, "Heard again"),))
    kept.refresh_from_db()
    edited.refresh_from_db()
    assert (kept.state, edited.state) == ("matched", "parked")


@pytest.mark.parametrize(("days", "code"), [(8, "too_late_to_undo"), (1, "already_undone")])
def test_undo_is_possible_once_and_for_seven_days(days: int, code: str) -> None:
    row = make.need()
    ines = make.member(row.organization)
    bulk = actions.park_many(ines, ParkManyAsk((row.pk,), "No money"), now=NOON)
    if code == "already_undone":
        actions.undo_park_many(ines, UndoParkManyAsk(bulk.pk), now=NOON)
    with pytest.raises(Refused, match=code):
        actions.undo_park_many(ines, UndoParkManyAsk(bulk.pk), now=NOON + timedelta(days=days))


def test_only_whoever_did_it_takes_it_back() -> None:
    row = make.need()
    bulk = actions.park_many(
        make.member(row.organization), ParkManyAsk((row.pk,), "No money"), now=NOON
    )
    with pytest.raises(NotFound):
        actions.undo_park_many(
            make.member(row.organization, name="Sam Okoye"), UndoParkManyAsk(bulk.pk), now=NOON
        )
    assert BulkPark.objects.get().undone_at is None
