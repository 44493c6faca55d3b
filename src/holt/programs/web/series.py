"""Sessions as events of a calendar: one by one, or a series as one event with its exceptions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
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
    """A session by itself, as its place's clock tells it; its uid never changes."""
    base, host = _site()
    here = ZoneInfo(one.zone)
    is_public = isinstance(one, EventLine)
    return Event(
        uid=f"session-{one.id}@{host}",
        summary=one.title,
        starts_at=one.starts_at.astimezone(here),
        ends_at=one.ends_at.astimezone(here),
        description=one.description if isinstance(one, EventLine) else one.note,
        location=one.where,
        url=f"{base}/{'events' if is_public else 'sessions'}/{one.id}/",
        sequence=one.version - 1,
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
    pattern = next((one for one in sessions if _is_usual(one)), first)
    usual = single(queries.event_line(pattern))
    base, host = _site()
    uid = f"series-{first.pk}@{host}"
    length = pattern.ends_at - pattern.starts_at
    sequence = sum(one.version - 1 for one in sessions)
    yield replace(
        usual,
        uid=uid,
        starts_at=first.planned_for,
        ends_at=first.planned_for + length,
        url=f"{base}/programs/{first.program_id}/",
        rule=first.rule,
        left_out=tuple(_at_the_hour(day, first) for day in first.skipped),
        sequence=sequence,
        is_canceled=False,
    )
    for one in sessions:
        made = single(queries.event_line(one))
        if not _is_usual(one) or _told(made, usual):
            yield replace(made, uid=uid, instead_of=one.planned_for, sequence=sequence)


def _is_usual(one: Any) -> bool:
    """It takes place when its rule says."""
    return bool(one.state != "canceled" and one.starts_at == one.planned_for)


def _told(made: Event, usual: Event) -> bool:
    """Whether a reader would be told something else than the series says."""
    return (made.summary, made.location, made.description, _length(made)) != (
        usual.summary,
        usual.location,
        usual.description,
        _length(usual),
    )


def _length(one: Event) -> object:
    return one.ends_at - one.starts_at if one.ends_at and one.starts_at else None


def _at_the_hour(day: Any, first: Any) -> datetime:
    """When the session of this day would have begun, by the clock on the wall."""
    here = ZoneInfo(first.zone)
    begins = first.planned_for.astimezone(here).time()
    return datetime.combine(day, begins, here)
