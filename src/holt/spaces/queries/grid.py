"""What is on in many spaces over some days: one read for the grid, the day sheet and the sign."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from holt.kernel.viewer import Viewer
from holt.spaces import access, rules
from holt.spaces.models import Booking, Claim, Space
from holt.spaces.queries.situation import closures_of
from holt.spaces.queries.visible import kept_by, parts_of, visible
from holt.spaces.rules import Closed, Slot

MOST_SPACES = 300
SHOWN = ("name", "organization__name", "place_id", "kind", "capacity", "zone")


@dataclass(frozen=True, slots=True)
class Entry:
    """A booking on the grid; `id` is 0 and the words are empty where the viewer sees busy only."""

    id: int
    space_id: int
    starts_at: datetime
    ends_at: datetime
    state: str
    title: str = ""
    who: str = ""
    people: int | None = None
    whole: str = ""
    public_title: str = ""


@dataclass(frozen=True)
class GridRow:
    """One space with what is on in it, in order of time, and when it is closed."""

    id: int
    name: str
    organization: str
    place_id: int | None
    kind: str
    capacity: int | None
    zone: str
    entries: tuple[Entry, ...]
    closed: tuple[Closed, ...] = ()


def grid(viewer: Viewer, within: Slot, organization_id: int | None = None) -> tuple[GridRow, ...]:
    """The spaces the viewer looks after, each with its bookings in the stretch."""
    rows = kept_by(viewer)
    if organization_id is not None:
        rows = rows.filter(organization=organization_id)
    spaces = list(rows.only(*SHOWN)[:MOST_SPACES])
    return _rows(spaces, within, sees_who=True)


def busy(viewer: Viewer, space: Space, within: Slot) -> GridRow:
    """One space: who, for its staff; for everyone else free and busy, and titles meant to be
    read by the public."""
    sees = access.may_see_who(viewer, space.organization_id)
    return _rows([space], within, sees_who=sees)[0]


def _rows(spaces: Sequence[Space], within: Slot, *, sees_who: bool) -> tuple[GridRow, ...]:
    entries = _entries([one.pk for one in spaces], within, sees_who)
    parts = parts_of(one.organization_id for one in spaces)
    closed = closures_of([one.pk for one in spaces], within, parts)
    return tuple(
        GridRow(
            one.pk,
            one.name,
            one.organization.name,
            one.place_id,
            one.kind,
            one.capacity,
            one.zone,
            tuple(entries.get(one.pk, ())),
            tuple(closed.get(one.pk, ())),
        )
        for one in spaces
    )


def _entries(space_ids: Sequence[int], within: Slot, sees_who: bool) -> dict[int, list[Entry]]:
    """Space id → what holds it: its own bookings, and those of halls it is a part of."""
    found: dict[int, list[Entry]] = defaultdict(list)
    columns = (
        *("space_id", "booking_id", "booking__starts_at", "booking__ends_at", "booking__state"),
        *("booking__title", "booking__shows_title", "booking__name", "booking__people"),
        *("booking__space_id", "booking__space__name"),
    )
    for row in _claims_in(space_ids, within).values_list(*columns):
        space_id, pk, starts, ends, state, title, shows, name, people, booked_id, booked = row
        found[space_id].append(
            Entry(
                pk if sees_who else 0,
                space_id,
                starts,
                ends,
                state,
                title if sees_who or shows else "",
                name if sees_who else "",
                people if sees_who else None,
                booked if booked_id != space_id else "",
                title if shows else "",
            )
        )
    for some in found.values():
        some.sort(key=lambda one: (one.starts_at, one.id))
    return found


def _claims_in(space_ids: Sequence[int], within: Slot) -> QuerySet[Claim]:
    """The claims whose booking meets the stretch, by the index of bookings."""
    return Claim.objects.filter(
        space__in=space_ids,
        booking__starts_at__lt=within.ends_at,
        booking__starts_at__gt=within.starts_at - rules.LONGEST,
        booking__ends_at__gt=within.starts_at,
    )


def feed(viewer: Viewer, since: datetime, until: datetime) -> QuerySet[Booking]:
    """What a keeper's calendar shows: bookings of their spaces, and their own."""
    kept = kept_by(viewer).order_by().values("pk")
    mine = Q(space__in=kept)
    if viewer.person_id is not None:
        mine |= Q(person_id=viewer.person_id)
    rows = Booking.objects.filter(mine, starts_at__gte=since, starts_at__lt=until)
    rows = rows.exclude(state__in=("waiting", "lapsed", "declined"))
    return rows.select_related("space__organization").order_by("starts_at", "pk")


def is_kept(viewer: Viewer) -> bool:
    """Whether the viewer looks after any space."""
    return kept_by(viewer).exists()


def known(viewer: Viewer, space_id: int) -> bool:
    """Whether the viewer may know of this space."""
    return visible(viewer).filter(pk=space_id).exists()
