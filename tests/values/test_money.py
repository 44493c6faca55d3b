"""Money is whole cents of one currency, and a split loses nothing."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holt.values.money import (
    CurrencyMismatch,
    Money,
    NothingToSplitBy,
    NotMoney,
    parse,
    split,
    total,
)


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("1,250.50", 125050),
        ("1250.5", 125050),
        ("$1,250", 125000),
        ("1 250 USD", 125000),
        ("1\u202f250.05", 125005),
        (".75", 75),
        ("-3.10", -310),
        ("-$3.10", -310),
        ("$-3.10", -310),
        ("\u22123.10", -310),
        ("0", 0),
    ],
)
def test_what_people_type_is_read(text: str, cents: int) -> None:
    assert parse(text, "USD") == Money(cents, "USD")


def test_a_decimal_comma_is_read_when_asked_for() -> None:
    assert parse("1.250,50 €", "EUR", decimal=",") == Money(125050, "EUR")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        ("  $ ", "empty"),
        ("twelve", "not_a_number"),
        ("12,50", "grouping"),
        ("1,2345", "grouping"),
        ("1,250 500", "grouping"),
        ("1.", "grouping"),
        ("--5", "not_a_number"),
        ("1.005", "too_many_decimals"),
        ("9" * 16, "too_large"),
        ("١٢", "not_a_number"),
        ("1e3", "not_a_number"),
    ],
)
def test_what_could_be_misread_is_refused_with_its_reason(text: str, code: str) -> None:
    with pytest.raises(NotMoney) as refusal:
        parse(text, "USD")
    assert (refusal.value.text, refusal.value.code) == (text, code)


@pytest.mark.parametrize(("cents", "currency"), [(1.5, "USD"), (True, "USD"), (1, "usd"), (1, "")])
def test_a_wrong_amount_cannot_be_made(cents: int, currency: str) -> None:
    with pytest.raises(NotMoney):
        Money(cents, currency)


def test_sums_stay_in_one_currency() -> None:
    assert total([Money(150, "USD"), Money(-50, "USD")], "USD") == Money(100, "USD")


def test_two_currencies_are_never_added() -> None:
    with pytest.raises(CurrencyMismatch):
        Money(1, "USD") + Money(1, "EUR")


def test_a_third_of_a_dollar_each_leaves_the_spare_cent_with_the_first() -> None:
    assert Money(100, "USD").split([1, 1, 1]) == tuple(Money(c, "USD") for c in (34, 33, 33))


def test_leftover_cents_go_to_the_largest_remainders() -> None:
    assert split(1000, [Fraction(1, 3), Fraction(1, 2), Fraction(1, 7)]) == (342, 512, 146)


@pytest.mark.parametrize("weights", [[], [0, 0], [2, -1]])
def test_a_split_needs_something_to_split_by(weights: list[int]) -> None:
    with pytest.raises(NothingToSplitBy):
        split(100, weights)


@given(
    st.integers(-(10**12), 10**12),
    st.lists(st.integers(0, 10**6), min_size=1).filter(any),
)
def test_a_split_loses_no_cent_and_is_never_a_cent_unfair(cents: int, weights: list[int]) -> None:
    parts = split(cents, weights)
    exact = [Fraction(cents * weight, sum(weights)) for weight in weights]
    assert sum(parts) == cents
    assert all(abs(part - share) < 1 for part, share in zip(parts, exact, strict=True))


@given(st.integers(-(10**12), 10**12))
def test_what_is_written_is_read_back(cents: int) -> None:
    sign, (whole, part) = "-" if cents < 0 else "", divmod(abs(cents), 100)
    assert parse(f"{sign}{whole:,}.{part:02}", "USD") == Money(cents, "USD")


def test_broken_twin_rounding_each_part_alone_loses_a_cent() -> None:
    alone = [round(100 * weight / 3) for weight in (1, 1, 1)]
    assert sum(alone) != 100
