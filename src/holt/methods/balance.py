"""Win–win balance: what each party gives, what each gets, and whose interests are met.

Equity compares shares, so a small party that gives little and gets little is in balance.
Contributions and benefits are shown by kind and never netted against each other.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

MET_FROM = 3
"""An interest counts as met when rated at least this, of 5."""


class UnknownParty(ValueError):
    """An entry names a party that is not one of the partnership's."""


class NegativeEntry(ValueError):
    """A contribution or benefit is below zero; corrections belong to the ledger, not here."""


class OutOfScale(ValueError):
    """A rating is not a whole number from 1 to 5."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`party` gave (or got) `cents` worth of `kind` (money, staff_time, space, …).

    All entries of one balance are in one currency. Raises NegativeEntry.
    """

    party: str
    kind: str
    cents: int

    def __post_init__(self) -> None:
        if self.cents < 0:
            raise NegativeEntry(f"{self.party} {self.kind} {self.cents}")


@dataclass(frozen=True, slots=True)
class Side:
    """One party: sums in cents by kind, and its share of all that was given and got (0 to 1)."""

    party: str
    gave: Mapping[str, int]
    got: Mapping[str, int]
    gave_share: float | None
    got_share: float | None


@dataclass(frozen=True, slots=True)
class Balance:
    """`equity` from 0 to 1, or None with the reason in `unknown`: one_party,
    no_contributions, no_benefits."""

    equity: float | None
    sides: tuple[Side, ...]
    unknown: tuple[str, ...]


def value(quantity: int | Decimal, rate_cents: int) -> int:
    """Cents for a quantity (hours, square meters, copies …) at a rate, halves rounded up."""
    worth = Decimal(quantity) * rate_cents
    return int(worth.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def balance(
    parties: Sequence[str], contributions: Iterable[Entry], benefits: Iterable[Entry]
) -> Balance:
    """Equity = 1 − ½ Σ |benefit share − contribution share| over the parties.

    It is unknown, not 0 or 1, when nothing has been given or nothing got: shares of nothing
    do not exist. Raises UnknownParty.
    """
    gave, got = _by_party(parties, contributions), _by_party(parties, benefits)
    given, gotten = _shares(gave), _shares(got)
    sides = tuple(
        Side(p, dict(gave[p]), dict(got[p]), _float(given.get(p)), _float(gotten.get(p)))
        for p in gave
    )
    unknown = _unknown(len(gave), bool(given), bool(gotten))
    apart = sum((abs(gotten[p] - given[p]) for p in gave), Fraction(0)) if not unknown else None
    return Balance(None if apart is None else float(1 - apart / 2), sides, unknown)


def _by_party(parties: Sequence[str], entries: Iterable[Entry]) -> dict[str, Counter[str]]:
    sums: dict[str, Counter[str]] = {party: Counter() for party in parties}
    for entry in entries:
        if entry.party not in sums:
            raise UnknownParty(entry.party)
        sums[entry.party][entry.kind] += entry.cents
    return sums


def _shares(sums: Mapping[str, Counter[str]]) -> dict[str, Fraction]:
    """Each party's exact share of the whole; empty when the whole is nothing."""
    whole = sum(kinds.total() for kinds in sums.values())
    return {p: Fraction(kinds.total(), whole) for p, kinds in sums.items()} if whole else {}


def _float(share: Fraction | None) -> float | None:
    return None if share is None else float(share)


def _unknown(parties: int, given: bool, gotten: bool) -> tuple[str, ...]:
    checks = (
        ("one_party", parties < 2),
        ("no_contributions", not given),
        ("no_benefits", not gotten),
    )
    return tuple(code for code, true in checks if true)


@dataclass(frozen=True, slots=True)
class Interest:
    """What a party wants from the partnership and how far it is met (1 to 5, None = not asked).

    Raises OutOfScale.
    """

    party: str
    text: str
    rating: int | None = None

    def __post_init__(self) -> None:
        if self.rating is not None and self.rating not in range(1, 6):
            raise OutOfScale(repr(self.rating))


@dataclass(frozen=True, slots=True)
class Covered:
    """One party's interests counted. `share` = met ÷ declared; None while none is rated."""

    party: str
    declared: int
    rated: int
    met: int
    share: float | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """`value` is the least share of any party that has rated; `unknown` names those that have not."""

    value: float | None
    parts: tuple[Covered, ...]
    lowest: tuple[str, ...]
    unknown: tuple[str, ...]


def coverage(parties: Sequence[str], interests: Iterable[Interest]) -> Coverage:
    """Share of declared interests rated 3 or more of 5, the minimum over the parties.

    An interest not rated yet counts as declared and not as met. Raises UnknownParty.
    """
    asked: dict[str, list[Interest]] = {party: [] for party in parties}
    for interest in interests:
        if interest.party not in asked:
            raise UnknownParty(interest.party)
        asked[interest.party].append(interest)
    parts = tuple(_covered(party, declared) for party, declared in asked.items())
    known = [part.share for part in parts if part.share is not None]
    least = min(known, default=None)
    return Coverage(
        value=least,
        parts=parts,
        lowest=tuple(p.party for p in parts if p.share is not None and p.share == least),
        unknown=tuple(p.party for p in parts if p.share is None),
    )


def _covered(party: str, declared: Sequence[Interest]) -> Covered:
    ratings = [interest.rating for interest in declared if interest.rating is not None]
    met = sum(rating >= MET_FROM for rating in ratings)
    share = met / len(declared) if ratings else None
    return Covered(party, len(declared), len(ratings), met, share)
