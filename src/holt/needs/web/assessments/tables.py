"""Assessments as a table."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.tables import Action, Badge, Choice, Column, Empty, Link, Search, Table
from holt.kernel.viewer import Role, Viewer
from holt.needs import queries
from holt.needs.web.assessments.words import DRAWN, STATES, TONES
from holt.needs.web.links import organization_url


def _address(viewer: Viewer, row: Any) -> str:
    name = "assessment" if viewer.acts_for(row.organization_id, Role.VIEWER) else "report"
    return reverse(f"needs:{name}", args=[row.pk])


def assessments_table(viewer: Viewer) -> Table:
    """One's own, and those whose report is published."""
    plans = any(role >= Role.STAFF for role in viewer.roles.values())
    plan = reverse("needs:plan_assessment") if plans else ""
    return Table(
        name="assessments",
        title=_("Assessments of needs"),
        why=_("Ask a community what it needs, weigh the answers, and tell it what was heard."),
        read=lambda asking: queries.with_assessment_details(queries.assessments(asking)),
        columns=(
            Column(
                "title",
                gettext_lazy("Assessment"),
                lambda row: Link(row.title, _address(viewer, row)),
                order=("title",),
            ),
            *COLUMNS,
        ),
        filters=(
            Search("q", gettext_lazy("Search"), queries.ASSESSMENT_FILTERS["q"]),
            Choice(
                "state",
                gettext_lazy("State"),
                list(STATES.items()),
                lambda rows, values: rows.filter(state__in=values),
            ),
        ),
        empty=Empty(
            _("Nobody has asked yet"),
            _("Begin with a plan: who is asked, by whom, in which languages."),
            plan,
            _("Plan an assessment") if plans else "",
        ),
        actions=(Action(_("Plan an assessment"), plan),) if plans else (),
    )


COLUMNS = (
    Column(
        "state",
        gettext_lazy("State"),
        lambda row: Badge(STATES[row.state], TONES[row.state]),
        order=("state",),
    ),
    Column("area", gettext_lazy("Area"), lambda row: row.area, order=("area",)),
    Column(
        "organization",
        gettext_lazy("Who asks"),
        lambda row: Link(row.organization.name, organization_url(row.organization_id)),
    ),
    Column("drawn", gettext_lazy("Who answers"), lambda row: str(DRAWN[row.drawn]), shown=False),
    Column("ends_on", gettext_lazy("Until"), lambda row: row.ends_on, order=("ends_on",)),
    Column(
        "made_at",
        gettext_lazy("Begun"),
        lambda row: row.made_at.date(),
        order=("made_at",),
        shown=False,
    ),
)
