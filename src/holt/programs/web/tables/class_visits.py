"""Class visits, and what is offered to classes, as tables."""

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
    Search,
    Table,
    View,
)
from holt.programs import queries
from holt.programs.web.class_visit_words import (
    OFFER_KINDS,
    VISIT_STATES,
    VISIT_TONES,
    day_and_hour,
    weekdays,
)


def _school(row: Any) -> str:
    return row.school.name if row.school else row.school_text


VISIT_COLUMNS = (
    Column(
        "starts_at",
        gettext_lazy("When"),
        lambda row: Link(day_and_hour(row.on, row.begins), f"/class-visits/{row.pk}/"),
        order=("starts_at",),
        kept=lambda row: row.starts_at,
    ),
    Column("offer", gettext_lazy("What"), lambda row: row.offer.title, order=("offer__title",)),
    Column("school", gettext_lazy("School"), _school),
    Column("grade", gettext_lazy("Grade"), lambda row: row.grade),
    Column(
        "class_size",
        gettext_lazy("Pupils"),
        lambda row: row.class_size if row.pupils is None else row.pupils,
        order=("class_size",),
        numeric=True,
    ),
    Column(
        "state",
        gettext_lazy("State"),
        lambda row: Badge(VISIT_STATES[row.state], VISIT_TONES[row.state]),
        order=("state", "starts_at"),
    ),
    Column("asked_at", gettext_lazy("Asked"), lambda row: row.asked_at, shown=False),
)


def _between(rows: Any, ends: tuple[Any, Any]) -> Any:
    first, last = ends
    rows = rows.filter(on__gte=first) if first else rows
    return rows.filter(on__lte=last) if last else rows


VISIT_TABLE_FILTERS = (
    Search("q", gettext_lazy("Words"), queries.VISIT_FILTERS["q"]),
    DateRange("on", gettext_lazy("Between"), _between),
    Choice(
        "state",
        gettext_lazy("State"),
        list(VISIT_STATES.items()),
        lambda rows, values: rows.filter(state__in=values),
    ),
)


def class_visits_table(organization_id: int, name: str) -> Table:
    """The queue of one library, or what one school has asked for."""
    here = f"/organizations/{organization_id}"
    return Table(
        name="class_visits",
        title=_("Class visits: %(name)s") % {"name": name},
        why=_("Asked for, answered, expected, over. Names go thirty days after; counts stay."),
        read=lambda viewer: queries.class_visits_of(viewer, organization_id),
        columns=VISIT_COLUMNS,
        filters=VISIT_TABLE_FILTERS,
        views=(
            View("asked", _("To be answered"), {"state": "requested"}),
            View("expected", _("Expected"), {"state": ("accepted", "other_date")}),
            View("done", _("Were here"), {"state": "done"}),
        ),
        empty=Empty(
            _("No class has asked yet"),
            _("Say what you offer to classes and when; teachers then ask in two taps."),
            f"{here}/offer-visit/",
            _("Offer something to classes"),
        ),
        actions=(
            Action(_("What we offer to classes"), f"{here}/visit-offers/"),
            Action(_("The page for teachers"), f"{here}/class-visit/"),
        ),
    )


OFFER_COLUMNS = (
    Column(
        "title",
        gettext_lazy("Offer"),
        lambda row: Link(row.title, f"/visit-offers/{row.pk}/edit-visit-offer/"),
        order=("title",),
    ),
    Column("kind", gettext_lazy("Kind"), lambda row: OFFER_KINDS[row.kind], order=("kind",)),
    Column("grades", gettext_lazy("Grades"), lambda row: row.grades),
    Column("days", gettext_lazy("Days"), lambda row: weekdays(row.weekdays)),
    Column(
        "hours",
        gettext_lazy("Beginning at"),
        lambda row: ", ".join(f"{one:%H:%M}" for one in row.hours),
    ),
    Column("minutes", gettext_lazy("Minutes"), lambda row: row.minutes, numeric=True),
    Column("largest_class", gettext_lazy("Pupils"), lambda row: row.largest_class, numeric=True),
    Column(
        "is_published",
        gettext_lazy("State"),
        lambda row: (
            Badge(_("Teachers see it"), "well")
            if row.is_published
            else Badge(_("Not shown"), "quiet")
        ),
    ),
)


def visit_offers_table(organization_id: int, name: str) -> Table:
    """What one library offers to classes, for its staff."""
    here = f"/organizations/{organization_id}"
    return Table(
        name="visit_offers",
        title=_("What %(name)s offers to classes") % {"name": name},
        why=_("Visits, projects, stories, research lessons: on which days, at which hours."),
        read=lambda viewer: queries.with_home(
            queries.visit_offers(viewer).filter(organization_id=organization_id)
        ),
        columns=OFFER_COLUMNS,
        empty=Empty(
            _("Nothing is offered yet"),
            _("One offer with two weekdays and two hours is enough to begin."),
            f"{here}/offer-visit/",
            _("Offer something to classes"),
        ),
        actions=(
            Action(_("Offer something to classes"), f"{here}/offer-visit/"),
            Action(_("Class visits"), f"{here}/class-visits/"),
        ),
    )
