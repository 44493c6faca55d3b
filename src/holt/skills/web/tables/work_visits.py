"""Places to learn at, and working visits, as tables."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.tables import Action, Badge, Choice, Column, Empty, Link, Search, Table, YesNo
from holt.kernel.web.vocabulary import language_choices, language_names
from holt.skills import queries
from holt.skills.web.showing import labels_now
from holt.skills.web.words import PLACEMENT_DIRECTIONS, VISIT_STATES, VISIT_TONES

PLACEMENT_COLUMNS = (
    Column(
        "title",
        gettext_lazy("Place to learn at"),
        lambda row: Link(row.title, f"/placements/{row.pk}/"),
        order=("title",),
    ),
    Column(
        "direction",
        gettext_lazy("What it is"),
        lambda row: Badge(
            PLACEMENT_DIRECTIONS[row.direction], "well" if row.direction == "offered" else "river"
        ),
        order=("direction",),
    ),
    Column(
        "organization",
        gettext_lazy("Library"),
        lambda row: Link(row.organization.name, f"/organizations/{row.organization_id}/"),
        order=("organization__folded_name",),
    ),
    Column("days", gettext_lazy("Days"), lambda row: row.days, order=("days",), numeric=True),
    Column("most", gettext_lazy("People"), lambda row: row.most, order=("most",), numeric=True),
    Column("guide", gettext_lazy("Who guides"), lambda row: row.guide),
    Column("languages", gettext_lazy("Languages"), lambda row: language_names(row.languages)),
)


def _saying(rows: Any, text: str) -> Any:
    said = Q(title__icontains=text) | Q(what__icontains=text)
    return rows.filter(said | Q(organization__name__icontains=text))


def placements_table() -> Table:
    """Every place that is open, and one's own library's."""
    subjects = sorted(labels_now().items(), key=lambda one: one[1])
    return Table(
        name="placements",
        title=_("Places to learn at"),
        why=_("Work along at another library for a day or a week, or take somebody in."),
        read=queries.placements,
        columns=PLACEMENT_COLUMNS,
        filters=(
            Search("q", gettext_lazy("Search"), _saying),
            Choice(
                "direction",
                gettext_lazy("What it is"),
                list(PLACEMENT_DIRECTIONS.items()),
                lambda rows, values: rows.filter(direction__in=values),
            ),
            Choice(
                "subject",
                gettext_lazy("About"),
                subjects,
                lambda rows, values: rows.filter(subjects__overlap=list(values)),
            ),
            Choice(
                "language",
                gettext_lazy("Language"),
                lambda _viewer: language_choices(),
                lambda rows, values: rows.filter(languages__overlap=list(values)),
            ),
            YesNo("open", gettext_lazy("Open"), lambda rows, wanted: rows.filter(is_open=wanted)),
        ),
        empty=Empty(
            _("No place is offered yet"),
            _("What could somebody of another library see at yours in a day?"),
            "/placements/offer-placement/",
            _("Offer a place, or look for one"),
        ),
        actions=(
            Action(_("Offer a place, or look for one"), "/placements/offer-placement/"),
            Action(_("Working visits"), "/work-visits/"),
        ),
    )


def work_visits_table() -> Table:
    """Visits of one's own libraries."""
    columns = (
        Column(
            "title",
            gettext_lazy("Working visit"),
            lambda row: Link(row.title, f"/work-visits/{row.pk}/"),
            order=("title",),
        ),
        Column(
            "person", gettext_lazy("Who comes"), lambda row: row.person.name if row.person else ""
        ),
        Column("home", gettext_lazy("From"), lambda row: row.home.name, order=("home__name",)),
        Column("host", gettext_lazy("To"), lambda row: row.host.name, order=("host__name",)),
        Column(
            "starts_on", gettext_lazy("First day"), lambda row: row.starts_on, order=("starts_on",)
        ),
        Column("ends_on", gettext_lazy("Last day"), lambda row: row.ends_on, order=("ends_on",)),
        Column(
            "state",
            gettext_lazy("State"),
            lambda row: Badge(VISIT_STATES[row.state], VISIT_TONES[row.state]),
            order=("state",),
        ),
    )
    return Table(
        name="work_visits",
        title=_("Working visits"),
        why=_("Who of your library works along elsewhere, and who comes to you."),
        read=queries.work_visits,
        columns=columns,
        filters=(
            Choice(
                "state",
                gettext_lazy("State"),
                list(VISIT_STATES.items()),
                lambda rows, values: rows.filter(state__in=values),
            ),
        ),
        empty=Empty(
            _("No visit is planned yet"),
            _("Choose a place to learn at, and propose days."),
            "/placements/",
            _("See places to learn at"),
        ),
    )
