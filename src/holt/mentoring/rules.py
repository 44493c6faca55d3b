"""What may follow what for rounds and pairs, and the bounds of a round."""

from collections.abc import Iterable
from datetime import date, time, timedelta

from holt.kernel.errors import Refused
from holt.methods.pairing import LEAST_HOURS, Week
from holt.values.states import StateTable, Step

STATES = StateTable(
    [
        Step("open", "edit_round", "open", "coordinator"),
        Step("proposed", "edit_round", "proposed", "coordinator"),
        Step("running", "edit_round", "running", "coordinator"),
        Step("open", "apply", "open", "member"),
        Step("open", "withdraw", "open", "member"),
        Step("proposed", "withdraw", "proposed", "member"),
        Step("running", "withdraw", "running", "member"),
        Step("open", "match", "proposed", "coordinator"),
        Step("proposed", "match", "proposed", "coordinator"),
        Step("running", "match", "running", "coordinator"),
        Step("proposed", "fix_pair", "proposed", "coordinator"),
        Step("running", "fix_pair", "running", "coordinator"),
        Step("proposed", "keep_apart", "proposed", "coordinator"),
        Step("running", "keep_apart", "running", "coordinator"),
        Step("proposed", "let_go", "proposed", "coordinator"),
        Step("running", "let_go", "running", "coordinator"),
        Step("proposed", "reopen_round", "open", "coordinator"),
        Step("proposed", "announce", "running", "coordinator"),
        Step("running", "announce", "running", "coordinator"),
        Step("running", "close_round", "closed", "coordinator"),
        Step("open", "call_off_round", "called_off", "coordinator"),
        Step("proposed", "call_off_round", "called_off", "coordinator"),
    ]
)
PAIR_STATES = StateTable(
    [
        Step("proposed", "announce", "offered", "coordinator"),
        Step("offered", "accept", "offered", "either"),
        Step("offered", "say_no", "declined", "either"),
        Step("offered", "greet", "offered", "either"),
        Step("active", "greet", "active", "either"),
        Step("active", "log_mentoring", "active", "either"),
        Step("active", "say_how", "active", "either"),
        Step("active", "end_pair", "ended", "either"),
        Step("active", "thank_pair", "active", "either"),
        Step("ended", "thank_pair", "ended", "either"),
        Step("finished", "thank_pair", "finished", "either"),
        Step("active", "close_round", "finished", "coordinator"),
        Step("offered", "close_round", "declined", "coordinator"),
    ]
)
"""A pair becomes active when the second of the two accepts (`answered`)."""
EVERY = {"week": 7, "two_weeks": 14, "month": 31}
"""How often pairs mean to meet, in days."""
LIVE = ("offered", "active")
QUIET_AFTER = timedelta(weeks=6)
LEAST_TO_TELL = 5
"""Ratings of fewer people are not told."""
MOST_DAYS = 730
MOST_NAMES = 10
MOST_SUBJECTS = 8
RATINGS = (1, 2, 3, 4)
LEVELS = ("begins", "can", "shows", "teaches")
"""How far somebody is in a skill; a mentor is at least a step further."""


def require_season(apply_until: date, starts_on: date, ends_on: date) -> None:
    """Refuse a round whose days are not in order, or one longer than two years."""
    if ends_on <= starts_on:
        raise Refused("round_ends_before", "ends_on")
    if apply_until > ends_on:
        raise Refused("apply_too_late", "apply_until")
    if (ends_on - starts_on).days > MOST_DAYS:
        raise Refused("round_too_long", "ends_on")


def require_open(apply_until: date, today: date) -> None:
    """Refuse to apply after the last day."""
    if today > apply_until:
        raise Refused("applying_is_over")


def require_hours(days: Iterable[int], first: time, last: time) -> None:
    """Refuse hours in which nobody could meet for two hours a week between 7 and 22."""
    count = len(set(days))
    if not count:
        raise Refused("needed", "days")
    if not set(days) <= set(range(7)):
        raise Refused("not_a_choice", "days")
    if minutes(last) <= minutes(first):
        raise Refused("hours_not_in_order", "to_time")
    wake = min(minutes(last), 22 * 60) - max(minutes(first), 7 * 60)
    if wake * count < LEAST_HOURS * 60:
        raise Refused("too_few_hours", "to_time", {"least": int(LEAST_HOURS)})


def minutes(at: time) -> int:
    """Minutes since midnight, rounded down to a quarter of an hour."""
    return at.hour * 60 + at.minute // 15 * 15


def week(zone: str, days: Iterable[int], first: time, last: time) -> Week:
    """The hours of a week as the method takes them."""
    return Week(zone, frozenset(days), minutes(first), minutes(last))


def answered(mentee: bool, mentor: bool) -> str:
    """The state of an offered pair once these have said yes."""
    return "active" if mentee and mentor else "offered"


def midway(starts_on: date, ends_on: date) -> date:
    """The day in the middle of a season."""
    return starts_on + (ends_on - starts_on) / 2


def is_quiet(last: date, today: date) -> bool:
    """Whether a pair has not met (or begun) for six weeks."""
    return today - last >= QUIET_AFTER


def mean_rating(ratings: Iterable[int]) -> float | None:
    """The mean, if at least five people rated."""
    known = list(ratings)
    return round(sum(known) / len(known), 1) if len(known) >= LEAST_TO_TELL else None
