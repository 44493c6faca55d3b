"""Where to stop: the best places, proven."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from holt.methods.siting import covering
from holt.methods.siting.covering import Area, Covering, NoSuchPlan, around, cover, told


def by_hand(problem: Covering) -> float | None:
    """The best of all choices there are, by trying them all."""
    best = None
    for chosen in combinations(range(problem.reaches.shape[1]), problem.stops):
        if not problem.kept <= set(chosen):
            continue
        found = told(problem, chosen)
        if all(has >= problem.floor * of - 1e-9 for has, of in found.districts.values()):
            best = max(best or 0.0, found.reached)
    return best


@st.composite
def problems(draw: st.DrawFn) -> Covering:
    areas, candidates = draw(st.integers(1, 9)), draw(st.integers(1, 6))
    cells = draw(st.lists(st.booleans(), min_size=areas * candidates, max_size=areas * candidates))
    people = [
        Area(
            draw(st.integers(0, 9)), draw(st.sampled_from([0.5, 1.0])), draw(st.booleans()),
            draw(st.sampled_from(["north", "south"])),
        )
        for _ in range(areas)
    ]  # fmt: skip
    stops = draw(st.integers(0, candidates))
    kept = frozenset(range(draw(st.integers(0, stops))))
    floor = draw(st.sampled_from([0.0, 0.3, 0.6]))
    reaches = np.array(cells).reshape(areas, candidates)
    return Covering(tuple(people), reaches, stops, floor, kept)


@settings(max_examples=150, deadline=None)
@given(problems())
def test_no_other_choice_reaches_more(problem: Covering) -> None:
    best = by_hand(problem)
    try:
        found = cover(problem)
    except NoSuchPlan:
        assert best is None
    else:
        assert best is not None and found.reached == pytest.approx(best)
        assert len(found.chosen) == problem.stops and problem.kept <= set(found.chosen)


GREEDY_FAILS = Covering(
    tuple(Area(people) for people in (4, 4, 3, 3, 2)),
    np.array([[1, 1, 0], [1, 0, 1], [0, 1, 0], [0, 0, 1], [0, 0, 0]], dtype=bool),
    2,
)


def test_the_example_of_the_page() -> None:
    """Three places, two stops: the one that reaches most alone is not among the best two."""
    found = cover(GREEDY_FAILS)
    assert (found.chosen, found.reached, found.total) == ((1, 2), 14.0, 16.0)
    assert [told(GREEDY_FAILS, [at]).reached for at in range(3)] == [8.0, 7.0, 7.0]


def test_one_stop_fewer_and_one_more() -> None:
    reached = {stops: one.reached for stops, one in around(GREEDY_FAILS).items()}
    assert reached == {1: 8.0, 2: 14.0, 3: 14.0}


def test_who_can_walk_to_a_branch_does_not_count() -> None:
    areas = (replace(GREEDY_FAILS.areas[0], has_branch=True), *GREEDY_FAILS.areas[1:])
    assert cover(replace(GREEDY_FAILS, areas=areas)).total == 12.0


def test_the_floor_brings_a_stop_to_the_small_district() -> None:
    areas = (Area(90, district="town"), Area(80, district="town"), Area(5, district="moor"))
    problem = Covering(areas, np.eye(3, dtype=bool), 2)
    assert cover(problem).chosen == (0, 1)
    assert cover(replace(problem, floor=0.5)).chosen == (0, 2)
    with pytest.raises(NoSuchPlan):
        cover(replace(problem, floor=0.9))


def test_the_broken_twin_picks_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the program behind it, greedy choice reaches less: the oracle would notice."""

    def greedy(small: covering._Small, stops: int) -> tuple[int, ...]:
        hits = np.zeros((len(small.sets), len(small.candidates)), dtype=bool)
        for at, members in enumerate(small.sets):
            hits[at, members] = True
        return tuple(covering._greedy(small, hits, stops))

    monkeypatch.setattr(covering, "_solved", greedy)
    assert cover(GREEDY_FAILS).reached < (by_hand(GREEDY_FAILS) or 0)
