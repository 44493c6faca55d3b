"""The health of the whole: its formulas against their sources, and worked by hand."""

import random
from collections import Counter
from math import factorial, log, prod, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from holt.methods import graph
from holt.methods.whole import (
    FEWEST,
    Share,
    e_i_index,
    shannon,
    shannon_between,
    simpson,
    simpson_between,
    trend,
)

GROUPS = st.lists(st.sampled_from("abcdef"), max_size=40)
SOME = st.lists(st.sampled_from("abcdef"), min_size=FEWEST, max_size=40)
OF = st.integers(1, 200)
SHARES = OF.flatmap(lambda of: st.builds(Share, st.just(2026), st.integers(0, of), st.just(of)))


@pytest.mark.parametrize(
    ("across", "within", "index"),
    [(9, 3, 0.5), (3, 9, -0.5), (4, 4, 0.0), (7, 0, 1.0), (0, 7, -1.0), (0, 0, None)],
)
def test_the_e_i_index_of_krackhardt_and_stern(
    across: int, within: int, index: float | None
) -> None:
    """(external − internal) ÷ (external + internal); nothing is said of nobody."""
    assert e_i_index(across, within) == index


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=30))
def test_it_is_the_one_of_the_networks_measures(ties: list[tuple[int, int]]) -> None:
    sectors = {str(one): "ab"[one % 2] for one in range(10)}
    net = graph.from_ties(((str(a), str(b)) for a, b in ties), sectors, sectors)
    pairs = {frozenset(one) for one in ties if one[0] != one[1]}
    across = sum(len({one % 2 for one in pair}) == 2 for pair in pairs)
    found = graph.crossings(net).whole.index
    assert e_i_index(across, len(pairs) - across) == (pytest.approx(found) if pairs else None)


def test_a_half_and_two_quarters() -> None:
    """The oracle of the methods: Simpson 0.625, Shannon 1.03972."""
    groups = ["library", "library", "school", "museum"]
    assert simpson(groups) == pytest.approx(0.625)
    assert shannon(groups) == pytest.approx(1.03972, abs=1e-5)


def test_nobody_and_everybody_of_one_kind() -> None:
    assert (simpson([]), shannon([])) == (None, None)
    assert (simpson(["a"]), shannon(["a"])) == (0.0, 0.0)
    assert (simpson("aaaa"), shannon("aaaa")) == (0.0, 0.0)


@pytest.mark.parametrize("sectors", [2, 3, 7])
def test_all_even_is_as_mixed_as_it_gets(sectors: int) -> None:
    groups = [str(one % sectors) for one in range(sectors * 4)]
    assert simpson(groups) == pytest.approx(1 - 1 / sectors)
    assert shannon(groups) == pytest.approx(log(sectors))


@settings(deadline=None)
@given(GROUPS)
def test_both_are_what_the_networks_diversity_says(groups: list[str]) -> None:
    found = graph.diversity(groups)
    for mine, theirs in ((simpson(groups), found.simpson), (shannon(groups), found.shannon)):
        assert mine is theirs is None or mine == pytest.approx(theirs)


@settings(deadline=None)
@given(SOME)
def test_names_of_sectors_and_their_order_do_not_matter(groups: list[str]) -> None:
    renamed = [chr(ord(one) + 5) for one in reversed(groups)]
    assert simpson(groups) == pytest.approx(simpson(renamed))
    assert shannon(groups) == pytest.approx(shannon(renamed))


TEN = "aaaaabbbcc"


def test_simpsons_variance_worked_by_hand() -> None:
    """5, 3 and 2 of ten: Σp² = .38, Σp³ = .16; (4·8·.16 + 2·.38 − 2·17·.1444) ÷ 90 = .010782."""
    found = simpson_between(TEN)
    assert found is not None
    assert found.value == pytest.approx(0.62)
    assert found.center == pytest.approx(0.62 * 10 / 9)
    assert found.error == pytest.approx(sqrt(0.9704 / 90))


def test_simpsons_variance_is_that_of_every_possible_draw() -> None:
    """All 66 ways in which ten fall into three sectors of .5, .3 and .2, each as likely as it is."""
    true, squares = (0.5, 0.3, 0.2), 0.38
    mean = spread = 0.0
    for first in range(11):
        for second in range(11 - first):
            counts = (first, second, 10 - first - second)
            ways = factorial(10) / prod(map(factorial, counts))
            chance = ways * prod(p**n for p, n in zip(true, counts, strict=True))
            alike = sum(n * (n - 1) for n in counts) / 90
            mean += chance * alike
            spread += chance * (alike - squares) ** 2
    found = simpson_between(TEN)
    assert found is not None
    assert mean == pytest.approx(squares)
    assert found.error**2 == pytest.approx(spread)


def test_shannons_variance_worked_by_hand() -> None:
    """Hutcheson 1970: (Σp ln²p − (Σp ln p)²) ÷ 10 + 2 ÷ 200 = .132967 ÷ 10 + .01."""
    found = shannon_between(TEN)
    assert found is not None
    assert found.value == pytest.approx(1.02965, abs=1e-5)
    assert found.center == pytest.approx(1.02965 + 0.1, abs=1e-5)
    assert found.error == pytest.approx(0.152632, abs=1e-5)


@pytest.mark.parametrize("groups", ["", "a", "abcd"])
def test_under_five_have_no_range(groups: str) -> None:
    assert simpson_between(groups) is None
    assert shannon_between(groups) is None


def test_five_of_one_sector_are_not_sure_that_there_is_no_other() -> None:
    found, other = simpson_between("aaaaa"), shannon_between("aaaaa")
    assert found is not None and other is not None
    assert (found.value, other.value) == (0.0, 0.0)
    assert found.bounds[0] == 0.0 and found.bounds[1] > 0.3
    assert other.bounds[0] == 0.0 and other.bounds[1] > 0.3


@settings(deadline=None)
@given(SOME)
def test_a_range_holds_its_figure_and_stays_on_the_scale(groups: list[str]) -> None:
    for found, most in ((simpson_between(groups), 1.0), (shannon_between(groups), 9.0)):
        assert found is not None
        low, high = found.bounds
        assert 0 <= low <= found.value <= high <= most


def test_ninety_of_a_hundred_ranges_of_small_networks_hold_what_is_true() -> None:
    """A normal range of so few is a little short at worst; the year against year is cautious."""
    dice, true = random.Random(7), (0.4, 0.3, 0.2, 0.1)
    simpsons, shannons = 1 - sum(p * p for p in true), -sum(p * log(p) for p in true)
    inside = Counter[str]()
    for _time in range(1500):
        groups = dice.choices("abcd", true, k=30)
        for name, found, truth in (
            ("simpson", simpson_between(groups), simpsons),
            ("shannon", shannon_between(groups), shannons),
        ):
            assert found is not None
            inside[name] += found.bounds[0] <= truth <= found.bounds[1]
    assert inside["simpson"] / 1500 > 0.92
    assert inside["shannon"] / 1500 > 0.92


def test_a_share_has_wilsons_range() -> None:
    """Newcombe 1998: 81 of 263."""
    low, high = Share(2026, 81, 263).bounds
    assert (round(low, 4), round(high, 4)) == (0.2553, 0.3662)


def test_a_share_of_nobody_says_nothing() -> None:
    none = Share(2026, 0, 0)
    assert (none.is_shown, none.value, none.bounds) == (False, 0.0, (0.0, 1.0))


def test_under_five_are_not_shown_and_make_no_trend() -> None:
    assert not Share(2026, 4, 4).is_shown
    assert Share(2026, 5, 5).is_shown
    shares = [Share(2024, 0, 4), Share(2025, 9, 9), Share(2026, 0, 4)]
    assert trend(shares) is None
    assert trend([]) is None


def test_the_change_is_newcombes() -> None:
    """1998, his tenth: 56 of 70 less 48 of 80 is .0524 to .3339; years without enough are passed."""
    shares = [Share(2022, 48, 80), Share(2023, 1, 4), Share(2024, 1, 90), Share(2025, 56, 70)]
    found = trend([*shares, Share(2026, 3, 3)])
    assert found is not None
    assert (round(found.low, 4), round(found.high, 4)) == (0.0524, 0.3339)
    assert found.says == "up"


def test_ranges_that_overlap_may_still_have_moved_and_two_equal_ones_never_have() -> None:
    first, last = Share(2025, 48, 80), Share(2026, 56, 70)
    assert first.bounds[1] > last.bounds[0]
    assert last.since(first).says == "up"
    assert Share(2026, 9, 10).since(Share(2025, 9, 10)).says == "unclear"


@settings(deadline=None)
@given(SHARES, SHARES)
def test_what_moved_is_the_same_from_either_end(one: Share, other: Share) -> None:
    there, back = other.since(one), one.since(other)
    assert (back.low, back.high) == pytest.approx((-there.high, -there.low))
    assert there.low <= there.value + 1e-9 and there.value <= there.high + 1e-9


@settings(deadline=None)
@given(SHARES, SHARES)
def test_nothing_rose_that_did_not_and_what_lies_apart_has_moved(one: Share, other: Share) -> None:
    says = other.since(one).says
    if other.value <= one.value:
        assert says != "up"
    if other.bounds[0] > one.bounds[1] + 1e-9:
        assert says == "up"
