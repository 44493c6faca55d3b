"""An organization calls out: whom it reaches, how it ends."""

from datetime import datetime

from holt.directory import queries as directory
from holt.evaluation import access, events, queries, rules
from holt.evaluation.actions.aid_letters import write_call, write_end
from holt.evaluation.asks import CallOutAsk, CancelCallOutAsk, CloseCallOutAsk, Wanted
from holt.evaluation.models import AidCalled, AidWanted, CallOut
from holt.evaluation.queries import Reached
from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.people import actions as people

DRILLS: dict[type[events.CallOutEvent], type[events.CallOutEvent]] = {
    events.CalledOut: events.DrillCalled,
    events.AidAnswered: events.DrillAnswered,
    events.AidLogged: events.DrillLogged,
    events.CallOutClosed: events.DrillClosed,
    events.CallOutCancelled: events.DrillCancelled,
}


@verb("evaluation.call_out", ask=CallOutAsk)
def call_out(actor: Viewer, ask: CallOutAsk, *, now: datetime) -> CallOut:
    """Write to whoever could lend what is needed; a second press of the button calls nobody twice.

    Raises NotAllowed, Refused "called_out_already", "nobody_to_call", "too_often".
    """
    home = directory.organization_to_change(actor, ask.organization_id)
    access.require(access.may_call_out(actor, home.pk), actor)
    wanted = _wanted(ask.wanted)
    title = checks.text(ask.title, "title", most=200, needed=True)
    if home.call_outs.filter(title=title, state=CallOut.State.OPEN).exists():
        raise Refused("called_out_already", "title")
    reached = _reached(actor, ask, {one.kind for one in wanted})
    most = rules.MOST_CALL_OUTS_A_DAY
    people.admit(f"call out {home.pk}", most=most, seconds=86400, now=now)
    row = CallOut.objects.create(
        organization=home,
        title=title,
        happened=checks.text(ask.happened, "happened", most=3000, needed=True),
        where=checks.text(ask.where, "where", most=200),
        county=checks.text(ask.county, "county", most=5),
        reach=checks.text(ask.reach, "reach", most=200, needed=True),
        is_drill=ask.is_drill,
        called_at=now,
        called_by_id=actor.person_id,
    )
    AidWanted.objects.bulk_create(
        AidWanted(call_out=row, kind=one.kind, what=one.what, amount=one.amount) for one in wanted
    )
    for one in reached:
        write_call(actor, _called(row, one), now)
    tell_of(events.CalledOut, row, home.name, by=actor, at=now)
    return row


def _wanted(given: tuple[Wanted, ...]) -> tuple[Wanted, ...]:
    """Each checked. Refuses "nothing_wanted"."""
    if not given:
        raise Refused("nothing_wanted", "wanted")
    if len(given) > rules.MOST_WANTED:
        raise Refused("too_many", "wanted", {"most": rules.MOST_WANTED})
    return tuple(_checked(one) for one in given)


def _checked(one: Wanted) -> Wanted:
    kind = checks.choice(one.kind, "wanted", rules.AID_KINDS)
    what = checks.text(one.what, "wanted", most=200, needed=True)
    amount = checks.whole(one.amount, "wanted", least=1, most=rules.MOST_AMOUNT)
    return Wanted(kind, what, amount or 1)


def _reached(actor: Viewer, ask: CallOutAsk, kinds: set[str]) -> tuple[Reached, ...]:
    """Those picked by hand, or whoever offers what is wanted in the county; never oneself."""
    home = ask.organization_id
    if ask.organization_ids:
        picked = set(ask.organization_ids)
        everybody = {one.organization_id: one for one in queries.who_can_help(actor)}
        if picked - set(everybody):
            raise NotFound
        best = {one.organization_id: one for one in queries.who_can_help(actor, kinds)}
        found = tuple((everybody | best)[one] for one in sorted(picked - {home}))
    else:
        found = queries.who_can_help(actor, kinds, ask.county, leave_out=home)
    if not found:
        raise Refused("nobody_to_call", "wanted")
    if len(found) > rules.MOST_CALLED:
        raise Refused("too_many", "organization_ids", {"most": rules.MOST_CALLED})
    return found


def _called(row: CallOut, one: Reached) -> AidCalled:
    return AidCalled.objects.create(
        call_out=row,
        organization_id=one.organization_id,
        contact_name=one.contact_name,
        contact_email=one.email,
        contact_phone=one.phone,
        language=one.language,
    )


@verb("evaluation.close_call_out", ask=CloseCallOutAsk)
def close_call_out(actor: Viewer, ask: CloseCallOutAsk, *, now: datetime) -> CallOut:
    """It is over, and what was learnt; once closed, the lesson can still be written anew."""
    row = _run(actor, ask.call_out_id, "close_call_out")
    was_open = row.state == CallOut.State.OPEN
    row.state = CallOut.State.CLOSED
    row.lesson = checks.text(ask.lesson, "lesson", most=4000)
    if was_open:
        row.ended_at, row.ended_by_id = now, actor.person_id
    row.save(update_fields=["state", "lesson", "ended_at", "ended_by"])
    if was_open:
        write_end(row, now)
    tell_of(events.CallOutClosed, row, row.organization.name, by=actor, at=now)
    return row


@verb("evaluation.cancel_call_out", ask=CancelCallOutAsk)
def cancel_call_out(actor: Viewer, ask: CancelCallOutAsk, *, now: datetime) -> CallOut:
    """It was a mistake or is not needed: everybody who was called is told so at once."""
    row = _run(actor, ask.call_out_id, "cancel_call_out")
    row.state, row.ended_at, row.ended_by_id = CallOut.State.CANCELLED, now, actor.person_id
    row.reason = checks.text(ask.reason, "reason", most=300, needed=True)
    row.save(update_fields=["state", "reason", "ended_at", "ended_by"])
    write_end(row, now)
    tell_of(events.CallOutCancelled, row, row.organization.name, by=actor, at=now)
    return row


def _run(actor: Viewer, call_out_id: int, word: str) -> CallOut:
    """A call-out the actor runs, where the verb is possible. Raises NotFound, NotAllowed."""
    queries.call_out(actor, call_out_id)
    row = queries.call_out_to_change(call_out_id)
    access.require(access.may_call_out(actor, row.organization_id), actor)
    rules.call_out_after(row.state, word)
    return row


def tell_of(
    event: type[events.CallOutEvent],
    row: CallOut,
    party: str,
    *,
    by: Viewer,
    at: datetime,
    audience: Audience | None = None,
) -> None:
    """Tell the network, a drill as a drill; answers and the log reach those they concern."""
    kind = DRILLS[event] if row.is_drill else event
    tell(kind(row.pk, party), by=by, at=at, audience=audience or Audience.network())
