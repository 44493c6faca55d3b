"""All that decides whether a slot can be had, read in as many queries for one space as for many."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta

from django.db.models import Q, QuerySet

from holt.kernel.errors import Refused
from holt.kernel.prepared import Prepared
from holt.kernel.viewer import NOBODY, Viewer
from holt.spaces import access, rules
from holt.spaces.models import Booking, GuestTerms, Space
from holt.spaces.queries import plain
from holt.spaces.queries.visible import NEEDED, is_stranger, parts_of, visible
from holt.spaces.rules import Closed, Situation, Slot, Terms

COUNTED = ("offered", "requested", "booked", "arrived", "missed")
FAR = timedelta(days=15)
MOST_OTHERS = 24


@dataclass(frozen=True)
class Asker:
    """Who asks: as whom they book, the address their bookings are counted by, how many come."""

    viewer: Viewer
    email: str = ""
    people: int | None = None


def around(wanted: Iterable[Slot]) -> Slot:
    """The stretch in which alternatives are looked for."""
    some = list(wanted)
    first, last = min(one.starts_at for one in some), max(one.ends_at for one in some)
    return Slot(first - FAR, last + FAR)


def terms_of(spaces: Sequence[Space], viewer: Viewer) -> dict[int, Terms]:
    """On what terms the viewer books each of these spaces."""
    guests = {one.pk: access.guest_of(viewer, one.organization_id) for one in spaces}
    kept = {(pk, one.guest): one for pk, one in plain.terms(guests)}
    return {pk: kept.get((pk, guest)) or rules.DEFAULT_TERMS[guest] for pk, guest in guests.items()}


def terms_row(row: GuestTerms) -> Terms:
    """The row as rules read it."""
    return Terms(**{one.name: getattr(row, one.name) for one in fields(Terms)})


def situations(
    spaces: Sequence[Space],
    asker: Asker,
    within: Slot,
    now: datetime,
    *,
    but: int | None = None,
    others: Slot | None = None,
) -> dict[int, Situation]:
    """Space id → its situation; `but` leaves out a booking (the one being moved).

    With `others` what is taken is read for all but the first space in that stretch alone.
    """
    ids = [one.pk for one in spaces]
    terms = terms_of(spaces, asker.viewer)
    parts = parts_of(one.organization_id for one in spaces)
    hours, closed = hours_of(ids), closures_of(ids, within, parts)
    first = spaces if others is None else spaces[:1]
    taken = taken_of(first, within, parts, but)
    if others is not None and spaces[1:]:
        taken |= taken_of(spaces[1:], others, parts, but)
    counted = [pk for pk in ids if terms[pk].per_week is not None]
    booked = _booked(counted, asker, spaces, within, but)
    return {
        one.pk: Situation(
            space_id=one.pk,
            zone=one.zone,
            terms=terms[one.pk],
            now=now,
            before=one.setup_minutes,
            after=one.cleanup_minutes,
            capacity=one.capacity,
            people=asker.people,
            hours=hours.get(one.pk, {}),
            closed=closed.get(one.pk, ()),
            taken=taken.get(one.pk, ()),
            booked=booked.get(one.pk, {}),
        )
        for one in spaces
    }


def hours_of(space_ids: Iterable[int]) -> dict[int, dict[int, list[tuple[int, int]]]]:
    """Space id → weekday → (opens, closes) in minutes."""
    found: dict[int, dict[int, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for pk, weekday, opens, closes in plain.hours(space_ids):
        found[pk][weekday].append((opens, closes))
    return found


Parts = Mapping[int, Iterable[int]]


def closures_of(space_ids: Iterable[int], within: Slot, parts: Parts) -> dict[int, list[Closed]]:
    """Space id → when it is closed in this stretch: itself, a part of it, or the hall it is in."""
    about = {pk: rules.everything_about(pk, parts) for pk in space_ids}
    wanted = {one for ids in about.values() for one in ids}
    told: dict[int, list[Closed]] = defaultdict(list)
    for pk, one in plain.closures(wanted, within):
        told[pk].append(one)
    found = {
        pk: [one for it in sorted(ids) for one in told.get(it, ())] for pk, ids in about.items()
    }
    return {pk: sorted(some, key=_begins) for pk, some in found.items() if some}


def _begins(one: Closed) -> datetime:
    return one.slot.starts_at


def taken_of(
    spaces: Sequence[Space], within: Slot, parts: Parts, but: int | None = None
) -> dict[int, tuple[Slot, ...]]:
    """Space id → when it, or something it is made of, is held by a booking."""
    claimed = {one.pk: rules.everything_within(one.pk, parts) for one in spaces}
    wanted = {pk for ids in claimed.values() for pk in ids}
    held: dict[int, list[Slot]] = defaultdict(list)
    for pk, begins, ends in plain.claims(wanted, within, but):
        held[pk].append(Slot(begins, ends))
    return {
        pk: rules.merged(slot for one in ids for slot in held.get(one, ()))
        for pk, ids in claimed.items()
    }


def _booked(
    space_ids: Sequence[int],
    asker: Asker,
    spaces: Sequence[Space],
    within: Slot,
    but: int | None,
) -> dict[int, Mapping[date, int]]:
    """Space id → how many bookings this guest has there in each week."""
    whose = Q(email__iexact=asker.email) if asker.email else Q(pk=None)
    if asker.viewer.person_id:
        whose |= Q(person=asker.viewer.person_id)
    if not space_ids or whose == Q(pk=None):
        return {}
    rows = Booking.objects.filter(
        whose,
        space__in=space_ids,
        state__in=COUNTED,
        starts_at__gte=within.starts_at - timedelta(days=7),
        starts_at__lt=within.ends_at + timedelta(days=7),
    )
    rows = rows if but is None else rows.exclude(pk=but)
    zones = {one.pk: one.zone for one in spaces}
    found: dict[int, Counter[date]] = defaultdict(Counter)
    for pk, at in rows.values_list("space_id", "starts_at"):
        found[pk][rules.week_of(at, zones[pk])] += 1
    return dict(found)


@dataclass(frozen=True)
class Nearby:
    """A space with others like it, read together: whether a wish can be had, and what instead."""

    here: Situation
    others: tuple[Situation, ...]
    names: Mapping[int, str]

    def instead(self, wanted: Slot) -> tuple[rules.Found, ...]:
        """The three nearest: the same space at another time, others at the same time."""
        return rules.free_near(wanted, self.here, self.others)


def nearby(
    asker: Asker, space: Space, wanted: Slot, now: datetime, *, but: int | None = None
) -> Nearby:
    """The situation of a space and of those like it, in as many queries as of one."""
    some = [space, *_like(asker.viewer, space, asker.people)]
    found = situations(some, asker, around([wanted]), now, but=but, others=wanted)
    here = found.pop(space.pk)
    return Nearby(here, tuple(found.values()), {one.pk: one.name for one in some})


def _like(viewer: Viewer, space: Space, people: int | None) -> Iterable[Space]:
    """Spaces of the same kind and organization that hold as many, those nearest in size first."""
    least, size = people or 0, space.capacity or 0
    if is_stranger(viewer) and not least:
        rows = STRANGERS_LIKE[space.kind].rows(space.organization_id, space.pk)
        found = [Space(**one) for one in rows]
    else:
        found = list(_alike(viewer, space.kind, space.organization_id, space.pk, least))
    return sorted(found, key=lambda one: (abs((one.capacity or 0) - size), one.name))


def _alike(
    viewer: Viewer, kind: str, organization_id: int, but: int, least: int = 0
) -> QuerySet[Space]:
    rows = visible(viewer).filter(kind=kind, organization=organization_id, closed_on=None)
    if least:
        rows = rows.filter(Q(capacity=None) | Q(capacity__gte=least))
    return rows.exclude(pk=but).only(*NEEDED)[:MOST_OTHERS]


def _prepared(kind: str) -> Prepared:
    return Prepared(lambda *ids: _alike(NOBODY, kind, *ids).values(*NEEDED), numbers=2)


STRANGERS_LIKE = {kind: _prepared(kind) for kind in rules.KINDS}


def with_ways(no: Refused, near: Nearby, space: Space, wanted: Slot) -> Refused:
    """The same refusal carrying the three nearest free alternatives and where to see more."""
    ways = [
        {
            "space_id": one.space_id,
            "space": near.names[one.space_id],
            "zone": space.zone,
            "starts_at": one.slot.starts_at.isoformat(),
            "ends_at": one.slot.ends_at.isoformat(),
        }
        for one in near.instead(wanted)
    ]
    free = f"/spaces/{space.pk}/?on={rules.local_minutes(wanted, space.zone)[0].isoformat()}"
    return replace(no, facts={**no.facts, "alternatives": ways, "free": free})
