"""What the library's staff do: say yes, propose another time, say no, count."""

from datetime import datetime
from typing import Any

from holt.kernel import checks
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.programs import events, queries, rules
from holt.programs.actions.class_visits import calendar
from holt.programs.actions.class_visits.keeping import (
    COMING,
    NOT_NOW,
    OTHER_DATE,
    amend_visit,
    times,
    write_to_teacher,
)
from holt.programs.asks import (
    AcceptVisitAsk,
    CountVisitAsk,
    DeclineVisitAsk,
    ProposeOtherDateAsk,
)
from holt.programs.models import ClassVisit


@verb("programs.accept_visit", ask=AcceptVisitAsk)
def accept_visit(actor: Viewer, ask: AcceptVisitAsk, *, now: datetime) -> ClassVisit:
    """Yes: the class is coming. With a partnership named, it is on that calendar, too."""
    row = queries.visit_to_answer(actor, ask.class_visit_id)
    values: dict[str, Any] = {
        "state": rules.VISIT_STATES.after(row.state, "accept_visit"),
        "decided_at": now,
        "reason": "",
    }
    if ask.partnership_id is not None:
        values["partnership_id"] = queries.require_table(
            actor, ask.partnership_id, row.offer.organization_id
        )
    amend_visit(row, values, actor, events.VisitAccepted, now)
    calendar.put_on(row, now)
    write_to_teacher(row, *COMING, now)
    return row


@verb("programs.propose_other_date", ask=ProposeOtherDateAsk)
def propose_other_date(actor: Viewer, ask: ProposeOtherDateAsk, *, now: datetime) -> ClassVisit:
    """Another time, kept for the class until the teacher takes it or asks for one of their own."""
    row = queries.visit_to_answer(actor, ask.class_visit_id)
    after = rules.VISIT_STATES.after(row.state, "propose_other_date")
    when = times(row.offer, ask.on, ask.begins)
    rules.require_not_begun(when["starts_at"], now)
    calendar.take_off(row, now)
    values = {
        "state": after,
        "wished_on": row.wished_on or row.on,
        "wished_at": row.wished_at or row.begins,
        "reason": checks.text(ask.reason, "reason", most=300),
        "decided_at": now,
        "session_id": None,
        **when,
    }
    amend_visit(row, values, actor, events.OtherDateProposed, now)
    write_to_teacher(row, *OTHER_DATE, now)
    return row


@verb("programs.decline_visit", ask=DeclineVisitAsk)
def decline_visit(actor: Viewer, ask: DeclineVisitAsk, *, now: datetime) -> ClassVisit:
    """No, and why; the teacher reads it."""
    row = queries.visit_to_answer(actor, ask.class_visit_id)
    values = {
        "state": rules.VISIT_STATES.after(row.state, "decline_visit"),
        "reason": checks.text(ask.reason, "reason", most=300, needed=True),
        "decided_at": now,
    }
    amend_visit(row, values, actor, events.VisitDeclined, now)
    write_to_teacher(row, *NOT_NOW, now)
    return row


@verb("programs.count_visit", ask=CountVisitAsk)
def count_visit(actor: Viewer, ask: CountVisitAsk, *, now: datetime) -> ClassVisit:
    """It took place: how many pupils and adults came. Doing it again corrects the count."""
    row = queries.visit_to_answer(actor, ask.class_visit_id)
    after = rules.VISIT_STATES.after(row.state, "count_visit")
    rules.require_begun(row.starts_at, now)
    most = rules.MOST_IN_CLASS
    pupils = checks.whole(ask.pupils, "pupils", most=most) or 0
    adults = checks.whole(ask.adults, "adults", most=most)
    values = {"state": after, "pupils": pupils, "adults": adults}
    amend_visit(row, values, actor, events.VisitCounted, now)
    calendar.count(row, now)
    return row
