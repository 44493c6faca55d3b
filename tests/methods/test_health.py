"""Health in parts, the worst first, the unknown said to be unknown."""

from dataclasses import fields
from itertools import pairwise
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holt.methods.attainment import Goal, attainment
from holt.methods.balance import Entry, Interest, balance, coverage
from holt.methods.health import (
    PARTS,
    Attendance,
    Health,
    HealthFacts,
    Part,
    Review,
    health,
    trust_slope,
)
from holt.methods.levels import Axes, Evidence, Level, assess, perception_gap

TWO = ("library", "factory")


def values(facts: HealthFacts) -> dict[str, float | None]:
    return {part.code: part.value for part in health(facts).parts}


def test_a_partnership_seen_whole_is_told_worst_first() -> None:
    sides = [assess(Evidence(True), Axes(3, 3, 3)), assess(Evidence(True), Axes(3, 2, 3))]
    facts = HealthFacts(
        level=Level.COOPERATING,
        days_since_contact=90,
        kept=8,
        missed=2,
        attainment=attainment([Goal("a", -1)]),
        balance=balance(TWO, [Entry("library", "space", 2)], [Entry("library", "data", 1)]),
        coverage=coverage(TWO, [Interest("factory", "Vacancies filled", 4)]),
        reviews=(Review(0, 3.5), Review(1461, 1.5)),
        meetings=(Attendance("library", 4, 4), Attendance("factory", 3, 4)),
        gap=perception_gap(sides),
        agreement_days_left=30,
    )
    told = health(facts).parts
    assert [part.code for part in told] == [
        "contact",
        "agreement",
        "goals",
        "trust",
        "perception",
        "commitments",
        "attendance",
        "balance",
        "interests",
    ]
    assert told[0] == Part("contact", exp(-2), {"days": 90, "tau_days": 45})
    assert told[1] == Part("agreement", 0.25, {"days_left": 30})
    assert told[2] == Part("goals", 0.5, {"t": 40.0})
    assert told[6] == Part("attendance", 0.75, {"lowest": "factory", "parties": 2})


def test_nothing_known_is_unknown_and_not_bad() -> None:
    assert set(values(HealthFacts()).values()) == {None}


@pytest.mark.parametrize(
    ("level", "tau"), [(None, 180), (Level(1), 180), (Level(2), 90), (Level(3), 45), (Level(4), 21)]
)
def test_after_tau_days_contact_has_fallen_to_37_percent(level: Level | None, tau: int) -> None:
    found = values(HealthFacts(level=level, days_since_contact=tau))
    assert found["contact"] == pytest.approx(0.367879, abs=1e-6)


@pytest.mark.parametrize(
    ("kept", "missed", "mean"), [(0, 0, None), (0, 1, 1 / 3), (1, 0, 2 / 3), (8, 2, 0.75)]
)
def test_one_miss_is_not_yet_a_rule(kept: int, missed: int, mean: float | None) -> None:
    assert values(HealthFacts(kept=kept, missed=missed))["commitments"] == mean


def test_one_odd_review_of_five_does_not_turn_the_slope() -> None:
    steady = [Review(day, 3.0) for day in (0, 100, 200, 300)]
    assert trust_slope([*steady, Review(400, 1.0)]) == 0.0


def test_the_slope_is_in_points_a_year() -> None:
    assert trust_slope([Review(0, 3.0), Review(1461, 1.0)]) == pytest.approx(-0.5)


def test_two_reviews_on_one_day_make_no_slope() -> None:
    assert trust_slope([Review(5, 3.0), Review(5, 1.0)]) is None


def test_there_is_no_total() -> None:
    assert [f.name for f in fields(Health)] == ["parts"]


@given(
    st.builds(
        HealthFacts,
        level=st.sampled_from([None, *Level]),
        days_since_contact=st.none() | st.integers(-3, 5000),
        kept=st.integers(0, 50),
        missed=st.integers(0, 50),
        reviews=st.lists(st.builds(Review, st.integers(0, 3000), st.floats(1, 4)), max_size=6).map(
            tuple
        ),
        agreement_days_left=st.none() | st.integers(-500, 500),
    )
)
def test_every_part_is_told_once_from_0_to_1_worst_first(facts: HealthFacts) -> None:
    told = health(facts).parts
    known = [part.value for part in told if part.value is not None]
    assert sorted(part.code for part in told) == sorted(part(facts).code for part in PARTS)
    assert all(0 <= value <= 1 for value in known)
    assert all(a <= b for a, b in pairwise(known))
    assert all(part.value is None for part in told[len(known) :])


def test_broken_twin_last_minus_first_turns_with_one_odd_review() -> None:
    steady = [3.0, 3.0, 3.0, 3.0, 1.0]
    assert (steady[-1] - steady[0]) / 400 * 365.25 < -1.8
