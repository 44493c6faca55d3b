"""Exhibitions: the list, one, one to be changed, and where each is now and goes next."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.models import StoredFile
from holt.kernel.viewer import Role, Viewer
from holt.programs import access
from holt.programs.models import Exhibition, Stay
from holt.programs.queries.stays import SHOWN_STATES, StayLine, stays_of


@dataclass(frozen=True)
class ExhibitionPage:
    """An exhibition as its page shows it. What a thief would like to know is for the network."""

    id: int
    organization_id: int
    organization: str
    title: str
    description: str
    square_meters: int | None
    wall_meters: int | None
    light: str
    is_public: bool
    days_before: int
    days_after: int
    version: int
    stays: tuple[StayLine, ...]
    sees_inside: bool
    may_keep: bool
    venues: tuple[tuple[int, str], ...]
    climate: str = ""
    security: str = ""
    insured_cents: int | None = None
    transport: str = ""
    care: str = ""
    crates: int | None = None
    condition: str = ""
    home: str = ""


INSIDE = (
    "climate",
    "security",
    "insured_cents",
    "transport",
    "care",
    "crates",
    "condition",
    "home",
)
OPEN = (
    *("organization_id", "title", "description", "square_meters", "wall_meters", "light"),
    *("is_public", "days_before", "days_after", "version"),
)


def exhibitions(viewer: Viewer) -> QuerySet[Exhibition]:
    """Public ones for everyone; one's own, and those that come to one's own place, in any state."""
    rows = Exhibition.objects.order_by("title", "pk")
    if viewer.is_house:
        return rows
    known = directory.visible(viewer).order_by().values("pk")
    mine = list(viewer.roles)
    coming = Stay.objects.filter(venue__in=mine).values("exhibition")
    public = Q(is_public=True, organization__in=known)
    return rows.filter(public | Q(organization__in=mine) | Q(pk__in=coming))


def with_whereabouts(rows: QuerySet[Exhibition], viewer: Viewer, today: date) -> QuerySet[Any, Any]:
    """The same with the owner, where it is shown today and where next, still one query."""
    known = directory.visible(viewer).order_by().values("pk")
    shown = Stay.objects.filter(
        exhibition=OuterRef("pk"), state__in=SHOWN_STATES, venue__in=known
    ).order_by("first_on")
    here = shown.filter(first_on__lte=today, last_on__gte=today)
    after = shown.filter(first_on__gt=today)
    return rows.select_related("organization").annotate(
        now_at=Subquery(here.values("venue__name")[:1]),
        now_until=Subquery(here.values("last_on")[:1]),
        next_at=Subquery(after.values("venue__name")[:1]),
        next_from=Subquery(after.values("first_on")[:1]),
    )


def exhibition(viewer: Viewer, exhibition_id: int) -> ExhibitionPage:
    """One exhibition. Raises NotFound."""
    row = exhibitions(viewer).select_related("organization").filter(pk=exhibition_id).first()
    if row is None:
        raise NotFound
    is_inside = viewer.is_member
    shown = OPEN + INSIDE if is_inside else OPEN
    return ExhibitionPage(
        id=row.pk,
        organization=row.organization.name,
        stays=stays_of(viewer, row.pk),
        sees_inside=is_inside,
        may_keep=access.may_keep(viewer, row.organization_id),
        venues=homes(viewer),
        **{name: getattr(row, name) for name in shown},
    )


def homes(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """(id, name) of the organizations for which the viewer may offer, lend or show."""
    ids = [pk for pk, role in viewer.roles.items() if role >= Role.STAFF]
    return tuple(directory.organization_choices(viewer, ids)) if ids else ()


def venue_choices(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """(id, name) of every organization an exhibition may go to."""
    return tuple(directory.active_organizations(viewer).values_list("pk", "name"))


def require_venue(viewer: Viewer, venue_id: int) -> Any:
    """The organization, if the viewer may see it. Raises NotFound."""
    row = directory.visible(viewer).filter(pk=venue_id).first()
    if row is None:
        raise NotFound("venue_id")
    return row


def require_place_of(organization_id: int, place_id: int | None) -> int | None:
    """The place's id, if it is one of this organization's open ones. Raises NotFound."""
    if place_id is None:
        return None
    places = directory.for_the_house(organization_id).places
    if not places.filter(pk=place_id, closed_on=None).exists():
        raise NotFound("place_id")
    return place_id


def places_of(viewer: Viewer, organization_ids: list[int]) -> tuple[tuple[int, str], ...]:
    """(place id, "Organization: place") of the open places of these organizations."""
    rows = (
        directory.visible(viewer)
        .filter(pk__in=organization_ids, places__isnull=False, places__closed_on=None)
        .order_by("folded_name", "-places__is_main", "places__name", "places__pk")
        .values_list("places__pk", "name", "places__name")
    )
    return tuple((pk, f"{organization}: {place}") for pk, organization, place in rows)


def exhibition_to_change(viewer: Viewer, exhibition_id: int) -> Exhibition:
    """An exhibition the viewer may know of, locked. Raises NotFound."""
    rows = exhibitions(viewer).order_by().filter(pk=exhibition_id).values("pk")
    locked = Exhibition.objects.select_for_update(no_key=True).filter(pk__in=rows)
    row = locked.first()
    if row is None:
        raise NotFound
    return row


def require_photo(viewer: Viewer, photo_id: int | None, kept_id: int | None) -> int | None:
    """The id of a picture the viewer gave, or the one kept already. Raises NotFound."""
    if photo_id is None or photo_id == kept_id:
        return kept_id
    given = StoredFile.objects.filter(pk=photo_id, given_by_id=viewer.person_id)
    if not given.filter(content_type__in=("image/jpeg", "image/png")).exists():
        raise NotFound("photo_id")
    return photo_id


def _search(rows: QuerySet[Any], value: str) -> QuerySet[Any]:
    found = Q(title__icontains=value) | Q(description__icontains=value)
    return rows.filter(found | Q(organization__name__icontains=value))


def _fits(rows: QuerySet[Any], value: str) -> QuerySet[Any]:
    """Those that fit into so many square meters."""
    if not (value.isascii() and value.isdigit() and len(value) < 9):
        return rows.none()
    return rows.filter(square_meters__lte=int(value))


EXHIBITION_FILTERS: Mapping[str, Callable[[QuerySet[Any], str], QuerySet[Any]]] = {
    "q": _search,
    "fits": _fits,
}
EXHIBITION_SORTS: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "square_meters": ("square_meters",),
}


def exhibition_line(row: Any) -> Mapping[str, Any]:
    """A row for the API: what is open to everyone."""
    return {
        "id": row.pk,
        "organization": row.organization.name,
        "title": row.title,
        "description": row.description,
        "square_meters": row.square_meters,
        "wall_meters": row.wall_meters,
        "now_at": row.now_at or "",
        "next_at": row.next_at or "",
        "next_from": row.next_from,
        "version": row.version,
    }
