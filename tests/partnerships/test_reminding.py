"""Reminders go out once, and needs follow their partnerships."""

from datetime import timedelta

import pytest

from holt.kernel.models import Happening, Letter
from holt.kernel.viewer import THE_HOUSE
from holt.needs.models import Need
from holt.partnerships import actions, asks, reactions
from tests import make
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db


def test_a_promise_is_reminded_of_once() -> None:
    make.table("active")
    soon = NOON + timedelta(days=5)
    first = actions.remind(THE_HOUSE, asks.RemindAsk(), now=soon)
    again = actions.remind(THE_HOUSE, asks.RemindAsk(), now=soon)
    assert ([one.kind for one in first], again) == (["promise"], [])
    assert "A promise is due" in Letter.objects.latest("pk").subject


def test_a_month_after_the_start_each_side_is_asked_for_a_tap() -> None:
    make.table("active")
    later = NOON + timedelta(days=40)
    kinds = {one.kind for one in actions.remind(THE_HOUSE, asks.RemindAsk(), now=later)}
    assert "pulse" in kinds


def test_a_need_is_matched_when_its_partnership_starts_and_open_again_when_it_ends() -> None:
    need = make.need()
    at = make.table("active", need_id=need.pk)
    reactions.match_its_need(Happening.objects.get(name="partnerships.started"), NOON)
    assert Need.objects.get(pk=need.pk).state == "matched"
    actions.end(at.ines, asks.EndAsk(at.id, "need_changed"), now=NOON)
    ended = Happening.objects.get(name="partnerships.ended")
    reactions.open_its_need_again(ended, NOON)
    reactions.open_its_need_again(ended, NOON)
    assert Need.objects.get(pk=need.pk).state == "open"


def test_whoever_takes_over_gets_the_partnerships_too() -> None:
    at = make.table("active")
    colleague = make.member_of(at.library, name="Bea Lund")
    told = Happening(
        facts={
            "from_person_id": at.ines.person_id,
            "to_person_id": colleague.person_id,
            "organization_id": at.library.pk,
        }
    )
    reactions.move_to_the_next_person(told, NOON)
    assert at.fresh().coordinator_id == colleague.person_id
