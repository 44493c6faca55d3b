"""Asked again some weeks later: by an address that leads to no answer, and is gone when used."""

from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from django.test import Client

from holt.kernel.erasure import forget_everywhere
from holt.kernel.errors import Refused
from holt.kernel.models import Happening, Letter
from holt.kernel.viewer import NOBODY
from holt.surveys import actions, asks, rules
from holt.surveys.models import Answer, FollowUpWish, Invitation, Survey
from tests import make
from tests.make import NOON, surveys

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Any:
    return make.organization("Marlow")


@pytest.fixture
def ines(home: Any) -> Any:
    return make.member_of(home, name="Ines")


def followed(home: Any, ines: Any) -> tuple[Survey, Survey]:
    """A survey people answer, and the draft that follows it."""
    row = surveys.opened(ines, home)
    later = actions.copy_survey(ines, asks.CopySurveyAsk(row.pk, "Weeks later", True), now=NOON)
    return row, later


def wish(row: Survey, email: str = "ana@example.org", **more: Any) -> None:
    actions.wish_follow_up(NOBODY, asks.WishFollowUpAsk(row.pk, email, **more), now=NOON)


def test_no_path_leads_from_an_answer_to_a_wish_nor_back(home: Any, ines: Any) -> None:
    """A wish knows its survey, an answer too; nothing else knows either of them."""
    for model in (FollowUpWish, Answer):
        keys = [one for one in model._meta.get_fields() if isinstance(one, models.ForeignKey)]
        assert [one.related_model for one in keys] == [Survey]
    pointing = [
        field
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey) and field.related_model in (FollowUpWish, Answer)
    ]
    assert pointing == []


def test_a_wish_shares_no_value_with_an_answer_or_the_diary(home: Any, ines: Any) -> None:
    row, _later = followed(home, ines)
    surveys.answered(row)
    wish(row)
    kept = FollowUpWish.objects.values().get()
    said = Answer.objects.values().get()
    shared = {str(one) for one in kept.values()} & {str(one) for one in said.values()}
    assert shared == {str(row.pk)}
    told = str(list(Happening.objects.values()))
    assert "ana@example.org" not in told and str(kept["id"]) not in told
    assert Happening.objects.get(name="surveys.follow_up_wished").actor_id is None


def test_neither_week_nor_number_tells_the_order(home: Any, ines: Any) -> None:
    row, _later = followed(home, ines)
    for number in range(60):
        wish(row, f"{number:02d}@example.org")
    weeks = set(FollowUpWish.objects.values_list("week", flat=True))
    assert len(weeks) == rules.LAST_WEEKS - rules.FIRST_WEEKS + 1
    assert {one.weekday() for one in weeks} == {0}
    order = list(FollowUpWish.objects.order_by("pk").values_list("email", flat=True))
    assert order != sorted(order)


def test_twin_counted_numbers_and_the_day_itself_would_tell_it() -> None:
    days = [rules.due_week(NOON.date() + timedelta(weeks=one), 4) for one in range(9)]
    assert days == sorted(days) and len(set(days)) == 9


def test_the_letter_comes_in_its_week_and_the_address_is_gone(home: Any, ines: Any) -> None:
    row, later = followed(home, ines)
    actions.open_survey(ines, asks.OpenSurveyAsk(later.pk), now=NOON)
    wish(row)
    assert actions.follow_up_due(NOON + timedelta(weeks=3)) == 0
    assert actions.follow_up_due(NOON + timedelta(weeks=8)) == 1
    assert FollowUpWish.objects.count() == 0
    assert Invitation.objects.get().survey_id == later.pk
    assert later.code in Letter.objects.get(to="ana@example.org").link
    assert actions.follow_up_due(NOON + timedelta(weeks=9)) == 0


def test_a_wish_waits_for_its_follow_up_but_not_for_ever(home: Any, ines: Any) -> None:
    row, _later = followed(home, ines)
    wish(row)
    assert actions.follow_up_due(NOON + timedelta(weeks=7)) == 0
    assert FollowUpWish.objects.count() == 1
    assert actions.follow_up_due(NOON + timedelta(weeks=12)) == 0
    assert (FollowUpWish.objects.count(), Letter.objects.count()) == (0, 0)


def test_the_same_address_twice_is_one_wish_and_nobody_learns_of_it(home: Any, ines: Any) -> None:
    row, _later = followed(home, ines)
    wish(row)
    wish(row, "Ana@Example.org")
    assert FollowUpWish.objects.count() == 1


def test_where_nothing_follows_no_address_is_taken(home: Any, ines: Any) -> None:
    with pytest.raises(Refused) as refusal:
        wish(surveys.opened(ines, home))
    assert refusal.value.code == "nothing_follows"


def test_whoever_is_erased_is_not_asked_again(home: Any, ines: Any) -> None:
    row, _later = followed(home, ines)
    wish(row)
    forget_everywhere(1, email="ana@example.org", name="Ana", now=NOON)
    assert FollowUpWish.objects.count() == 0


def test_offered_after_the_thanks_and_not_on_the_librarys_tablet(
    home: Any, ines: Any, client: Client
) -> None:
    row, _later = followed(home, ines)
    here = f"/s/{row.code}/wish-follow-up/"
    assert here in client.get(f"/s/{row.code}/thanks/").content.decode()
    assert here not in client.get(f"/s/{row.code}/thanks/?kiosk=1").content.decode()
    assert client.post(here, {"email": "no address"}).status_code == 422
    sent = client.post(here, {"email": "ana@example.org"})
    assert "One letter will come" in client.get(sent["Location"]).content.decode()
    assert FollowUpWish.objects.get().email == "ana@example.org"
    alone = surveys.opened(ines, home)
    assert client.get(f"/s/{alone.code}/wish-follow-up/").status_code == 404
