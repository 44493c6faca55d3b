"""When those who were asked by letter and have not answered are reminded by themselves."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

MOST_REMINDERS, MOST_REMINDER_DAYS = 2, 90
BETWEEN_REMINDERS = timedelta(days=3)
"""How long nobody is written to again, by hand or by the clock."""


@dataclass(frozen=True)
class Waiting:
    """Somebody who has not answered: when they were asked, how often and when reminded last."""

    sent: date
    reminded: int = 0
    reminded_on: date | None = None

    @property
    def last(self) -> date:
        return max(self.sent, self.reminded_on or self.sent)


@dataclass(frozen=True)
class Reminders:
    """What the maker chose: days after a letter, and before the last day; None: not by itself."""

    after: int | None
    before: int | None
    closes_on: date | None = None

    def next_day(self, one: Waiting, today: date) -> date | None:
        """The day of the next reminder, from today on; None when none is to come. What was missed
        while the clock stood still is made up for once, not twice."""
        if one.reminded >= MOST_REMINDERS:
            return None
        planned = min((day for day in self._planned(one) if day > one.last), default=None)
        if planned is None:
            return None
        day = max(planned, one.last + BETWEEN_REMINDERS, today)
        return None if self.closes_on and day > self.closes_on else day

    def is_due(self, one: Waiting, today: date) -> bool:
        return self.next_day(one, today) == today

    def _planned(self, one: Waiting) -> Iterable[date]:
        if self.after is not None:
            yield one.sent + timedelta(days=self.after)
        if self.before is not None and self.closes_on:
            yield self.closes_on - timedelta(days=self.before)
