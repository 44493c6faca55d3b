"""Saying yes or no to a wish, and giving a time that became free to whoever waits."""

from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.happenings import save_amended
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.people import actions as people
from holt.spaces import access, events, queries, rules
from holt.spaces.actions.keeping import announce, claimed_ids, hold, let_go, require_free, slot_of
from holt.spaces.actions.letters import approvers, write_to_guest, write_to_keepers
from holt.spaces.asks import AcceptOfferAsk, ApproveAsk, DeclineAsk, LapseAsk, OfferAsk
from holt.spaces.models import Booking
from holt.spaces.queries import Asker, Held

TIME_TO_ANSWER = timedelta(hours=24)


@verb("spaces.approve", ask=ApproveAsk)
def approve(actor: Viewer, ask: ApproveAsk, *, now: datetime) -> Booking:
    """Yes to a wish, and to the other dates of its series."""
    held = _to_decide(actor, ask.booking_id)
    after = rules.STATES.after(held.booking.state, "approve")
    note = checks.text(ask.note, "note", most=300)
    _all_become(held, after, note)
    announce(events.Approved, held.booking, held.space, actor, now, count=len(held.bookings))
    write_to_guest(
        actor,
        held.booking,
        held.space,
        subject=_("Yes: %(space)s is yours"),
        text=_("Your booking for %(when)s is confirmed. %(reason)s"),
        now=now,
    )
    return held.booking


@verb("spaces.decline", ask=DeclineAsk)
def decline(actor: Viewer, ask: DeclineAsk, *, now: datetime) -> Booking:
    """No to a wish, with the reason; its time becomes free."""
    held = _to_decide(actor, ask.booking_id)
    after = rules.STATES.after(held.booking.state, "decline")
    reason = checks.text(ask.reason, "reason", most=300, needed=True)
    let_go(held.bookings)
    _all_become(held, after, reason)
    announce(events.Declined, held.booking, held.space, actor, now, count=len(held.bookings))
    write_to_guest(
        actor,
        held.booking,
        held.space,
        subject=_("Not this time: %(space)s"),
        text=_("%(when)s cannot be yours. %(reason)s The page of the space shows what is free."),
        now=now,
    )
    return held.booking


def _to_decide(actor: Viewer, booking_id: int) -> Held:
    """A wish with the later dates of its series, for those who may answer it."""
    held = queries.to_change(actor, booking_id, later=True)
    row, space = held.booking, held.space
    terms = queries.kept_terms_of(space.pk, row.guest)
    access.require(access.may_approve(actor, space.organization_id, terms.approver_id), actor)
    held.bookings = [one for one in held.bookings if one.pk == row.pk or one.state == row.state]
    return held


def _all_become(held: Held, state: str, reason: str) -> None:
    for row in held.bookings:
        save_amended(row, "booking", {"state": state, "reason": reason}, None)


@verb("spaces.offer", ask=OfferAsk)
def offer(actor: Viewer, ask: OfferAsk, *, now: datetime) -> Booking:
    """Offer a time that became free to somebody who waits for it; kept for them for a day."""
    held = queries.to_change(actor, ask.booking_id)
    row, space = held.booking, held.space
    access.require(access.may_keep(actor, space.organization_id), actor)
    after = rules.STATES.after(row.state, "offer")
    asker, slot = Asker(actor, row.email, row.people), slot_of(row)
    require_free(asker, space, slot, now)
    until = min(now + TIME_TO_ANSWER, row.starts_at)
    save_amended(row, "booking", {"state": after, "offered_until": until}, None)
    hold([row], space, claimed_ids(space))
    announce(events.Offered, row, space, actor, now)
    write_to_guest(
        actor,
        row,
        space,
        subject=_("It is free: %(space)s"),
        text=_(
            "%(when)s has become free and is kept for you until tomorrow at this hour. Take it, or let it go, on this page."
        ),
        now=now,
    )
    return row


@verb("spaces.accept_offer", ask=AcceptOfferAsk)
def accept_offer(actor: Viewer, ask: AcceptOfferAsk, *, now: datetime) -> Booking:
    """Take the time that was offered; where approval is needed it now waits for that."""
    held = queries.to_change(actor, ask.booking_id)
    row, space = held.booking, held.space
    access.require(access.may_change(actor, row, space.organization_id), actor)
    after = rules.STATES.after(row.state, "accept_offer")
    if row.offered_until is not None and row.offered_until <= now:
        raise Refused("offer_ran_out")
    people.use_link(actor, now=now)
    terms = queries.kept_terms_of(space.pk, row.guest)
    state = Booking.State.REQUESTED if row.needs_approval else after
    values = {"state": state, "fee_cents": rules.cents(terms, slot_of(row))}
    save_amended(row, "booking", values, None)
    announce(events.OfferAccepted, row, space, actor, now)
    if row.needs_approval:
        write_to_keepers(
            approvers(space, terms.approver_id),
            row,
            subject=_("A booking waits for your answer"),
            text=_("Somebody would like to book one of your spaces. Say yes or no on this page."),
            now=now,
        )
    write_to_guest(
        actor,
        row,
        space,
        subject=_("You took it: %(space)s"),
        text=_("%(when)s is kept for you. This link shows, moves or cancels it."),
        now=now,
    )
    return row


@verb("spaces.lapse", ask=LapseAsk)
def lapse(actor: Viewer, ask: LapseAsk, *, now: datetime) -> Booking:
    """Take back an offer nobody answered; the next in line is asked."""
    held = queries.to_change(actor, ask.booking_id)
    row, space = held.booking, held.space
    access.require(access.may_keep(actor, space.organization_id), actor)
    after = rules.STATES.after(row.state, "lapse")
    let_go([row])
    save_amended(row, "booking", {"state": after, "offered_until": None}, None)
    announce(events.Lapsed, row, space, actor, now)
    return row
