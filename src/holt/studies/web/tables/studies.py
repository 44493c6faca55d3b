"""Studies and open calls as a table."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from holt.kernel.tables import Action, Badge, Choice, Column, Empty, Link, Search, Table, View
from holt.kernel.viewer import Role, Viewer
from holt.studies import queries
from holt.studies.web.showing import kind_choices, subject_choices
from holt.studies.web.words import STUDY_STATES, STUDY_TONES

COLUMNS = (
    Column(
        "title",
        pgettext_lazy("joint research", "Study"),
        lambda row: Link(row.title, f"/studies/{row.pk}/"),
        order=("title",),
    ),
    Column(
        "state",
        gettext_lazy("State"),
        lambda row: Badge(STUDY_STATES[row.state], STUDY_TONES[row.state]),
        order=("state",),
    ),
    Column(
        "organization",
        gettext_lazy("Led by"),
        lambda row: Link(row.organization.name, f"/organizations/{row.organization_id}/"),
        order=("organization__name",),
    ),
    Column(
        "partners",
        gettext_lazy("Partners"),
        lambda row: row.partner_count,
        order=("partner_count",),
        numeric=True,
    ),
    Column(
        "mine",
        gettext_lazy("You"),
        lambda row: Badge(gettext_lazy("Taking part"), "well") if row.is_mine else "",
    ),
    Column("answer_by", gettext_lazy("Answer by"), lambda row: row.answer_by, order=("answer_by",)),
    Column("question", gettext_lazy("Question"), lambda row: row.question, shown=False),
    Column("found", gettext_lazy("What was found"), lambda row: row.found, shown=False),
    Column("subjects", gettext_lazy("Subjects"), lambda row: tuple(row.subjects), shown=False),
)


def studies_table(viewer: Viewer) -> Table:
    """Studies the viewer may read of."""
    writes = any(role >= Role.STAFF for role in viewer.roles.values())
    call = ("/studies/call-partners/", _("Call for partners")) if writes else ("", "")
    return Table(
        name="studies",
        title=_("Joint research"),
        why=_("One question, asked at several places: calls for partners, studies, results."),
        read=lambda asking: queries.with_study_details(queries.studies(asking), asking),
        columns=COLUMNS,
        filters=(
            Search("q", gettext_lazy("Search"), queries.STUDY_FILTERS["q"]),
            Choice(
                "state",
                gettext_lazy("State"),
                list(STUDY_STATES.items()),
                lambda rows, values: rows.filter(state__in=values),
            ),
            Choice(
                "subject",
                gettext_lazy("Subject"),
                subject_choices,
                lambda rows, values: rows.filter(subjects__overlap=list(values)),
            ),
            Choice(
                "wanted",
                gettext_lazy("Who is wanted"),
                kind_choices,
                lambda rows, values: rows.filter(wanted_kinds__overlap=list(values)),
            ),
        ),
        views=(
            View("calling", _("Looking for partners"), {"state": "calling"}),
            View("ended", _("With a result"), {"state": "ended"}),
        ),
        empty=Empty(
            _("Nobody has called for partners yet"),
            _("What would you like to know that no library can find out alone?"),
            *call,
        ),
        actions=(Action(call[1], call[0]),) if writes else (),
    )
