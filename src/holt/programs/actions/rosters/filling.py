"""Filling the shifts by the method, and telling everybody."""

from datetime import datetime

from holt.kernel.errors import Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.methods.scheduling import rosters as method
from holt.programs import events, queries
from holt.programs.actions.rosters import letters
from holt.programs.actions.rosters.drawing import announce
from holt.programs.actions.rosters.seating import seat
from holt.programs.asks import FillRosterAsk, PublishRosterAsk
from holt.programs.models import Duty, Roster


@verb("programs.fill_roster", ask=FillRosterAsk)
def fill_roster(actor: Viewer, ask: FillRosterAsk, *, now: datetime) -> Roster:
    """Fill the draft anew: a reader on each shift, then whoever has fewest hours."""
    held, session, roster = queries.roster_to_change(actor, ask.session_id)
    _require_draft(roster)
    sheets, _readers = queries.readers_at(roster)
    found = method.fill(_shifts(roster), _helpers(roster), sheets)
    Duty.objects.filter(shift__roster=roster).delete()
    offers = {str(one.pk): one for one in roster.offers.all()}
    for shift in roster.shifts.order_by("starts_at", "pk"):
        for name in found.on[str(shift.pk)]:
            seat(offers[name], shift)
    announce(events.RosterFilled, held, session, actor, now)
    return roster


def _shifts(roster: Roster) -> list[method.Shift]:
    rows = roster.shifts.order_by("starts_at", "pk")
    return [method.Shift(str(one.pk), one.starts_at, one.ends_at, one.needed) for one in rows]


def _helpers(roster: Roster) -> list[method.Helper]:
    """Everybody who was asked: when they can (and are not elsewhere), and what they have read."""
    offers = list(roster.offers.select_related("hand").prefetch_related("can").order_by("pk"))
    _sheets, readers = queries.readers_at(roster)
    hands = [one.hand_id for one in offers]
    busy, before = queries.busy_elsewhere(hands, roster), queries.hours_before(hands, roster)
    return [
        method.Helper(
            str(one.pk),
            frozenset(str(it.pk) for it in one.can.all() if (one.hand_id, it.pk) not in busy),
            readers.get(one.hand.person_id or 0, frozenset()),
            before.get(one.hand_id, 0.0),
        )
        for one in offers
    ]


@verb("programs.publish_roster", ask=PublishRosterAsk)
def publish_roster(actor: Viewer, ask: PublishRosterAsk, *, now: datetime) -> Roster:
    """Write to everybody which shifts are theirs, with a calendar file."""
    held, session, roster = queries.roster_to_change(actor, ask.session_id)
    _require_draft(roster)
    if not Duty.objects.filter(shift__roster=roster).exists():
        raise Refused("nobody_is_on")
    roster.state, roster.published_at = Roster.State.PUBLISHED, now
    roster.save(update_fields=["state", "published_at"])
    for offer in roster.offers.select_related("hand__person").order_by("pk"):
        letters.write_shifts(offer, session, letters.PUBLISHED, now)
    announce(events.RosterPublished, held, session, actor, now)
    return roster


def _require_draft(roster: Roster) -> None:
    if roster.state != Roster.State.DRAFT:
        raise Refused("roster_is_out")
