"""A space's page, and what its forms start from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.models import StoredFile
from holt.kernel.viewer import Role, Viewer
from holt.spaces import access, rules
from holt.spaces.models import Closure, GuestTerms, Space
from holt.spaces.queries.calendars import CalendarLine, calendars_of, photos_of
from holt.spaces.queries.situation import hours_of, terms_of, terms_row
from holt.spaces.queries.visible import (
    parts_of,
    space_row,
    space_to_book,
    visible,
    with_details,
)
from holt.spaces.rules import Terms


@dataclass(frozen=True)
class ClosureRow:
    id: int
    starts_at: datetime
    ends_at: datetime
    reason: str
    calendar: str


@dataclass(frozen=True)
class SpacePage:
    """A space as its reader may see it; `terms` are the reader's own."""

    id: int
    organization_id: int
    organization: str
    place_id: int | None
    place: str
    address: str
    name: str
    kind: str
    zone: str
    description: str
    capacity: int | None
    accessibility: str
    photo_id: int | None
    photo_text: str
    setup_minutes: int
    cleanup_minutes: int
    is_public: bool
    closed_on: date | None
    version: int
    guest: str
    terms: Terms
    hours: Mapping[int, list[tuple[int, int]]]
    closures: tuple[ClosureRow, ...]
    parts: tuple[tuple[int, str], ...]
    wholes: tuple[tuple[int, str], ...]
    may_keep: bool
    may_rule: bool
    photos: tuple[tuple[int, str], ...] = ()
    calendars: tuple[CalendarLine, ...] = ()

    @property
    def part_ids(self) -> tuple[int, ...]:
        return tuple(pk for pk, _name in self.parts)


COPIED = (
    *("organization_id", "place_id", "name", "kind", "zone", "description", "capacity"),
    *("accessibility", "photo_id", "photo_text", "setup_minutes", "cleanup_minutes"),
    *("is_public", "closed_on", "version"),
)


def space(viewer: Viewer, space_id: int, now: datetime) -> SpacePage:
    """One space. Raises NotFound."""
    row: Any = space_row(viewer, space_id)
    seen = visible(viewer)
    closures = Closure.objects.filter(space=row, followed=None, ends_at__gt=now).order_by(
        "starts_at", "pk"
    )
    return SpacePage(
        **{one: getattr(row, one) for one in COPIED},
        id=row.pk,
        organization=row.organization.name,
        place=row.place.name if row.place else "",
        address=", ".join(one for one in (row.place.address, row.place.city) if one)
        if row.place
        else "",
        guest=access.guest_of(viewer, row.organization_id),
        terms=terms_of([row], viewer)[row.pk],
        hours=hours_of([row.pk]).get(row.pk, {}),
        closures=tuple(
            ClosureRow(one.pk, one.starts_at, one.ends_at, one.reason, one.calendar)
            for one in closures[:100]
        ),
        parts=tuple(seen.filter(wholes=row).values_list("pk", "name")),
        wholes=tuple(seen.filter(parts=row).values_list("pk", "name")),
        may_keep=access.may_keep(viewer, row.organization_id),
        may_rule=access.may_rule(viewer, row.organization_id),
        photos=photos_of(row.pk),
        calendars=calendars_of(viewer, row.pk, row.organization_id),
    )


@dataclass(frozen=True)
class Bookable:
    """What the form of a booking needs of its space."""

    id: int
    name: str
    terms: Terms


def bookable(viewer: Viewer, space_id: int) -> Bookable:
    """A space to book, on the viewer's terms. Raises NotFound."""
    row = space_to_book(viewer, space_id)
    return Bookable(row.pk, row.name, terms_of([row], viewer)[row.pk])


def kept_terms(viewer: Viewer, space_id: int, guest: str) -> Terms:
    """What holds for one kind of guest, for whoever may change it. Raises NotFound, NotAllowed."""
    row = space_row(viewer, space_id)
    access.require(access.may_keep(viewer, row.organization_id), viewer)
    if guest not in rules.GUESTS:
        raise NotFound
    return kept_terms_of(space_id, guest)


def kept_terms_of(space_id: int, guest: str) -> Terms:
    """What holds for one kind of guest, for actions that have asked who may."""
    kept = GuestTerms.objects.filter(space=space_id, guest=guest).first()
    return terms_row(kept) if kept else rules.DEFAULT_TERMS[guest]


def require_picture(viewer: Viewer, photo_id: int | None, kept_id: int | None) -> int | None:
    """The id of a picture the viewer gave, or the one kept already. Raises NotFound."""
    if photo_id is None or photo_id == kept_id:
        return photo_id
    given = StoredFile.objects.filter(pk=photo_id, given_by_id=viewer.person_id)
    if not given.filter(content_type__in=("image/jpeg", "image/png")).exists():
        raise NotFound("photo_id")
    return photo_id


def halls_with(space: Space) -> tuple[int, ...]:
    """The space and every hall it is a part of, however deep, smallest id first."""
    parts = parts_of([space.organization_id])
    found = {space.pk}
    while more := {hall for hall, of in parts.items() if found & set(of)} - found:
        found |= more
    return tuple(sorted(found))


def closure_to_change(viewer: Viewer, closure_id: int) -> Closure:
    """A closure with its space. Raises NotFound."""
    rows = Closure.objects.select_related("space").filter(
        pk=closure_id, space__in=visible(viewer).order_by().values("pk")
    )
    row = rows.first()
    if row is None:
        raise NotFound
    return row


def photo(viewer: Viewer, space_id: int) -> StoredFile:
    """The picture of a space the viewer may know of. Raises NotFound."""
    row = with_details(visible(viewer)).filter(pk=space_id).first()
    if row is None or row.photo is None:
        raise NotFound
    return row.photo


def homes(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """(id, name) of the organizations whose spaces the viewer may add to."""
    ids = [pk for pk, role in viewer.roles.items() if role >= Role.STAFF]
    return tuple(directory.organization_choices(viewer, ids))


def place_choices(viewer: Viewer, organization_id: int) -> tuple[tuple[int, str], ...]:
    """(id, name) of an organization's open places."""
    rows = directory.visible(viewer).filter(
        pk=organization_id, places__isnull=False, places__closed_on=None
    )
    return tuple(
        rows.order_by("-places__is_main", "places__name").values_list("places__pk", "places__name")
    )


def require_place(organization_id: int, place_id: int | None) -> int | None:
    """The place's id, if it is one of this organization's open ones. Raises NotFound."""
    if place_id is None:
        return None
    home = directory.for_the_house(organization_id)
    if not home.places.filter(pk=place_id, closed_on=None).exists():
        raise NotFound("place_id")
    return place_id


def part_choices(organization_id: int, but: int | None = None) -> tuple[tuple[int, str], ...]:
    """(id, name) of the spaces a hall of this organization may be made of."""
    rows = Space.objects.filter(organization=organization_id, closed_on=None)
    rows = rows if but is None else rows.exclude(pk=but)
    return tuple(rows.order_by("name", "pk").values_list("pk", "name"))


def approver_choices(organization_id: int) -> tuple[tuple[int, str], ...]:
    """(person id, name) of the staff who may be named to approve."""
    found = directory.staff_of([organization_id])
    return tuple((one.person_id, one.name) for one in found)


def move_choices(viewer: Viewer, space_id: int) -> tuple[tuple[int, str], ...]:
    """(id, name) of the spaces of the same organization a booking may be moved to."""
    row = space_row(viewer, space_id)
    rows = visible(viewer).filter(organization=row.organization_id, closed_on=None)
    return tuple(rows.values_list("pk", "name"))


def spaces(viewer: Viewer) -> QuerySet[Space]:
    """What a list shows: spaces in use, with organization and place, by name."""
    return with_details(visible(viewer)).filter(closed_on=None)


def space_line(row: Any) -> Mapping[str, Any]:
    """A row of `spaces` for the API."""
    names = (*COPIED[:8], *COPIED[10:])
    return {
        "id": row.pk,
        "organization": row.organization.name,
        "place": row.place.name if row.place else "",
        **{one: getattr(row, one) for one in names},
    }


def _search(rows: QuerySet[Space], value: str) -> QuerySet[Space]:
    found = Q(name__icontains=value) | Q(description__icontains=value)
    return rows.filter(found | Q(organization__name__icontains=value))


def _holds(rows: QuerySet[Space], value: str) -> QuerySet[Space]:
    if not (value.isascii() and value.isdigit() and len(value) < 9):
        return rows.none()
    return rows.filter(capacity__gte=int(value))


SPACE_FILTERS = {
    "q": _search,
    "kind": lambda rows, value: rows.filter(kind=value),
    "holds": _holds,
}
SPACE_SORTS: Mapping[str, tuple[str, ...]] = {"name": ("name",), "capacity": ("capacity",)}
