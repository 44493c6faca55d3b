"""One description said in many ways: a short text, a long one, a letter, the lines of a poster.

Doors and actions both speak with these words, so that they say the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format, get_format, time_format
from django.utils.translation import gettext as _

from holt.programs.queries import EventLine, ProgramPage, SessionLine

MOST_SHORT = 280
"""What a short message on most networks may hold."""


@dataclass(frozen=True)
class Said:
    """A program, or one date of it, in words of one language."""

    title: str
    lines: tuple[str, ...]
    by: str
    url: str
    short: str
    long: str
    subject: str
    letter: str


def said(
    page: ProgramPage, dates: Sequence[EventLine], language: str, *, one_date: bool = False
) -> Said:
    """What to tell people; `one_date` speaks of the first of the dates alone."""
    with translation.override(language):
        path = f"/events/{dates[0].id}/" if one_date and dates else f"/programs/{page.id}/"
        url = f"{settings.ADDRESS.rstrip('/')}{path}"
        title = dates[0].title if one_date and dates else page.title
        lines = tuple(f"{when(one, one.zone)}\n{where(one)}".strip() for one in dates)
        by = ", ".join(name for _pk, name in page.run_by)
        first = dates[0] if dates else None
        return Said(
            title=title,
            lines=lines,
            by=by,
            url=url,
            short=_short(title, first, url),
            long=_long(page, title, lines, by, url),
            subject=_subject(title, first),
            letter=_letter(page, title, lines, by),
        )


def _subject(title: str, first: EventLine | None) -> str:
    if first is None:
        return title
    return _("%(title)s: %(when)s") % {"title": title, "when": local(first.starts_at, first.zone)}


def _short(title: str, first: EventLine | None, url: str) -> str:
    """Title, first date and place, and the address, in one message."""
    dated = local(first.starts_at, first.zone) if first else ""
    parts = [one for one in (title, dated, where(first) if first else "") if one]
    text = ". ".join(one.rstrip(".") for one in parts) + "."
    room = MOST_SHORT - len(url) - 1
    if len(text) > room:
        text = text[: room - 2].rsplit(" ", 1)[0] + " …"
    return f"{text} {url}"


def _long(page: ProgramPage, title: str, lines: Sequence[str], by: str, url: str) -> str:
    """Some paragraphs for a newsletter or a post."""
    dates = "\n".join(one.replace("\n", ", ") for one in lines)
    return "\n\n".join(one for one in (title, page.description, dates, by, url) if one)


def _letter(page: ProgramPage, title: str, lines: Sequence[str], by: str) -> str:
    """A letter ready to be sent on; its link follows it."""
    dates = "\n".join("• " + one.replace("\n", ", ") for one in lines)
    parts = [
        _("Hello,"),
        _("we would like you to know of this, and to tell others: %(title)s.") % {"title": title},
        page.description,
        _("When and where:") + "\n" + dates if dates else "",
        page.accessibility,
        _("With kind regards from %(names)s") % {"names": by} if by else "",
    ]
    return "\n\n".join(one for one in parts if one)


def where(one: EventLine) -> str:
    """Where it is, in words."""
    return one.where or (_("Online") if one.is_online else "")


def local(at: datetime, zone: str) -> str:
    """A day and an hour on the wall where it is."""
    return _local(at, zone, translation.get_language() or "")


@lru_cache(4096)
def _local(at: datetime, zone: str, _language: str) -> str:
    """Kept, for a calendar says the same few hundred hours again and again."""
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
