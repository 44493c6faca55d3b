"""Help tables as pages tell them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.kernel.web.vocabulary import language_names
from holt.programs.queries import HelpShown
from holt.programs.rules import HelpSlot


@dataclass(frozen=True)
class TableShown:
    """A help table in words; `ways` are lines such as "By appointment: next free 10:20"."""

    ways: tuple[str, ...]
    topics: str
    languages: str
    bring: str
    can_book: bool
    is_full: bool
    has_numbers: bool


def hour(at: datetime, zone: str) -> str:
    """An hour on the wall."""
    return time_format(at.astimezone(ZoneInfo(zone)), "TIME_FORMAT")


def table_shown(found: HelpShown) -> TableShown:
    """A help table as templates read it."""
    return TableShown(
        ways=tuple(_ways(found)),
        topics=", ".join(found.topics),
        languages=language_names(found.languages),
        bring=found.bring,
        can_book=found.is_open and found.by_appointment,
        is_full=found.by_appointment and not found.free,
        has_numbers=found.is_open and found.gives_numbers,
    )


def _ways(found: HelpShown) -> Iterable[str]:
    free = found.next_free
    if found.by_appointment and free is not None:
        yield _("By appointment: next free %(hour)s") % {"hour": hour(free.starts_at, found.zone)}
    elif found.by_appointment:
        yield _("By appointment: every time is taken")
    if found.drop_in:
        yield _("Drop in")


def slot_choices(slots: Iterable[HelpSlot], zone: str) -> list[tuple[str, str]]:
    """(value, hour) of the free times."""
    return [(one.begins.isoformat("minutes"), hour(one.starts_at, zone)) for one in slots]


def length(found: HelpShown) -> str:
    """ "Thirty minutes for you alone." """
    said = ngettext(
        "You have %(minutes)s minute with a helper.",
        "You have %(minutes)s minutes with a helper.",
        found.minutes,
    )
    return said % {"minutes": found.minutes}
