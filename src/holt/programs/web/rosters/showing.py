"""Rosters in words."""

from dataclasses import dataclass

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from holt.programs.queries import OnDuty, RosterPage, ShiftRow

WHY_SHORT = {
    "nobody_said": gettext_lazy("Nobody has said that they can."),
    "too_few_can": gettext_lazy("Fewer people can than are needed."),
    "busy_elsewhere": gettext_lazy("Those who could are on another shift at this time."),
    "open": gettext_lazy("There is an open place, and somebody could take it."),
}
WHY_NO_READER = {
    "nobody_has_read": gettext_lazy("Nobody who was asked has read every partner's fact sheet."),
    "readers_cannot": gettext_lazy("Those who have read every fact sheet cannot come then."),
    "readers_elsewhere": gettext_lazy(
        "Those who have read every fact sheet are on another shift at this time."
    ),
    "reader_could": gettext_lazy("Somebody who has read every fact sheet could come."),
}
STATES = {"draft": gettext_lazy("Draft"), "published": gettext_lazy("Everybody has been told")}
FAIR = {
    "none": "",
    "even": gettext_lazy("The hours are fair: nobody has more than one shift above another."),
    "uneven": gettext_lazy(
        "The hours are uneven: some have more than one shift above others, because fewer people "
        "can come at some times or have read every fact sheet. Ask more people, or remind them."
    ),
}


@dataclass(frozen=True)
class ShiftShown:
    """A shift in words; `troubles` say what is missing and why."""

    id: int
    when: str
    what: str
    people: tuple[OnDuty, ...]
    places: str
    is_open: bool
    troubles: tuple[str, ...]


def shift_when(one: ShiftRow) -> str:
    """ "December 5, 2026, 10 a.m. to noon"."""
    return _("%(day)s, %(begins)s to %(ends)s") % {
        "day": date_format(one.on, "DATE_FORMAT"),
        "begins": time_format(one.begins, "TIME_FORMAT"),
        "ends": time_format(one.ends, "TIME_FORMAT"),
    }


def shift_shown(one: ShiftRow) -> ShiftShown:
    """A shift as templates read it."""
    return ShiftShown(
        id=one.id,
        when=shift_when(one),
        what=", ".join(it for it in (one.what, one.where) if it),
        people=one.people,
        places=_("%(on)s of %(needed)s people") % {"on": len(one.people), "needed": one.needed},
        is_open=len(one.people) < one.needed,
        troubles=tuple(_troubles(one)),
    )


def _troubles(one: ShiftRow) -> list[str]:
    found = []
    if one.short:
        missing = one.needed - len(one.people)
        said = ngettext("%(count)s person is missing.", "%(count)s people are missing.", missing)
        found.append(f"{said % {'count': missing}} {WHY_SHORT[one.short]}")
    if one.people and one.no_reader:
        said = _("Nobody on this shift has read every partner's fact sheet.")
        found.append(f"{said} {WHY_NO_READER[one.no_reader]}")
    return found


def hours(value: float) -> str:
    """ "3.5 hours"."""
    said = ngettext("%(hours)s hour", "%(hours)s hours", 1 if value == 1 else 2)
    return said % {"hours": f"{value:g}"}


def table_of(page: RosterPage) -> str:
    """The roster as a table in Markdown, to be printed."""
    head = (_("When"), _("What"), _("Who"))
    rows = [
        (shift_when(one), ", ".join(filter(None, (one.what, one.where))), _names(one))
        for one in page.shifts
    ]
    lines = [head, ("---", "---", "---"), *rows]
    return "\n".join("| " + " | ".join(_cell(it) for it in row) + " |" for row in lines)


def _names(one: ShiftRow) -> str:
    names = [it.name or _("Somebody whose name is forgotten") for it in one.people]
    return ", ".join([*names, *["________"] * (one.needed - len(names))])


def _cell(text: str) -> str:
    return text.replace("|", "/").replace("\n", " ")
