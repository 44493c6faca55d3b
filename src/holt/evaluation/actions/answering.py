"""What those who were called answer, and the log of what was sent, arrived and came back."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from holt.directory import queries as directory
from holt.evaluation import access, events, queries, rules
from holt.evaluation.actions.aid_letters import write_call
from holt.evaluation.actions.calling import tell_of
from holt.evaluation.asks import AnswerAidAsk, LogAidAsk
from holt.evaluation.models import AidCalled, AidEntry, AidPromise, CallOut
from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.events import Audience
from holt.kernel.verbs import verb
from holt.kernel.viewer import THE_HOUSE, Viewer

SOON = timedelta(minutes=5)
"""So far ahead a watch may go that a line of the log was dated by."""


@verb("evaluation.answer_aid", ask=AnswerAidAsk)
def answer_aid(actor: Viewer, ask: AnswerAidAsk, *, now: datetime) -> AidCalled:
    """Say yes, not now or no; the same answer given twice counts once.

    Raises NotFound, Refused "call_out_over", "promise_something", "not_wanted_here".
    """
    row = queries.called_to_change(ask.called_id)
    caller = row.call_out.organization_id
    if not access.may_answer_aid(actor, row.pk, row.organization_id, caller):
        raise NotFound
    rules.call_out_after(row.call_out.state, "answer_aid")
    said, promises = _said(ask, row)
    said["by_phone"] = _is_told_by_phone(actor, row)
    if _is_the_same(row, said, promises):
        return row
    for name, value in said.items():
        setattr(row, name, value)
    row.answered_at, row.first_answered_at = now, row.first_answered_at or now
    row.save()
    row.promises.all().delete()
    AidPromise.objects.bulk_create(
        AidPromise(called=row, wanted_id=one, amount=amount) for one, amount in promises.items()
    )
    both = Audience.only([caller, row.organization_id])
    by = Viewer() if actor.grant else actor
    party = row.organization.name
    tell_of(events.AidAnswered, row.call_out, party, by=by, at=now, audience=both)
    return row


def _said(ask: AnswerAidAsk, row: AidCalled) -> tuple[dict[str, Any], dict[int, int]]:
    """What is kept of an answer, and how many of what it promises."""
    answer = checks.choice(ask.answer, "answer", rules.AID_ANSWERS)
    wanted = row.call_out.wanted.values_list("pk", flat=True)
    given = {one.wanted_id: one.amount for one in ask.promises}
    is_yes = answer == "yes"
    said = {
        "answer": answer,
        "answered_by": checks.text(ask.name, "name", most=200, needed=True),
        "ready": checks.choice(ask.ready, "ready", rules.READY) if is_yes else "",
        "how_long": checks.text(ask.how_long, "how_long", most=120) if is_yes else "",
        "words": checks.text(ask.words, "words", most=1000),
    }
    return said, rules.require_promises(answer, given, wanted)


def _is_told_by_phone(actor: Viewer, row: AidCalled) -> bool:
    return actor.grant is None and not actor.acts_for(row.organization_id)


def _is_the_same(row: AidCalled, said: dict[str, Any], promises: dict[int, int]) -> bool:
    if any(getattr(row, name) != value for name, value in said.items()):
        return False
    return promises == dict(row.promises.values_list("wanted_id", "amount"))


@verb("evaluation.log_aid", ask=LogAidAsk)
def log_aid(actor: Viewer, ask: LogAidAsk, *, now: datetime) -> AidEntry:
    """Write down what was sent, arrived or came back. Raises Refused "in_the_future"."""
    queries.call_out(actor, ask.call_out_id)
    call = queries.call_out_to_change(ask.call_out_id)
    access.require(access.may_log_aid(actor, call.organization_id), actor)
    rules.call_out_after(call.state, "log_aid")
    at = ask.at or now
    if at > now + SOON:
        raise Refused("in_the_future", "at")
    row = AidEntry.objects.create(
        call_out=call,
        organization_id=_whose(actor, ask.organization_id),
        kind=checks.choice(ask.kind, "kind", rules.ENTRY_KINDS),
        words=checks.text(ask.words, "words", most=500, needed=True),
        at=at,
        written_at=now,
        written_by_id=actor.person_id,
    )
    own = Audience.only([call.organization_id])
    tell_of(events.AidLogged, call, call.organization.name, by=actor, at=now, audience=own)
    return row


def _whose(actor: Viewer, organization_id: int | None) -> int | None:
    if organization_id is None:
        return None
    if not directory.may_be_named(actor, [organization_id]):
        raise Refused("not_a_choice", "organization_id")
    return organization_id


def remind_silent(now: datetime) -> int:
    """For the clock: whoever has not answered for some hours is written to once more, one call-out
    at a time; returns how many organizations."""
    count = 0
    for pk in CallOut.objects.filter(state=CallOut.State.OPEN).values_list("pk", flat=True):
        count += _remind(pk, now)
    return count


@transaction.atomic
def _remind(call_out_id: int, now: datetime) -> int:
    call = queries.call_out_to_change(call_out_id)
    is_open = call.state == CallOut.State.OPEN
    if not is_open or not rules.may_remind(call.is_drill, call.called_at, now):
        return 0
    silent = call.called.filter(answer="", reminded_at__isnull=True, is_mailed=True)
    rows = list(silent.select_related("organization").order_by("pk"))
    for row in rows:
        row.call_out = call
        write_call(THE_HOUSE, row, now, again=True)
    return len(rows)
