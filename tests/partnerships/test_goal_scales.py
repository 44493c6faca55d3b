"""A goal's scale: described beforehand, agreed by every side, and then left where it is."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from holt.kernel.errors import NotFound, Refused, Stale
from holt.kernel.models import Happening, Letter
from holt.partnerships import actions, asks, queries
from holt.partnerships.models import GoalScale, GoalScore
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db
WORDS = ("Nobody comes", "Ten come", "Twenty come", "Thirty come", "Forty come")


def describe(at: make.Table, *, version: int | None = None, **changes: str) -> asks.DescribeGoalAsk:
    names = ("much_less", "less", "expected", "more", "much_more")
    words = dict(zip(names, WORDS, strict=True)) | changes
    return asks.DescribeGoalAsk(at.page().goals[0].id, **words, scale_version=version)


def test_who_writes_the_levels_agrees_and_the_others_are_asked() -> None:
    at = make.table("active")
    actions.describe_goal(at.ines, describe(at), now=NOON)
    goal = at.page().goals[0].id
    seen = queries.goal_scales(at.maya, at.id)[goal]
    mine = at.page().my_party_id
    assert (seen.levels, seen.agreed, seen.version) == (WORDS, (mine,), 1)
    assert Letter.objects.filter(link__endswith=f"/partnerships/{at.id}/attainment/").exists()
    actions.agree_scale(at.maya, asks.AgreeScaleAsk(goal, 1), now=NOON)
    actions.agree_scale(at.maya, asks.AgreeScaleAsk(goal, 1), now=NOON)
    assert len(queries.goal_scales(at.maya, at.id)[goal].agreed) == 2
    assert Happening.objects.filter(name="partnerships.scale_agreed").count() == 1


def test_new_words_ask_everybody_anew() -> None:
    at = make.table("active")
    actions.describe_goal(at.ines, describe(at), now=NOON)
    goal = at.page().goals[0].id
    actions.agree_scale(at.maya, asks.AgreeScaleAsk(goal, 1), now=NOON)
    actions.describe_goal(at.ines, describe(at, expected="25 come", version=1), now=NOON)
    assert len(queries.goal_scales(at.ines, at.id)[goal].agreed) == 1
    with pytest.raises(Stale):
        actions.agree_scale(at.maya, asks.AgreeScaleAsk(goal, 1), now=NOON)


def test_levels_are_said_and_differ() -> None:
    at = make.table("active")
    with pytest.raises(Refused, match="needed"):
        actions.describe_goal(at.ines, describe(at, more=" "), now=NOON)
    with pytest.raises(Refused, match="alike_levels"):
        actions.describe_goal(at.ines, describe(at, more="twenty come"), now=NOON)
    actions.describe_goal(at.ines, describe(at), now=NOON)
    with pytest.raises(IntegrityError), transaction.atomic():
        GoalScale.objects.update(more="")


def test_nobody_moves_the_goalposts_once_it_was_scored() -> None:
    at = make.table("active")
    actions.describe_goal(at.ines, describe(at), now=NOON)
    goal = at.page().goals[0].id
    actions.attain(at.ines, asks.AttainAsk(goal, -1, "11 came"), now=NOON)
    with pytest.raises(Refused, match="scored_already"):
        actions.describe_goal(at.ines, describe(at, expected="11 come", version=1), now=NOON)
    GoalScore.objects.update(season=0)  # an earlier season's score ties nobody
    actions.describe_goal(at.ines, describe(at, expected="25 come", version=1), now=NOON)
    first = queries.goal_scores(at.ines, at.id)[0]
    assert (first.score, first.words, first.note) == (-1, "Ten come", "11 came")


def test_a_score_of_an_earlier_day_is_history_only() -> None:
    at = make.table("active")
    goal = at.page().goals[0].id
    actions.attain(at.ines, asks.AttainAsk(goal, 1), now=NOON)
    earlier = NOON.date() - timedelta(days=90)
    actions.attain(at.ines, asks.AttainAsk(goal, -2, on=earlier), now=NOON)
    actions.attain(at.ines, asks.AttainAsk(goal, 2), now=NOON)  # the same day, corrected
    assert [(one.on, one.score) for one in queries.goal_scores(at.ines, at.id)] == [
        (earlier, -2),
        (NOON.date(), 2),
    ]
    assert at.page().goals[0].attained == 2


def test_strangers_find_nothing() -> None:
    at = make.table("active")
    stranger = make.member_of(make.organization("Elsewhere"))
    with pytest.raises(NotFound):
        queries.goal_scales(stranger, at.id)
    with pytest.raises(NotFound):
        actions.describe_goal(stranger, describe(at), now=NOON)
    assert not GoalScale.objects.exists()
