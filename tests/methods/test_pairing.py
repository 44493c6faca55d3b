"""Mentors and mentees: the best assignment, stable pairs, hard rules, hours across zones."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from holt.methods import pairing
from holt.methods.pairing import Candidate, Round, Skill, Week, assigning
from holt.methods.taxonomy import Taxonomy

WEEK = Week("UTC", frozenset(range(5)), 9 * 60, 17 * 60)
SEASON = Round(date(2027, 1, 11), date(2027, 6, 30))


@st.composite
def problems(draw: Any) -> tuple[Any, Any, Any]:
    rows, columns = draw(st.integers(1, 5)), draw(st.integers(1, 4))
    cells = st.lists(st.integers(0, 6), min_size=rows * columns, max_size=rows * columns)
    values = np.array(draw(cells)).reshape(rows, columns)
    allowed = np.array(draw(cells)).reshape(rows, columns) > 1
    capacity = np.array(draw(st.lists(st.integers(0, 2), min_size=columns, max_size=columns)))
    return values, allowed, capacity


def every(values: Any, allowed: Any, capacity: Any) -> Iterator[tuple[int, ...]]:
    """Each assignment that is allowed, by trying all."""
    rows, columns = values.shape
    for one in product(range(-1, columns), repeat=rows):
        seats = [one.count(column) for column in range(columns)]
        if all(c < 0 or allowed[r, c] for r, c in enumerate(one)) and all(seats <= capacity):
            yield one


def worth(values: Any, column: Any) -> tuple[int, int]:
    placed = [(row, one) for row, one in enumerate(column) if one >= 0]
    return len(placed), int(sum(values[row, one] for row, one in placed))


@settings(max_examples=300, deadline=None)
@given(problems())
def test_no_assignment_is_better(problem: tuple[Any, Any, Any]) -> None:
    """As many pairs as can be, then the highest sum; allowed pairs only; nobody takes too many."""
    values, allowed, capacity = problem
    found = pairing.assign(values, allowed, capacity)
    assert tuple(found.column) in set(every(*problem))
    best = max(worth(values, one) for one in every(*problem))
    assert worth(values, found.column) == (found.pairs, found.value) == best
    assert found.worth == found.proof  # the prices prove it without trying all


def test_twin_without_moving_anyone_is_worse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who comes first takes the best, and nobody moves: the second goes without."""
    problem = np.array([[5, 4], [5, 0]]), np.array([[True, True], [True, False]]), np.array([1, 1])
    assert pairing.assign(*problem).pairs == 2
    monkeypatch.setattr(assigning._Path, "scan", lambda self, column: self.open.fill(assigning.FAR))
    assert pairing.assign(*problem).pairs == 1


@settings(max_examples=200, deadline=None)
@given(problems(), st.randoms(use_true_random=False))
def test_stable_pairs_would_not_swap(problem: tuple[Any, Any, Any], dice: Any) -> None:
    values, allowed, capacity = problem
    others = np.array(values)[:, ::-1]
    column = pairing.stable(values, others, allowed, capacity)
    assert tuple(column) in set(every(*problem))
    assert not list(pairing.would_rather_swap(values, others, allowed, capacity, column))


def test_who_would_rather_swap_is_found() -> None:
    """Row 0 and column 1 like each other best, and neither has the other."""
    values = np.array([[1, 9], [9, 1]])
    yes, one = np.ones((2, 2), dtype=bool), np.array([1, 1])
    swapped = np.array([0, 1])
    found = list(pairing.would_rather_swap(values, values, yes, one, swapped))
    assert found == [(0, 1), (1, 0)]


def test_the_stable_pairs_of_gale_and_shapley() -> None:
    """Their own first example: three men, three women; each man gets his first choice."""
    men = np.array([[3, 2, 1], [1, 3, 2], [2, 1, 3]])
    women = np.array([[1, 3, 2], [2, 1, 3], [3, 2, 1]])
    yes, one = np.ones((3, 3), dtype=bool), np.ones(3, dtype=int)
    assert list(pairing.stable(men, women, yes, one)) == [0, 1, 2]
    assert list(pairing.stable(women.T, men.T, yes, one)) == [2, 0, 1]


def someone(number: int, **changes: Any) -> Candidate:
    values: dict[str, Any] = {
        "id": number,
        "person": number,
        "organization": number,
        "week": WEEK,
        "languages": frozenset({"en"}),
    }
    return Candidate(**(values | changes))


def barred(mentee: Candidate, mentor: Candidate, of: Round = SEASON) -> list[str]:
    table = pairing.table([mentee], [mentor], of)
    return [name for name, one in table.barred.items() if one.any()]


@pytest.mark.parametrize(
    ("mentee", "mentor", "of", "names"),
    [
        ({}, {}, SEASON, []),
        ({}, {"person": 1}, SEASON, ["oneself"]),
        ({}, {"languages": frozenset({"es"})}, SEASON, ["language"]),
        ({}, {"week": Week("UTC", frozenset({6}), 540, 1020)}, SEASON, ["hours"]),
        ({"managers": frozenset({2})}, {}, SEASON, ["line"]),
        ({}, {"managers": frozenset({1})}, SEASON, ["line"]),
        ({"rather_not": frozenset({2})}, {}, SEASON, ["rather_not"]),
        ({}, {"rather_not": frozenset({1})}, SEASON, ["rather_not"]),
        ({}, {"organization": 1}, SEASON, []),
        ({}, {"organization": 1}, Round(SEASON.first, SEASON.last, False), ["house"]),
        ({}, {}, Round(SEASON.first, SEASON.last, apart=frozenset({(1, 2)})), ["apart"]),
    ],
)
def test_each_rule_bars_by_itself(
    mentee: dict[str, Any], mentor: dict[str, Any], of: Round, names: list[str]
) -> None:
    assert barred(someone(1, **mentee), someone(2, **mentor), of) == names


def test_reporting_lines_are_followed_to_their_ends_and_around_rings() -> None:
    people = [
        someone(1, managers=frozenset({2})),
        someone(2, managers=frozenset({3})),
        someone(3, managers=frozenset({1})),
        someone(4),
    ]
    assert pairing.lines(people) == {
        1: frozenset({1, 2, 3}),
        2: frozenset({1, 2, 3}),
        3: frozenset({1, 2, 3}),
        4: frozenset(),
    }
    table = pairing.table(people[:1], [people[2]], SEASON)
    assert bool(table.barred["line"][0, 0])


def test_a_wish_moves_the_match_and_is_in_nothing_that_is_told() -> None:
    mentees = [someone(1, likes=frozenset({4})), someone(2)]
    mentors = [someone(3), someone(4)]
    found = pairing.match(pairing.table(mentees, mentors, SEASON))
    assert [(one.mentee, one.mentor) for one in found.pairs] == [(1, 4), (2, 3)]
    assert not {term.code for one in found.pairs for term in one.terms} & set(pairing.PRIVATE)
    without = pairing.match(pairing.table([someone(1), someone(2)], mentors, SEASON))
    assert found.best.points == without.best.points
    assert [(one.mentee, one.mentor) for one in without.pairs] == [(1, 3), (2, 4)]


def test_the_weights_are_a_hundred_in_all() -> None:
    assert sum(mentee + mentor for mentee, mentor in pairing.WEIGHTS.values()) == 100


def test_near_subjects_count_in_part() -> None:
    tree = Taxonomy({"grants": "money", "budgets": "money"})
    of = Round(SEASON.first, SEASON.last, taxonomy=tree)
    wants = someone(1, skills=frozenset({"grants"}))
    offers = [
        someone(n, skills=frozenset({s})) for n, s in ((2, "grants"), (3, "budgets"), (4, "x"))
    ]
    table = pairing.table([wants], offers, of)
    assert table.parts["skills"][0].tolist() == [1.0, 0.5, 0.0]


def test_the_same_people_in_another_order_are_matched_alike() -> None:
    mentees = [someone(n, skills=frozenset({"a"})) for n in range(1, 6)]
    mentors = [someone(n, skills=frozenset({"a"}), capacity=2) for n in range(11, 14)]
    one = pairing.match(pairing.table(mentees, mentors, SEASON))
    other = pairing.match(pairing.table(mentees[::-1], mentors[::-1], SEASON))
    assert one.pairs == other.pairs


def test_a_fixed_pair_takes_one_place_and_stays() -> None:
    mentees, mentors = [someone(1), someone(2)], [someone(3), someone(4)]
    table = pairing.table(mentees, mentors, SEASON)
    found = pairing.match(table, fixed={(1, 4)})
    assert [(one.mentee, one.mentor) for one in found.pairs] == [(1, 4), (2, 3)]


def test_no_hand_outweighs_a_rule_or_the_places_there_are() -> None:
    mentees = [someone(1, languages=frozenset({"es"})), someone(2), someone(3)]
    table = pairing.table(mentees, [someone(4), someone(5)], SEASON)
    found = pairing.match(table, fixed={(1, 4), (2, 4), (3, 4)})
    assert [(one.mentee, one.mentor) for one in found.pairs] == [(2, 4), (3, 5)]


def test_who_is_left_and_why() -> None:
    mentees = [someone(1, languages=frozenset({"uk"}))]
    mentors = [
        someone(2),
        someone(3),
        someone(4, rather_not=frozenset({1}), languages=frozenset({"uk"})),
    ]
    left = pairing.match(pairing.table(mentees, mentors, SEASON)).left[0]
    assert (left.barred, left.open, left.mentors) == ((("language", 2),), 1, 3)


def test_nobody_on_one_side_is_no_trouble() -> None:
    for mentees, mentors in (([], [someone(1)]), ([someone(1)], []), ([], [])):
        found = pairing.match(pairing.table(mentees, mentors, SEASON))
        assert found.pairs == ()
        assert len(found.left) == len(mentees)


def hours(one: Week, other: Week, first: date, last: date) -> float:
    return float(pairing.shared([one], [other], first, last)[0, 0])


def counted(one: Week, other: Week, monday: date) -> float:
    """The same, quarter by quarter on both walls, in one week."""
    begins, found = datetime(monday.year, monday.month, monday.day, tzinfo=UTC), 0
    for step in range(7 * 96):
        at = begins + timedelta(minutes=15 * step)
        found += all(is_open(week, at) for week in (one, other))
    return found / 4


def is_open(week: Week, at: datetime) -> bool:
    here = at.astimezone(ZoneInfo(week.zone))
    minute = here.hour * 60 + here.minute
    inside = max(week.first, 7 * 60) <= minute and minute + 15 <= min(week.last, 22 * 60)
    return inside and here.weekday() in week.days


def test_london_and_new_york_lose_an_hour_while_only_one_clock_has_changed() -> None:
    """Nine to five there, nine to five here, five days: 5 × 3 hours, but 5 × 4 late in March."""
    days = frozenset(range(5))
    london = Week("Europe/London", days, 540, 1020)
    york = Week("America/New_York", days, 540, 1020)
    usual, spring = date(2027, 2, 1), date(2027, 3, 15)
    assert hours(london, york, usual, usual) == 15.0
    assert hours(london, york, spring, spring) == 20.0
    assert hours(london, york, usual, date(2027, 6, 1)) == 15.0  # the worst week counts


def test_a_pair_that_loses_its_hours_in_autumn_is_none() -> None:
    """Two hours a week in winter time only: in the season's other weeks there is one."""
    berlin = Week("Europe/Berlin", frozenset({1}), 9 * 60, 11 * 60)
    lagos = Week("Africa/Lagos", frozenset({1}), 9 * 60, 11 * 60)
    assert hours(berlin, lagos, date(2027, 1, 4), date(2027, 2, 1)) == 2.0
    assert hours(berlin, lagos, date(2027, 1, 4), date(2027, 4, 12)) == 1.0


ZONES = ("America/Chicago", "Europe/Kyiv", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia")


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(ZONES), st.sampled_from(ZONES),
    st.sets(st.integers(0, 6), min_size=1), st.sets(st.integers(0, 6), min_size=1),
    st.integers(0, 80), st.integers(0, 80), st.integers(1, 40), st.integers(0, 103),
)  # fmt: skip
def test_hours_are_those_on_both_walls(
    zone: str, other: str, days: set[int], more: set[int], a: int, b: int, long: int, week: int
) -> None:
    one = Week(zone, frozenset(days), a * 15, min(1440, (a + long) * 15))
    two = Week(other, frozenset(more), b * 15, min(1440, (b + long) * 15))
    monday = date(2027, 1, 4) + timedelta(weeks=week)
    assert hours(one, two, monday, monday) == counted(one, two, monday)


def skilled(number: int, *said: Skill, **changes: Any) -> Candidate:
    return someone(number, said=frozenset(said), **changes)


@pytest.mark.parametrize(
    ("stands", "offers", "worth"),
    [(0, 1, 1.0), (1, 1, 0.0), (2, 1, 0.0), (2, 3, 1.0), (3, 3, 0.0)],
)
def test_a_shared_skill_counts_where_the_mentor_is_further(
    stands: int, offers: int, worth: float
) -> None:
    table = pairing.table([skilled(1, Skill(7, stands))], [skilled(2, Skill(7, offers))], SEASON)
    assert table.parts["skills"].tolist() == [[worth]]
    assert table.parts["asked"].tolist() == [[worth]]


def test_skills_and_subjects_are_counted_together_each_thing_once() -> None:
    wants = skilled(1, Skill(7, 0, "grants"), Skill(8, 0), skills=frozenset({"grants", "budgets"}))
    offers = skilled(2, Skill(7, 2, "grants"), skills=frozenset({"story"}))
    table = pairing.table([wants], [offers], SEASON)
    assert table.parts["skills"].tolist() == [[pytest.approx(1 / 3)]]
    assert table.parts["asked"].tolist() == [[0.5]]


def test_a_skill_the_other_does_not_name_counts_by_its_subject() -> None:
    wants, offers = skilled(1, Skill(7, 0, "grants")), someone(2, skills=frozenset({"grants"}))
    for mentee, mentor in ((wants, offers), (someone(1, skills=frozenset({"grants"})),
                                             skilled(2, Skill(7, 2, "grants")))):  # fmt: skip
        table = pairing.table([mentee], [mentor], SEASON)
        assert table.parts["skills"].tolist() == [[1.0]]


def test_a_level_that_does_not_fit_is_not_made_up_for_by_its_subject() -> None:
    same = (Skill(7, 1, "grants"),)
    table = pairing.table([skilled(1, *same)], [skilled(2, *same)], SEASON)
    assert table.parts["skills"].tolist() == [[0.0]]
