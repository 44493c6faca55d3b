"""What each gives and gets, in shares; and whose interests are met."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from holt.methods.balance import (
    Balance,
    Coverage,
    Covered,
    Entry,
    Interest,
    NegativeEntry,
    OutOfScale,
    Side,
    UnknownParty,
    balance,
    coverage,
    value,
)

PARTIES = ("library", "factory", "college")
cents = st.lists(st.integers(0, 10**9), min_size=3, max_size=3)


def entries(amounts: list[int], kind: str = "money") -> list[Entry]:
    return [Entry(p, kind, amount) for p, amount in zip(PARTIES, amounts, strict=True)]


def test_benefits_50_30_20_and_contributions_20_30_50_give_seven_tenths() -> None:
    assert balance(PARTIES, entries([2000, 3000, 5000]), entries([5000, 3000, 2000])) == Balance(
        equity=0.70,
        sides=(
            Side("library", {"money": 2000}, {"money": 5000}, 0.2, 0.5),
            Side("factory", {"money": 3000}, {"money": 3000}, 0.3, 0.3),
            Side("college", {"money": 5000}, {"money": 2000}, 0.5, 0.2),
        ),
        unknown=(),
    )


def test_kinds_are_added_each_for_itself() -> None:
    gave = [Entry("library", "space", 100), Entry("library", "space", 50)]
    found = balance(("library", "factory"), [*gave, Entry("library", "money", 7)], [])
    assert found.sides[0].gave == {"space": 150, "money": 7}


@pytest.mark.parametrize(
    ("parties", "gave", "got", "unknown"),
    [
        (("library", "factory"), [], [], ("no_contributions", "no_benefits")),
        (("library", "factory"), [Entry("library", "money", 5)], [], ("no_benefits",)),
        (
            ("library", "factory"),
            [Entry("library", "money", 0)],
            [],
            ("no_contributions", "no_benefits"),
        ),
        (
            ("library",),
            [Entry("library", "money", 5)],
            [Entry("library", "data", 5)],
            ("one_party",),
        ),
    ],
)
def test_shares_of_nothing_are_unknown_and_not_zero(
    parties: tuple[str, ...], gave: list[Entry], got: list[Entry], unknown: tuple[str, ...]
) -> None:
    found = balance(parties, gave, got)
    assert (found.equity, found.unknown) == (None, unknown)


def test_a_party_outside_the_partnership_is_refused() -> None:
    with pytest.raises(UnknownParty):
        balance(("library",), [Entry("school", "money", 1)], [])


def test_a_negative_entry_cannot_be_made() -> None:
    with pytest.raises(NegativeEntry):
        Entry("library", "money", -1)


@given(cents, cents)
def test_equity_stays_between_none_and_all(gave: list[int], got: list[int]) -> None:
    assume(any(gave) and any(got))
    equity = balance(PARTIES, entries(gave), entries(got)).equity
    assert equity is not None and 0 <= equity <= 1


@given(cents, cents, st.permutations(range(3)))
def test_equity_does_not_ask_who_is_who(gave: list[int], got: list[int], order: list[int]) -> None:
    swapped = balance(PARTIES, entries([gave[i] for i in order]), entries([got[i] for i in order]))
    assert swapped.equity == balance(PARTIES, entries(gave), entries(got)).equity


@given(cents)
def test_getting_as_one_gives_is_full_equity(gave: list[int]) -> None:
    assume(any(gave))
    assert balance(PARTIES, entries(gave), entries(gave)).equity == 1


def test_broken_twin_comparing_cents_would_punish_the_small_party() -> None:
    gave, got = [9000, 900, 100], [900, 90, 10]
    by_cents = 1 - sum(abs(a - b) for a, b in zip(gave, got, strict=True)) / sum(gave)
    assert balance(PARTIES, entries(gave), entries(got)).equity == 1 != by_cents


@pytest.mark.parametrize(
    ("quantity", "rate", "worth"),
    [(3, 2500, 7500), (Decimal("1.5"), 3179, 4769), (Decimal("0.001"), 100, 0)],
)
def test_a_quantity_is_valued_at_a_rate_to_the_cent(
    quantity: int | Decimal, rate: int, worth: int
) -> None:
    assert value(quantity, rate) == worth


def test_coverage_is_the_least_served_partners() -> None:
    declared = [
        Interest("library", "English for workers", 5),
        Interest("library", "A room", 3),
        Interest("factory", "Fewer vacancies", 4),
        Interest("factory", "Safety training", 2),
        Interest("factory", "A story for the press"),
    ]
    assert coverage(PARTIES, declared) == Coverage(
        value=1 / 3,
        parts=(
            Covered("library", 2, 2, 2, 1.0),
            Covered("factory", 3, 2, 1, 1 / 3),
            Covered("college", 0, 0, 0, None),
        ),
        lowest=("factory",),
        unknown=("college",),
    )


def test_coverage_is_unknown_while_nobody_has_rated() -> None:
    found = coverage(("library",), [Interest("library", "A room")])
    assert (found.value, found.unknown) == (None, ("library",))


def test_a_rating_off_the_scale_cannot_be_given() -> None:
    with pytest.raises(OutOfScale):
        Interest("library", "A room", 0)
