"""Sessions as pages tell them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.programs.queries import EventLine, SessionLine
from holt.programs.telling import day_only, local, when
from holt.programs.web.words import STATES, TONES

__all__ = [
    "Arrival",
    "EventShown",
    "Preview",
    "Shown",
    "arrival",
    "day_only",
    "event_shown",
    "local",
    "places_left",
    "preview",
    "shown",
    "when",
]


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
class Home:
    """Where a session belongs: its partnership, or the program of one organization."""

    name: str
    address: str
    sessions: str


def home_of(one: SessionLine) -> Home:
    """The pages a session's own page leads back to."""
    if one.partnership_id is not None:
        at = f"/partnerships/{one.partnership_id}/"
        return Home(one.partnership, at, f"{at}sessions/")
    at = f"/programs/{one.program_id}/"
    return Home(one.program, at, at)


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
    return places_left(one.free)


def places_left(free: int) -> str:
    """How many may still come, in words."""
    if free == 0:
        return _("Full: there is a waiting list")
    return ngettext("%(free)s place left", "%(free)s places left", free) % {"free": free}


@dataclass(frozen=True)
class Preview:
    """What another site shows when somebody shares a page's address."""

    title: str
    text: str
    url: str
    image: str = ""
    image_text: str = ""


MOST_OF_PREVIEW = 200


def preview(title: str, text: str, path: str, card: str = "", card_text: str = "") -> Preview:
    """The title, the first words, the whole address; `card` is the path of a picture to share."""
    short = " ".join(text.split())
    if len(short) > MOST_OF_PREVIEW:
        short = short[:MOST_OF_PREVIEW].rsplit(" ", 1)[0] + " …"
    base = settings.ADDRESS.rstrip("/")
    return Preview(title, short, f"{base}{path}", f"{base}{card}" if card else "", card_text)


@dataclass(frozen=True)
class Arrival:
    """A sign-up as the check-in page shows it."""

    id: int
    name: str
    people: int
    is_waiting: bool
    came: int | None
    party: str
    wishes: str

    @property
    def more(self) -> int:
        return (self.came or 0) + 1

    @property
    def fewer(self) -> int:
        return max(0, (self.came or 0) - 1)


def arrival(row: Any) -> Arrival:
    """A sign-up's row; one whose name is forgotten keeps its number."""
    name = row.group_name or row.name or _("Somebody whose name is forgotten")
    waits = row.state == "waiting"
    return Arrival(row.pk, name, row.people, waits, row.came, party(row), row.wishes)


def party(row: Any) -> str:
    """ "4 people, 2 of them children"."""
    people = ngettext("%(count)s person", "%(count)s people", row.people) % {"count": row.people}
    if not row.children:
        return people
    return ngettext(
        "%(people)s, %(count)s of them a child",
        "%(people)s, %(count)s of them children",
        row.children,
    ) % {"people": people, "count": row.children}
