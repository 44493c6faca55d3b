"""Money in whole hundredths of one currency; never a float, never two currencies mixed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

MOST_DIGITS = 15
"""Longest whole part that is read; it keeps every amount inside a 64-bit integer."""

_CURRENCY = re.compile(r"[A-Z]{3}")
_SPACES = str.maketrans(
    dict.fromkeys("\u00a0\u2007\u2009\u202f\t", " ") | {"\u2212": "-", "’": "'"}
)
_SYMBOLS = {"USD": ("US$", "$"), "EUR": ("€",), "GBP": ("£",), "CAD": ("C$", "$"), "MXN": ("$",)}


def _amount(decimal: str, group: str) -> re.Pattern[str]:
    """Digits in threes or not grouped at all, then up to any number of decimals."""
    grouped = rf"[0-9]{{1,3}}(?P<group>[{group}'\x20])[0-9]{{3}}(?:(?P=group)[0-9]{{3}})*"
    return re.compile(rf"(?P<whole>{grouped}|[0-9]+)?(?:\{decimal}(?P<part>[0-9]+))?")


_AMOUNT = {".": _amount(".", ","), ",": _amount(",", ".")}


class NotMoney(ValueError):
    """The text or figures are no amount of money.

    `code` is one of: empty, not_a_number, grouping, too_many_decimals, too_large,
    currency, not_whole_cents. `text` is what was given.
    """

    def __init__(self, text: str, code: str) -> None:
        super().__init__(f"{text!r}: {code}")
        self.text = text
        self.code = code


class CurrencyMismatch(ValueError):
    """Two currencies met in one sum."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(f"{one} and {other} cannot be added")
        self.one = one
        self.other = other


class NothingToSplitBy(ValueError):
    """A split was asked with no weights, a negative weight, or weights that are all zero."""


@dataclass(frozen=True, slots=True)
class Money:
    """`cents` hundredths of `currency` (ISO 4217 letters). Raises NotMoney for anything else."""

    cents: int
    currency: str

    def __post_init__(self) -> None:
        if type(self.cents) is not int:
            raise NotMoney(repr(self.cents), "not_whole_cents")
        if not _CURRENCY.fullmatch(self.currency):
            raise NotMoney(self.currency, "currency")

    def __add__(self, other: "Money") -> "Money":
        return Money(self.cents + self._same(other).cents, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.cents - self._same(other).cents, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.cents, self.currency)

    def split(self, weights: Sequence[int | Fraction]) -> tuple["Money", ...]:
        """One part per weight, by largest remainder; the parts add up to the whole."""
        return tuple(Money(part, self.currency) for part in split(self.cents, weights))

    def _same(self, other: "Money") -> "Money":
        if other.currency != self.currency:
            raise CurrencyMismatch(self.currency, other.currency)
        return other


def total(amounts: Sequence[Money], currency: str) -> Money:
    """The sum of all amounts, zero when there are none. Raises CurrencyMismatch."""
    result = Money(0, currency)
    for amount in amounts:
        result = result + amount
    return result


def split(cents: int, weights: Sequence[int | Fraction]) -> tuple[int, ...]:
    """Divide whole cents in proportion to the weights (largest remainder, Hamilton's method).

    Every part is its exact share rounded down or up; leftover cents go to the largest
    remainders, ties to the earlier part. A negative sum is split as its mirror image.
    Raises NothingToSplitBy.
    """
    whole = sum(weights)
    if whole <= 0 or any(weight < 0 for weight in weights):
        raise NothingToSplitBy(f"weights {tuple(weights)!r}")
    exact = [Fraction(abs(cents) * weight) / Fraction(whole) for weight in weights]
    parts = [share.numerator // share.denominator for share in exact]
    by_remainder = sorted(range(len(parts)), key=lambda i: (parts[i] - exact[i], i))
    for i in by_remainder[: abs(cents) - sum(parts)]:
        parts[i] += 1
    return tuple(parts if cents >= 0 else (-part for part in parts))


def parse(text: str, currency: str, *, decimal: str = ".") -> Money:
    """Read what a person typed: "1,250.50", "$1250.5", "1 250 USD", "-3.10".

    `decimal` is the decimal mark ("." or ","); the other mark, a space or an apostrophe may
    group thousands, and only in groups of three: "12,50" is refused, not read as 1250.
    Raises NotMoney.
    """
    sign, digits = _bare(text, currency)
    if not digits:
        raise NotMoney(text, "empty")
    found = _AMOUNT[decimal].fullmatch(digits)
    if found is None:
        raise NotMoney(text, "grouping" if _only_marks(digits) else "not_a_number")
    whole = re.sub("[^0-9]", "", found["whole"] or "0")
    part = found["part"] or ""
    if len(part) > 2:
        raise NotMoney(text, "too_many_decimals")
    if len(whole) > MOST_DIGITS:
        raise NotMoney(text, "too_large")
    return Money(sign * (int(whole) * 100 + int(part.ljust(2, "0"))), currency)


def _bare(text: str, currency: str) -> tuple[int, str]:
    """The sign and what is left once the currency's name or symbol is taken off."""
    rest = text.translate(_SPACES).strip()
    sign = -1 if rest.startswith("-") else 1
    rest = rest.removeprefix("-").strip()
    for name in (currency, *_SYMBOLS.get(currency, ())):
        rest = rest.removeprefix(name).removesuffix(name).strip()
    if rest.startswith("-") and sign == 1:
        return -1, rest.removeprefix("-").strip()
    return sign, rest


def _only_marks(digits: str) -> bool:
    return re.fullmatch(r"[0-9.,' ]*[0-9][0-9.,' ]*", digits) is not None
