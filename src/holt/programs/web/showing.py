"""Sessions as pages tell them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.formats import date_format, get_format, time_format
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.programs.queries import EventLine, ProgramPage, SessionLine
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


def day_only(on: date) -> str:
    """A day without an hour."""
    return date_format(on, "D, " + _day_format())


def _day_format() -> str:
    """The usual way to write a date, as a format string."""
    return str(get_format("DATE_FORMAT"))


def when(one: SessionLine | EventLine, reader_zone: str) -> str:
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


@dataclass(frozen=True)
class EventShown:
    """A public session in words; `starts` and `ends` are ISO 8601, for machines that read along."""

    id: int
    program_id: int
    title: str
    when: str
    starts: str
    ends: str
    where: str
    host: str
    places: str
    is_full: bool
    is_online: bool
    is_canceled: bool
    can_sign_up: bool


def event_shown(one: EventLine, reader_zone: str, now: datetime) -> EventShown:
    """A public session as templates read it."""
    here = ZoneInfo(one.zone)
    is_planned = one.state == "planned" and one.starts_at > now
    return EventShown(
        id=one.id,
        program_id=one.program_id,
        title=one.title,
        when=when(one, reader_zone),
        starts=one.starts_at.astimezone(here).isoformat(),
        ends=one.ends_at.astimezone(here).isoformat(),
        where=one.where or (_("Online") if one.is_online else ""),
        host=one.host,
        places=_places(one) if is_planned else "",
        is_full=one.free == 0,
        is_online=one.is_online,
        is_canceled=one.state == "canceled",
        can_sign_up=is_planned and one.takes_sign_ups,
    )


def _places(one: EventLine) -> str:
    """ "3 places left", or nothing when there is no limit."""
    if one.free is None or not one.takes_sign_ups:
        return ""
    if one.free == 0:
        return _("Full: there is a waiting list")
    return ngettext("%(free)s place left", "%(free)s places left", one.free) % {"free": one.free}


@dataclass(frozen=True)
class Preview:
    """What another site shows when somebody shares a page's address."""

    title: str
    text: str
    url: str


MOST_OF_PREVIEW = 200


def preview(title: str, text: str, path: str) -> Preview:
    """The title, the first words, and the whole address."""
    short = " ".join(text.split())
    if len(short) > MOST_OF_PREVIEW:
        short = short[:MOST_OF_PREVIEW].rsplit(" ", 1)[0] + " …"
    return Preview(title, short, f"{settings.ADDRESS.rstrip('/')}{path}")


@dataclass(frozen=True)
class Arrival:
    """A sign-up as the check-in page shows it."""

    id: int
    name: str
    people: int
    is_waiting: bool
    came: int | None


def arrival(row: Any) -> Arrival:
    """A sign-up's row; one whose name is forgotten keeps its number."""
    name = row.name or _("Somebody whose name is forgotten")
    return Arrival(row.pk, name, row.people, row.state == "waiting", row.came)


def promotion(found: ProgramPage, coming: list[EventLine], path: str) -> dict[str, str]:
    """A text for a post and a line of HTML for a partner's own site; once it is public."""
    if found.state != "published":
        return {"social": "", "embed": ""}
    made = preview(found.title, found.description, path)
    first = next((one for one in coming if one.state == "planned"), None)
    dated = local(first.starts_at, first.zone) if first else ""
    sentences = (one.rstrip(".") + "." for one in (made.title, dated, made.text) if one)
    return {
        "social": " ".join([*sentences, made.url]),
        "embed": f'<a href="{escape(made.url)}">{escape(made.title)}</a>',
    }
