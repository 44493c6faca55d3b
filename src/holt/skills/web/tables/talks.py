"""Talks one can ask for, and what was asked, as tables."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.directory import queries as directory
from holt.kernel.tables import Action, Badge, Choice, Column, Empty, Link, Search, Table, YesNo
from holt.kernel.viewer import Viewer
from holt.kernel.web.distances import distance
from holt.kernel.web.money import amount
from holt.kernel.web.vocabulary import (
    audience_choices,
    audience_name,
    language_choices,
    language_names,
)
from holt.skills import queries
from holt.skills.web.showing import labels_now
from holt.skills.web.words import SPEAKING_STATES, SPEAKING_TONES, SPEAKS


def _fee(row: Any) -> str:
    return amount(row.fee_cents) if row.fee_cents else _("No fee")


def _ways(row: Any) -> str:
    return ", ".join(str(SPEAKS[one]) for one in row.ways)


def _columns(unit: str) -> tuple[Column, ...]:
    return (
        Column(
            "title",
            gettext_lazy("Talk"),
            lambda row: Link(row.title, f"/talks/{row.pk}/"),
            order=("title",),
        ),
        Column(
            "speaker", gettext_lazy("Speaker"), lambda row: row.person.name, order=("person__name",)
        ),
        Column(
            "organization",
            gettext_lazy("Library"),
            lambda row: Link(row.organization.name, f"/organizations/{row.organization_id}/"),
            order=("organization__folded_name",),
        ),
        Column("ways", gettext_lazy("How"), _ways),
        Column(
            "radius",
            gettext_lazy("Travels"),
            lambda row: distance(row.radius_km, unit) if row.radius_km else "",
            order=("radius_km",),
        ),
        Column("fee", gettext_lazy("Fee"), _fee, order=("fee_cents",)),
        Column("languages", gettext_lazy("Languages"), lambda row: language_names(row.languages)),
        Column(
            "audience",
            gettext_lazy("For whom"),
            lambda row: ", ".join(audience_name(one) for one in row.audience),
            shown=False,
        ),
    )


def _saying(rows: Any, text: str) -> Any:
    said = Q(title__icontains=text) | Q(about__icontains=text)
    return rows.filter(said | Q(person__name__icontains=text))


def _any(field: str) -> Any:
    return lambda rows, values: rows.filter(**{f"{field}__overlap": list(values)})


def _filters() -> tuple[Any, ...]:
    subjects = sorted(labels_now().items(), key=lambda one: one[1])
    return (
        Search("q", gettext_lazy("Search"), _saying),
        Choice(
            "subject",
            gettext_lazy("About"),
            subjects,
            _any("subjects"),
        ),
        Choice(
            "language",
            gettext_lazy("Language"),
            lambda _viewer: language_choices(),
            _any("languages"),
        ),
        Choice("way", gettext_lazy("How"), list(SPEAKS.items()), _any("ways")),
        Choice(
            "audience",
            gettext_lazy("For whom"),
            lambda _viewer: audience_choices(),
            _any("audience"),
        ),
        YesNo(
            "free",
            gettext_lazy("Without a fee"),
            lambda rows, wanted: rows.filter(fee_cents=0) if wanted else rows.exclude(fee_cents=0),
        ),
    )


def talks_table(viewer: Viewer) -> Table:
    """Everything somebody can come and speak about."""
    return Table(
        name="talks",
        title=_("Guest speakers"),
        why=_("Who could come and speak about what; ask them for a day."),
        read=queries.talks,
        columns=_columns(directory.distance_unit()),
        filters=_filters(),
        empty=Empty(
            _("Nobody offers a talk yet"),
            _("What could you tell another library's people in half an hour?"),
            "/talks/offer-talk/",
            _("Offer a talk"),
        ),
        actions=(
            Action(_("Offer a talk"), "/talks/offer-talk/"),
            Action(_("What was asked"), "/speakings/"),
        ),
    )


def speakings_table() -> Table:
    """What I was asked for, and what my library asked for."""
    columns = (
        Column(
            "title",
            gettext_lazy("Talk"),
            lambda row: Link(row.talk.title, f"/speakings/{row.pk}/"),
            order=("talk__title",),
        ),
        Column("on", gettext_lazy("Day"), lambda row: row.on, order=("on",)),
        Column(
            "speaker",
            gettext_lazy("Speaker"),
            lambda row: row.talk.person.name,
            order=("talk__person__name",),
        ),
        Column(
            "organization",
            gettext_lazy("Asked by"),
            lambda row: row.organization.name,
            order=("organization__folded_name",),
        ),
        Column(
            "state",
            gettext_lazy("State"),
            lambda row: Badge(SPEAKING_STATES[row.state], SPEAKING_TONES[row.state]),
            order=("state",),
        ),
    )
    return Table(
        name="speakings",
        title=_("Speakers who were asked"),
        why=_("What you were asked to speak about, and whom your library asked."),
        read=queries.speakings,
        columns=columns,
        filters=(
            Choice(
                "state",
                gettext_lazy("State"),
                list(SPEAKING_STATES.items()),
                lambda rows, values: rows.filter(state__in=values),
            ),
        ),
        empty=Empty(
            _("Nobody was asked yet"),
            _("Look at who could come and speak, and ask for a day."),
            "/talks/",
            _("See guest speakers"),
        ),
    )
