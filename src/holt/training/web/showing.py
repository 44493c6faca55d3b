"""Courses, units and how people stand, in words."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.directory import queries as directory
from holt.kernel.kept import kept
from holt.kernel.viewer import Viewer
from holt.kernel.web.money import amount
from holt.training import queries, rules
from holt.training.web.words import HOW_TONES, HOWS

MINUTE_CENTS = 100


def subject_names(language: str) -> dict[str, str]:
    """The subjects' names, kept for some seconds."""
    return kept(f"subjects.{language}", lambda: directory.subject_labels(language))


def subjects(slugs: tuple[str, ...], language: str) -> str:
    names = subject_names(language)
    return ", ".join(names.get(one, one) for one in slugs)


def money(value: Any) -> str:
    """ "$40"; nothing where it is free."""
    return amount(round(value * 100), places=0 if value == int(value) else 2) if value else ""


def clock(at: datetime, zone: str) -> str:
    """A day and an hour by the clock on the wall of this zone."""
    here = at.astimezone(ZoneInfo(zone))
    return _("%(day)s at %(hour)s") % {
        "day": date_format(here, "DATE_FORMAT"),
        "hour": time_format(here, "TIME_FORMAT"),
    }


def unit_shown(one: queries.UnitLine, viewer: Viewer, how: str = "") -> dict[str, Any]:
    """A unit by the reader's own clock, and by the one there where that differs."""
    when = clock(one.starts_at, viewer.zone) if one.starts_at else ""
    is_elsewhere = bool(one.starts_at) and one.zone != viewer.zone
    return {
        "unit": one,
        "when": when,
        "there": clock(one.starts_at, one.zone) if is_elsewhere and one.starts_at else "",
        "zone": one.zone.replace("_", " "),
        "how": HOWS.get(how, ""),
        "tone": HOW_TONES.get(how, "quiet"),
    }


def seats_line(found: queries.CoursePage) -> str:
    """ "9 of 12 places are taken; 2 wait." """
    facts = {"taken": found.taken, "seats": found.seats, "waiting": found.waiting}
    if found.seats is None:
        said = ngettext("%(taken)s place is taken", "%(taken)s places are taken", found.taken)
    else:
        said = ngettext(
            "%(taken)s of %(seats)s place is taken",
            "%(taken)s of %(seats)s places are taken",
            found.seats,
        )
    if not found.waiting:
        return said % facts
    waits = ngettext("%(waiting)s waits", "%(waiting)s wait", found.waiting)
    return f"{said % facts}; {waits % facts}"


def brings(one: queries.PartakerLine) -> str:
    """What a library brings to a course, in a few words."""
    parts = ((one.gives, _("teaches")), (one.hosts, _("hosts")), (one.pays, _("pays")))
    return ", ".join(text for is_so, text in parts if is_so) or _("sends people")


def share_line(one: queries.PartakerLine) -> str:
    """ "2 of its 3 seats." """
    if one.share is None:
        return ngettext("%(taken)s goes", "%(taken)s go", one.taken) % {"taken": one.taken}
    return _("%(taken)s of its %(share)s seats") % {"taken": one.taken, "share": one.share}


def standing_line(one: rules.Standing) -> str:
    """ "Was at 4 of 6 units (80%), 2 of 3 tasks are done, 9 hours." """
    facts = {
        "there": one.there,
        "units": one.units - one.excused,
        "percent": one.percent,
        "done": one.tasks_done,
        "needed": one.tasks_needed,
        "hours": f"{rules.hours_of(one.minutes):g}",
    }
    said = _("At %(there)s of %(units)s units (%(percent)s%%), %(hours)s hours") % facts
    if not one.tasks_needed:
        return said
    return f"{said}; " + _("%(done)s of %(needed)s tasks are done") % facts


def risks(found: tuple[tuple[str, int], ...]) -> list[str]:
    """What may keep somebody from finishing, kindly, with what helps."""
    return [_risk(code, count) for code, count in found]


def _risk(code: str, count: int) -> str:
    facts = {"count": count}
    if code == "make_up":
        said = ngettext(
            "%(count)s unit has to be made up for. Ask your facilitator how; that is usual.",
            "%(count)s units have to be made up for. Ask your facilitator how; that is usual.",
            count,
        )
    elif code == "no_more_to_miss":
        said = ngettext(
            "%(count)s unit was missed. It is still well; from here every one counts.",
            "%(count)s units were missed. It is still well; from here every one counts.",
            count,
        )
    else:
        said = ngettext(
            "%(count)s task is more than a week late. Handing it in late is better than not.",
            "%(count)s tasks are more than a week late. Handing them in late is better than not.",
            count,
        )
    return said % facts
