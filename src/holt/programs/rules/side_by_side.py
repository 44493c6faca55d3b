"""Two calendars beside each other, week by week, and what is worth talking about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

ENTRY_KINDS = ("term", "unit", "test", "holiday", "other")
A_WEEK = timedelta(days=7)
WEEKS_USUAL = 18
MOST_WEEKS = 60


@dataclass(frozen=True)
class Entry:
    """Days in the school's calendar."""

    id: int
    kind: str
    title: str
    first: date
    last: date

    def meets(self, first: date, last: date) -> bool:
        return self.first <= last and first <= self.last


@dataclass(frozen=True)
class Date:
    """A session of the library's side; `is_own` when it is of the table itself."""

    id: int
    title: str
    on: date
    is_own: bool = True


@dataclass(frozen=True)
class Hint:
    """Something worth talking about, said once, in the week in which it begins.

    `code` is "nothing_yet" (a unit without a session), "day_off" (a session on a day off), or
    "test_week" (a session on the day of a test).
    """

    code: str
    entry: Entry
    session: Date | None = None


@dataclass(frozen=True)
class Week:
    """A week from Monday to Sunday, what is in it on either side, and hints."""

    first: date
    number: int
    entries: tuple[Entry, ...]
    sessions: tuple[Date, ...]
    hints: tuple[Hint, ...]

    @property
    def last(self) -> date:
        return self.first + timedelta(days=6)


def monday(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def side_by_side(
    entries: Sequence[Entry], sessions: Sequence[Date], first: date, weeks: int
) -> tuple[Week, ...]:
    """The weeks from the one of `first` on. Numbers are those of ISO 8601."""
    begins = monday(first)
    said = list(hints(entries, sessions))
    return tuple(_week(begins, n, entries, sessions, said) for n in range(weeks))


def _week(
    begins: date,
    number: int,
    entries: Sequence[Entry],
    sessions: Sequence[Date],
    said: Sequence[Hint],
) -> Week:
    first = begins + A_WEEK * number
    last = first + timedelta(days=6)
    return Week(
        first,
        first.isocalendar().week,
        tuple(one for one in entries if one.meets(first, last)),
        tuple(one for one in sessions if first <= one.on <= last),
        tuple(one for one in said if first <= _when(one, begins) <= last),
    )


def _when(hint: Hint, begins: date) -> date:
    """The day a hint is said on; of what began earlier, the first day that is shown."""
    return hint.session.on if hint.session else max(hint.entry.first, begins)


def hints(entries: Sequence[Entry], sessions: Sequence[Date]) -> Iterator[Hint]:
    """Units without a session of the table's while they are taught; its sessions on days off or
    on a test. What its organizations do for everyone is shown beside, and answers no unit."""
    for one in entries:
        during = [it for it in sessions if it.is_own and one.first <= it.on <= one.last]
        if one.kind == "unit" and not during:
            yield Hint("nothing_yet", one)
        if one.kind in ("holiday", "test"):
            code = "day_off" if one.kind == "holiday" else "test_week"
            yield from (Hint(code, one, it) for it in during)
