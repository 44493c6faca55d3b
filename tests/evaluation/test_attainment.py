"""How far goals were reached: T with its parts, by the words the parties agreed on."""

import csv
import io
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import translation

from holt.evaluation import queries, rules
from holt.evaluation.queries import AttainmentPage
from holt.evaluation.web import attainment_words as words
from holt.kernel.viewer import NOBODY
from holt.partnerships import actions, asks
from holt.partnerships.models import PlanGoal
from holt.people.models import Person
from holt.standards.tabular import read_table
from tests import make
from tests.make import NOON, Table

pytestmark = pytest.mark.django_db
LEVELS = ("Nobody", "Ten learners", "Twenty learners", "Thirty learners", "Forty learners")


def three_goals(at: Table) -> list[int]:
    """Three goals of equal weight; the first has its levels."""
    PlanGoal.objects.filter(partnership=at.partnership).update(weight=1)
    for name in ("Fewer accidents", "A shelf of Somali books"):
        PlanGoal.objects.create(partnership=at.partnership, statement=name)
    ids = list(PlanGoal.objects.filter(partnership=at.partnership).order_by("pk")[:3]
               .values_list("pk", flat=True))  # fmt: skip
    PlanGoal.objects.filter(partnership=at.partnership).exclude(pk__in=ids).delete()
    actions.describe_goal(at.ines, asks.DescribeGoalAsk(ids[0], *LEVELS), now=NOON)
    return ids


def score(at: Table, goal: int, level: int, days_ago: int = 0) -> None:
    on = NOON.date() - timedelta(days=days_ago)
    actions.attain(at.ines, asks.AttainAsk(goal, level, "counted", on), now=NOON)


def seen(at: Table) -> AttainmentPage:
    found = queries.attainment(at.ines, at.page())
    assert found is not None
    return found


def test_three_equal_goals_a_step_above_expected_are_63_7() -> None:
    at = make.table("active")
    for goal in three_goals(at):
        score(at, goal, 1)
    found = seen(at)
    assert found.whole is not None and found.whole.t == pytest.approx(63.6931, abs=5e-5)
    with translation.override("en"):
        assert words.parts(found)[0].startswith("+4.6 points from “")
        assert words.meaning(found.whole.t) == "Altogether well above what was expected."
        drawn = words.drawn(found)
    assert drawn is not None and {one.gained_text for one in drawn.rows} == {"+4.6"}


def test_what_is_not_scored_is_left_out_and_named() -> None:
    at = make.table("active")
    first, second, _third = three_goals(at)
    score(at, first, -1, 200)
    score(at, first, 1, 100)
    score(at, second, 0)
    found = seen(at)
    assert [one.statement for one in found.unscored] == ["A shelf of Somali books"]
    assert [(round(one.t, 2), one.scored) for one in found.over_time] == [
        (40, 1),
        (60, 1),
        (56.2, 2),
    ]
    told = words.goals(found, at.page())[0]
    assert [one.words for one in told.levels if one.is_now] == ["Thirty learners"]
    assert [row[3] for row in told.history] == ["Ten learners", "Thirty learners"]


def test_the_others_are_asked_to_agree() -> None:
    at = make.table("active")
    first = three_goals(at)[0]
    mine = queries.attainment(at.maya, at.page(at.maya))
    assert mine is not None
    told = words.goals(mine, at.page(at.maya))[0]
    assert told.may_agree and "Kestrel Castings" in told.agreement
    actions.agree_scale(at.maya, asks.AgreeScaleAsk(first, 1), now=NOON)
    assert "Every party has agreed." in words.goals(seen(at), at.page())[0].agreement


@pytest.mark.parametrize(
    ("t", "word"),
    [(50, "as_expected"), (52.5, "as_expected"), (52.6, "above"), (60, "far_above"),
     (47, "below"), (40, "far_below")],
)  # fmt: skip
def test_t_in_a_word(t: float, word: str) -> None:
    assert rules.reading(t) == word


def test_the_page_and_its_files_say_the_same(client: Client) -> None:
    at = make.table("active")
    first, second, _third = three_goals(at)
    score(at, first, 2)
    score(at, second, -1)
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    page = client.get(f"/partnerships/{at.id}/attainment/").content.decode()
    found = seen(at)
    assert found.whole is not None
    for text in (
        f"T = {found.whole.t:.1f}",
        "Forty learners",
        "A shelf of Somali books",
        "counted",
    ):
        assert text in page
    table = client.get(f"/partnerships/{at.id}/attainment.csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table)))
    points = [float(one["Points"]) for one in rows if one["Points"]]
    assert 50 + sum(points) == pytest.approx(found.whole.t, abs=1e-3)
    book = client.get(f"/partnerships/{at.id}/attainment.xlsx").content
    assert "Forty learners" in str(list(read_table(book).rows))
    assert "T = " in client.get(f"/partnerships/{at.id}/").content.decode()
    assert "Forty learners" in client.get(f"/partnerships/{at.id}/brief/").content.decode()


def test_a_goal_is_described_agreed_and_scored_by_its_words(client: Client) -> None:
    at = make.table("active")
    goal = at.page().goals[0].id
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    url = f"/partnerships/{at.id}/goals/{goal}/"
    names = ("much_less", "less", "expected", "more", "much_more")
    answer = client.post(url + "describe-goal/", dict(zip(names, LEVELS, strict=True)))
    assert answer["Location"] == f"/partnerships/{at.id}/attainment/"
    assert "Thirty learners" in client.get(url + "attain/").content.decode()
    client.force_login(Person.objects.get(pk=at.maya.person_id))
    assert "Thirty learners" in client.get(url + "agree-scale/").content.decode()
    client.post(url + "agree-scale/", {"scale_version": "1"})
    assert (
        "Every party has agreed."
        in client.get(f"/partnerships/{at.id}/attainment/").content.decode()
    )


def test_nobody_else_sees_it() -> None:
    at = make.table("active")
    three_goals(at)
    stranger = make.member_of(make.organization("Elsewhere"))
    assert queries.attainment(stranger, at.page(stranger)) is None
    assert queries.attainment(NOBODY, at.page(stranger)) is None
