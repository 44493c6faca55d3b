"""A shift changes hands: whoever cannot gives it up, the first who is free takes it."""

from datetime import datetime

from holt.kernel.errors import NotFound, Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.programs import events, queries, rules
from holt.programs.actions.rosters import letters
from holt.programs.actions.rosters.drawing import announce
from holt.programs.actions.rosters.seating import seat
from holt.programs.asks import GiveUpShiftAsk, TakeShiftAsk
from holt.programs.models import Duty, Offer, Roster, Session, Shift

Readers = frozenset[int] | None


@verb("programs.give_up_shift", ask=GiveUpShiftAsk)
def give_up_shift(actor: Viewer, ask: GiveUpShiftAsk, *, now: datetime) -> Offer:
    """ "I can't": the place is open, and everybody who is free is asked."""
    (held, session, roster), duty = queries.duty_to_change(actor, ask.duty_id, ask.key)
    if duty.shift.starts_at <= now:
        raise Refused("already_begun")
    shift, offer = duty.shift, duty.offer
    duty.delete()
    offer.can.remove(shift)
    announce(events.ShiftGivenUp, held, session, actor, now)
    if roster.state == Roster.State.PUBLISHED:
        _offer_round(shift, offer, session, roster, now)
    return offer


def _offer_round(shift: Shift, by: Offer, session: Session, roster: Roster, now: datetime) -> None:
    """Write to those who are free then and may take it."""
    others = roster.offers.exclude(pk=by.pk).exclude(duties__shift=shift)
    readers = _readers(roster)
    for one in others.select_related("hand__person").order_by("pk"):
        if not _is_busy(one, shift) and _may_take(one, shift, readers):
            letters.write(one, session, letters.OPEN, now)


def _is_busy(offer: Offer, shift: Shift) -> bool:
    rows = Duty.objects.filter(hand=offer.hand_id)
    return rows.filter(
        shift__starts_at__lt=shift.ends_at, shift__ends_at__gt=shift.starts_at
    ).exists()


def _readers(roster: Roster) -> Readers:
    """The people who have read every partner's sheet; None while no sheet is written."""
    needed, readers = queries.readers_at(roster)
    if not needed:
        return None
    return frozenset(one for one, read in readers.items() if read >= frozenset(needed))


def _may_take(offer: Offer, shift: Shift, readers: Readers) -> bool:
    try:
        _require_place(offer, shift, readers)
    except Refused:
        return False
    return True


def _require_place(offer: Offer, shift: Shift, readers: Readers) -> None:
    on_it = shift.duties.values_list("hand__person_id", flat=True)
    readers_on = [readers is None or one in readers for one in on_it]
    is_reader = readers is None or offer.hand.person_id in readers
    rules.require_place_on_shift(readers_on, shift.needed, is_reader)


@verb("programs.take_shift", ask=TakeShiftAsk)
def take_shift(actor: Viewer, ask: TakeShiftAsk, *, now: datetime) -> Duty:
    """Take an open place. Refuses "place_for_a_reader" where the last one is for a reader."""
    (held, session, roster), offer = queries.hand_offer_to_change(actor, ask.offer_id, ask.key)
    shift = roster.shifts.filter(pk=ask.shift_id).first()
    if shift is None:
        raise NotFound("shift_id")
    if shift.starts_at <= now:
        raise Refused("already_begun")
    if ask.key and roster.state != Roster.State.PUBLISHED:
        raise Refused("roster_not_out")
    if _is_busy(offer, shift):
        raise Refused("on_another_shift")
    if roster.state == Roster.State.PUBLISHED:  # a draft may be tried out by hand
        _require_place(offer, shift, _readers(roster))
    row = seat(offer, shift)
    offer.can.add(shift)
    announce(events.ShiftTaken, held, session, actor, now)
    if roster.state == Roster.State.PUBLISHED:
        letters.write_shifts(offer, session, letters.TAKEN, now)
    return row
