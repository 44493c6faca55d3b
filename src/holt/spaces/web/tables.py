"""The lists of spaces and of bookings."""

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
from holt.kernel.viewer import Viewer
from holt.spaces import queries
from holt.spaces.web import showing
from holt.spaces.web.words import KINDS, STATES, TONES

HOLDS = (8, 20, 50, 100)

SPACES = (
    Column(
        "name",
        gettext_lazy("Space"),
        lambda row: Link(row.name, f"/spaces/{row.pk}/"),
        order=("name",),
    ),
    Column("kind", gettext_lazy("Kind"), lambda row: KINDS[row.kind], order=("kind",)),
    Column(
        "capacity",
        gettext_lazy("Room for"),
        lambda row: row.capacity,
        order=("capacity",),
        numeric=True,
    ),
    Column(
        "organization",
        gettext_lazy("Organization"),
        lambda row: Link(row.organization.name, f"/organizations/{row.organization_id}/"),
        order=("organization__folded_name",),
    ),
    Column(
        "place",
        gettext_lazy("Building"),
        lambda row: (
            ", ".join(one for one in (row.place.name, row.place.city) if one) if row.place else ""
        ),
    ),
    Column("accessibility", gettext_lazy("Access"), lambda row: row.accessibility, shown=False),
    Column(
        "book",
        gettext_lazy("Book"),
        lambda row: Link(_("Choose a time"), f"/spaces/{row.pk}/"),
        kept=lambda row: "",
    ),
)


def _at_least(rows: Any, values: tuple[str, ...]) -> Any:
    return rows.filter(capacity__gte=min(int(one) for one in values))


def spaces_table(viewer: Viewer) -> Table:
    """Spaces to book; keepers also add to them and open the grid."""
    keeps = bool(queries.homes(viewer))
    actions = (
        Action(_("Add a space"), "/spaces/add-space/"),
        Action(_("What is on"), "/spaces/grid/"),
    )
    return Table(
        name="spaces",
        title=_("Spaces"),
        why=_("Rooms, desks, equipment and places outdoors that you can book, and what is free."),
        read=queries.spaces,
        columns=SPACES,
        filters=(
            Search("q", gettext_lazy("Search"), queries.SPACE_FILTERS["q"]),
            Choice(
                "kind",
                gettext_lazy("Kind"),
                list(KINDS.items()),
                lambda rows, values: rows.filter(kind__in=values),
            ),
            Choice(
                "holds",
                gettext_lazy("Room for at least"),
                [(one, str(one)) for one in HOLDS],
                _at_least,
            ),
        ),
        empty=Empty(
            _("No space is here yet"),
            _(
                "A library's rooms, a school's hall, a park's pavilion: add one, say when it is open, and everyone sees what is free."
            ),
            actions[0].url if keeps else "",
            actions[0].label,
        ),
        actions=actions if keeps else (),
    )


BOOKINGS = (
    Column(
        "title",
        gettext_lazy("What for"),
        lambda row: Link(row.title, f"/bookings/{row.pk}/"),
        order=("title",),
    ),
    Column(
        "starts_at",
        gettext_lazy("When"),
        lambda row: showing.when(row.starts_at, row.ends_at, row.space.zone),
        order=("starts_at",),
        kept=lambda row: row.starts_at,
    ),
    Column(
        "space",
        gettext_lazy("Space"),
        lambda row: Link(row.space.name, f"/spaces/{row.space_id}/"),
        order=("space__name",),
    ),
    Column("name", gettext_lazy("Who"), lambda row: row.name, order=("name",)),
    Column(
        "people", gettext_lazy("People"), lambda row: row.people, order=("people",), numeric=True
    ),
    Column(
        "state",
        gettext_lazy("State"),
        lambda row: Badge(STATES[row.state], TONES[row.state]),
        order=("state",),
    ),
    Column("email", gettext_lazy("E-mail"), lambda row: row.email, shown=False),
    Column("phone", gettext_lazy("Telephone"), lambda row: row.phone, shown=False),
    Column("note", gettext_lazy("Note"), lambda row: row.note, shown=False),
    Column("ends_at", gettext_lazy("Ends"), lambda row: row.ends_at, shown=False),
    Column(
        "fee", gettext_lazy("Cents to pay"), lambda row: row.fee_cents, shown=False, numeric=True
    ),
)


def _between(rows: Any, ends: tuple[Any, Any]) -> Any:
    first, last = ends
    rows = rows.filter(starts_at__date__gte=first) if first else rows
    return rows.filter(starts_at__date__lte=last) if last else rows


def bookings_table(viewer: Viewer) -> Table:
    """Bookings of the spaces the viewer looks after, and their own."""
    return Table(
        name="bookings",
        title=_("Bookings"),
        why=_("Who has booked what, what waits for an answer, and what you have booked yourself."),
        read=lambda who: queries.bookings_with_details(queries.bookings(who)),
        columns=BOOKINGS,
        filters=(
            Search("q", gettext_lazy("Search"), queries.BOOKING_FILTERS["q"]),
            Choice(
                "state",
                gettext_lazy("State"),
                list(STATES.items()),
                lambda rows, values: rows.filter(state__in=values),
            ),
            DateRange("on", gettext_lazy("Between"), _between),
        ),
        views=(
            View("requested", gettext_lazy("To answer"), {"state": "requested"}),
            View("booked", gettext_lazy("Booked"), {"state": "booked"}),
            View("waiting", gettext_lazy("Waiting"), {"state": "waiting"}),
        ),
        empty=Empty(
            _("Nothing is booked yet"),
            _("Choose a space, then a time that is free: it takes one form."),
            "/spaces/",
            _("See the spaces"),
        ),
    )
