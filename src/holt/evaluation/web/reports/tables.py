"""The list of reports."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from holt.evaluation.queries import reports as queries
from holt.evaluation.web.reports.words import KINDS, STATES, TONES
from holt.kernel.tables import Action, Badge, Choice, Column, Empty, Link, Search, Table

MAKE = "/reports/make-report/"

REPORTS = Table(
    name="reports",
    title=_("Reports"),
    why=_("What we tell others, with figures that stay as they were and lead to their rows."),
    read=lambda viewer: queries.with_organization(queries.reports(viewer)),
    columns=(
        Column(
            "title",
            _("Report"),
            lambda row: Link(row.title, f"/reports/{row.pk}/"),
            order=("title",),
        ),
        Column("kind", _("Kind"), lambda row: str(KINDS[row.kind]), order=("kind",)),
        Column("organization", _("Made by"), lambda row: row.organization.name,
               order=("organization__name",)),
        Column("since", _("From"), lambda row: row.since, order=("since",)),
        Column("until", _("Until"), lambda row: row.until, order=("until",)),
        Column(
            "state",
            _("State"),
            lambda row: Badge(STATES[row.state], TONES[row.state]),
            order=("state",),
        ),
        Column("made_at", _("Made on"), lambda row: row.made_at.date(), order=("made_at",),
               shown=False),
    ),
    filters=(
        Search("q", _("Search"), queries.REPORT_FILTERS["q"]),
        Choice("kind", _("Kind"), list(KINDS.items()), lambda rows, some: _of(rows, "kind", some)),
        Choice(
            "state", _("State"), list(STATES.items()), lambda rows, some: _of(rows, "state", some)
        ),
    ),
    actions=(Action(_("Make a report"), MAKE),),
    empty=Empty(
        _("No report is made yet"),
        _(
            "Four kinds are made here: a year of your own partnerships, a year of the network, a "
            "one-page brief for a hearing with notes for whoever speaks, and a page a partner may "
            "show its own board. Figures are counted for you, and frozen once it is released."
        ),
        MAKE,
        _("Make the first one"),
    ),
)  # fmt: skip


def _of(rows: Any, name: str, values: Any) -> Any:
    return rows.filter(**{f"{name}__in": values})
