"""A pilot from plan to lesson, and when its stop rules are met. Nothing here stops anything."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from holt.kernel.errors import Refused
from holt.methods.counts import Comparison, compare_counts, compare_shares
from holt.values.states import StateTable, Step

PILOT_STATES = StateTable(
    [
        Step("planned", "edit_pilot", "planned", "staff"),
        Step("planned", "start_pilot", "running", "staff"),
        Step("planned", "drop_pilot", "dropped", "staff"),
        Step("running", "add_pilot_reading", "running", "site"),
        Step("deciding", "add_pilot_reading", "deciding", "site"),
        Step("running", "take_back_pilot_reading", "running", "site"),
        Step("deciding", "take_back_pilot_reading", "deciding", "site"),
        Step("running", "meet_stop_rule", "deciding", "house"),
        Step("deciding", "meet_stop_rule", "deciding", "house"),
        Step("deciding", "continue_pilot", "running", "coordinator"),
        Step("deciding", "stop_pilot", "stopping", "coordinator"),
        Step("running", "stop_pilot", "stopping", "coordinator"),
        Step("running", "extend_pilot", "running", "coordinator"),
        Step("running", "end_pilot", "ended", "staff"),
        Step("stopping", "end_pilot", "ended", "staff"),
    ]
)
OPENNESS = ("own", "network")
MEASURES = ("count", "share")
DIRECTIONS = ("up", "down")
RULE_KINDS = ("below", "above", "complaints", "cost")
DID_IT = ("yes", "partly", "no", "unclear")
KIND_OF = {"yes": "lesson", "partly": "lesson", "no": "failure", "unclear": "lesson"}
"""What kind of lesson an outcome brings."""
MOST_SITES = 40
LONGEST = timedelta(days=730)
LONGEST_MORE = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Counted:
    """A reading as rules see it; money in cents."""

    on: date
    count: int
    of: int | None = None
    complaints: int = 0
    cost_cents: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A stop rule; the figure of a cost is money, of a share a percentage."""

    id: int
    kind: str
    figure: Decimal


@dataclass(frozen=True, slots=True)
class Met:
    """A rule that is met, and by how much."""

    rule: Rule
    figure: Decimal


def met(
    rules: Iterable[Rule], readings: Sequence[Counted], newest: Counted, already: frozenset[int]
) -> tuple[Met, ...]:
    """The rules this reading meets. Complaints and cost count in all, and ask once: after people
    have decided to go on (`already`), only the figures of a reading ask again."""
    found = []
    for rule in rules:
        figure = _figure(rule.kind, readings, newest)
        if figure is None or (rule.kind in ("complaints", "cost") and rule.id in already):
            continue
        if _is_met(rule, figure):
            found.append(Met(rule, figure))
    return tuple(found)


def _figure(kind: str, readings: Sequence[Counted], newest: Counted) -> Decimal | None:
    if kind == "complaints":
        return Decimal(sum(one.complaints for one in readings))
    if kind == "cost":
        return Decimal(sum(one.cost_cents for one in readings)) / 100
    return value_of(newest)


def value_of(one: Counted) -> Decimal | None:
    """A reading's own figure: the count, or the share in hundredths; none when nobody was asked."""
    if one.of is None:
        return Decimal(one.count)
    return round(Decimal(100 * one.count) / one.of, 2) if one.of else None


def _is_met(rule: Rule, figure: Decimal) -> bool:
    tests = {
        "below": figure < rule.figure,
        "above": figure > rule.figure,
        "complaints": figure >= rule.figure,
        "cost": figure > rule.figure,
    }
    return tests[rule.kind]


def require_dates(starts_on: date, ends_on: date) -> None:
    """Refuse an end before the start, or more than two years later."""
    if ends_on <= starts_on:
        raise Refused("ends_before_start", "ends_on")
    if ends_on - starts_on > LONGEST:
        raise Refused("pilot_too_long", "ends_on")


def require_extension(first_ends_on: date | None, ends_on: date, later: date) -> None:
    """Refuse a second extension, an earlier day, or more than a year."""
    if first_ends_on is not None:
        raise Refused("extended_before", "ends_on", {"day": first_ends_on.isoformat()})
    if later <= ends_on:
        raise Refused("not_later", "ends_on")
    if later - ends_on > LONGEST_MORE:
        raise Refused("pilot_too_long", "ends_on")


def require_reading(measure: str, count: int, of: int | None) -> None:
    """Refuse a share without how many were asked, and more than all of them."""
    if measure == "share" and not of:
        raise Refused("needed", "of")
    if of is not None and count > of:
        raise Refused("more_than_asked", "count")


def next_due(starts_on: date, every_days: int, last: date | None) -> date:
    """When a site is to be counted again."""
    return (last or starts_on) + timedelta(days=every_days)


def shown(
    measure: str, baseline: int | None, periods: int | None, readings: Sequence[Counted]
) -> Comparison | None:
    """What the readings show against before; nothing without a baseline or a reading."""
    if baseline is None or not periods or not readings:
        return None
    after = sum(one.count for one in readings)
    if measure == "count":
        return compare_counts(baseline, periods, after, len(readings))
    asked = sum(one.of or 0 for one in readings)
    if baseline > periods or not asked:
        return None
    return compare_shares(baseline, periods, after, asked)
