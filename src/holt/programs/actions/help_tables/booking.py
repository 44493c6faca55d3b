"""A slot booked without an account, moved, canceled; and given on to whoever waits.

The session's row is locked: two who want the same time are seen one after the other, and what a
guard might miss the table's constraint does not let be written.
"""

from datetime import datetime, time

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import NOBODY, Viewer
from holt.people import throttle
from holt.programs import events, queries, rules
from holt.programs.actions.help_tables import letters
from holt.programs.asks import BookSlotAsk, CancelSlotAsk, MoveSlotAsk
from holt.programs.models import HelpTable, Session, Visit
from holt.programs.queries import Table
from holt.values.vocabulary import LANGUAGES

MOST_AN_HOUR = 10


@verb("programs.book_slot", ask=BookSlotAsk)
def book_slot(actor: Viewer, ask: BookSlotAsk, *, now: datetime) -> Visit:
    """Book a time, or wait for one that becomes free. A letter confirms it."""
    held, session, table = queries.table_to_book(ask.session_id)
    rules.require_open(session.state, table.by_appointment)
    row = _row(ask, session, table, actor.language, now)
    _require_once(row)
    throttle.admit(f"book {row.email or row.phone}", most=MOST_AN_HOUR, seconds=3600, now=now)
    if ask.begins is None:
        _wait(row, session, table, now)
    else:
        _seat(row, session, table, ask.begins, now)
    row.save()
    announce(events.SlotBooked, held, session, NOBODY if not actor.person_id else actor, now)
    is_booked = row.state == Visit.State.BOOKED
    letters.write_to(row, session, table, letters.BOOKED if is_booked else letters.WAITS, now)
    return row


def _row(
    ask: BookSlotAsk, session: Session, table: HelpTable, language: str, now: datetime
) -> Visit:
    email, phone = checks.email(ask.email, "email"), checks.text(ask.phone, "phone", most=60)
    if not (email or phone):
        raise Refused("how_to_reach_you", "email")
    return Visit(
        session=session,
        name=checks.text(ask.name, "name", most=200, needed=True),
        topic=checks.choice(ask.topic, "topic", table.topics),
        wish=checks.choice(ask.wish, "wish", LANGUAGES, needed=False),
        email=email,
        phone=phone,
        language=language,
        booked_at=now,
    )


def _require_once(row: Visit) -> None:
    """One slot for each address: everyone should have a chance."""
    rows = Visit.objects.filter(session=row.session, email=row.email)
    if row.email and rows.filter(state__in=["booked", "waiting"]).exists():
        raise Refused("booked_already", "email")


def _wait(row: Visit, session: Session, table: HelpTable, now: datetime) -> None:
    """In line for a freed slot; it needs an address, and that none is free now."""
    if not row.email:
        raise Refused("waiting_needs_email", "email")
    slots, taken = queries.slots_of(session, table), queries.taken_at(session.pk)
    if rules.free_slots(slots, taken, table.seats, now):
        raise Refused("slot_is_free", "begins")
    rules.require_not_begun(session.ends_at, now)
    row.state = Visit.State.WAITING


def _seat(row: Visit, session: Session, table: HelpTable, begins: time, now: datetime) -> None:
    slots, taken = queries.slots_of(session, table), queries.taken_at(session.pk)
    row.seat = rules.require_slot(begins, slots, taken, table.seats, now)
    row.begins, row.state = begins, Visit.State.BOOKED


@verb("programs.cancel_slot", ask=CancelSlotAsk)
def cancel_slot(actor: Viewer, ask: CancelSlotAsk, *, now: datetime) -> Visit:
    """Not coming after all: the name is forgotten, the slot goes to whoever waits first."""
    held, session, table, row = queries.visit_to_change(actor, ask.help_visit_id, ask.key)
    row.state = rules.HELP_VISIT_STATES.after(row.state, "cancel_slot")
    row.begins = row.seat = None
    row.name = row.email = row.phone = ""
    row.forgotten_at = now
    row.save()
    announce(events.SlotCanceled, held, session, actor, now)
    give_freed(session, table, now)
    return row


@verb("programs.move_slot", ask=MoveSlotAsk)
def move_slot(actor: Viewer, ask: MoveSlotAsk, *, now: datetime) -> Visit:
    """Another time of the same day; the one before goes to whoever waits first."""
    held, session, table, row = queries.visit_to_change(actor, ask.help_visit_id, ask.key)
    rules.HELP_VISIT_STATES.after(row.state, "move_slot")
    rules.require_open(session.state, table.by_appointment)
    if row.begins == ask.begins:
        raise Refused("nothing_changed", "begins")
    _seat(row, session, table, ask.begins, now)
    row.reminded_at = None
    row.save()
    announce(events.SlotMoved, held, session, actor, now)
    letters.write_to(row, session, table, letters.MOVED, now)
    give_freed(session, table, now)
    return row


def give_freed(session: Session, table: HelpTable, now: datetime) -> None:
    """Whoever waits longest gets the first free slot they can still reach."""
    if session.state != Session.State.PLANNED or not table.by_appointment:
        return
    slots = queries.slots_of(session, table)
    rows = Visit.objects.filter(session=session, state=Visit.State.WAITING).order_by("pk")
    for row in rows:
        taken = queries.taken_at(session.pk)
        free = rules.free_slots(slots, taken, table.seats, now + rules.LEAD)
        if not free:
            return
        row.state = rules.HELP_VISIT_STATES.after(row.state, "give_slot")
        row.begins = free[0].begins
        row.seat = rules.free_seat(taken.get(free[0].begins, ()), table.seats)
        row.save()
        letters.write_to(row, session, table, letters.FREED, now)


def announce(
    event: type[events.HelpTableEvent], held: Table, session: Session, by: Viewer, now: datetime
) -> None:
    """Tell the table: that it happened, not who came with what."""
    told = event(session.pk, session.title)
    tell(told, by=by, at=now, audience=Audience.only(held.organization_ids))
