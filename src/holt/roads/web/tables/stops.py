"""The list of stops of one mobile library."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.tables import Action, Choice, Column, Empty, Link, Search, Table
from holt.roads import queries, when
from holt.roads.queries import Calendar, MobilePage
from holt.roads.rules import Times
from holt.roads.web.words import KINDS


def stops_table(found: MobilePage, calendar: Calendar, today: date) -> Table:
    """When it comes to each stop, and next."""
    add = Action(_("Add a stop"), f"/roads/{found.id}/add-stop/")
    return Table(
        name="stops",
        title=_("Stops of %(mobile)s") % {"mobile": found.name},
        why=_("When it comes, and when it comes next."),
        read=lambda viewer: queries.stops_of(viewer, found.id),
        columns=_columns(found, _next(calendar, today)),
        filters=(
            Search("q", gettext_lazy("Search"), queries.STOP_FILTERS["q"]),
            Choice(
                "kind",
                gettext_lazy("Kind"),
                list(KINDS.items()),
                lambda rows, values: rows.filter(kind__in=values),
            ),
        ),
        empty=Empty(
            _("No stop is here yet"),
            _("Bring a timetable from a file, or add the first stop."),
            add.url if found.may_keep else "",
            add.label,
        ),
        actions=(add,) if found.may_keep else (),
    )


def _next(calendar: Calendar, today: date) -> Callable[[Any], date | None]:
    """The next day of each stop, reckoned once for all of them."""
    days: dict[int, date] = {}
    for one in calendar.soon(today):
        days.setdefault(one.visit.stop_id, one.on)
    return lambda row: days.get(row.pk)


def _columns(found: MobilePage, next_day: Callable[[Any], date | None]) -> tuple[Column, ...]:
    return (
        Column(
            "name",
            gettext_lazy("Stop"),
            lambda row: Link(row.name, f"/roads/stops/{row.pk}/"),
            order=("name",),
        ),
        Column("address", gettext_lazy("Address"), lambda row: row.address, order=("address",)),
        Column("kind", gettext_lazy("Kind"), lambda row: KINDS[row.kind], order=("kind",)),
        Column(
            "comes",
            gettext_lazy("It comes"),
            lambda row: "; ".join(when.whole(_times(one), found.cycle) for one in row.now),
        ),
        Column(
            "next",
            gettext_lazy("Next"),
            lambda row: date_format(on) if (on := next_day(row)) else "",
            kept=next_day,
        ),
    )


def _times(row: Any) -> Times:
    return Times(row.week, row.weekday, row.every, row.arrives, row.leaves)
