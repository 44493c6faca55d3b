"""Goal attainment: 50 is as expected, whatever the goals and weights."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holt.methods.attainment import (
    Attainment,
    Goal,
    GoalPart,
    NotAGoal,
    Scored,
    Standing,
    attainment,
    standings,
)

weights = st.lists(st.floats(0.1, 10), min_size=1, max_size=8)


def test_three_equal_goals_a_step_above_expected() -> None:
    found = attainment([Goal(code, 1) for code in "abc"])
    assert found is not None and found.t == pytest.approx(63.6931, abs=5e-5)


def test_gains_and_losses_cancel_by_weight() -> None:
    found = attainment([Goal("a", 2, 1), Goal("b", -1, 2), Goal("c", 0, 1)])
    assert found is not None and found.t == pytest.approx(50)


def test_one_goal_is_ten_points_a_step_and_the_unscored_is_named() -> None:
    assert attainment([Goal("hours", 2, 4.0), Goal("jobs", None)]) == Attainment(
        70.0, (GoalPart("hours", 2, 4.0, 20.0),), ("jobs",)
    )


def test_without_a_scored_goal_it_is_unknown() -> None:
    assert attainment([Goal("jobs", None)]) is None


@given(weights)
def test_as_expected_everywhere_is_fifty(given_weights: list[float]) -> None:
    found = attainment([Goal(str(i), 0, w) for i, w in enumerate(given_weights)])
    assert found is not None and found.t == 50


@given(weights, st.integers(-2, 2), st.floats(0.1, 10))
def test_only_the_proportions_of_weights_matter(
    given_weights: list[float], score: int, times: float
) -> None:
    goals = [Goal(str(i), score, w) for i, w in enumerate(given_weights)]
    scaled = [Goal(g.code, g.score, g.weight * times) for g in goals]
    one, other = attainment(goals), attainment(scaled)
    assert one is not None and other is not None and one.t == pytest.approx(other.t)


@pytest.mark.parametrize(("score", "weight"), [(3, 1.0), (0, 0.0), (0, -1.0), (0, float("nan"))])
def test_a_goal_off_the_scale_cannot_be_made(score: int, weight: float) -> None:
    with pytest.raises(NotAGoal):
        Goal("a", score, weight)


def test_broken_twin_without_correlation_three_goals_would_look_better() -> None:
    goals = [Goal(code, 1) for code in "abc"]
    apart, together = attainment(goals, rho=0), attainment(goals)
    assert apart is not None and together is not None and apart.t > together.t + 3


def test_each_day_counts_a_goals_latest_score() -> None:
    """One goal at +1 is 60; with a second as expected, 50 + 10 / sqrt(2.6) = 56.2017; the first
    then at -1 mirrors it."""
    spring, fall = date(2026, 4, 1), date(2026, 10, 1)
    scores = [
        Scored("a", -1, fall),
        Scored("a", 1, spring),
        Scored("b", 0, date(2026, 6, 1)),
        Scored("gone", 2, spring),
    ]
    found = standings(scores, {"a": 1, "b": 1})
    assert [(one.on, round(one.t, 4), one.scored) for one in found] == [
        (spring, 60.0, 1),
        (date(2026, 6, 1), 56.2017, 2),
        (fall, 43.7983, 2),
    ]
    assert standings([], {"a": 1}) == ()
    assert found[0] == Standing(spring, 60.0, 1)
