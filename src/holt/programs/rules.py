"""What may follow what for a session, when a series falls, and what the numbers must be."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from holt.kernel.errors import Refused
from holt.methods.hosting import Host, next_host
from holt.values.states import StateTable, Step
from holt.values.zones import zones

STATES = StateTable(
    [
        Step("planned", "edit_session", "planned", "staff"),
        Step("planned", "hold", "held", "staff"),
        Step("planned", "cancel_session", "canceled", "staff"),
        Step("held", "hold", "held", "staff"),
        Step("held", "edit_session", "held", "staff"),
    ]
)
PROGRAM_STATES = StateTable(
    [
        Step("draft", "edit_program", "draft", "staff"),
        Step("draft", "publish_program", "published", "staff"),
        Step("draft", "withdraw_program", "withdrawn", "staff"),
        Step("published", "edit_program", "published", "staff"),
        Step("published", "withdraw_program", "withdrawn", "staff"),
        Step("withdrawn", "publish_program", "published", "staff"),
        Step("withdrawn", "edit_program", "withdrawn", "staff"),
    ]
)
SIGN_UP_STATES = StateTable(
    [
        Step("waiting", "let_in", "coming", "house"),
        Step("waiting", "cancel_sign_up", "canceled", "anyone"),
        Step("coming", "cancel_sign_up", "canceled", "anyone"),
    ]
)
KINDS = (
    *("story_hour", "reading", "language_class", "homework_help", "stem", "job_help"),
    *("computers", "health", "festival", "speaker", "exhibition", "booth", "class_visit", "other"),
)
TIME_TO_SCHEDULE = frozenset({"planning", "agreeing", "active", "paused", "renewing", "ending"})
"""Stages of a partnership at which sessions are planned."""

EVERY: Mapping[str, int] = {"once": 0, "week": 7, "two_weeks": 14, "month": 0}
"""Days between two sessions; a month has a rule of its own (the second Tuesday)."""
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MOST_IN_PARTY = 40
MOST_QUESTIONS = 3
REMIND_BEFORE = timedelta(hours=36)
FORGET_AFTER = timedelta(days=30)
MOST_IN_SERIES = 60
MOST_PEOPLE = 100_000
LONGEST = timedelta(hours=24)
EARLIEST_YEAR, LATEST_YEAR = 1990, 2200


@dataclass(frozen=True)
class Slot:
    """When one session is: two instants in UTC."""

    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class Share:
    """A party that may host: how many of ten sessions it said it would, how many it has had."""

    party_id: int
    hosts_per_ten: int
    hosted: int


def require_stage(state: str) -> None:
    """Refuse planning sessions for a partnership that has not agreed to talk, or is over."""
    if state not in TIME_TO_SCHEDULE:
        raise Refused("no_sessions_at_this_stage", "", {"state": state})


def series(on: date, begins: time, ends: time, zone: str, every: str, count: int) -> list[Slot]:
    """The slots of a session or a series. The clock on the wall stays the same all the way.

    Raises Refused "not_a_choice", "out_of_range", "ends_before_start".
    """
    return [slot(day, begins, ends, zone) for day in dates(on, every, count)]


def dates(on: date, every: str, count: int) -> list[date]:
    """The days of a series; by the month it keeps the weekday (every second Tuesday).

    A month without a fifth such day is passed over, as RFC 5545 has it.
    """
    if every not in EVERY:
        raise Refused("not_a_choice", "every")
    if not 1 <= count <= MOST_IN_SERIES:
        raise Refused("out_of_range", "count", {"least": 1, "most": MOST_IN_SERIES})
    if count > 1 and every == "once":
        raise Refused("series_needs_rhythm", "every")
    if every == "month":
        return _monthly(on, count)
    return [on + timedelta(days=EVERY[every] * n) for n in range(count)]


def _monthly(on: date, count: int) -> list[date]:
    found: list[date] = []
    ahead = 0
    while len(found) < count:
        first = _first_of_month(on, ahead)
        day = first + timedelta(days=(on.weekday() - first.weekday()) % 7 + 7 * _week(on))
        found += [day] if day.month == first.month else []
        ahead += 1
    return found


def _week(on: date) -> int:
    """Which one of its weekday in the month this day is, counted from 0."""
    return (on.day - 1) // 7


def _first_of_month(on: date, ahead: int) -> date:
    months = on.month - 1 + ahead
    return date(on.year + months // 12, months % 12 + 1, 1)


def rule(on: date, every: str, count: int) -> str:
    """The same as an RRULE (RFC 5545 §3.3.10); nothing for a single session."""
    rules = {
        "week": "FREQ=WEEKLY",
        "two_weeks": "FREQ=WEEKLY;INTERVAL=2",
        "month": f"FREQ=MONTHLY;BYDAY={_week(on) + 1}{DAYS[on.weekday()]}",
    }
    return f"{rules[every]};COUNT={count}" if every in rules and count > 1 else ""


def without(days: Sequence[date], skipped: Iterable[date]) -> list[date]:
    """The days on which a session takes place. Refuses "not_in_series", "nothing_left"."""
    left_out = set(skipped)
    if left_out - set(days):
        raise Refused("not_in_series", "skipped")
    kept = [one for one in days if one not in left_out]
    if not kept:
        raise Refused("nothing_left", "skipped")
    return kept


def slot(on: date, begins: time, ends: time, zone: str) -> Slot:
    """One day's slot. Raises Refused "ends_before_start", "not_a_zone", "not_a_date"."""
    if not EARLIEST_YEAR <= on.year < LATEST_YEAR:
        raise Refused("not_a_date", "on")
    if ends.replace(tzinfo=None) <= begins.replace(tzinfo=None):
        raise Refused("ends_before_start", "ends")
    where = ZoneInfo(require_zone(zone))
    both = (datetime.combine(on, at.replace(tzinfo=where)).astimezone(UTC) for at in (begins, ends))
    return Slot(*both)


def require_zone(zone: str) -> str:
    """The zone's name, if it is one ("America/New_York")."""
    if zone not in zones():
        raise Refused("not_a_zone", "zone")
    return zone


def whose_turn(shares: Sequence[Share]) -> int | None:
    """The party whose turn it is to host, by hosts in ten; in equal parts when nobody said."""
    said = any(one.hosts_per_ten for one in shares)
    turn = next_host(
        [
            Host(str(one.party_id), one.hosted, float(one.hosts_per_ten if said else 1))
            for one in shares
        ]
    )
    return int(turn.id) if turn else None


def turns(shares: Iterable[Share], count: int) -> list[int | None]:
    """Who hosts each of the next sessions, one after the other."""
    held = list(shares)
    found: list[int | None] = []
    for _ in range(count):
        turn = whose_turn(held)
        found.append(turn)
        held = [
            Share(one.party_id, one.hosts_per_ten, one.hosted + (one.party_id == turn))
            for one in held
        ]
    return found


def require_counts(attended: int, new_to_us: int | None) -> None:
    """Refuse head counts below zero, beyond reason, or more new people than people."""
    if not 0 <= attended <= MOST_PEOPLE:
        raise Refused("out_of_range", "attended", {"least": 0, "most": MOST_PEOPLE})
    if new_to_us is not None and not 0 <= new_to_us <= attended:
        raise Refused("more_new_than_came", "new_to_us", {"attended": attended})


def require_begun(starts_at: datetime, now: datetime) -> None:
    """Refuse to count people at a session that has not begun."""
    if starts_at > now:
        raise Refused("not_begun_yet")


def require_groups(attended: int, back_after_long: int | None, partner_people: int | None) -> None:
    """Refuse more people of one kind than there were people."""
    for name, count in (("back_after_long", back_after_long), ("partner_people", partner_people)):
        if count is not None and not 0 <= count <= attended:
            raise Refused("more_than_came", name, {"attended": attended})


@dataclass(frozen=True)
class InLine:
    """A sign-up as the line sees it: those who came first stand first."""

    id: int
    people: int
    state: str


def free(capacity: int | None, line: Iterable[InLine]) -> int | None:
    """How many places are left; None when there is no limit."""
    if capacity is None:
        return None
    return max(0, capacity - sum(one.people for one in line if one.state == "coming"))


def place_for(capacity: int | None, people: int, line: Sequence[InLine]) -> str:
    """Where a new sign-up goes: "coming", or "waiting" behind those who wait already."""
    left = free(capacity, line)
    if left is None:
        return "coming"
    is_first = not any(one.state == "waiting" for one in line)
    return "coming" if is_first and people <= left else "waiting"


def let_in(capacity: int | None, line: Sequence[InLine]) -> list[int]:
    """Who may come now, in the order they signed up.

    A group too large for the places left keeps its turn, and smaller ones behind it do not pass:
    otherwise a family of five would wait forever.
    """
    left = free(capacity, line)
    found = []
    for one in (it for it in line if it.state == "waiting"):
        if left is not None and one.people > left:
            break
        found.append(one.id)
        left = None if left is None else left - one.people
    return found


def require_open(state: str, takes_sign_ups: bool) -> None:
    """Refuse signing up for what is over, called off, not published or takes no names."""
    if state != "planned":
        raise Refused("session_not_planned")
    if not takes_sign_ups:
        raise Refused("no_sign_ups")


def require_not_begun(starts_at: datetime, now: datetime) -> None:
    """Refuse signing up once it has begun."""
    if starts_at <= now:
        raise Refused("already_begun")
