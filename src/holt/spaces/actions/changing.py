"""Moving a booking, calling it off, and whether its people came."""

from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.happenings import check_version, save_amended
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.people import actions as people
from holt.spaces import access, events, queries, rules
from holt.spaces.actions.keeping import announce, claimed_ids, hold, let_go, require_free
from holt.spaces.actions.letters import write_to_guest
from holt.spaces.asks import CancelAsk, CheckInAsk, MoveAsk, NoShowAsk
from holt.spaces.models import Booking
from holt.spaces.queries import Asker, Held

EARLY = timedelta(minutes=60)


@verb("spaces.move", ask=MoveAsk)
def move(actor: Viewer, ask: MoveAsk, *, now: datetime) -> Booking:
    """To another time, or another space of the same organization; what it held becomes free."""
    held = queries.to_change(actor, ask.booking_id, to_space_id=_target(actor, ask))
    row, space = held.booking, held.spaces[ask.to_space_id or held.booking.space_id]
    access.require(access.may_change(actor, row, held.space.organization_id), actor)
    state = rules.STATES.after(row.state, "move")
    check_version(row, "booking", ask.version)
    if space.organization_id != held.space.organization_id:
        raise NotFound("to_space_id")
    slot = rules.slot(ask.on, ask.begins, ask.ends, space.zone)
    asker = Asker(actor, row.email, row.people)
    at = require_free(asker, space, slot, now, but=row.pk)
    people.use_link(actor, now=now)
    let_go([row])
    values = {
        "space_id": space.pk,
        "starts_at": slot.starts_at,
        "ends_at": slot.ends_at,
        "state": Booking.State.REQUESTED if at.terms.needs_approval else state,
        "fee_cents": rules.cents(at.terms, slot),
    }
    changes = save_amended(row, "booking", values, None)
    hold([row], space, claimed_ids(space))
    announce(events.Moved, row, space, actor, now, changes=changes)
    write_to_guest(
        actor,
        row,
        space,
        subject=_("Your booking was moved: %(space)s"),
        text=_("%(when)s is now your time. This link shows, moves or cancels it."),
        now=now,
    )
    return row


def _target(actor: Viewer, ask: MoveAsk) -> int | None:
    """The space to move to, if it is one the actor may know of and in use. Raises NotFound."""
    if ask.to_space_id is None:
        return None
    space = queries.space_row(actor, ask.to_space_id)
    if space.closed_on is not None:
        raise Refused("out_of_use", "to_space_id")
    return space.pk


@verb("spaces.cancel", ask=CancelAsk)
def cancel(actor: Viewer, ask: CancelAsk, *, now: datetime) -> Booking:
    """Call it off; with `whole_series`, it and every later date. The time becomes free."""
    held = queries.to_change(actor, ask.booking_id, later=ask.whole_series)
    space = held.space
    access.require(access.may_change(actor, held.booking, space.organization_id), actor)
    after = rules.STATES.after(held.booking.state, "cancel")
    if held.booking.ends_at <= now:
        raise Refused("already_over")
    people.use_link(actor, now=now)
    reason = checks.text(ask.reason, "reason", most=300)
    let_go(held.bookings)
    for row in held.bookings:
        changes = save_amended(row, "booking", {"state": after, "reason": reason}, None)
        announce(events.Canceled, row, held.spaces[row.space_id], actor, now, changes=changes)
    write_to_guest(
        actor,
        held.booking,
        space,
        subject=_("Canceled: %(space)s"),
        text=_("Your booking for %(when)s is called off. %(reason)s"),
        now=now,
    )
    return held.booking


@verb("spaces.check_in", ask=CheckInAsk)
def check_in(actor: Viewer, ask: CheckInAsk, *, now: datetime) -> Booking:
    """They are here: pressed by the staff, or by whoever booked. From an hour before it begins."""
    held = queries.to_change(actor, ask.booking_id)
    access.require(access.may_change(actor, held.booking, held.space.organization_id), actor)
    after = rules.STATES.after(held.booking.state, "check_in")
    if held.booking.starts_at > now + EARLY:
        raise Refused("too_early_to_arrive")
    return _settle(actor, held, after, events.CheckedIn, now)


@verb("spaces.no_show", ask=NoShowAsk)
def no_show(actor: Viewer, ask: NoShowAsk, *, now: datetime) -> Booking:
    """Nobody came: what is left of the time is free again."""
    held = queries.to_change(actor, ask.booking_id)
    access.require(access.may_keep(actor, held.space.organization_id), actor)
    after = rules.STATES.after(held.booking.state, "no_show")
    if held.booking.starts_at > now:
        raise Refused("not_missed_yet")
    let_go([held.booking])
    return _settle(actor, held, after, events.NotShown, now)


def _settle(
    actor: Viewer, held: Held, after: str, event: type[events.BookingEvent], now: datetime
) -> Booking:
    """Save the new state and tell."""
    changes = save_amended(held.booking, "booking", {"state": after}, None)
    announce(event, held.booking, held.space, actor, now, changes=changes)
    return held.booking
