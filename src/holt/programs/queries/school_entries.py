"""The teacher's calendar beside the library's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.partnerships import queries as partnerships
from holt.programs import rules
from holt.programs.models import SchoolEntry, Session
from holt.programs.queries.events import events
from holt.programs.queries.inside import partnership_inside, partnerships_inside

MOST = 2_000


@dataclass(frozen=True)
class EntryDetail:
    """What a page says of an entry beside its title."""

    organization_id: int
    organization: str
    grade: str
    note: str
    calendar: str


@dataclass(frozen=True)
class SessionDetail:
    """What a page says of a session beside its title; `is_inside` when it is the table's own."""

    starts_at: datetime
    zone: str
    where: str
    is_inside: bool


@dataclass(frozen=True)
class SideBySide:
    """Two calendars, week by week."""

    partnership: partnerships.PartnershipPage
    organizations: tuple[tuple[int, str], ...]
    entries_of: int | None
    first: date
    weeks: tuple[rules.Week, ...]
    entries: dict[int, EntryDetail]
    sessions: dict[int, SessionDetail]

    @property
    def has_entries(self) -> bool:
        return bool(self.entries)


def school_entries(viewer: Viewer) -> QuerySet[SchoolEntry]:
    """Entries of tables the viewer may look at, soonest first."""
    rows = SchoolEntry.objects.filter(partnership__in=partnerships_inside(viewer))
    return rows.order_by("first_on", "last_on", "pk")


def school_entry_row(viewer: Viewer, school_entry_id: int) -> SchoolEntry:
    """One entry of a table the viewer may look at. Raises NotFound."""
    row = school_entries(viewer).select_related("organization").filter(pk=school_entry_id).first()
    if row is None:
        raise NotFound
    return row


def side_by_side(
    viewer: Viewer,
    partnership_id: int,
    today: date,
    *,
    first: date | None = None,
    weeks: int | None = None,
    of: int | None = None,
) -> SideBySide:
    """The calendars of a partnership beside each other, for whoever may look into it.

    Without days asked for: the term that is on or comes next, else eighteen weeks from today.
    `of` narrows the school's side to one organization.
    """
    page = partnership_inside(viewer, partnership_id)
    rows = school_entries(viewer).filter(partnership_id=partnership_id)
    rows = rows.filter(organization_id=of) if of else rows
    begins, count = _stretch(rows, today, first, weeks)
    last = begins + rules.A_WEEK * count - timedelta(days=1)
    found = list(
        rows.filter(first_on__lte=last, last_on__gte=begins).select_related("organization")[:MOST]
    )
    dates = _sessions(viewer, page, begins, last)
    return SideBySide(
        partnership=page,
        organizations=tuple((one.organization_id, one.name) for one in page.at_table),
        entries_of=of,
        first=begins,
        weeks=rules.side_by_side(_entries(found), _dates(dates, page.id), begins, count),
        entries={one.pk: _detail(one) for one in found},
        sessions={one.pk: _session_detail(one, partnership_id) for one in dates},
    )


def _stretch(
    rows: QuerySet[SchoolEntry], today: date, first: date | None, weeks: int | None
) -> tuple[date, int]:
    """Where the table begins and how many weeks it has."""
    count = min(max(weeks or rules.WEEKS_USUAL, 1), rules.MOST_WEEKS)
    if first is not None:
        return rules.monday(first), count
    term = rows.filter(kind="term", last_on__gte=today).first()
    if term is None:
        return rules.monday(today), count
    begins = rules.monday(term.first_on)
    whole = (term.last_on - begins).days // 7 + 1
    return begins, min(whole if weeks is None else count, rules.MOST_WEEKS)


def _sessions(
    viewer: Viewer, page: partnerships.PartnershipPage, first: date, last: date
) -> Sequence[Any]:
    """The table's own sessions, and public ones its organizations run; soonest first."""
    at = [one.organization_id for one in page.at_table]
    public = events(viewer).order_by().filter(program__run_by__in=at).values("pk")
    rows = Session.objects.filter(Q(partnership_id=page.id) | Q(pk__in=public))
    rows = rows.filter(on__gte=first, on__lte=last).exclude(state=Session.State.CANCELED)
    return list(rows.select_related("place").order_by("starts_at", "pk")[:MOST])


def _entries(rows: Sequence[SchoolEntry]) -> list[rules.Entry]:
    return [rules.Entry(one.pk, one.kind, one.title, one.first_on, one.last_on) for one in rows]


def _dates(rows: Sequence[Any], partnership_id: int) -> list[rules.Date]:
    return [
        rules.Date(one.pk, one.title, one.on, one.partnership_id == partnership_id) for one in rows
    ]


def _detail(row: SchoolEntry) -> EntryDetail:
    home = row.organization
    return EntryDetail(home.pk, home.name, row.grade, row.note, row.calendar)


def _session_detail(row: Any, partnership_id: int) -> SessionDetail:
    is_inside = row.partnership_id == partnership_id
    place = row.place.name if row.place and is_inside else ""
    where = ", ".join(one for one in (place, row.place_text) if one)
    return SessionDetail(row.starts_at, row.zone, where, is_inside)
