"""At the table: who came, what it was about, who dropped in, and the next number."""

from datetime import datetime

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.programs import events, queries, rules
from holt.programs.actions.help_tables.booking import announce
from holt.programs.asks import CallNextAsk, CountDropInAsk, NoteHelpAsk
from holt.programs.models import DropIn, HelpTable, Visit


@verb("programs.note_help", ask=NoteHelpAsk)
def note_help(actor: Viewer, ask: NoteHelpAsk, *, now: datetime) -> Visit:
    """They came, or did not; what they were helped with and where they were sent."""
    held, session, table, row = queries.visit_to_note(actor, ask.help_visit_id)
    row.state = rules.HELP_VISIT_STATES.after(row.state, "came" if ask.came else "missed")
    topic = checks.choice(ask.helped_with, "helped_with", table.topics, needed=False)
    row.helped_with = topic if ask.came else ""
    sent = queries.require_referral(actor, ask.referred_to_id)
    row.referred_to_id = sent if ask.came else None
    row.save(update_fields=["state", "helped_with", "referred_to"])
    announce(events.HelpNoted, held, session, actor, now)
    return row


@verb("programs.count_drop_in", ask=CountDropInAsk)
def count_drop_in(actor: Viewer, ask: CountDropInAsk, *, now: datetime) -> HelpTable:
    """Somebody came without an appointment: only the topic is counted, and a number given."""
    held, session, table = queries.table_to_keep(actor, ask.session_id)
    rules.STATES.after(session.state, "edit_session")
    topic = checks.choice(ask.topic, "topic", table.topics)
    people = checks.whole(ask.people, "people", least=-rules.MOST_IN_PARTY, most=40) or 0
    sent = queries.require_referral(actor, ask.referred_to_id)
    rows = DropIn.objects.filter(session=session, topic=topic, referred_to_id=sent)
    row = rows.first() or DropIn(session=session, topic=topic, referred_to_id=sent)
    if row.people + people < 0:
        raise Refused("nobody_to_take_back", "people")
    row.people += people
    row.save()
    if table.gives_numbers:
        table.numbers_given = max(table.number_called, table.numbers_given + people)
        table.save(update_fields=["numbers_given"])
    announce(events.DropInCounted, held, session, actor, now)
    return table


@verb("programs.call_next", ask=CallNextAsk)
def call_next(actor: Viewer, ask: CallNextAsk, *, now: datetime) -> HelpTable:
    """The next number: the display shows it."""
    held, session, table = queries.table_to_keep(actor, ask.session_id)
    if table.number_called >= table.numbers_given:
        raise Refused("nobody_in_line")
    table.number_called += 1
    table.save(update_fields=["number_called"])
    announce(events.NumberCalled, held, session, actor, now)
    return table
