"""What may follow what, and what a partnership must have: tables and pure functions."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from holt.kernel.errors import Refused
from holt.values.states import StateTable, Step

STATES = StateTable(
    [
        Step("proposed", "accept", "talking", "party"),
        Step("talking", "plan", "planning", "party"),
        Step("planning", "plan", "planning", "party"),
        Step("agreeing", "plan", "planning", "party"),
        Step("renewing", "plan", "renewing", "party"),
        Step("talking", "draft", "agreeing", "coordinator"),
        Step("planning", "draft", "agreeing", "coordinator"),
        Step("agreeing", "draft", "agreeing", "coordinator"),
        Step("renewing", "draft", "renewing", "coordinator"),
        Step("agreeing", "sign", "active", "signer"),
        Step("renewing", "sign", "active", "signer"),
        Step("talking", "adopt", "active", "coordinator"),
        Step("planning", "adopt", "active", "coordinator"),
        Step("agreeing", "adopt", "active", "coordinator"),
        Step("renewing", "adopt", "active", "coordinator"),
        Step("active", "pause", "paused", "coordinator"),
        Step("paused", "resume", "active", "coordinator"),
        Step("active", "renew", "renewing", "coordinator"),
        Step("paused", "renew", "renewing", "coordinator"),
        Step("active", "begin_ending", "ending", "coordinator"),
        Step("paused", "begin_ending", "ending", "coordinator"),
        Step("renewing", "begin_ending", "ending", "coordinator"),
        Step("ending", "keep_going", "active", "coordinator"),
        Step("active", "end", "ended", "coordinator"),
        Step("paused", "end", "ended", "coordinator"),
        Step("renewing", "end", "ended", "coordinator"),
        Step("ending", "end", "ended", "coordinator"),
        Step("proposed", "decline", "declined", "party"),
        Step("talking", "decline", "declined", "party"),
        Step("planning", "decline", "declined", "party"),
        Step("agreeing", "decline", "declined", "party"),
    ]
)
FINAL = frozenset({"ended", "declined"})
BEFORE_WORK = frozenset({"proposed", "talking", "planning", "agreeing"})
AT_WORK = frozenset({"active", "paused", "renewing", "ending"})
ALIVE = BEFORE_WORK | AT_WORK

WHEN: Mapping[str, frozenset[str]] = {
    "edit": ALIVE,
    "invite": frozenset({"proposed", "talking", "planning"}),
    "state_interests": ALIVE,
    "rate_interests": AT_WORK,
    "assess_level": ALIVE - {"proposed"},
    "embed": ALIVE - {"proposed"},
    "log_embedded_day": AT_WORK,
    "write": ALIVE | FINAL,
    "log_meeting": ALIVE,
    "commit": ALIVE - {"proposed"},
    "settle": ALIVE - {"proposed"},
    "give": AT_WORK,
    "strike": AT_WORK | FINAL,
    "review": AT_WORK,
    "pulse": AT_WORK,
    "attain": AT_WORK | FINAL,
    "describe_goal": ALIVE - {"proposed"},
    "agree_scale": ALIVE - {"proposed"},
    "show": ALIVE | FINAL,
}

STAGES = (
    ("proposed", ("proposed",)),
    ("talking", ("talking",)),
    ("planning", ("planning",)),
    ("agreeing", ("agreeing", "renewing")),
    ("working", ("active", "paused")),
    ("closing", ("ending",)),
    ("over", ("ended", "declined")),
)

DECLINE_REASONS = ("not_now", "no_capacity", "not_our_work", "other_partner", "terms", "no_answer")
END_REASONS = (
    "goals_reached",
    "need_changed",
    "money_ended",
    "people_left",
    "commitments_missed",
    "trust",
    "no_longer_fits",
    "merged",
)
ENDING_STEPS = ("told", "handed_over", "returned", "reason", "lesson", "thanked")
ARRANGEMENTS = (
    "alternate_hosting",
    "shared_booth",
    "shared_program",
    "embedded_staff",
    "branch_at_partner",
    "shared_space",
    "loans",
)
KINDS = ("money", "staff_time", "space", "equipment", "volunteers", "data", "reach")
PUBLIC_QUESTIONS = (
    "open_to_all",
    "patrons_data",
    "staff_load",
    "accessible",
    "policies_apply",
    "service_elsewhere",
)
PRIVATE_QUESTIONS = (*PUBLIC_QUESTIONS, "exclusivity", "naming", "advertising", "influence")
PRIVATE_SECTORS = frozenset({"economy"})
REVIEW_QUESTIONS = (
    "trust",
    "time",
    "turf",
    "goals",
    "respect",
    "compromise",
    "responsibility",
)
GOAL_LEVELS = ("much_less", "less", "expected", "more", "much_more")
"""What a goal's scale says at −2, −1, 0, +1 and +2."""
GAP_WORTH_TALKING = 2
FEWEST_PULSES = 3
REVIEW_DAYS = 21
SCHEME = "himmelman"

DEFAULT_RATES: Mapping[str, tuple[str, int]] = {
    "money": ("unit of currency", 100),
    "staff_time": ("hour", 3800),
    "space": ("hour", 4500),
    "equipment": ("day", 2500),
    "volunteers": ("hour", 3348),
    "data": ("set", 20000),
    "reach": ("hundred_people", 1500),
}


def require_when(verb: str, state: str) -> None:
    """Refuse a verb of the daily work at a stage where it makes no sense."""
    if state not in WHEN[verb]:
        raise Refused("not_at_this_stage", "", {"state": state})


def questions_for(sectors: Iterable[str]) -> tuple[str, ...]:
    """The consequences checklist: longer when a private partner is in it."""
    return PRIVATE_QUESTIONS if PRIVATE_SECTORS & set(sectors) else PUBLIC_QUESTIONS


def text_hash(text: str) -> str:
    """What is signed: SHA-256 of the text with line ends made alike, as 64 hex digits."""
    alike = text.replace("\r\n", "\n").strip() + "\n"
    return hashlib.sha256(alike.encode()).hexdigest()


def require_scale(value: int | None, low: int, high: int, field: str) -> int:
    """The value, if it lies on the scale."""
    if value is None or not low <= value <= high:
        raise Refused("not_on_scale", field, {"low": low, "high": high})
    return value


def require_apart(words: Mapping[str, str]) -> None:
    """Refuse a level whose words another one has already."""
    seen: set[str] = set()
    for field, text in words.items():
        if text.casefold() in seen:
            raise Refused("alike_levels", field)
        seen.add(text.casefold())


def require_order(starts_on: date | None, ends_on: date | None, field: str = "ends_on") -> None:
    """Refuse an end on or before the start."""
    if starts_on and ends_on and ends_on <= starts_on:
        raise Refused("ends_before_start", field)


def next_due(due_on: date, every: str) -> date | None:
    """When a repeated commitment is due again: a week or a month later; None when it is not."""
    if every == "week":
        return due_on + timedelta(days=7)
    if every == "month":
        month = due_on.month % 12 + 1
        year = due_on.year + (due_on.month == 12)
        return date(year, month, min(due_on.day, 28))
    return None


def cents(quantity: object, rate_cents: int) -> int:
    """What a quantity counts for at a rate, to the nearest cent."""
    return round(float(str(quantity)) * rate_cents)


@dataclass(frozen=True)
class Gap:
    """One review question on which the sides differ by two steps or more."""

    question: str
    low: int
    high: int


def gaps(answers: Iterable[Mapping[str, int]]) -> tuple[Gap, ...]:
    """Where the sides see it differently, widest first."""
    rows = tuple(answers)
    if len(rows) < 2:
        return ()
    found = [
        Gap(question, min(row[question] for row in rows), max(row[question] for row in rows))
        for question in REVIEW_QUESTIONS
    ]
    wide = [one for one in found if one.high - one.low >= GAP_WORTH_TALKING]
    return tuple(sorted(wide, key=lambda one: one.low - one.high))


def missing_steps(done: Mapping[str, bool]) -> tuple[str, ...]:
    """What a good ending still lacks."""
    return tuple(step for step in ENDING_STEPS if not done.get(step))


def require_quantity(value: Decimal | None, field: str) -> Decimal | None:
    """A planned quantity: positive and of a size the ledger can hold, or not yet known."""
    if value is not None and not (value.is_finite() and 0 < value < 10**9):
        raise Refused("not_a_quantity", field)
    return value


def require_given(value: Decimal, field: str) -> Decimal:
    """A quantity given or gained: needed, positive."""
    given = require_quantity(value, field)
    if given is None:
        raise Refused("needed", field)
    return given


def require_day_there(on: date, starts_on: date, ends_on: date | None, today: date) -> None:
    """Refuse a day to come, and one outside the term somebody works at the partner's."""
    if on > today:
        raise Refused("in_the_future", "on")
    if on < starts_on or (ends_on and on > ends_on):
        raise Refused("outside_the_term", "on", {"starts": starts_on, "ends": ends_on or ""})


def require_hours_of_day(value: Decimal, field: str) -> Decimal:
    """Hours of one day, above none."""
    if not (value.is_finite() and 0 < value <= 24):
        raise Refused("not_hours_of_a_day", field)
    return value


def require_hours(value: Decimal, field: str) -> Decimal:
    """Hours in a week, above none and up to sixty."""
    if not (value.is_finite() and 0 < value <= 60):
        raise Refused("not_hours", field)
    return value
