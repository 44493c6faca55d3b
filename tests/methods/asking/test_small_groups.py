"""Nobody is isolated, whatever is added and subtracted; each guard has a twin that fails."""

import random
from collections.abc import Iterable
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from holt.methods.asking.growing import release_by_period
from holt.methods.asking.small_groups import (
    EVERYBODY,
    FEWEST_RATERS,
    Cells,
    Group,
    in_order,
    matches,
    may_also_show,
    release,
    suppressed,
)
from tests.methods.asking.attack import isolated

DIMENSIONS = ("site", "age", "language")
cells = st.dictionaries(
    st.tuples(st.sampled_from("AB"), st.sampled_from("xyz"), st.sampled_from(["en", "es"])),
    st.integers(0, 9),
    max_size=12,
)


def group(**filters: str) -> Group:
    return frozenset(filters.items())


def town(seed: int) -> Cells:
    """A small town's answers, many combinations of levels with very few people."""
    dice = random.Random(seed)
    return {
        one: dice.choice((0, 0, 1, 1, 2, 3, 4, 6, 9)) for one in product("ABC", "xyz", ["en", "es"])
    }


def naive(cells: Cells, fewest: int) -> set[Group]:
    """Broken twin: each group is looked at alone."""
    return {one for one in in_order(cells, DIMENSIONS, 2) if size(one, cells) >= fewest}


def by_pairs(cells: Cells, fewest: int) -> set[Group]:
    """Broken twin: a group is compared with each one shown, two at a time."""
    shown: set[Group] = set()
    for one in in_order(cells, DIMENSIONS, 2):
        mine = members(one, cells)
        apart = [mine, *(mine - members(it, cells) for it in shown)]
        apart += [members(it, cells) - mine for it in shown]
        if all(not 0 < sum(cells[cell] for cell in it) < fewest for it in apart):
            shown.add(one)
    return shown


def members(one: Group, cells: Cells) -> set[tuple[str, ...]]:
    return {cell for cell in cells if matches(cell, one, DIMENSIONS)}


def size(one: Group, cells: Cells) -> int:
    return sum(cells[cell] for cell in members(one, cells))


def attacked(shown: Iterable[Group], some: Cells, fewest: int = 5) -> bool:
    return bool(isolated(shown, some, DIMENSIONS, fewest))


@settings(max_examples=60, deadline=None)
@given(cells)
def test_no_sum_of_all_that_is_shown_concerns_few(some: Cells) -> None:
    assert not attacked(release(some, DIMENSIONS).shown, some)


@pytest.mark.parametrize("seed", range(12))
def test_no_sum_concerns_few_in_a_town_of_small_groups(seed: int) -> None:
    some = town(seed)
    assert not attacked(release(some, DIMENSIONS, deepest=3).shown, some)
    raters = release(some, DIMENSIONS, FEWEST_RATERS)
    assert not attacked(raters.shown, some, FEWEST_RATERS)


def test_broken_twin_groups_looked_at_alone_give_somebody_away() -> None:
    broken = [seed for seed in range(12) if attacked(naive(town(seed), 5), town(seed))]
    assert len(broken) == 12


def test_broken_twin_groups_compared_two_at_a_time_give_somebody_away() -> None:
    broken = [seed for seed in range(12) if attacked(by_pairs(town(seed), 5), town(seed))]
    assert len(broken) >= 6


@settings(max_examples=30, deadline=None)
@given(cells, st.integers(2, 6))
def test_a_group_shown_and_what_is_left_of_each_other_are_none_or_enough(
    some: Cells, fewest: int
) -> None:
    """The promise in words: not by subtraction between two filters."""
    shown = release(some, DIMENSIONS, fewest).shown
    for one, other in product(shown, shown):
        left = members(one, some) - members(other, some)
        if members(other, some) <= members(one, some):
            assert not 0 < sum(some[cell] for cell in left) < fewest
        assert shown[one] == size(one, some)


@settings(max_examples=40, deadline=None)
@given(cells)
def test_what_is_held_could_not_be_shown_as_well(some: Cells) -> None:
    """Not more is held back than must be: each group held would isolate somebody."""
    released = release(some, DIMENSIONS)
    for one in released.held if sum(some.values()) >= 5 else ():
        assert attacked([*released.shown, one], some)


@settings(max_examples=30, deadline=None)
@given(cells, st.randoms())
def test_the_order_in_which_answers_are_counted_changes_nothing(
    some: Cells, dice: random.Random
) -> None:
    rows = list(some.items())
    dice.shuffle(rows)
    assert release(dict(rows), DIMENSIONS) == release(some, DIMENSIONS)


def test_a_small_group_is_held_and_so_is_what_would_tell_it() -> None:
    some = {("A", "x", "en"): 20, ("B", "x", "en"): 3, ("C", "x", "en"): 8}
    released = release(some, DIMENSIONS)
    assert released.shown[EVERYBODY] == 31
    assert released.may_show(group(site="A"))
    assert not released.may_show(group(site="B")) and not released.may_show(group(site="C"))


def test_what_was_not_declared_may_not_be_shown() -> None:
    released = release({("A", "x", "en"): 20}, DIMENSIONS)
    assert not released.may_show(group(shoe="44"))
    assert not released.may_show(group(site="A", age="x", language="en"))


def test_one_way_tables_are_shown_though_their_crossings_are_small() -> None:
    """Each crossing has two people: sites and ages stand, no crossing does."""
    some = dict.fromkeys(product("ABC", "xyz", ("en",)), 2)
    shown = release(some, DIMENSIONS).shown
    assert {group(site="A"), group(age="z")} <= set(shown)
    assert group(site="A", age="z") not in shown


def test_fewer_than_five_in_all_are_not_shown_at_all() -> None:
    released = release({("A", "x", "en"): 4}, DIMENSIONS)
    assert not released.shown and EVERYBODY in released.held
    assert not release({}, DIMENSIONS).held


def test_a_table_gives_up_the_smallest_that_keep_the_small_ones_safe() -> None:
    counts = {
        ("adults", "agree"): 9, ("adults", "not"): 8, ("adults", "unsure"): 2,
        ("teens", "agree"): 30, ("teens", "not"): 6, ("teens", "unsure"): 12,
    }  # fmt: skip
    table = suppressed(counts)
    assert table.total == 67 and table.rows == {"adults": 19, "teens": 48}
    assert table.columns == {"agree": 39, "not": 14, "unsure": 14}
    assert [one for one, count in table.cells.items() if count is None] == [
        ("adults", "not"), ("adults", "unsure"), ("teens", "not"), ("teens", "unsure")
    ]  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(
        st.tuples(st.sampled_from("abcd"), st.sampled_from("wxyz")), st.integers(0, 9), max_size=16
    )
)
def test_no_cell_of_a_table_comes_out_of_its_sums(counts: dict[tuple[str, str], int]) -> None:
    shown = release(counts, ("row", "column")).shown
    assert not isolated(shown, counts, ("row", "column"), 5)
    seen = suppressed(counts)
    assert all(count is None or not 0 < count < 5 for count in seen.cells.values())


def test_broken_twin_without_the_second_cell_the_first_is_a_subtraction_away() -> None:
    counts = {("adults", "agree"): 9, ("adults", "not"): 8, ("adults", "unsure"): 2}
    shown = {EVERYBODY} | {group(row="adults", column=one) for one in ("agree", "not")}
    assert isolated(shown, counts, ("row", "column"), 5) == [(("adults", "unsure"),)]


@pytest.mark.parametrize(
    ("shown", "new", "may"),
    [
        ([], range(5), True),
        ([], range(4), False),
        ([], (), True),
        ([range(20)], range(16), False),
        ([range(20)], range(15), True),
        ([range(20), range(10)], range(10, 20), True),
        ([range(20)], range(20), True),
        ([range(10), range(10, 22)], range(20), False),
    ],
)
def test_a_filter_is_refused_when_its_difference_is_too_small(
    shown: list[range], new: range, may: bool
) -> None:
    assert may_also_show(shown, new) is may


def test_three_filters_together_give_away_what_no_two_do() -> None:
    """A, B and both together: who is in both comes out by adding and subtracting."""
    one, other = range(0, 12), range(10, 22)
    assert may_also_show([one], other)
    assert not may_also_show([one, other], range(0, 22))


def months(seed: int) -> dict[str, Cells]:
    """Many answers in the first month, a trickle after it."""
    dice = random.Random(seed)
    some = product("AB", "xy", ("en",))
    trickle = {one: dice.choice((0, 0, 1, 3)) for one in some}
    return {"2026-01": town(seed), "2026-02": trickle, "2026-03": {("A", "x", "en"): 6}}


def flat(periods: dict[str, Cells]) -> Cells:
    return {(end, *cell): n for end, some in periods.items() for cell, n in some.items()}


@pytest.mark.parametrize("seed", range(4))
def test_reports_of_different_months_tell_nobody_who_answered_between(seed: int) -> None:
    periods = months(seed)
    grown = release_by_period(periods, DIMENSIONS, deepest=1)
    assert not _told(grown.shown, periods)


def test_broken_twin_each_month_on_its_own_gives_somebody_away() -> None:
    found = []
    for seed in range(4):
        periods, shown, so_far = months(seed), [], {}
        for end, some in periods.items():
            so_far = {one: so_far.get(one, 0) + n for one, n in some.items()}
            shown += [(end, one) for one in release(so_far, DIMENSIONS, deepest=1).shown]
        found.append(_told(shown, periods))
    assert any(found)


def _told(shown: Iterable[tuple[str, Group]], periods: dict[str, Cells]) -> bool:
    """The attack on months: "up to March" is every month so far, one dimension with three levels."""
    names = sorted(periods)
    dimensions = (*(f"by {end}" for end in names), *DIMENSIONS)
    some = {
        (*("yes" if came <= end else "" for end in names), *cell): n
        for (came, *cell), n in flat(periods).items()
    }
    groups = [frozenset({(f"by {end}", "yes"), *one}) for end, one in shown]
    return bool(isolated(groups, some, dimensions, 5))


def test_what_a_month_showed_stays_as_it_was_when_more_answers_come() -> None:
    periods = months(9)
    first = {"2026-01": periods["2026-01"]}
    before = release_by_period(first, DIMENSIONS).shown
    after = release_by_period(periods, DIMENSIONS).shown
    assert before == {one: n for one, n in after.items() if one[0] == "2026-01"}


def test_a_year_of_months_is_not_held_back_for_its_length() -> None:
    """200 answers a month at eight sites: the site with most stands up to December."""
    dice, periods = random.Random(1), {}
    for month in range(1, 13):
        sites = [(str(min(int(dice.expovariate(0.25)), 7)),) for _ in range(200)]
        periods[f"2026-{month:02}"] = {one: sites.count(one) for one in set(sites)}
    grown = release_by_period(periods, ("site",))
    assert grown.newest(EVERYBODY) == ("2026-12", 2400)
    newest = grown.newest(group(site="0"))
    assert newest is not None and newest[0] == "2026-12"


def test_a_group_that_grew_by_two_is_shown_as_it_was() -> None:
    periods = {
        "2026-01": {("A", "x", "en"): 20, ("B", "x", "en"): 9},
        "2026-02": {("A", "x", "en"): 9, ("B", "x", "en"): 2},
    }
    grown = release_by_period(periods, DIMENSIONS, deepest=1)
    assert grown.newest(EVERYBODY) == ("2026-02", 40)
    assert grown.newest(group(site="B")) == ("2026-01", 9)
    assert grown.newest(group(site="C")) is None
