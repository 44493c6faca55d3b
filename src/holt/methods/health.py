"""The health of one partnership: nine parts side by side, the worst first, and no total.

Each part says 0 (look here first) to 1 (nothing to look at), or None when there is nothing
to say it from; unknown is never shown as bad. The raw figures go with every part.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import exp
from statistics import median

from holt.methods.attainment import EXPECTED, Attainment
from holt.methods.balance import Balance, Coverage
from holt.methods.levels import Level, PerceptionGap

TAU_DAYS: Mapping[Level, int] = {
    Level.NETWORKING: 180,
    Level.COORDINATING: 90,
    Level.COOPERATING: 45,
    Level.COLLABORATING: 21,
}
"""After this many days of silence the recency of contact has fallen to 37 %."""

RENEWAL_DAYS = 120
"""A renewal talk is due this long before the end; until then the days left are no concern."""

LOW_T = 30.0
"""T of a single goal that came out much less than expected: the 0 of its part."""

YEAR_DAYS = 365.25

Raw = str | int | float | None


@dataclass(frozen=True, slots=True)
class Review:
    """Trust (1 to 4) as one review found it, on a day counted from any fixed start."""

    day: int
    trust: float


@dataclass(frozen=True, slots=True)
class Attendance:
    """Joint meetings a party was expected at, and came to."""

    party: str
    came: int
    expected: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthFacts:
    """What is known of a partnership; everything may be missing. Days count to today.

    `level` None is read as networking, which asks least. `kept` and `missed` count
    commitments whose date has passed.
    """

    level: Level | None = None
    days_since_contact: int | None = None
    kept: int = 0
    missed: int = 0
    attainment: Attainment | None = None
    balance: Balance | None = None
    coverage: Coverage | None = None
    reviews: tuple[Review, ...] = ()
    meetings: tuple[Attendance, ...] = ()
    gap: PerceptionGap | None = None
    agreement_days_left: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One part: `value` 0 to 1 or None, and the figures it was made from."""

    code: str
    value: float | None
    raw: Mapping[str, Raw]


@dataclass(frozen=True, slots=True)
class Health:
    """All parts, the worst first and the unknown last. There is no total on purpose."""

    parts: tuple[Part, ...]


def health(facts: HealthFacts) -> Health:
    """Every part of a partnership's health, worst first; ties in the order of `PARTS`."""
    parts = [part(facts) for part in PARTS]
    return Health(
        tuple(sorted(parts, key=lambda p: (p.value is None, p.value if p.value is not None else 0)))
    )


def contact(facts: HealthFacts) -> Part:
    """exp(−Δ/τ): days since the last contact against what the level usually needs."""
    tau = TAU_DAYS[facts.level or Level.NETWORKING]
    days = facts.days_since_contact
    value = None if days is None else exp(-max(0, days) / tau)
    return Part("contact", value, {"days": days, "tau_days": tau})


def commitments(facts: HealthFacts) -> Part:
    """Mean of Beta(1 + kept, 1 + missed): one miss of one is not yet a rule."""
    due = facts.kept + facts.missed
    value = (facts.kept + 1) / (due + 2) if due else None
    return Part("commitments", value, {"kept": facts.kept, "missed": facts.missed})


def goals(facts: HealthFacts) -> Part:
    """T from 30 (one goal much less than expected) to 50 (as expected), as 0 to 1."""
    if facts.attainment is None:
        return Part("goals", None, {"t": None})
    t = facts.attainment.t
    return Part("goals", _within((t - LOW_T) / (EXPECTED - LOW_T)), {"t": t})


def equity(facts: HealthFacts) -> Part:
    """Equity of giving and getting, as it is."""
    value = facts.balance.equity if facts.balance else None
    return Part("balance", value, {"equity": value})


def interests(facts: HealthFacts) -> Part:
    """The least share of declared interests met for any party that has rated."""
    found = facts.coverage
    value = found.value if found else None
    return Part("interests", value, {"lowest": ", ".join(found.lowest) if found else None})


def trust(facts: HealthFacts) -> Part:
    """1 while trust holds or grows, falling to 0 when it loses a point of four in a year."""
    slope = trust_slope(facts.reviews)
    value = None if slope is None else _within(1 + slope)
    return Part("trust", value, {"points_a_year": slope, "reviews": len(facts.reviews)})


def attendance(facts: HealthFacts) -> Part:
    """The share of joint meetings that the party who came least came to."""
    shares = [(m.came / m.expected, m.party) for m in facts.meetings if m.expected > 0]
    share, party = min(shares, default=(None, None))
    return Part("attendance", share, {"lowest": party, "parties": len(shares)})


def perception(facts: HealthFacts) -> Part:
    """1 when the sides see the same on every axis, 0 when one axis is three steps apart."""
    if facts.gap is None:
        return Part("perception", None, {"steps": None})
    raw: dict[str, Raw] = {"steps": facts.gap.steps, "widest": ", ".join(facts.gap.widest)}
    return Part("perception", 1 - facts.gap.steps / 3, raw)


def agreement(facts: HealthFacts) -> Part:
    """1 until the renewal talk is due, 120 days before the end; 0 once the agreement is over."""
    days = facts.agreement_days_left
    value = None if days is None else _within(days / RENEWAL_DAYS)
    return Part("agreement", value, {"days_left": days})


PARTS = (
    contact,
    commitments,
    goals,
    equity,
    interests,
    trust,
    attendance,
    perception,
    agreement,
)


def trust_slope(reviews: Sequence[Review]) -> float | None:
    """Theil–Sen: the median slope between any two reviews, in points (of 1 to 4) a year.

    One odd review among five does not turn it. None for fewer than two days with a review.
    Source: P. K. Sen, Estimates of the regression coefficient based on Kendall's tau, 1968.
    """
    slopes = [
        (b.trust - a.trust) / (b.day - a.day) * YEAR_DAYS
        for a, b in combinations(sorted(reviews, key=lambda r: r.day), 2)
        if b.day != a.day
    ]
    return median(slopes) if slopes else None


def _within(value: float) -> float:
    return min(1.0, max(0.0, value))
