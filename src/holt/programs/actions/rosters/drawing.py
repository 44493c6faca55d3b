"""The shifts of a session: cut, added, changed, taken away."""

from datetime import datetime
from typing import Any

from django.db.models import Q

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.programs import access, events, queries, rules
from holt.programs.actions.rosters import letters
from holt.programs.actions.rosters.seating import seat_again
from holt.programs.asks import AddShiftAsk, DrawRosterAsk, EditShiftAsk, RemoveShiftAsk
from holt.programs.models import Roster, Session, Shift
from holt.programs.queries import Table


@verb("programs.draw_roster", ask=DrawRosterAsk)
def draw_roster(actor: Viewer, ask: DrawRosterAsk, *, now: datetime) -> Roster:
    """Begin a roster: the session cut into shifts, which can all be changed."""
    held, session = queries.session_to_change(actor, ask.session_id)
    access.require(access.may_work(actor, held.seats), actor)
    rules.STATES.after(session.state, "edit_session")
    if Roster.objects.filter(session=session).exists():
        raise Refused("roster_drawn")
    least, most = rules.SHORTEST_SHIFT, rules.LONGEST_SHIFT
    minutes = checks.whole(ask.minutes, "minutes", least=least, most=most) or least
    roster = Roster.objects.create(
        session=session, note=checks.text(ask.note, "note", most=500), drawn_at=now
    )
    roster.speaks_for.set(held.organization_ids)
    for begins, ends in rules.cut(session.begins, session.ends, minutes):
        one = AddShiftAsk(session.pk, session.title[:120], session.on, begins, ends)
        Shift.objects.create(roster=roster, **_values(session, one, ask.needed, ask.where))
    announce(events.RosterDrawn, held, session, actor, now)
    return roster


def _values(
    session: Session, ask: AddShiftAsk | EditShiftAsk, needed: int, where: str
) -> dict[str, Any]:
    """What a shift says, checked; its instants come from the clock on the wall."""
    rules.require_near(ask.on, session.on)
    slot = rules.slot(ask.on, ask.begins, ask.ends, session.zone)
    return {
        "what": checks.text(ask.what, "what", most=120, needed=True),
        "where": checks.text(where, "where", most=200),
        "needed": checks.whole(needed, "needed", least=1, most=rules.MOST_ON_A_SHIFT),
        "on": ask.on,
        "begins": ask.begins,
        "ends": ask.ends,
        "starts_at": slot.starts_at,
        "ends_at": slot.ends_at,
    }


@verb("programs.add_shift", ask=AddShiftAsk)
def add_shift(actor: Viewer, ask: AddShiftAsk, *, now: datetime) -> Shift:
    """One more shift, such as setting up the day before."""
    held, session, roster = queries.roster_to_change(actor, ask.session_id)
    if roster.shifts.count() >= rules.MOST_SHIFTS:
        raise Refused("too_many", "what", {"most": rules.MOST_SHIFTS})
    values = _values(session, ask, ask.needed, ask.where)
    row = Shift.objects.create(roster=roster, **values)
    announce(events.ShiftAdded, held, session, actor, now)
    return row


@verb("programs.edit_shift", ask=EditShiftAsk)
def edit_shift(actor: Viewer, ask: EditShiftAsk, *, now: datetime) -> Shift:
    """Change a shift; those on it are told once the roster is out."""
    (held, session, roster), row = queries.shift_to_change(actor, ask.shift_id)
    values = _values(session, ask, ask.needed, ask.where)
    if row.duties.filter(~Q(seat__lte=ask.needed)).exists():
        raise Refused("more_are_on", "needed")
    changes = save_amended(row, "shift", values, ask.version)
    if {"starts_at", "ends_at"} & set(changes):
        seat_again(row)
    announce(events.ShiftEdited, held, session, actor, now)
    if changes and roster.state == Roster.State.PUBLISHED:
        for one in row.duties.select_related("offer__hand__person"):
            letters.write_shifts(one.offer, session, letters.CHANGED, now)
    return row


@verb("programs.remove_shift", ask=RemoveShiftAsk)
def remove_shift(actor: Viewer, ask: RemoveShiftAsk, *, now: datetime) -> Roster:
    """Take a shift away; those on it are told once the roster is out."""
    (held, session, roster), row = queries.shift_to_change(actor, ask.shift_id)
    offers = [one.offer for one in row.duties.select_related("offer__hand__person")]
    row.delete()
    announce(events.ShiftRemoved, held, session, actor, now)
    if roster.state == Roster.State.PUBLISHED:
        for offer in offers:
            letters.write_shifts(offer, session, letters.CHANGED, now)
    return roster


def announce(
    event: type[events.RosterEvent], held: Table, session: Session, by: Viewer, now: datetime
) -> None:
    """Tell the table that it happened."""
    told = event(session.pk, session.title)
    tell(told, by=by, at=now, audience=Audience.only(held.organization_ids))
