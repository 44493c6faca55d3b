"""Colleagues of the network as a table."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.tables import Action, Choice, Column, Empty, Link, Search, Table
from holt.kernel.web.vocabulary import language_choices, language_names
from holt.peers import queries
from holt.peers.web.words import ASKED, WORKS

COLUMNS = (
    Column(
        "name",
        gettext_lazy("Name"),
        lambda row: Link(row.person.name, f"/peers/{row.person_id}/"),
        order=("person__name",),
    ),
    Column("work", gettext_lazy("Work"), lambda row: WORKS[row.work], order=("work",)),
    Column(
        "organization",
        gettext_lazy("Library"),
        lambda row: Link(row.organization.name, f"/organizations/{row.organization_id}/"),
        order=("organization__folded_name",),
    ),
    Column(
        "ways",
        gettext_lazy("How to ask"),
        lambda row: ", ".join(str(ASKED[one]) for one in row.ways),
    ),
    Column("hours", gettext_lazy("When"), lambda row: row.hours),
    Column("about", gettext_lazy("What about"), lambda row: row.about, shown=False),
    Column(
        "languages",
        gettext_lazy("Languages"),
        lambda row: language_names(row.languages),
        shown=False,
    ),
)


def _saying(rows: Any, text: str) -> Any:
    said = Q(person__name__icontains=text) | Q(about__icontains=text)
    return rows.filter(said | Q(organization__name__icontains=text))


FILTERS = (
    Search("q", gettext_lazy("Search"), _saying),
    Choice(
        "work",
        gettext_lazy("Work"),
        list(WORKS.items()),
        lambda rows, values: rows.filter(work__in=values),
    ),
    Choice(
        "language",
        gettext_lazy("Language"),
        lambda viewer: language_choices(),
        lambda rows, values: rows.filter(languages__overlap=list(values)),
    ),
)


def cards_table() -> Table:
    """Every colleague with a card."""
    return Table(
        name="colleagues",
        title=_("Colleagues"),
        why=_("Who does what elsewhere, and how and when they like to be asked."),
        read=lambda viewer: (
            queries.cards(viewer).filter(is_shown=True).order_by("person__name", "pk")
        ),
        columns=COLUMNS,
        filters=FILTERS,
        empty=Empty(
            _("Nobody has shown a card yet"),
            _("Show yours: colleagues see what you do and how you like to be asked."),
            "/peers/show-card/",
            _("Show my card"),
        ),
        actions=(Action(_("Show my card"), "/peers/show-card/"),),
    )
