"""Surveys of one's own organizations as a table."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from holt.kernel.tables import Action, Badge, Choice, Column, Empty, Link, Search, Table, View
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.vocabulary import language_names
from holt.surveys import queries
from holt.surveys.web.words import AUDIENCES, PURPOSES, STATES, TONES, TOPICS

COLUMNS = (
    Column(
        "title",
        gettext_lazy("Survey"),
        lambda row: Link(row.title, f"/surveys/{row.pk}/"),
        order=("title",),
    ),
    Column(
        "state",
        gettext_lazy("State"),
        lambda row: Badge(STATES[row.state], TONES[row.state]),
        order=("state",),
    ),
    Column("purpose", gettext_lazy("What it is for"), lambda row: PURPOSES[row.purpose]),
    Column("topic", gettext_lazy("Topic"), lambda row: TOPICS.get(row.topic, "")),
    Column("audience", gettext_lazy("Who is asked"), lambda row: AUDIENCES[row.audience]),
    Column("organization", gettext_lazy("Who asks"), lambda row: row.organization.name),
    Column(
        "languages",
        gettext_lazy("Languages"),
        lambda row: language_names(row.languages),
        shown=False,
    ),
    Column("closes_on", gettext_lazy("Last day"), lambda row: row.closes_on, order=("closes_on",)),
    Column(
        "made_at", gettext_lazy("Begun"), lambda row: row.made_at.date(), order=("made_at",),
        shown=False,
    ),
)  # fmt: skip


def surveys_table(viewer: Viewer) -> Table:
    """Surveys the viewer's organizations ask."""
    asks = any(role >= Role.STAFF for role in viewer.roles.values())
    together = Action(_("All outcome surveys together"), "/surveys/outcomes/")
    actions = (
        (
            Action(_("Make a survey"), "/surveys/make-survey/"),
            Action(_("Bring an XLSForm"), "/surveys/import-form/"),
            Action(_("Bring answers in"), "/surveys/import-answers/"),
            together,
        )
        if asks
        else (together,)
    )
    return Table(
        name="surveys",
        title=_("Surveys"),
        why=_("Ask people what they need and what changed; answers are shown in groups only."),
        read=lambda asking: queries.with_survey_details(queries.surveys(asking)),
        columns=COLUMNS,
        filters=(
            Search("q", gettext_lazy("Search"), queries.SURVEY_FILTERS["q"]),
            Choice(
                "state",
                gettext_lazy("State"),
                list(STATES.items()),
                lambda rows, values: rows.filter(state__in=values),
            ),
            Choice(
                "purpose",
                gettext_lazy("What it is for"),
                list(PURPOSES.items()),
                lambda rows, values: rows.filter(purpose__in=values),
            ),
            Choice(
                "topic",
                gettext_lazy("Topic"),
                list(TOPICS.items()),
                lambda rows, values: rows.filter(topic__in=values),
            ),
        ),
        views=(View("open", pgettext("surveys", "Open"), {"state": ["open"]}),),
        empty=Empty(
            _("Nobody has been asked yet"),
            _("Begin with a form of ours: what did the last program change for those who came?"),
            "/surveys/make-survey/" if asks else "",
            _("Make a survey") if asks else "",
        ),
        actions=actions,
    )
