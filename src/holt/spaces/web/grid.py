"""The grid: spaces down, days or hours across; every free place in it is a link to book."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils.formats import date_format, time_format
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from holt.spaces.queries import Entry, GridRow
from holt.spaces.web.words import KINDS

FIRST_HOUR, LAST_HOUR = 8, 21


@dataclass(frozen=True)
class Head:
    """A column's head."""

    text: str
    is_now: bool = False


@dataclass(frozen=True)
class Line:
    """A row: the space and its cells as HTML, joined here: a template's loop costs five times."""

    id: int
    name: str
    note: str
    cells: SafeString


def week_heads(first: date, today: date) -> tuple[Head, ...]:
    days = [first + timedelta(days=n) for n in range(7)]
    return tuple(
        Head(f"{date_format(one, 'D')} {date_format(one, 'j')}", one == today) for one in days
    )


def week_lines(rows: Sequence[GridRow], first: date) -> tuple[Line, ...]:
    """Each space with seven days."""
    days = [first + timedelta(days=n) for n in range(7)]
    said = {one: escape(date_format(one, "l, j F")) for one in days}
    clock, book = _clock(), escape(_("Book"))
    return tuple(
        Line(
            row.id,
            row.name,
            _note(row),
            mark_safe(
                "".join(
                    _day_cell(row, one, on_it.get(one, ()), said[one], clock, book) for one in days
                )
            ),
        )
        for row in rows
        for on_it in [_by_day(row)]
    )


def _by_day(row: GridRow) -> dict[date, list[Entry]]:
    """What is on in a space, by the day on its wall: worked out once for all of its cells."""
    where, found = ZoneInfo(row.zone), defaultdict[date, list[Entry]](list)
    for one in row.entries:
        found[one.starts_at.astimezone(where).date()].append(one)
    return found


def _note(row: GridRow) -> str:
    size = _("room for %(count)s") % {"count": row.capacity} if row.capacity else ""
    return ", ".join(str(one) for one in (KINDS[row.kind], size) if one)


def _clock() -> Callable[[datetime], str]:
    """The time of day as the reader writes it; each minute is put into words once."""
    known: dict[tuple[int, int], str] = {}

    def said(at: datetime) -> str:
        key = (at.hour, at.minute)
        if key not in known:
            known[key] = escape(time_format(time(*key)))
        return known[key]

    return said


def _day_cell(
    row: GridRow,
    on: date,
    entries: Sequence[Entry],
    said: str,
    clock: Callable[[datetime], str],
    book: str,
) -> str:
    """What is on in a space on a day, and a link to book more."""
    where = ZoneInfo(row.zone)
    on_it = [_entry(one, row, where, clock) for one in entries]
    shut = [
        escape(one.reason)
        for one in row.closed
        if _falls_on(one.slot.starts_at, one.slot.ends_at, on, where)
    ]
    link = (
        f'<a class="free" href="/spaces/{row.id}/book/?on={on.isoformat()}">{book}'
        f'<span class="unseen"> {escape(row.name)}, {said}</span></a>'
    )
    closed = "".join(f'<li class="shut">{one}</li>' for one in shut[:2])
    return f'<td data-label="{said}"><ul class="on">{closed}{"".join(on_it)}</ul>{link}</td>'


def _falls_on(starts: datetime, ends: datetime, on: date, where: ZoneInfo) -> bool:
    last = (ends - timedelta(seconds=1)).astimezone(where).date()
    return starts.astimezone(where).date() <= on <= last


def _entry(one: Entry, row: GridRow, where: ZoneInfo, clock: Callable[[datetime], str]) -> str:
    """A booking: its times, what for; marked when it clashes with a closed day."""
    begins, ends = clock(one.starts_at.astimezone(where)), clock(one.ends_at.astimezone(where))
    clash = any(
        it.slot.starts_at < one.ends_at and one.starts_at < it.slot.ends_at for it in row.closed
    )
    name = escape(", ".join(part for part in (one.title or _("Booked"), one.who) if part))
    mark = f' <strong class="clash">{escape(_("Clash: closed then"))}</strong>' if clash else ""
    more = f' <span class="note">({escape(one.whole)})</span>' if one.whole else ""
    state = ' class="asked"' if one.state in ("requested", "offered") else ""
    return f'<li{state}><a href="/bookings/{one.id}/">{begins}–{ends} {name}</a>{more}{mark}</li>'


def day_heads(hours: Sequence[int]) -> tuple[Head, ...]:
    return tuple(Head(time_format(time(one))) for one in hours)


def hours_of(rows: Sequence[GridRow], on: date) -> list[int]:
    """The hours a day's grid shows: the usual ones, and those in which something is on."""
    found = {FIRST_HOUR, LAST_HOUR}
    for row in rows:
        where = ZoneInfo(row.zone)
        for one in row.entries:
            for at in (one.starts_at, one.ends_at - timedelta(seconds=1)):
                here = at.astimezone(where)
                found |= {here.hour} if here.date() == on else set()
    return list(range(min(found), max(found) + 1))


def day_lines(rows: Sequence[GridRow], on: date, hours: Sequence[int]) -> tuple[Line, ...]:
    """Each space with the hours of one day."""
    clock, book = _clock(), escape(_("Book"))
    said = {one: escape(time_format(time(one))) for one in hours}
    return tuple(
        Line(
            row.id,
            row.name,
            _note(row),
            mark_safe("".join(_hour_cell(row, on, one, said[one], clock, book) for one in hours)),
        )
        for row in rows
    )


def _hour_cell(
    row: GridRow, on: date, hour: int, said: str, clock: Callable[[datetime], str], book: str
) -> str:
    """What begins in an hour, that something goes on, or a link to book it."""
    where = ZoneInfo(row.zone)
    begins = datetime.combine(on, time(hour), where)
    ends = begins + timedelta(hours=1)
    here = [one for one in row.entries if one.starts_at < ends and one.ends_at > begins]
    if not here:
        last = f"{hour + 1:02d}:00" if hour < 23 else "00:00"
        query = f"on={on.isoformat()}&amp;begins={hour:02d}:00&amp;ends={last}"
        link = f'<a class="free" href="/spaces/{row.id}/book/?{query}">{book}'
        return f'<td data-label="{said}">{link}<span class="unseen"> {escape(row.name)}, {said}</span></a></td>'
    starting = [_entry(one, row, where, clock) for one in here if one.starts_at >= begins]
    held = "" if starting else f'<span class="held">{escape(_("goes on"))}</span>'
    return (
        f'<td data-label="{said}" class="taken"><ul class="on">{"".join(starting)}</ul>{held}</td>'
    )
