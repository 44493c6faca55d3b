"""Bookings: lists, one, one to be changed, and those that wait."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Role, Viewer
from holt.spaces import access, rules
from holt.spaces.models import Booking, GuestTerms, Space
from holt.spaces.queries.visible import lock, parts_of


@dataclass(frozen=True)
class BookingPage:
    """A booking as whoever may see it reads it; the flags say what they may do next."""

    id: int
    space_id: int
    space: str
    organization_id: int
    organization: str
    zone: str
    where: str
    guest: str
    state: str
    starts_at: datetime
    ends_at: datetime
    title: str
    shows_title: bool
    people: int | None
    name: str
    email: str
    phone: str
    note: str
    fee_cents: int
    waiver: str
    signed_name: str
    signed_text: str
    offered_until: datetime | None
    reason: str
    booked_at: datetime
    version: int
    series: tuple[tuple[int, datetime, str], ...] = ()
    is_own: bool = False
    may_keep: bool = False
    may_approve: bool = False


@dataclass
class Held:
    """Bookings to be changed, their spaces locked; the first is the one that was asked for."""

    bookings: list[Booking]
    spaces: dict[int, Space]

    @property
    def booking(self) -> Booking:
        return self.bookings[0]

    @property
    def space(self) -> Space:
        return self.spaces[self.booking.space_id]


def bookings(viewer: Viewer) -> QuerySet[Booking]:
    """Those of the spaces the viewer looks after, and their own; latest first."""
    rows = Booking.objects.order_by("-starts_at", "-pk")
    if viewer.is_house:
        return rows
    kept = [pk for pk, role in viewer.roles.items() if role >= Role.STAFF]
    mine = Q(space__organization_id__in=kept)
    if viewer.person_id is not None:
        mine |= Q(person_id=viewer.person_id)
    if viewer.grant is not None and viewer.grant.subject_kind == "booking":
        by_link = viewer.grant.subject_id
        mine |= Q(pk=by_link) | Q(first_of_series_id=by_link)
    return rows.filter(mine)


def bookings_with_details(rows: QuerySet[Booking]) -> QuerySet[Booking]:
    """The same with what a line shows, still one query."""
    return rows.select_related("space__organization", "space__place")


def booking(viewer: Viewer, booking_id: int) -> BookingPage:
    """One booking. Raises NotFound."""
    row: Any = bookings_with_details(bookings(viewer)).filter(pk=booking_id).first()
    if row is None:
        raise NotFound
    space = row.space
    keeps = access.may_keep(viewer, space.organization_id)
    return BookingPage(
        **{one: getattr(row, one) for one in COPIED},
        id=row.pk,
        space=space.name,
        organization_id=space.organization_id,
        organization=space.organization.name,
        zone=space.zone,
        where=space.place.name if space.place else "",
        series=_series(row),
        is_own=access.is_own(viewer, row),
        may_keep=keeps,
        may_approve=access.may_approve(viewer, space.organization_id, _approver_id(row)),
    )


COPIED = (
    *("space_id", "guest", "state", "starts_at", "ends_at", "title", "shows_title", "people"),
    *("name", "email", "phone", "note", "fee_cents", "waiver", "signed_name", "signed_text"),
    *("offered_until", "reason", "booked_at", "version"),
)


def line(row: Any) -> Mapping[str, Any]:
    """A row of `bookings_with_details` for the API."""
    return {
        "id": row.pk,
        "space": row.space.name,
        "zone": row.space.zone,
        "first_of_series_id": row.first_of_series_id,
        **{one: getattr(row, one) for one in COPIED},
    }


def _approver_id(row: Booking) -> int | None:
    rows = GuestTerms.objects.filter(space=row.space_id, guest=row.guest)
    return rows.values_list("approver_id", flat=True).first()


def _series(row: Booking) -> tuple[tuple[int, datetime, str], ...]:
    """(id, begins, state) of every date of its series, in order; nothing for a single one."""
    first = row.first_of_series_id or row.pk
    rows = Booking.objects.filter(Q(pk=first) | Q(first_of_series=first)).order_by("starts_at")
    found = tuple(rows.values_list("pk", "starts_at", "state"))
    return found if len(found) > 1 else ()


def to_change(
    viewer: Viewer, booking_id: int, *, later: bool = False, to_space_id: int | None = None
) -> Held:
    """A booking (with `later`, the later ones of its series too), every space it touches locked.

    Raises NotFound for what the viewer may not even see.
    """
    asked = bookings(viewer).filter(pk=booking_id).first()
    if asked is None:
        raise NotFound
    wanted = [asked.pk, *(_later(asked) if later else ())]
    space_ids = set(Booking.objects.filter(pk__in=wanted).values_list("space_id", flat=True))
    if to_space_id is not None:
        space_ids.add(to_space_id)
    spaces = lock(_claimed(space_ids))
    rows = Booking.objects.select_for_update(no_key=True).filter(pk__in=wanted)
    found = sorted(rows, key=lambda one: (one.pk != asked.pk, one.starts_at, one.pk))
    return Held(found, spaces)


def _later(asked: Booking) -> Iterable[int]:
    first = asked.first_of_series_id or asked.pk
    rows = Booking.objects.filter(Q(pk=first) | Q(first_of_series=first))
    rows = rows.filter(starts_at__gt=asked.starts_at).exclude(state__in=rules.OVER)
    return rows.order_by("pk").values_list("pk", flat=True)


def _claimed(space_ids: Iterable[int]) -> set[int]:
    """These spaces and everything they are made of."""
    ids = set(space_ids)
    homes = Space.objects.filter(pk__in=ids).values_list("organization_id", flat=True)
    parts = parts_of(homes)
    return {one for pk in ids for one in rules.everything_within(pk, parts)}


def waiting_near(space_id: int, now: datetime) -> tuple[int, ...]:
    """Ids of those who wait for this space, or one that shares a part with it, longest first."""
    space = Space.objects.filter(pk=space_id).first()
    if space is None:
        return ()
    parts = parts_of([space.organization_id])
    mine = set(rules.everything_within(space_id, parts))
    same = Space.objects.filter(organization=space.organization_id).values_list("pk", flat=True)
    near = [pk for pk in same if mine & set(rules.everything_within(pk, parts))]
    rows = Booking.objects.filter(space__in=near, state="waiting", starts_at__gt=now)
    return tuple(rows.order_by("booked_at", "pk").values_list("pk", flat=True))


def waits_already(space_id: int, starts_at: datetime, email: str) -> bool:
    """Whether this address waits for the same time."""
    rows = Booking.objects.filter(space=space_id, starts_at=starts_at, state="waiting")
    return bool(email) and rows.filter(email__iexact=email).exists()


def offers_run_out(now: datetime) -> tuple[int, ...]:
    """Ids of offers nobody answered in time."""
    rows = Booking.objects.filter(state="offered", offered_until__lte=now)
    return tuple(rows.order_by("pk").values_list("pk", flat=True))


def _of_space(rows: QuerySet[Booking], value: str) -> QuerySet[Booking]:
    return rows.filter(space_id=int(value)) if _is_id(value) else rows.none()


def _is_id(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) < 19


def _of_series(rows: QuerySet[Booking], value: str) -> QuerySet[Booking]:
    if not _is_id(value):
        return rows.none()
    return rows.filter(Q(pk=int(value)) | Q(first_of_series_id=int(value)))


def _search(rows: QuerySet[Booking], value: str) -> QuerySet[Booking]:
    return rows.filter(
        Q(title__icontains=value) | Q(name__icontains=value) | Q(space__name__icontains=value)
    )


BOOKING_FILTERS: Mapping[str, Callable[[QuerySet[Booking], str], QuerySet[Booking]]] = {
    "q": _search,
    "state": lambda rows, value: rows.filter(state=value),
    "space": _of_space,
    "series": _of_series,
}
BOOKING_SORTS: Mapping[str, tuple[str, ...]] = {
    "starts_at": ("starts_at",),
    "title": ("title",),
    "state": ("state",),
}
