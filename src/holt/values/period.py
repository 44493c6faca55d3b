"""A stretch of days, half-open: the first day belongs to it, `end` no longer does."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta


class NotAPeriod(ValueError):
    """The end is not after the start, or one of them is a moment and not a day."""

    def __init__(self, start: date, end: date) -> None:
        super().__init__(f"{start} to {end} is no period of days")
        self.start = start
        self.end = end


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days from `start` up to, and without, `end`. Never empty. Raises NotAPeriod."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if isinstance(self.start, datetime) or isinstance(self.end, datetime):
            raise NotAPeriod(self.start, self.end)
        if self.end <= self.start:
            raise NotAPeriod(self.start, self.end)

    @classmethod
    def through(cls, first: date, last: date) -> "Period":
        """The period as people say it, with its last day included."""
        return cls(first, last + timedelta(days=1))

    @property
    def last_day(self) -> date:
        return self.end - timedelta(days=1)

    @property
    def days(self) -> int:
        return (self.end - self.start).days

    def contains(self, day: date) -> bool:
        return self.start <= day < self.end

    def overlaps(self, other: "Period") -> bool:
        """True when at least one day is in both; periods that only touch do not overlap."""
        return self.start < other.end and other.start < self.end

    def days_left(self, today: date) -> int:
        """Whole days from `today` to the end; 0 or less once it is over."""
        return (self.end - today).days
