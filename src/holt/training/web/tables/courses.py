"""Courses as a table."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from holt.directory import queries as directory
from holt.kernel.tables import (
    Action,
    Badge,
    Choice,
    Column,
    DateRange,
    Empty,
    Link,
    Search,
    Table,
    View,
    YesNo,
)
from holt.kernel.viewer import Role, Viewer
from holt.training import queries
from holt.training.web.showing import money
from holt.training.web.words import KINDS, STATES, TONES


def _seats(row: Any) -> str:
    if row.seats is None:
        return str(row.taken)
    return _("%(taken)s of %(seats)s") % {"taken": row.taken, "seats": row.seats}


def _fee(row: Any) -> str:
    return money(row.fee) or _("Free")


COLUMNS = (
    Column(
        "title",
        gettext_lazy("Course"),
        lambda row: Link(row.title, f"/training/{row.pk}/"),
        order=("title",),
    ),
    Column("kind", gettext_lazy("Kind"), lambda row: KINDS[row.kind], order=("kind",)),
    Column("first_on", gettext_lazy("Begins"), lambda row: row.first_on, order=("first_on",)),
    Column("last_on", gettext_lazy("Ends"), lambda row: row.last_on, order=("last_on",)),
    Column(
        "state",
        gettext_lazy("State"),
        lambda row: Badge(STATES[row.state], TONES[row.state]),
        order=("state",),
    ),
    Column("seats", gettext_lazy("Places taken"), _seats, order=("taken",), numeric=True),
    Column("lead", gettext_lazy("Led by"), lambda row: row.lead.name, order=("lead__name",)),
    Column(
        "mine",
        gettext_lazy("You"),
        lambda row: Badge(_("In it"), "well") if row.is_mine else "",
    ),
    Column("where", gettext_lazy("Where"), lambda row: row.place_text, shown=False),
    Column("fee", gettext_lazy("Cost for each seat"), _fee, numeric=True),
)


def _subjects(viewer: Viewer) -> list[tuple[str, str]]:
    return sorted(directory.subject_labels(viewer.language).items(), key=lambda one: one[1])


def courses_table(viewer: Viewer) -> Table:
    """Courses, workshops and cohorts of the network."""
    may = any(role >= Role.STAFF for role in viewer.roles.values())
    return Table(
        name="courses",
        title=_("Courses and cohorts"),
        why=_("What libraries teach together: who gives it, seats, dates, credit."),
        read=lambda asking: queries.with_counts(queries.courses(asking), asking),
        columns=COLUMNS,
        filters=(
            Search("q", gettext_lazy("Search"), queries.COURSE_FILTERS["q"]),
            Choice(
                "state",
                gettext_lazy("State"),
                list(STATES.items()),
                lambda rows, values: rows.filter(state__in=values),
            ),
            Choice(
                "kind",
                gettext_lazy("Kind"),
                list(KINDS.items()),
                lambda rows, values: rows.filter(kind__in=values),
            ),
            Choice(
                "subject",
                gettext_lazy("About"),
                _subjects,
                lambda rows, values: rows.filter(subjects__overlap=list(values)),
            ),
            DateRange("first_on", gettext_lazy("Begins"), _between),
            YesNo("mine", gettext_lazy("In it"), lambda rows, yes: rows.filter(is_mine=yes)),
        ),
        views=(
            View(
                "coming",
                pgettext("courses", "Coming and running"),
                {"state": ["announced", "running"]},
            ),
            View("mine", pgettext("courses", "Mine"), {"mine": "1"}),
            View("done", pgettext("courses", "Over"), {"state": "done"}),
        ),
        empty=Empty(
            _("No course is planned yet"),
            _(
                "Two libraries are enough: one teaches, one hosts, both send people. Or begin with "
                "a workshop of one afternoon."
            ),
            "/training/plan-course/" if may else "",
            _("Plan a course") if may else "",
        ),
        actions=(
            *((Action(_("Plan a course"), "/training/plan-course/"),) if may else ()),
            Action(_("My transcript"), "/training/transcript/"),
            Action(_("My library's year"), "/training/year/"),
        ),
    )


def _between(rows: Any, days: Any) -> Any:
    first, last = days
    rows = rows.filter(first_on__gte=first) if first else rows
    return rows.filter(first_on__lte=last) if last else rows
