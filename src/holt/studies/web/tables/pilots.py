"""Pilots as a table."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from holt.kernel.tables import Action, Badge, Choice, Column, Empty, Link, Search, Table, View
from holt.kernel.viewer import Role, Viewer
from holt.studies import queries
from holt.studies.web.showing import subject_choices
from holt.studies.web.words import DID_IT, PILOT_STATES, PILOT_TONES

COLUMNS = (
    Column(
        "title",
        pgettext_lazy("something tried for a while", "Pilot"),
        lambda row: Link(row.title, f"/pilots/{row.pk}/"),
        order=("title",),
    ),
    Column(
        "state",
        gettext_lazy("State"),
        lambda row: Badge(PILOT_STATES[row.state], PILOT_TONES[row.state]),
        order=("state",),
    ),
    Column(
        "organization",
        gettext_lazy("Whose"),
        lambda row: Link(row.organization.name, f"/organizations/{row.organization_id}/"),
        order=("organization__name",),
    ),
    Column("if_we", gettext_lazy("If we …"), lambda row: row.if_we),
    Column("then", gettext_lazy("then …"), lambda row: row.then),
    Column("because", gettext_lazy("because …"), lambda row: row.because, shown=False),
    Column("counted", gettext_lazy("What is counted"), lambda row: row.counted, shown=False),
    Column(
        "readings",
        gettext_lazy("Readings"),
        lambda row: row.reading_count,
        order=("reading_count",),
        numeric=True,
    ),
    Column("ends_on", gettext_lazy("Ends on"), lambda row: row.ends_on, order=("ends_on",)),
    Column("did_it", gettext_lazy("Did it work?"), lambda row: DID_IT.get(row.did_it, "")),
    Column("subjects", gettext_lazy("Subjects"), lambda row: tuple(row.subjects), shown=False),
)


def pilots_table(viewer: Viewer) -> Table:
    """Pilots the viewer may follow."""
    writes = any(role >= Role.STAFF for role in viewer.roles.values())
    plan = ("/pilots/plan-pilot/", _("Plan a pilot")) if writes else ("", "")
    return Table(
        name="pilots",
        title=_("Pilots"),
        why=_("Tried small, counted, and ended with a lesson, above all when it did not work."),
        read=lambda asking: queries.with_pilot_details(queries.pilots(asking)),
        columns=COLUMNS,
        filters=(
            Search("q", gettext_lazy("Search"), queries.PILOT_FILTERS["q"]),
            Choice(
                "state",
                gettext_lazy("State"),
                list(PILOT_STATES.items()),
                lambda rows, values: rows.filter(state__in=values),
            ),
            Choice(
                "subject",
                gettext_lazy("Subject"),
                subject_choices,
                lambda rows, values: rows.filter(subjects__overlap=list(values)),
            ),
            Choice(
                "did_it",
                gettext_lazy("Did it work?"),
                list(DID_IT.items()),
                lambda rows, values: rows.filter(did_it__in=values),
            ),
        ),
        views=(
            View("running", _("Under way"), {"state": ["running", "deciding"]}),
            View("failed", _("Did not work"), {"did_it": "no"}),
        ),
        empty=Empty(
            _("Nothing is being tried yet"),
            _("What would you try for six weeks, if it were allowed to fail?"),
            *plan,
        ),
        actions=(Action(plan[1], plan[0]),) if writes else (),
    )
