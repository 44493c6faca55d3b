"""When a class may come, and what may follow what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from holt.kernel.errors import Clash, Refused
from holt.values.states import StateTable, Step

VISIT_STATES = StateTable(
    [
        Step("requested", "accept_visit", "accepted", "library"),
        Step("requested", "propose_other_date", "other_date", "library"),
        Step("requested", "move_visit", "requested", "teacher"),
        Step("requested", "decline_visit", "declined", "library"),
        Step("requested", "cancel_visit", "canceled", "both"),
        Step("other_date", "take_other_date", "accepted", "teacher"),
        Step("other_date", "propose_other_date", "other_date", "library"),
        Step("other_date", "move_visit", "requested", "teacher"),
        Step("other_date", "decline_visit", "declined", "library"),
        Step("other_date", "cancel_visit", "canceled", "both"),
        Step("accepted", "propose_other_date", "other_date", "library"),
        Step("accepted", "move_visit", "requested", "teacher"),
        Step("accepted", "cancel_visit", "canceled", "both"),
        Step("accepted", "count_visit", "done", "library"),
        Step("done", "count_visit", "done", "library"),
    ]
)
OFFER_KINDS = ("visit", "project", "storytime", "research")
VISITS_HELD = frozenset({"requested", "other_date", "accepted", "done"})
"""States in which a visit keeps its time."""
WEEKS_SHOWN = 26
MOST_HOURS = 12
MOST_DAYS_OFF = 200
MOST_IN_CLASS = 300
A_DAY = 24 * 60

Begin = tuple[date, time]


@dataclass(frozen=True)
class Offered:
    """When classes may come: weekdays from Monday, 0; beginnings by the wall's clock."""

    weekdays: frozenset[int]
    hours: tuple[time, ...]
    minutes: int
    not_on: frozenset[date]
    notice_days: int
    from_on: date | None = None
    until_on: date | None = None


def minute_of(at: time) -> int:
    """Minutes since midnight."""
    return at.hour * 60 + at.minute


def ends_at(begins: time, minutes: int) -> time:
    """When a visit that begins then is over. Refuses "visit_past_midnight"."""
    if minute_of(begins) + minutes >= A_DAY:
        raise Refused("visit_past_midnight", "hours")
    return (datetime.combine(date(2000, 1, 1), begins) + timedelta(minutes=minutes)).time()


def beginnings(offered: Offered, taken: Sequence[Begin], today: date) -> Iterator[Begin]:
    """Every free time in the weeks ahead, soonest first."""
    first = max(today + timedelta(days=offered.notice_days), offered.from_on or date.min)
    for day in (first + timedelta(days=n) for n in range(WEEKS_SHOWN * 7)):
        if _is_open(offered, day):
            yield from ((day, at) for at in offered.hours if not _meets(offered, day, at, taken))


def _is_open(offered: Offered, day: date) -> bool:
    within = offered.until_on is None or day <= offered.until_on
    begun = offered.from_on is None or day >= offered.from_on
    return within and begun and day.weekday() in offered.weekdays and day not in offered.not_on


def _meets(offered: Offered, day: date, at: time, taken: Sequence[Begin]) -> bool:
    return any(
        on == day and abs(minute_of(begins) - minute_of(at)) < offered.minutes
        for on, begins in taken
    )


def require_beginning(
    offered: Offered, on: date, begins: time, taken: Sequence[Begin], today: date
) -> None:
    """Refuse what is not offered then, too soon or taken; each refusal carries three free times.

    Codes: "visit_not_then", "visit_too_soon", Clash "visit_taken".
    """
    free = [one for _n, one in zip(range(3), beginnings(offered, taken, today), strict=False)]
    facts = {"alternatives": [{"on": day, "begins": at} for day, at in free]}
    if on < today + timedelta(days=offered.notice_days):
        raise Refused("visit_too_soon", "on", facts | {"days": offered.notice_days})
    if not _is_open(offered, on) or begins not in offered.hours:
        raise Refused("visit_not_then", "on", facts)
    if _meets(offered, on, begins, taken):
        raise Clash("visit_taken", "on", facts)


def require_class(class_size: int, largest: int) -> int:
    """Refuse nobody, or more than fit. Refuses "out_of_range", "class_too_large"."""
    if not 1 <= class_size <= MOST_IN_CLASS:
        raise Refused("out_of_range", "class_size", {"least": 1, "most": MOST_IN_CLASS})
    if class_size > largest:
        raise Refused("class_too_large", "class_size", {"most": largest})
    return class_size
