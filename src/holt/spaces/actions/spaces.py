"""Spaces themselves: what they are, when they are open, on what terms they are booked."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.network import network
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.spaces import access, events, queries, rules
from holt.spaces.actions.keeping import claimed_ids, hold
from holt.spaces.asks import (
    AddSpaceAsk,
    CloseAsk,
    EditSpaceAsk,
    HoursRow,
    ReopenAsk,
    SetHoursAsk,
    SetTermsAsk,
)
from holt.spaces.models import Booking, Claim, Closure, GuestTerms, OpenHours, Space
from holt.spaces.rules import Slot, Terms

MOST_BUFFER, MOST_PEOPLE, MOST_DAYS, MOST_PARTS = 240, 100_000, 400, 40


@verb("spaces.add_space", ask=AddSpaceAsk)
def add_space(actor: Viewer, ask: AddSpaceAsk, *, now: datetime) -> Space:
    """A new space; until its terms are set, the public's wishes wait for the staff's answer."""
    access.require(access.may_keep(actor, ask.organization_id), actor)
    zone = rules.require_zone(ask.zone or network().zone)
    values = _checked(ask, ask.organization_id) | {"zone": zone}
    values["photo_id"] = queries.require_picture(actor, ask.photo_id, None)
    space = Space.objects.create(**values, organization_id=ask.organization_id, added_at=now)
    _set_parts(space, ask.part_ids, now)
    _tell(events.SpaceAdded, space, actor, now)
    return space


@verb("spaces.edit_space", ask=EditSpaceAsk)
def edit_space(actor: Viewer, ask: EditSpaceAsk, *, now: datetime) -> Space:
    """Change what a space says of itself. New buffers hold for what is booked from now on."""
    space = _to_change(actor, ask.space_id)
    values = _checked(ask, space.organization_id)
    values |= {"zone": rules.require_zone(ask.zone or space.zone), "closed_on": ask.closed_on}
    values["photo_id"] = queries.require_picture(actor, ask.photo_id, space.photo_id)
    changes = save_amended(space, "space", values, ask.version)
    _set_parts(space, ask.part_ids, now)
    _tell(events.SpaceEdited, space, actor, now, changes)
    return space


def _to_change(actor: Viewer, space_id: int) -> Space:
    """A space's row, locked, for the staff of its organization."""
    space = queries.space_to_change(actor, space_id)
    access.require(access.may_keep(actor, space.organization_id), actor)
    return space


def _checked(ask: AddSpaceAsk | EditSpaceAsk, organization_id: int) -> dict[str, Any]:
    """What a space says of itself, as it is kept. Raises Refused, NotFound."""
    buffers = {
        name: checks.whole(getattr(ask, name), name, least=0, most=MOST_BUFFER)
        for name in ("setup_minutes", "cleanup_minutes")
    }
    return buffers | {
        "name": checks.text(ask.name, "name", most=200, needed=True),
        "kind": checks.choice(ask.kind, "kind", rules.KINDS),
        "place_id": queries.require_place(organization_id, ask.place_id),
        "description": checks.text(ask.description, "description", most=4000),
        "capacity": checks.whole(ask.capacity, "capacity", least=1, most=MOST_PEOPLE),
        "accessibility": checks.text(ask.accessibility, "accessibility", most=500),
        "is_public": ask.is_public,
        "photo_text": checks.text(ask.photo_text, "photo_text", most=300),
    }


def _set_parts(space: Space, part_ids: Sequence[int], now: datetime) -> None:
    """What a hall is made of. Bookings of the hall to come claim a new part at once.

    Raises Refused "part_of_itself", "part_is_booked"; NotFound for another organization's.
    """
    wanted = set(part_ids[:MOST_PARTS])
    before = set(space.parts.values_list("pk", flat=True))
    if wanted == before:
        return
    known = {pk for pk, _name in queries.part_choices(space.organization_id, but=space.pk)}
    if wanted - known - before:
        raise NotFound("part_ids")
    parts = queries.parts_of([space.organization_id])
    rules.require_no_loop(space.pk, wanted, parts)
    queries.lock([*queries.halls_with(space), *wanted])
    space.parts.set(wanted)
    _claim_again(space, now)


def _claim_again(space: Space, now: datetime) -> None:
    """Bookings to come of this space, and of halls it is in, claim what they are now made of."""
    halls = Space.objects.filter(pk__in=queries.halls_with(space))
    for hall in halls.order_by("pk"):
        rows = Booking.objects.filter(space=hall, ends_at__gt=now, state__in=rules.HOLDING)
        coming = list(rows.order_by("pk"))
        kept = {one.booking_id: one.during for one in Claim.objects.filter(booking__in=coming)}
        Claim.objects.filter(booking__in=coming).delete()
        try:
            hold(coming, hall, claimed_ids(hall), kept)
        except Refused as clash:
            raise Refused("part_is_booked", "part_ids") from clash


@verb("spaces.set_hours", ask=SetHoursAsk)
def set_hours(actor: Viewer, ask: SetHoursAsk, *, now: datetime) -> Space:
    """When it is open on each weekday; what is booked already stays."""
    space = _to_change(actor, ask.space_id)
    rows = [_hours(space, one) for one in ask.hours[:42]]
    _require_no_overlap(rows)
    OpenHours.objects.filter(space=space).delete()
    OpenHours.objects.bulk_create(rows)
    _tell(events.HoursSet, space, actor, now)
    return space


def _hours(space: Space, one: HoursRow) -> OpenHours:
    """A row of the week. Raises Refused "not_a_choice", "closes_before_opens"."""
    if not 0 <= one.weekday <= 6:
        raise Refused("not_a_choice", "weekday")
    opens, closes = _minutes(one.opens), _minutes(one.closes) or rules.DAY_MINUTES
    if closes <= opens:
        raise Refused("closes_before_opens", "closes")
    return OpenHours(space=space, weekday=one.weekday, opens=opens, closes=closes)


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _require_no_overlap(rows: Iterable[OpenHours]) -> None:
    held = sorted((one.weekday, one.opens, one.closes) for one in rows)
    for one, following in pairwise(held):
        if one[0] == following[0] and following[1] < one[2]:
            raise Refused("hours_overlap", "hours")


@verb("spaces.set_terms", ask=SetTermsAsk)
def set_terms(actor: Viewer, ask: SetTermsAsk, *, now: datetime) -> Space:
    """On what terms one kind of guest books; what is booked already stays."""
    space = queries.space_to_change(actor, ask.space_id)
    access.require(access.may_rule(actor, space.organization_id), actor)
    checks.choice(ask.guest, "guest", rules.GUESTS, needed=True)
    terms = rules.require_terms(
        Terms(**{one.name: getattr(ask, one.name) for one in fields(Terms)})
    )
    known = {pk for pk, _name in queries.approver_choices(space.organization_id)}
    if terms.approver_id is not None and terms.approver_id not in known:
        raise NotFound("approver_id")
    values = {one.name: getattr(terms, one.name) for one in fields(Terms) if one.name != "guest"}
    values["waived_for"] = checks.text(ask.waived_for, "waived_for", most=300)
    values["must_sign"] = checks.text(ask.must_sign, "must_sign", most=8000)
    GuestTerms.objects.update_or_create(space=space, guest=ask.guest, defaults=values)
    _tell(events.TermsSet, space, actor, now)
    return space


@verb("spaces.close", ask=CloseAsk)
def close(actor: Viewer, ask: CloseAsk, *, now: datetime) -> Space:
    """Close a space, or all of its organization's, for some days; what is booked stays to be
    moved by hand."""
    space = _to_change(actor, ask.space_id)
    reason = checks.text(ask.reason, "reason", most=200, needed=True)
    spaces = [space]
    if ask.everywhere:
        spaces = list(Space.objects.filter(organization=space.organization_id, closed_on=None))
        queries.lock(one.pk for one in spaces)
    Closure.objects.bulk_create(
        Closure(space=one, starts_at=slot.starts_at, ends_at=slot.ends_at, reason=reason)
        for one in spaces
        for slot in _days(ask, one.zone)
    )
    _tell(events.ClosedFor, space, actor, now)
    return space


def _days(ask: CloseAsk, zone: str) -> list[Slot]:
    """The stretches to close: whole days in one piece, or some hours of each.

    Raises Refused "ends_before_start", "too_many", "both_times".
    """
    count = (ask.last_on - ask.first_on).days + 1
    if count < 1:
        raise Refused("ends_before_start", "last_on")
    if count > MOST_DAYS:
        raise Refused("too_many", "last_on", {"most": MOST_DAYS})
    if (ask.begins is None) != (ask.ends is None):
        raise Refused("both_times", "ends")
    if ask.begins is None or ask.ends is None:
        return [rules.day_slot(ask.first_on, zone, count)]
    days: list[date] = [ask.first_on + timedelta(days=n) for n in range(count)]
    return [rules.slot(on, ask.begins, ask.ends, zone) for on in days]


@verb("spaces.reopen", ask=ReopenAsk)
def reopen(actor: Viewer, ask: ReopenAsk, *, now: datetime) -> Space:
    """Take back a closed day."""
    closure = queries.closure_to_change(actor, ask.closure_id)
    if closure.followed_id is not None:
        raise Refused("of_a_calendar")
    space = _to_change(actor, closure.space_id)
    closure.delete()
    _tell(events.Reopened, space, actor, now)
    return space


def _tell(
    event: type[events.SpaceEvent],
    space: Space,
    actor: Viewer,
    now: datetime,
    changes: dict[str, tuple[Any, Any]] | None = None,
) -> None:
    """Public spaces' news is the network's; the others stay with their organization."""
    home = space.organization_id
    tell(
        event(space.pk, home, space.name),
        by=actor,
        at=now,
        audience=Audience.network() if space.is_public else Audience.only([home]),
        changes=changes,
        version=space.version,
    )
