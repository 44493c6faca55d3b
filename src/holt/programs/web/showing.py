"""Sessions as pages tell them."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.formats import date_format, get_format, time_format
from django.utils.translation import gettext as _

from holt.programs.queries import SessionLine
from holt.programs.web.words import STATES, TONES


@dataclass(frozen=True)
class Shown:
    """A session in words; `can_hold` once it has begun."""

    id: int
    title: str
    when: str
    where: str
    host: str
    state: object
    tone: str
    attended: int | None
    new_to_us: int | None
    note: str
    reason: str
    can_hold: bool
    can_cancel: bool
    can_edit: bool


def local(at: datetime, zone: str) -> str:
    """A day and an hour on the wall where it is."""
    here = at.astimezone(ZoneInfo(zone))
    return _("%(day)s at %(hour)s") % {
        "day": date_format(here, "D, " + _day_format()),
        "hour": time_format(here, "TIME_FORMAT"),
    }


def _day_format() -> str:
    """The usual way to write a date, as a format string."""
    return str(get_format("DATE_FORMAT"))


def when(one: SessionLine, reader_zone: str) -> str:
    """When it is; the zone's name when the reader is elsewhere."""
    until = time_format(one.ends_at.astimezone(ZoneInfo(one.zone)), "TIME_FORMAT")
    text = _("%(start)s to %(end)s") % {"start": local(one.starts_at, one.zone), "end": until}
    return text if one.zone == reader_zone else f"{text} ({one.zone.replace('_', ' ')})"


def shown(one: SessionLine, now: datetime, reader_zone: str, *, may_work: bool) -> Shown:
    """A line as templates read it."""
    return Shown(
        id=one.id,
        title=one.title,
        when=when(one, reader_zone),
        where=one.where,
        host=one.host,
        state=STATES[one.state],
        tone=TONES[one.state],
        attended=one.attended,
        new_to_us=one.new_to_us,
        note=one.note,
        reason=one.reason,
        can_hold=may_work and one.state != "canceled" and one.starts_at <= now,
        can_cancel=may_work and one.state == "planned",
        can_edit=may_work and one.state != "canceled",
    )
