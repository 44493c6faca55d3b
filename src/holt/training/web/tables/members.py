"""Everyone in a course as a table, for facilitators."""

from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.tables import Badge, Choice, Column, Empty, Link, Search, Table, YesNo
from holt.training import queries
from holt.training.web.words import MEMBER_STATES, MEMBER_TONES

SAID = {"yes": gettext_lazy("Yes"), "no": gettext_lazy("No"), "": gettext_lazy("Not yet")}


def _applied_on(row: Any) -> date:
    return timezone.localdate(row.applied_at)


COLUMNS = (
    Column(
        "name",
        gettext_lazy("Name"),
        lambda row: Link(row.person.name, f"/training/members/{row.pk}/"),
        order=("person__name",),
    ),
    Column(
        "organization",
        gettext_lazy("Library"),
        lambda row: row.organization.name,
        order=("organization__folded_name",),
    ),
    Column(
        "state",
        gettext_lazy("State"),
        lambda row: Badge(MEMBER_STATES[row.state], MEMBER_TONES[row.state]),
        order=("state",),
    ),
    Column("group", gettext_lazy("Group"), lambda row: row.group.name if row.group else ""),
    Column("supervisor", gettext_lazy("Supervisor's yes"), lambda row: SAID[row.supervisor_said]),
    Column("why", gettext_lazy("Why they want to"), lambda row: row.why, shown=False),
    Column("reason", gettext_lazy("Reason"), lambda row: row.reason),
    Column("applied_at", gettext_lazy("Applied"), _applied_on, order=("applied_at",)),
)


def members_table(course_id: int, title: str) -> Table:
    """Who applied, has a place, waits."""

    def read(viewer: Any) -> Any:
        return queries.members(viewer, course_id)

    return Table(
        name="course_members",
        title=_("Who takes part in “%(course)s”") % {"course": title},
        why=_("Choose by the criteria everyone has read, and say why in a few words."),
        read=read,
        columns=COLUMNS,
        filters=(
            Search("q", gettext_lazy("Search"), queries.MEMBER_FILTERS["q"]),
            Choice(
                "state",
                gettext_lazy("State"),
                list(MEMBER_STATES.items()),
                lambda rows, values: rows.filter(state__in=values),
            ),
            YesNo(
                "grouped",
                gettext_lazy("In a group"),
                lambda rows, yes: rows.filter(group__isnull=not yes),
            ),
        ),
        empty=Empty(
            _("Nobody has applied yet"),
            _("Libraries name people and people apply on the course's page once it is announced."),
        ),
    )
