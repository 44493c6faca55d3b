"""The public calendar as a table."""

from datetime import datetime
from typing import Any

from django.db.models import DateTimeField, Value
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.kept import kept
from holt.kernel.tables import (
    Badge,
    Choice,
    Column,
    DateRange,
    Empty,
    Link,
    Search,
    Table,
)
from holt.kernel.viewer import Viewer
from holt.kernel.web.vocabulary import audience_choices, language_choices
from holt.programs import queries
from holt.programs.web.showing import local, places_left
from holt.programs.web.words import (
    KINDS,
    STATES,
)


def _event_badges(row: Any) -> object:
    if row.state == "canceled":
        return Badge(STATES["canceled"], "quiet")
    if row.by_appointment or row.drops_in:
        ways = (row.by_appointment, _("By appointment")), (row.drops_in, _("Drop in"))
        return " · ".join(said for is_so, said in ways if is_so)
    if row.capacity is None or row.starts_at <= row.asked_at or not row.program.takes_sign_ups:
        return ""
    return places_left(max(0, row.capacity - row.taken))


def _where_public(row: Any) -> str:
    return queries.where_public(row) or (_("Online") if row.online_link else "")


EVENT_COLUMNS = (
    Column(
        "title",
        gettext_lazy("What"),
        lambda row: Link(row.title, f"/events/{row.pk}/"),
        order=("title",),
    ),
    Column(
        "starts_at",
        gettext_lazy("When"),
        lambda row: local(row.starts_at, row.zone),
        order=("starts_at",),
        kept=lambda row: row.starts_at,
    ),
    Column("where", gettext_lazy("Where"), _where_public),
    Column("kind", gettext_lazy("Kind"), lambda row: KINDS.get(row.program.kind, ""), shown=False),
    Column("places", gettext_lazy("Places"), _event_badges),
    Column(
        "program",
        gettext_lazy("Program"),
        lambda row: Link(row.program.title, f"/programs/{row.program_id}/"),
        shown=False,
    ),
)


def _towns(viewer: Viewer) -> list[tuple[str, object]]:
    return [(one, one) for one in kept("programs.towns", lambda: queries.towns(viewer))]


EVENT_FILTERS = (
    Search("q", gettext_lazy("Words"), queries.saying),
    DateRange("on", gettext_lazy("Between"), queries.between),
    Choice(
        "audience",
        gettext_lazy("For whom"),
        lambda viewer: audience_choices(),
        queries.for_audience,
    ),
    Choice(
        "language", gettext_lazy("Language"), lambda viewer: language_choices(), queries.in_language
    ),
    Choice("town", gettext_lazy("Town"), _towns, queries.at_places),
    Choice(
        "kind",
        gettext_lazy("Kind"),
        list(KINDS.items()),
        lambda rows, values: rows.filter(program__kind__in=values),
    ),
)


def events_table(viewer: Viewer, now: datetime, *, joined: bool = True) -> Table:
    """What takes place from now on, for everyone; not `joined`, its rows for counting."""

    def read(asking: Viewer) -> Any:
        asked_at = Value(now, output_field=DateTimeField())
        coming = queries.events(asking).filter(ends_at__gt=now)
        if not joined:
            return coming
        shown = queries.with_help(queries.with_places(coming))
        return shown.annotate(asked_at=asked_at)

    empty = Empty(
        _("Nothing is on the calendar"),
        _("Partners publish their programs here, with dates, places and a way to sign up."),
    )
    return Table(
        name="events",
        title=_("What takes place"),
        why=_("Programs of the libraries here and their partners. Everyone is welcome."),
        read=read,
        columns=EVENT_COLUMNS,
        filters=EVENT_FILTERS,
        empty=empty,
    )
