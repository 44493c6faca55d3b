"""What a teacher does, with or without an account: asks, moves, takes another time, cancels."""

from datetime import datetime
from typing import Any

from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Role, Viewer
from holt.people import throttle
from holt.programs import access, events, queries, rules
from holt.programs.actions.class_visits import calendar
from holt.programs.actions.class_visits.keeping import (
    ASKED,
    CALLED_OFF,
    COMING,
    HAVE_IT,
    MOVED,
    NOT_COMING,
    TAKEN,
    amend_visit,
    announce,
    no_other,
    times,
    write_to_library,
    write_to_teacher,
)
from holt.programs.asks import AskVisitAsk, CancelVisitAsk, MoveVisitAsk, TakeOtherDateAsk
from holt.programs.models import ClassVisit, VisitOffer

MOST_A_DAY = 20


@verb("programs.ask_visit", ask=AskVisitAsk)
def ask_visit(actor: Viewer, ask: AskVisitAsk, *, now: datetime) -> ClassVisit:
    """Ask for a class to come at a time that is offered; the time is kept until the library
    answers. A letter confirms it. Raises Refused, Clash (taken), each with free times."""
    offer = queries.visit_offer_to_ask(actor, ask.visit_offer_id)
    email = checks.email(ask.email, "email", needed=True)
    _require_time(offer, ask.on, ask.begins, now)
    throttle.admit(f"class visit {email}", most=MOST_A_DAY, seconds=86_400, now=now)
    row = ClassVisit(
        offer=offer,
        **times(offer, ask.on, ask.begins),
        **_class(offer, ask),
        **_from_where(actor, offer, ask),
        name=checks.text(ask.name, "name", most=200, needed=True),
        email=email,
        phone=checks.text(ask.phone, "phone", most=60),
        person_id=actor.person_id,
        language=actor.language,
        asked_at=now,
    )
    with no_other():
        row.save()
    announce(events.VisitAsked, row, actor, now)
    write_to_teacher(row, *HAVE_IT, now)
    write_to_library(row, *ASKED, now)
    return row


def _require_time(
    offer: VisitOffer, on: Any, begins: Any, now: datetime, but: int | None = None
) -> None:
    taken = queries.beginnings_taken(offer.pk, but=but)
    rules.require_beginning(queries.offered(offer), on, begins, taken, now.date())


def _class(offer: VisitOffer, ask: AskVisitAsk) -> dict[str, Any]:
    return {
        "class_size": rules.require_class(ask.class_size, offer.largest_class),
        "grade": checks.text(ask.grade, "grade", most=40),
        "wish": checks.text(ask.wish, "wish", most=2000),
    }


def _from_where(actor: Viewer, offer: VisitOffer, ask: AskVisitAsk) -> dict[str, Any]:
    """The school: by the link the teacher came by, by their account, or as they wrote it."""
    grant = actor.grant
    written = checks.text(ask.school, "school", most=200)
    if grant is not None and grant.subject_kind == "partnership":
        at = queries.table_of_both(grant.subject_id, offer.organization_id)
        if at:
            return {"school_id": grant.organization_id, "school_text": "", "partnership_id": at}
    if ask.school_id is not None:
        access.require(actor.acts_for(ask.school_id, Role.VIEWER), actor)
        return {"school_id": ask.school_id, "school_text": ""}
    if not written:
        raise Refused("needed", "school")
    return {"school_text": written}


@verb("programs.move_visit", ask=MoveVisitAsk)
def move_visit(actor: Viewer, ask: MoveVisitAsk, *, now: datetime) -> ClassVisit:
    """The teacher asks for another time; the library answers again."""
    row = queries.visit_of_teacher(actor, ask.class_visit_id, ask.key)
    after = rules.VISIT_STATES.after(row.state, "move_visit")
    _require_time(row.offer, ask.on, ask.begins, now, but=row.pk)
    calendar.take_off(row, now)
    values = {
        "state": after,
        "wished_on": None,
        "wished_at": None,
        "reason": "",
        "session_id": None,
        **times(row.offer, ask.on, ask.begins),
    }
    amend_visit(row, values, actor, events.VisitMoved, now)
    write_to_teacher(row, *HAVE_IT, now)
    write_to_library(row, *MOVED, now)
    return row


@verb("programs.take_other_date", ask=TakeOtherDateAsk)
def take_other_date(actor: Viewer, ask: TakeOtherDateAsk, *, now: datetime) -> ClassVisit:
    """The teacher takes the time the library proposed: the class is coming."""
    row = queries.visit_of_teacher(actor, ask.class_visit_id, ask.key)
    after = rules.VISIT_STATES.after(row.state, "take_other_date")
    values = {"state": after, "decided_at": now, "reason": ""}
    amend_visit(row, values, actor, events.OtherDateTaken, now)
    calendar.put_on(row, now)
    write_to_teacher(row, *COMING, now)
    write_to_library(row, *TAKEN, now)
    return row


@verb("programs.cancel_visit", ask=CancelVisitAsk)
def cancel_visit(actor: Viewer, ask: CancelVisitAsk, *, now: datetime) -> ClassVisit:
    """The class does not come after all. Whoever it concerns is told; the time is free again."""
    row, is_teacher = _theirs(actor, ask)
    after = rules.VISIT_STATES.after(row.state, "cancel_visit")
    reason = checks.text(ask.reason, "reason", most=300, needed=not is_teacher)
    calendar.take_off(row, now)
    values = {"state": after, "reason": reason, "decided_at": now}
    amend_visit(row, values, actor, events.VisitCanceled, now)
    if is_teacher:
        write_to_library(row, *NOT_COMING, now)
    else:
        write_to_teacher(row, *CALLED_OFF, now)
    return row


def _theirs(actor: Viewer, ask: CancelVisitAsk) -> tuple[ClassVisit, bool]:
    """The visit, and whether it is the teacher who asks (not the library's staff)."""
    try:
        return queries.visit_of_teacher(actor, ask.class_visit_id, ask.key), True
    except NotFound:
        return queries.visit_to_answer(actor, ask.class_visit_id), False
