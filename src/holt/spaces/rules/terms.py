"""On what terms each kind of guest books, and the first rule that says no."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from holt.kernel.errors import Clash, Refused
from holt.spaces.rules.states import Guest
from holt.spaces.rules.times import DAY_MINUTES, Slot, local_minutes, overlaps

HOUR = 60
MOST_NOTICE_HOURS, MOST_NOTICE_DAYS = 24 * 60, 1100
MOST_CENTS = 1_000_000


@dataclass(frozen=True)
class Terms:
    """What holds for one kind of guest. Lengths in minutes; `per_week` None: as often as wanted."""

    guest: str
    may_book: bool = True
    notice_least_hours: int = 0
    notice_most_days: int = 365
    shortest_minutes: int = 15
    longest_minutes: int = DAY_MINUTES
    per_week: int | None = None
    cents_per_hour: int = 0
    waived_for: str = ""
    needs_approval: bool = False
    approver_id: int | None = None
    must_sign: str = ""


DEFAULT_TERMS: Mapping[str, Terms] = {
    Guest.OWN: Terms("own", notice_most_days=1100),
    Guest.PARTNER: Terms("partner", longest_minutes=12 * HOUR),
    Guest.PUBLIC: Terms(
        "public",
        notice_least_hours=24,
        notice_most_days=90,
        longest_minutes=4 * HOUR,
        per_week=3,
        needs_approval=True,
    ),
}
"""Until a space's keepers set their own."""


@dataclass(frozen=True)
class Closed:
    """A stretch in which a space cannot be booked, and why."""

    slot: Slot
    reason: str


@dataclass(frozen=True)
class Situation:
    """All that decides whether a slot of one space can be had by one kind of guest.

    `hours`: weekday (Monday 0) → (opens, closes) in minutes; a space without any is always open.
    `taken` is merged. `booked` counts this guest's bookings by week.
    """

    space_id: int
    zone: str
    terms: Terms
    now: datetime
    before: int = 0
    after: int = 0
    capacity: int | None = None
    people: int | None = None
    hours: Mapping[int, Sequence[tuple[int, int]]] = field(default_factory=dict)
    closed: Sequence[Closed] = ()
    taken: Sequence[Slot] = ()
    booked: Mapping[date, int] = field(default_factory=dict)


def require_terms(terms: Terms) -> Terms:
    """Refuse terms nobody could meet. Raises Refused "out_of_range", "shortest_over_longest"."""
    bounds = (
        ("notice_least_hours", 0, MOST_NOTICE_HOURS),
        ("notice_most_days", 1, MOST_NOTICE_DAYS),
        ("shortest_minutes", 5, DAY_MINUTES),
        ("longest_minutes", 5, DAY_MINUTES),
        ("per_week", 1, 100),
        ("cents_per_hour", 0, MOST_CENTS),
    )
    for name, least, most in bounds:
        value = getattr(terms, name)
        if value is not None and not least <= value <= most:
            raise Refused("out_of_range", name, {"least": least, "most": most})
    if terms.shortest_minutes > terms.longest_minutes:
        raise Refused("shortest_over_longest", "shortest_minutes")
    if terms.notice_least_hours > terms.notice_most_days * 24:
        raise Refused("notice_crossed", "notice_least_hours")
    return terms


def week_of(at: datetime, zone: str) -> date:
    """The Monday of the week in which it is, where the space is."""
    day = at.astimezone(ZoneInfo(zone)).date()
    return day - timedelta(days=day.weekday())


def cents(terms: Terms, one: Slot) -> int:
    """What a slot costs, by the begun quarter of an hour."""
    quarters = -(-one.minutes // 15)
    return round(terms.cents_per_hour * quarters / 4)


def first_no(one: Slot, at: Situation) -> Refused | None:
    """The first rule that stands against the slot, as the refusal to be told; None: it is free."""
    return (
        _of_guest(at)
        or _of_notice(one, at)
        or _of_length(one, at)
        or _of_hours(one, at)
        or _of_closures(one, at)
        or _of_week(one, at)
        or _of_others(one, at)
    )


def _of_guest(at: Situation) -> Refused | None:
    if not at.terms.may_book:
        return Refused("not_for_these_guests")
    if at.capacity is not None and (at.people or 0) > at.capacity:
        return Refused("too_many_people", "people", {"most": at.capacity})
    return None


def _of_notice(one: Slot, at: Situation) -> Refused | None:
    if one.starts_at < at.now - timedelta(minutes=15):
        return Refused("time_has_passed", "on")
    terms = at.terms
    least = terms.notice_least_hours
    if least and one.starts_at < at.now + timedelta(hours=least):
        return Refused("too_short_notice", "on", {"hours": least})
    if one.starts_at > at.now + timedelta(days=terms.notice_most_days):
        return Refused("too_far_ahead", "on", {"days": terms.notice_most_days})
    return None


def _of_length(one: Slot, at: Situation) -> Refused | None:
    if one.minutes < at.terms.shortest_minutes:
        return Refused("too_brief", "ends", {"minutes": at.terms.shortest_minutes})
    if one.minutes > at.terms.longest_minutes:
        return Refused("longer_than_allowed", "ends", {"minutes": at.terms.longest_minutes})
    return None


def _of_hours(one: Slot, at: Situation) -> Refused | None:
    if not at.hours:
        return None
    day, begins, ends = local_minutes(one, at.zone)
    open_then = at.hours.get(day.weekday(), ())
    if not open_then:
        return Refused("closed_that_day", "on")
    if any(opens <= begins and ends <= closes for opens, closes in open_then):
        return None
    return Refused("outside_hours", "begins", {"hours": said_hours(open_then)})


def said_hours(some: Sequence[tuple[int, int]]) -> str:
    """ "09:00–17:00"."""
    return ", ".join(f"{clock(opens)}–{clock(closes)}" for opens, closes in some)


def clock(minutes: int) -> str:
    """ "09:30"; the day's end is "24:00"."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _of_closures(one: Slot, at: Situation) -> Refused | None:
    for closed in at.closed:
        if closed.slot.meets(one):
            return Refused("closed_then", "on", {"reason": closed.reason})
    return None


def _of_week(one: Slot, at: Situation) -> Refused | None:
    most = at.terms.per_week
    if most is not None and at.booked.get(week_of(one.starts_at, at.zone), 0) >= most:
        return Refused("enough_this_week", "on", {"most": most})
    return None


def _of_others(one: Slot, at: Situation) -> Refused | None:
    if overlaps(at.taken, one.wider(at.before, at.after)):
        return Clash("taken", "begins")
    return None


def judged(some: Sequence[Slot], at: Situation) -> list[tuple[Slot, Refused | None]]:
    """Each slot of a series with what stands against it, those before it counted as booked."""
    booked = dict(at.booked)
    found: list[tuple[Slot, Refused | None]] = []
    last: Slot | None = None
    for one in some:
        no = first_no(one, replace(at, booked=booked))
        wide = one.wider(at.before, at.after)
        if no is None and last is not None and last.meets(wide):
            no = Clash("taken", "begins")
        if no is None:
            week = week_of(one.starts_at, at.zone)
            booked[week] = booked.get(week, 0) + 1
            last = wide
        found.append((one, no))
    return found
