"""Sessions: lists, one, one to be changed, and whose turn it is."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, DurationField, ExpressionWrapper, F, Max, Q, QuerySet, Sum

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.partnerships import queries as partnerships
from holt.programs import rules
from holt.programs.models import Session
from holt.programs.queries.inside import sessions_inside
from holt.programs.queries.tables import Table

MOST_ON_A_PAGE = 400
ACCEPTED = "accepted"


@dataclass(frozen=True)
class SessionLine:
    """A session as lists and pages show it; instants in UTC, `zone` is where it is."""

    id: int
    partnership_id: int | None
    partnership: str
    title: str
    starts_at: datetime
    ends_at: datetime
    zone: str
    place_id: int | None
    place: str
    place_text: str
    host_id: int | None
    host: str
    state: str
    attended: int | None
    new_to_us: int | None
    note: str
    reason: str
    version: int
    program_id: int | None = None
    program: str = ""
    capacity: int | None = None
    online_link: str = ""
    language: str = ""
    back_after_long: int | None = None
    partner_people: int | None = None
    organization_id: int | None = None

    @property
    def where(self) -> str:
        """The place in words."""
        return ", ".join(one for one in (self.place, self.place_text) if one)


@dataclass(frozen=True)
class Turn:
    """A party at the table: what it said it would host, what it has had, whether it is its turn."""

    party_id: int
    organization_id: int
    name: str
    hosts_per_ten: int
    hosted: int
    is_next: bool


@dataclass(frozen=True)
class SessionsPage:
    """A partnership's sessions: the coming ones soonest first, the past ones latest first."""

    partnership_id: int
    coming: tuple[SessionLine, ...]
    past: tuple[SessionLine, ...]
    turns: tuple[Turn, ...]
    may_work: bool

    @property
    def next_host(self) -> Turn | None:
        return next((one for one in self.turns if one.is_next), None)


def sessions(viewer: Viewer) -> QuerySet[Session]:
    """Every session the viewer may look into: of their tables and of their own house, latest first."""
    rows = Session.objects.filter(sessions_inside(viewer))
    return rows.order_by("-starts_at", "-pk")


def with_details(rows: QuerySet[Session]) -> QuerySet[Session]:
    """The same with what a line shows, still one query."""
    return rows.select_related(
        "partnership", "place", "host__organization", "program__organization"
    )


def line(row: Any) -> SessionLine:
    """A row of `with_details` as pages show it."""
    return SessionLine(
        id=row.pk,
        partnership_id=row.partnership_id,
        partnership=row.partnership.name if row.partnership else "",
        title=row.title,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        zone=row.zone,
        place_id=row.place_id,
        place=row.place.name if row.place else "",
        place_text=row.place_text,
        host_id=row.host.organization_id if row.host else None,
        host=row.host.organization.name if row.host else _alone(row),
        state=row.state,
        attended=row.attended,
        new_to_us=row.new_to_us,
        note=row.note,
        reason=row.reason,
        version=row.version,
        program_id=row.program_id,
        program=row.program.title if row.program else "",
        capacity=row.capacity,
        online_link=row.online_link,
        language=row.language,
        back_after_long=row.back_after_long,
        partner_people=row.partner_people,
        organization_id=row.program.organization_id if row.program else None,
    )


def _alone(row: Any) -> str:
    """Who is the host where no partnership is: the organization that runs it."""
    alone = row.program.organization if row.program else None
    return alone.name if alone else ""


def session(viewer: Viewer, session_id: int) -> SessionLine:
    """One session. Raises NotFound."""
    row = with_details(sessions(viewer)).filter(pk=session_id).first()
    if row is None:
        raise NotFound
    return line(row)


def sessions_of(
    viewer: Viewer,
    partnership_id: int,
    now: datetime,
    page: partnerships.PartnershipPage | None = None,
) -> SessionsPage | None:
    """A partnership's sessions and turns; None for whoever may see it but not look into it.

    With the partnership's own page at hand, one query. Raises NotFound.
    """
    page = page or partnerships.partnership(viewer, partnership_id)
    if not page.sees_inside:
        return None
    rows = with_details(Session.objects.filter(partnership_id=partnership_id))
    found = [line(one) for one in rows.order_by("-starts_at", "-pk")[:MOST_ON_A_PAGE]]
    coming = [one for one in found if one.ends_at > now and one.state == "planned"]
    return SessionsPage(
        partnership_id=partnership_id,
        coming=tuple(reversed(coming)),
        past=tuple(one for one in found if one not in coming),
        turns=_turns(page, found),
        may_work=page.may_work,
    )


def _turns(page: partnerships.PartnershipPage, found: Sequence[SessionLine]) -> tuple[Turn, ...]:
    hosted = Counter(one.host_id for one in found if one.state != "canceled")
    able = [one for one in page.parties if one.state == ACCEPTED]
    shares = [rules.Share(one.id, one.hosts_per_ten, hosted[one.organization_id]) for one in able]
    following = rules.whose_turn(shares)
    return tuple(
        Turn(
            one.id,
            one.organization_id,
            one.name,
            one.hosts_per_ten,
            hosted[one.organization_id],
            one.id == following,
        )
        for one in able
    )


def shares_of(held: Table) -> list[rules.Share]:
    """What each party at the table said it would host and what it has been given so far."""
    able = [one for one in (held.held.parties if held.held else ()) if one.state == ACCEPTED]
    rows = (
        Session.objects.filter(host__in=able)
        .exclude(state=Session.State.CANCELED)
        .values_list("host_id")
        .annotate(Count("pk"))
    )
    hosted = dict(rows)
    return [rules.Share(one.pk, one.hosts_per_ten, hosted.get(one.pk, 0)) for one in able]


@dataclass(frozen=True)
class Worked:
    """What was done so far: sessions held, people who came (new ones among them), hours."""

    sessions: int = 0
    attended: int = 0
    new_to_us: int = 0
    hours: float = 0.0
    last_on: date | None = None


def worked(viewer: Viewer, partnership_id: int) -> Worked:
    """The sums over a partnership's held sessions; nothing for whoever may not look into it."""
    return _sums(sessions(viewer).filter(partnership_id=partnership_id))


def worked_in(viewer: Viewer, partnership_ids: list[int], since: date, until: date) -> Worked:
    """The same over several partnerships, from one day to another."""
    rows = sessions(viewer).filter(partnership_id__in=partnership_ids)
    return _sums(rows.filter(starts_at__date__range=(since, until)))


def _sums(rows: QuerySet[Session]) -> Worked:
    length = ExpressionWrapper(F("ends_at") - F("starts_at"), DurationField())
    held = rows.filter(state=Session.State.HELD)
    sums = held.order_by().aggregate(
        sessions=Count("pk"),
        attended=Sum("attended"),
        new_to_us=Sum("new_to_us"),
        length=Sum(length),
        last=Max("starts_at"),
    )
    return Worked(
        sums["sessions"],
        sums["attended"] or 0,
        sums["new_to_us"] or 0,
        (sums["length"] or timedelta()) / timedelta(hours=1),
        sums["last"].date() if sums["last"] else None,
    )


def last_held_on(viewer: Viewer, partnership_id: int) -> date | None:
    """The day of the last session that took place, in UTC."""
    held = sessions(viewer).filter(partnership_id=partnership_id, state=Session.State.HELD)
    last = held.values_list("starts_at", flat=True).first()
    return last.date() if last else None


def last_held_among(viewer: Viewer, partnership_ids: Collection[int]) -> dict[int, date]:
    """The same by partnership, for those that had one."""
    held = sessions(viewer).filter(
        partnership_id__in=list(partnership_ids), state=Session.State.HELD
    )
    last = held.order_by().values("partnership_id").annotate(last=Max("starts_at"))
    return {one["partnership_id"]: one["last"].date() for one in last}


def require_place(viewer: Viewer, place_id: int) -> int:
    """The id of an open place of an organization the viewer may see. Raises NotFound."""
    rows = directory.visible(viewer).filter(places__pk=place_id, places__closed_on=None)
    if not rows.exists():
        raise NotFound("place_id")
    return place_id


def main_places(organization_ids: Iterable[int]) -> dict[int, int]:
    """Organization id → the id of its main place, where it has one that is open."""
    rows = directory.visible(THE_HOUSE).filter(
        pk__in=set(organization_ids), places__is_main=True, places__closed_on=None
    )
    return dict(rows.values_list("pk", "places__pk"))


def host_choices(
    viewer: Viewer, partnership_id: int | None, organization_id: int | None = None
) -> tuple[tuple[int, str], ...]:
    """(organization id, name) of those at the table, or of the one that works alone."""
    if partnership_id is None:
        rows = directory.visible(viewer).filter(pk=organization_id or 0)
        return tuple(rows.values_list("pk", "name"))
    parties = partnerships.parties_of(partnership_id)
    return tuple(
        (one.organization_id, one.organization.name) for one in parties if one.state == ACCEPTED
    )


def place_choices(
    viewer: Viewer, partnership_id: int | None, organization_id: int | None = None
) -> tuple[tuple[int, str], ...]:
    """(place id, "Organization: place") of their open places that the viewer may see."""
    alone = Q(pk=organization_id or 0)
    theirs = alone if partnership_id is None else Q(parties__partnership_id=partnership_id)
    rows = (
        directory.visible(viewer)
        .filter(theirs, places__isnull=False, places__closed_on=None)
        .order_by("folded_name", "-places__is_main", "places__name", "places__pk")
        .values_list("places__pk", "name", "places__name")
    )
    return tuple((pk, f"{organization}: {place}") for pk, organization, place in rows)


def _search(rows: QuerySet[Session], value: str) -> QuerySet[Session]:
    return rows.filter(
        Q(title__icontains=value) | Q(place_text__icontains=value) | Q(note__icontains=value)
    )


def _of_partnership(rows: QuerySet[Session], value: str) -> QuerySet[Session]:
    return rows.filter(partnership_id=int(value)) if value.isdigit() else rows.none()


SESSION_FILTERS: Mapping[str, Callable[[QuerySet[Session], str], QuerySet[Session]]] = {
    "q": _search,
    "state": lambda rows, value: rows.filter(state=value),
    "partnership": _of_partnership,
}
SESSION_SORTS: Mapping[str, tuple[str, ...]] = {
    "starts_at": ("starts_at",),
    "title": ("title",),
    "state": ("state",),
    "attended": ("attended",),
}
