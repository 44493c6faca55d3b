"""What a session helps with, and how its time is cut."""

from datetime import datetime
from typing import Any

from holt.kernel import checks
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.programs import access, events, queries, rules
from holt.programs.actions.help_tables.booking import give_freed
from holt.programs.asks import SetHelpTableAsk
from holt.programs.models import HelpTable
from holt.values.vocabulary import LANGUAGES


@verb("programs.set_help_table", ask=SetHelpTableAsk)
def set_help_table(actor: Viewer, ask: SetHelpTableAsk, *, now: datetime) -> HelpTable:
    """Make a session a help table, or change it; whoever has booked keeps their slot."""
    held, session = queries.session_to_change(actor, ask.session_id)
    access.require(access.may_work(actor, held.seats), actor)
    rules.STATES.after(session.state, "edit_session")
    values = _values(ask)
    slots = rules.help_slots(session.starts_at, session.ends_at, session.zone, values["minutes"])
    rules.require_kept(slots, queries.taken_at(session.pk), values["seats"])
    row, is_new = HelpTable.objects.get_or_create(
        session=session, defaults={**values, "set_at": now}
    )
    changes = {} if is_new else save_amended(row, "help_table", values, ask.version)
    tell(
        events.HelpTableSet(session.pk, session.title),
        by=actor,
        at=now,
        audience=Audience.only(held.organization_ids),
        changes=changes,
        version=row.version,
    )
    give_freed(session, row, now)
    return row


def _values(ask: SetHelpTableAsk) -> dict[str, Any]:
    rules.require_way_in(ask.by_appointment, ask.drop_in)
    topics = checks.words(ask.topics, "topics", most=60, count=rules.MOST_TOPICS)
    checks.text(" ".join(topics), "topics", most=4000, needed=True)
    least, most = rules.SHORTEST_SLOT, rules.LONGEST_SLOT
    return {
        "topics": list(topics),
        "languages": [checks.choice(one, "languages", LANGUAGES) for one in ask.languages],
        "by_appointment": ask.by_appointment,
        "drop_in": ask.drop_in,
        "minutes": checks.whole(ask.minutes, "minutes", least=least, most=most),
        "seats": checks.whole(ask.seats, "seats", least=1, most=rules.MOST_SEATS),
        "bring": checks.text(ask.bring, "bring", most=500),
        "gives_numbers": ask.gives_numbers,
    }
