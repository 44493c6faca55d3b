"""Sessions as events of a calendar: one by one, or a series as one event with its exceptions."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings

from holt.programs import queries
from holt.programs.queries import EventLine, SessionLine
from holt.standards.icalendar import Event


def _site() -> tuple[str, str]:
    base = settings.ADDRESS.rstrip("/")
    return base, base.partition("://")[2] or "holt"


def single(one: EventLine | SessionLine) -> Event:
    """A session by itself, as its place's clock tells it; its uid never changes.

    A public one tells its program's words too, so that it counts the program's changes as well.
    """
    base, host = _site()
    here = ZoneInfo(one.zone)
    is_public = isinstance(one, EventLine)
    more = one.program_version - 1 if isinstance(one, EventLine) else 0
    return Event(
        uid=f"session-{one.id}@{host}",
        summary=one.title,
        starts_at=one.starts_at.astimezone(here),
        ends_at=one.ends_at.astimezone(here),
        description=one.description if isinstance(one, EventLine) else one.note,
        location=one.where,
        url=f"{base}/{'events' if is_public else 'sessions'}/{one.id}/",
        sequence=one.version - 1 + more,
        is_canceled=one.state == "canceled",
        zone=one.zone,
        changed_at=one.changed_at if isinstance(one, EventLine) else None,
    )


def as_events(rows: Iterable[Any]) -> Iterator[Event]:
    """Every session of these rows; those of a whole series as one recurring event."""
    series: dict[int, list[Any]] = {}
    for row in rows:
        series.setdefault(row.first_of_series_id or row.pk, []).append(row)
    for first_id, sessions in series.items():
        first = next((one for one in sessions if one.pk == first_id), None)
        if first is None or not first.rule:
            yield from (single(queries.event_line(one)) for one in sessions)
        else:
            yield from _recurring(first, sessions)


def _recurring(first: Any, sessions: Sequence[Any]) -> Iterator[Event]:
    """The series as its rule tells it, and each session that differs in the place of its date."""
    wall = _wall(first, sessions)
    pattern = next((one for one in sessions if _is_usual(one, wall)), first)
    usual = single(queries.event_line(pattern))
    base, host = _site()
    uid = f"series-{first.pk}@{host}"
    begins = min([wall.at(first), *map(wall.on, first.skipped)])  # the first day may be left out
    sequence = sum(one.version - 1 for one in sessions) + first.program.version - 1
    yield replace(
        usual,
        uid=uid,
        zone=wall.zone,
        starts_at=begins,
        ends_at=begins.astimezone(UTC) + (pattern.ends_at - pattern.starts_at),
        url=f"{base}/programs/{first.program_id}/",
        rule=first.rule,
        left_out=tuple(wall.on(day) for day in first.skipped),
        sequence=sequence,
        is_canceled=False,
        changed_at=max(one.changed_at for one in sessions),
    )
    for one in sessions:
        made = single(queries.event_line(one))
        if not _is_usual(one, wall) or _told(made) != _told(usual):
            made = replace(made, instead_of=wall.at(one), series_zone=wall.zone)
            yield replace(made, uid=uid, sequence=sequence)


@dataclass(frozen=True)
class _Wall:
    """The clock on the wall by which a series falls: an hour in a zone."""

    hour: time
    zone: str

    def on(self, day: date) -> datetime:
        """When the session of this day begins by the rule."""
        return datetime.combine(day, self.hour, ZoneInfo(self.zone))

    def at(self, one: Any) -> datetime:
        """When this session would begin by the rule, wherever it moved since."""
        return self.on(one.planned_for.astimezone(ZoneInfo(self.zone)).date())


def _wall(first: Any, sessions: Sequence[Any]) -> _Wall:
    """What most of them agree on: one that moved to another zone does not move the series.

    A country that changes its clocks moves the instants, not the hour on the wall.
    """
    zone = Counter(one.zone for one in sessions).most_common(1)[0][0]
    here = ZoneInfo(zone)
    hours = Counter(one.planned_for.astimezone(here).time() for one in sessions)
    hours.update([first.planned_for.astimezone(here).time()])
    return _Wall(hours.most_common(1)[0][0], zone)


def _is_usual(one: Any, wall: _Wall) -> bool:
    """It takes place when its rule says."""
    return bool(one.state != "canceled" and one.starts_at == wall.at(one))


def _told(made: Event) -> tuple[object, ...]:
    """What a reader is told of a session beside when it begins."""
    length = made.ends_at - made.starts_at if made.ends_at and made.starts_at else None
    return made.summary, made.location, made.description, length
