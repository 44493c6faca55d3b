"""The teacher's calendar beside the library's, and each verb's page."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holt.kernel import access, clock
from holt.kernel.tables.declare import day_in
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.programs import queries, rules
from holt.programs.queries import SideBySide
from holt.programs.web.forms import schools as forms
from holt.programs.web.school_words import ENTRY_KINDS, ENTRY_TONES, hint, week_number
from holt.programs.web.showing import local

LENGTHS = (6, 12, 18, 26, 52)


@dataclass(frozen=True)
class EntryShown:
    """An entry of the school's side, in words."""

    id: int
    title: str
    kind: object
    tone: str
    days: str
    grade: str
    note: str
    whose: str
    is_first: bool


@dataclass(frozen=True)
class SessionShown:
    """A session of the library's side, in words."""

    id: int
    title: str
    when: str
    where: str
    is_inside: bool


@dataclass(frozen=True)
class WeekShown:
    """A week as templates read it."""

    name: str
    days: str
    is_now: bool
    entries: tuple[EntryShown, ...]
    sessions: tuple[SessionShown, ...]
    hints: tuple[str, ...]


def side_by_side(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Week by week: what is taught, and what takes place at the library."""
    viewer, today = viewer_of(request), timezone.localdate(clock.now())
    asked = _asked(request)
    found = look(
        request, lambda who, pk: queries.side_by_side(who, pk, today, **asked), partnership_id
    )
    partnership = found.partnership
    context = {
        "title": _("Side by side"),
        "partnership": partnership,
        "found": found,
        "weeks": [week_shown(one, found, today) for one in found.weeks],
        "may_work": partnership.may_work,
        "lengths": LENGTHS,
        "count": len(found.weeks),
        "earlier": found.first - rules.A_WEEK * len(found.weeks),
        "later": found.first + rules.A_WEEK * len(found.weeks),
        "viewer_zone": viewer.zone,
    }
    return page(request, "programs/side_by_side.html", context)


def _asked(request: HttpRequest) -> dict[str, Any]:
    """What the address asks for: from which day, how many weeks, whose calendar."""
    return {
        "first": day_in({"from": request.GET.getlist("from")}, "from"),
        "weeks": _number(request.GET.get("weeks", "")),
        "of": _number(request.GET.get("of", "")),
    }


def _number(given: str) -> int | None:
    return int(given) if given.isascii() and given.isdigit() and 0 < len(given) < 19 else None


def week_shown(one: rules.Week, found: SideBySide, today: date) -> WeekShown:
    """A week in words; an entry is told whole in its first week, by its title after that."""
    facts = {"first": date_format(one.first), "last": date_format(one.last)}
    return WeekShown(
        name=week_number(one.number),
        days=_("%(first)s to %(last)s") % facts,
        is_now=one.first <= today <= one.last,
        entries=tuple(_entry(it, one, found) for it in one.entries),
        sessions=tuple(_session(it, found) for it in one.sessions),
        hints=tuple(hint(it) for it in one.hints),
    )


def _entry(one: rules.Entry, week: rules.Week, found: SideBySide) -> EntryShown:
    detail = found.entries[one.id]
    is_first = one.first >= week.first or week.first == found.first
    days = date_format(one.first)
    if one.last != one.first:
        days = queries.days_in_words(one.first, one.last)
    return EntryShown(
        one.id,
        one.title,
        ENTRY_KINDS[one.kind],
        ENTRY_TONES[one.kind],
        days,
        detail.grade,
        detail.note,
        detail.organization if len(found.organizations) > 1 else "",
        is_first,
    )


def _session(one: rules.Date, found: SideBySide) -> SessionShown:
    detail = found.sessions[one.id]
    when = local(detail.starts_at, detail.zone)
    return SessionShown(one.id, one.title, when, detail.where, detail.is_inside)


def _at_table(request: HttpRequest, partnership_id: int) -> tuple[Any, list[tuple[int, str]]]:
    """The partnership, for those who work in it, and who sits at its table; schools first."""
    partnership = look(request, queries.partnership_inside, partnership_id)
    access.require(partnership.may_work, viewer_of(request))
    rows = sorted(partnership.at_table, key=lambda one: (one.sector == "libraries", one.name))
    return partnership, [(one.organization_id, one.name) for one in rows]


def add_school_entry(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Put a term, a unit, a test or days off into the calendar."""
    partnership, organizations = _at_table(request, partnership_id)
    here = reverse("programs:side_by_side", args=[partnership_id])
    return act(
        request,
        "programs.add_school_entry",
        forms.AddSchoolEntryForm,
        title=_("Add to the school's calendar"),
        why=_("What is taught when, tests and days off: then the library can plan beside it."),
        button=_("Add it"),
        done=lambda _row: here,
        said=_("It is in the calendar."),
        fixed={"partnership_id": partnership_id},
        initial={"kind": "unit"},
        form_kwargs={"organizations": organizations},
        template="partnerships/act.html",
        context={"shown": partnership, "back": here},
    )


def bring_school_calendar(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Bring a calendar from a file."""
    partnership, organizations = _at_table(request, partnership_id)
    here = reverse("programs:side_by_side", args=[partnership_id])
    return act(
        request,
        "programs.bring_school_calendar",
        forms.BringSchoolCalendarForm,
        title=_("Bring the school's calendar"),
        why=_("A file from the school's own calendar program. Only the table sees it."),
        button=_("Bring it"),
        done=lambda _rows: here,
        said=lambda rows: _("%(count)s entries are in the calendar.") % {"count": len(rows)},
        fixed={"partnership_id": partnership_id},
        form_kwargs={"organizations": organizations},
        template="partnerships/act.html",
        context={"shown": partnership, "back": here},
    )


def remove_school_entry(request: HttpRequest, school_entry_id: int) -> HttpResponse:
    """Take an entry out, or all of its calendar."""
    found = look(request, queries.school_entry_row, school_entry_id)
    _at_table(request, found.partnership_id)
    here = reverse("programs:side_by_side", args=[found.partnership_id])
    return act(
        request,
        "programs.remove_school_entry",
        forms.RemoveSchoolEntryForm,
        title=_("Take it out of the calendar"),
        why=found.title,
        button=_("Take it out"),
        done=lambda _row: here,
        said=_("It is out of the calendar."),
        fixed={"school_entry_id": school_entry_id},
        form_kwargs={"from_file": bool(found.calendar)},
        context={"back": here},
    )
