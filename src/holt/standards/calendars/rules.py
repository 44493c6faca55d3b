"""Recurrence rules (§3.3.10): days, weeks, months and years, with every part that people use.

BYWEEKNO, BYYEARDAY, and rules finer than a day are refused by line rather than read wrongly.
Followed period by period, so that BYSETPOS counts within each; without COUNT the periods long past
are passed over in one step.
"""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from holt.standards.calendars.lines import Line, NotACalendar

DAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
PARTS = {
    *("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH"),
    *("BYSETPOS", "BYHOUR", "BYMINUTE", "BYSECOND"),
}
FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
MOST_STEPS = 200_000
LAST_YEAR = 2300


@dataclass
class Budget:
    """How many more periods may be looked at in a whole calendar."""

    left: int = MOST_STEPS

    def spend(self, at: int) -> None:
        self.left -= 1
        if self.left < 0:
            raise NotACalendar(at, "more dates than can be followed")


@dataclass(frozen=True)
class Rule:
    """A rule; `days` are (ordinal or 0, weekday)."""

    at: int
    freq: str
    interval: int = 1
    count: int | None = None
    until: str = ""
    week_begins: int = 0
    days: tuple[tuple[int, int], ...] = ()
    month_days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    places: tuple[int, ...] = ()

    @classmethod
    def read(cls, line: Line, first: datetime) -> "Rule":
        """The rule of an event that first begins then. Raises NotACalendar."""
        given = dict(one.partition("=")[::2] for one in line.value.upper().split(";") if one)
        given = {name.strip(): value.strip() for name, value in given.items()}
        if odd := sorted(set(given) - PARTS):
            raise NotACalendar(line.at, f"a rule with {odd[0][:20]}")
        if given.get("FREQ") not in FREQUENCIES:
            raise NotACalendar(line.at, f"a rule that repeats {given.get('FREQ', '')[:20]}")
        clock = zip(("BYHOUR", "BYMINUTE", "BYSECOND"), first.timetuple()[3:6], strict=True)
        if any(_numbers(given.get(name, ""), line.at) not in ((), (now,)) for name, now in clock):
            raise NotACalendar(line.at, "a rule with several times a day")
        rule = cls(
            line.at,
            given["FREQ"],
            _count(given.get("INTERVAL", "1"), line.at),
            _count(given["COUNT"], line.at) if "COUNT" in given else None,
            given.get("UNTIL", ""),
            DAYS.get(given.get("WKST", "MO"), 0),
            _weekdays(given.get("BYDAY", ""), line.at),
            _numbers(given.get("BYMONTHDAY", ""), line.at, most=31),
            _numbers(given.get("BYMONTH", ""), line.at, most=12),
            _numbers(given.get("BYSETPOS", ""), line.at, most=366),
        )
        if rule.freq in ("WEEKLY", "DAILY") and any(nth for nth, _day in rule.days):
            raise NotACalendar(line.at, "a rule by a week with a numbered day")
        return rule

    def beginnings(
        self, first: datetime, since: datetime, until: datetime, budget: Budget
    ) -> Iterator[datetime]:
        """By the wall's clock, from the first one; those before `since` only as far as counted."""
        left = self.count
        for number in range(self._passed(first, since), MOST_STEPS):
            budget.spend(self.at)
            start = self._period(first.date(), number)
            if start is None or start.year > min(until.year + 1, LAST_YEAR):
                return
            for on in self._chosen(start, first.date()):
                begins = datetime.combine(on, first.timetz())
                if begins < first:
                    continue
                if left is not None:
                    left -= 1
                if (left is not None and left < 0) or begins.astimezone(UTC) > until:
                    return
                yield begins

    def _passed(self, first: datetime, since: datetime) -> int:
        """How many periods end long before anything is wanted; none may be passed if counted."""
        if self.count is not None:
            return 0
        gone = (since.date() - first.date()).days - 2
        length = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 31, "YEARLY": 366}[self.freq]
        return max(0, gone // (length * self.interval) - 1)

    def _period(self, first: date, number: int) -> date | None:
        """The first day of a period; None beyond all calendars."""
        steps = number * self.interval
        try:
            if self.freq == "DAILY":
                return first + timedelta(days=steps)
            if self.freq == "WEEKLY":
                begun = (first.weekday() - self.week_begins) % 7
                return first + timedelta(days=7 * steps - begun)
            months = first.month - 1 + steps if self.freq == "MONTHLY" else 12 * steps
            return date(first.year + months // 12, months % 12 + 1, 1)
        except (ValueError, OverflowError):
            return None

    def _chosen(self, start: date, first: date) -> Sequence[date]:
        """The days of a period, in order, those that BYSETPOS picks."""
        days = sorted(set(self._days(start, first)))
        if not self.places:
            return days
        picked = {p - 1 if p > 0 else len(days) + p for p in self.places}
        return [day for place, day in enumerate(days) if place in picked]

    def _days(self, start: date, first: date) -> Iterator[date]:
        if self.freq == "DAILY":
            yield from self._limited([start])
        elif self.freq == "WEEKLY":
            wanted = {day for _nth, day in self.days} or {first.weekday()}
            week = (start + timedelta(days=n) for n in range(7))
            yield from (one for one in week if one.weekday() in wanted and self._in_month(one))
        elif self.freq == "MONTHLY":
            yield from self._of_month(start, first) if self._in_month(start) else ()
        elif self.days and not self.months:
            year = self._by_weekday(date(start.year, 1, 1), date(start.year, 12, 31))
            yield from (one for one in year if not self.month_days or self._is_named(one))
        else:
            every = range(1, 13) if self.month_days else (first.month,)
            for month in self.months or every:
                yield from self._of_month(date(start.year, month, 1), first)

    def _limited(self, days: Sequence[date]) -> Iterator[date]:
        """Those that BYMONTH, BYMONTHDAY and BYDAY leave."""
        weekdays = {day for _nth, day in self.days}
        for one in days:
            by_day = not weekdays or one.weekday() in weekdays
            if by_day and self._in_month(one) and (not self.month_days or self._is_named(one)):
                yield one

    def _in_month(self, one: date) -> bool:
        return not self.months or one.month in self.months

    def _is_named(self, one: date) -> bool:
        length = monthrange(one.year, one.month)[1]
        return one.day in self.month_days or one.day - length - 1 in self.month_days

    def _of_month(self, start: date, first: date) -> Iterator[date]:
        length = monthrange(start.year, start.month)[1]
        last = start.replace(day=length)
        if self.days:
            found = self._by_weekday(start, last)
            yield from (one for one in found if not self.month_days or self._is_named(one))
        elif self.month_days:
            for day in self.month_days:
                place = day if day > 0 else length + 1 + day
                if 1 <= place <= length:
                    yield start.replace(day=place)
        elif first.day <= length:
            yield start.replace(day=first.day)

    def _by_weekday(self, start: date, last: date) -> Iterator[date]:
        """Every such weekday of a stretch, or the n-th, counted from its end when negative."""
        for nth, weekday in self.days:
            day = start + timedelta(days=(weekday - start.weekday()) % 7)
            every = [day + timedelta(days=7 * n) for n in range(((last - day).days // 7) + 1)]
            if nth == 0:
                yield from every
            elif -len(every) <= nth <= len(every):
                yield every[nth - 1 if nth > 0 else nth]


def _count(text: str, at: int) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text[:9]) < 10**6):
        raise NotACalendar(at, "a number that is none")
    return int(text)


def _numbers(text: str, at: int, most: int = 60) -> tuple[int, ...]:
    found = []
    for one in filter(None, text.split(",")):
        digits = one.strip().lstrip("+-")
        if not (digits.isascii() and digits.isdigit() and int(digits[:4]) <= most):
            raise NotACalendar(at, "a number that is none")
        found.append(-int(digits) if one.strip().startswith("-") else int(digits))
    return tuple(found)


def _weekdays(text: str, at: int) -> tuple[tuple[int, int], ...]:
    """(ordinal or 0, weekday) of "MO", "2TU", "-1SU"."""
    found = []
    for one in filter(None, (it.strip() for it in text.split(","))):
        name, number = one[-2:], one[:-2]
        if name not in DAYS:
            raise NotACalendar(at, f"a rule by {one[:20]}")
        found.append(((_numbers(number, at, most=53) or (0,))[0], DAYS[name]))
    return tuple(found)
