"""Exhibitions and their stays as tables."""

from datetime import date
from typing import Any

from django.utils.formats import date_format
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
from holt.kernel.viewer import Viewer
from holt.programs import queries
from holt.programs.web.exhibition_words import STAY_STATES, STAY_TONES, meters


def _here(row: Any) -> str:
    if not row.now_at:
        return ""
    facts = {"place": row.now_at, "day": date_format(row.now_until)}
    return _("%(place)s, until %(day)s") % facts


def _next(row: Any) -> str:
    if not row.next_at:
        return ""
    facts = {"place": row.next_at, "day": date_format(row.next_from)}
    return _("%(place)s, from %(day)s") % facts


EXHIBITION_COLUMNS = (
    Column(
        "title",
        gettext_lazy("Exhibition"),
        lambda row: Link(row.title, f"/exhibitions/{row.pk}/"),
        order=("title",),
    ),
    Column("now_at", gettext_lazy("Where it is now"), _here),
    Column("next_at", gettext_lazy("Where next"), _next),
    Column("needs", gettext_lazy("Space"), lambda row: meters(row.square_meters, row.wall_meters)),
    Column("owner", gettext_lazy("Whose it is"), lambda row: row.organization.name),
)
EXHIBITION_FILTERS = (
    Search("q", gettext_lazy("Words"), queries.EXHIBITION_FILTERS["q"]),
    Search("fits", gettext_lazy("Fits into so many m²"), queries.EXHIBITION_FILTERS["fits"]),
)


def exhibitions_table(viewer: Viewer, today: date, *, may_add: bool) -> Table:
    """Exhibitions that travel: where each is, and where it goes next."""
    return Table(
        name="exhibitions",
        title=_("Exhibitions that travel"),
        why=_("Made once, shown in many places: where each is now, and where it goes next."),
        read=lambda asking: queries.with_whereabouts(queries.exhibitions(asking), asking, today),
        columns=EXHIBITION_COLUMNS,
        filters=EXHIBITION_FILTERS,
        empty=Empty(
            _("No exhibition travels yet"),
            _(
                "A display that was much work to make can be shown in ten places. Write down "
                "what it needs and how it is cared for, and other places ask for it."
            ),
        ),
        actions=(Action(_("Write down an exhibition"), "/exhibitions/add-exhibition/"),)
        if may_add
        else (),
    )


def _between(rows: Any, ends: tuple[date | None, date | None]) -> Any:
    first, last = ends
    rows = rows.filter(last_on__gte=first) if first else rows
    return rows.filter(first_on__lte=last) if last else rows


STAY_COLUMNS = (
    Column(
        "exhibition",
        gettext_lazy("Exhibition"),
        lambda row: Link(row.exhibition.title, f"/stays/{row.pk}/"),
        order=("exhibition__title", "first_on"),
    ),
    Column("venue", gettext_lazy("Where"), lambda row: row.venue.name, order=("venue__name",)),
    Column("first_on", gettext_lazy("First day"), lambda row: row.first_on, order=("first_on",)),
    Column("last_on", gettext_lazy("Last day"), lambda row: row.last_on, order=("last_on",)),
    Column(
        "state",
        gettext_lazy("State"),
        lambda row: Badge(STAY_STATES[row.state], STAY_TONES[row.state]),
        order=("state", "first_on"),
    ),
    Column("visitors", gettext_lazy("Visitors"), lambda row: row.visitors, numeric=True),
    Column("carried_by", gettext_lazy("Who carries it"), lambda row: row.carried_by, shown=False),
    Column("reason", gettext_lazy("Why not"), lambda row: row.reason, shown=False),
)
STAY_FILTERS = (
    Search("q", gettext_lazy("Words"), queries.stays_saying),
    DateRange("on", gettext_lazy("Between"), _between),
    Choice(
        "state",
        gettext_lazy("State"),
        list(STAY_STATES.items()),
        lambda rows, values: rows.filter(state__in=values),
    ),
)


def stays_table(viewer: Viewer) -> Table:
    """Every stay of what one owns or shows: the loans that are to come and those that were."""
    return Table(
        name="stays",
        title=_("Exhibitions that come and go"),
        why=_("What we lend and what we show: asked for, agreed, there, and gone."),
        read=lambda asking: queries.with_stay_details(queries.stays(asking)),
        columns=STAY_COLUMNS,
        filters=STAY_FILTERS,
        views=(
            View("asked", _("To be answered"), {"state": "proposed"}),
            View("coming", _("Coming and there"), {"state": ("agreed", "there")}),
            View("gone", _("History"), {"state": "gone"}),
        ),
        empty=Empty(
            _("Nothing comes or goes yet"),
            _("Open an exhibition and ask for it, or write down one of your own."),
            "/exhibitions/",
            _("See the exhibitions"),
        ),
    )
