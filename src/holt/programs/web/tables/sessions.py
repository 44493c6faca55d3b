"""A partnership's sessions as a table."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.tables import (
    Action,
    Badge,
    Choice,
    Column,
    DateRange,
    Empty,
    Link,
    Table,
    View,
)
from holt.programs import queries
from holt.programs.queries import Turn
from holt.programs.web.showing import local
from holt.programs.web.words import (
    STATES,
    TONES,
)


def _where(row: Any) -> str:
    return queries.line(row).where


def _between(rows: Any, ends: tuple[Any, Any]) -> Any:
    first, last = ends
    rows = rows.filter(starts_at__date__gte=first) if first else rows
    return rows.filter(starts_at__date__lte=last) if last else rows


COLUMNS = (
    Column(
        "title",
        gettext_lazy("Session"),
        lambda row: Link(row.title, f"/sessions/{row.pk}/"),
        order=("title",),
    ),
    Column(
        "starts_at",
        gettext_lazy("When"),
        lambda row: local(row.starts_at, row.zone),
        order=("starts_at",),
        kept=lambda row: row.starts_at,
    ),
    Column("where", gettext_lazy("Where"), _where),
    Column(
        "host",
        gettext_lazy("Host"),
        lambda row: row.host.organization.name if row.host else "",
    ),
    Column(
        "state",
        gettext_lazy("State"),
        lambda row: Badge(STATES[row.state], TONES[row.state]),
        order=("state",),
    ),
    Column(
        "attended",
        gettext_lazy("Came"),
        lambda row: row.attended,
        order=("attended",),
        numeric=True,
    ),
    Column(
        "new_to_us",
        gettext_lazy("New to us"),
        lambda row: row.new_to_us,
        order=("new_to_us",),
        numeric=True,
    ),
    Column("note", gettext_lazy("Note"), lambda row: row.note or row.reason, shown=False),
    Column("ends_at", gettext_lazy("Ends"), lambda row: row.ends_at, shown=False),
)
FILTERS = (
    Choice(
        "state",
        gettext_lazy("State"),
        list(STATES.items()),
        lambda rows, values: rows.filter(state__in=values),
    ),
    DateRange("on", gettext_lazy("Between"), _between),
)
VIEWS = (
    View("planned", gettext_lazy("Planned"), {"state": "planned"}),
    View("held", gettext_lazy("Took place"), {"state": "held"}),
)


def _ways(partnership_id: int, plan: Action) -> tuple[Action, ...]:
    begin = Action(_("Begin a program"), f"/partnerships/{partnership_id}/start-program/")
    feed = Action(_("Calendar address"), f"/partnerships/{partnership_id}/open-feed/")
    return (plan, begin, feed)


def sessions_table(partnership_id: int, name: str, turn: Turn | None, *, may_work: bool) -> Table:
    """The sessions of one partnership; the page has checked that the viewer sits at its table."""
    plan = Action(_("Plan sessions"), f"/partnerships/{partnership_id}/schedule/")
    whose = (
        _("When you plan the next one, it is %(name)s's turn to host.") % {"name": turn.name}
        if turn
        else ""
    )
    return Table(
        name="sessions",
        title=_("Sessions of “%(name)s”") % {"name": name},
        why=_("What takes place, where, who hosts and how many came.") + (f" {whose}" * bool(turn)),
        read=lambda viewer: queries.with_details(
            queries.sessions(viewer).filter(partnership_id=partnership_id)
        ),
        columns=COLUMNS,
        filters=FILTERS,
        views=VIEWS,
        empty=Empty(
            _("Nothing is planned yet"),
            _("Plan one session, or a whole series whose host alternates."),
            plan.url if may_work else "",
            plan.label,
        ),
        actions=_ways(partnership_id, plan) if may_work else (),
    )
