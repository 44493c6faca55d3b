"""Turning points: pause, resume, renew, and the guided ending. Nothing disappears."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience, Event
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.partnerships import access, events, queries, rules
from holt.partnerships.actions.letters import tell_others
from holt.partnerships.actions.telling import tell_table
from holt.partnerships.asks import (
    BeginEndingAsk,
    CheckStepAsk,
    EndAsk,
    KeepGoingAsk,
    PauseAsk,
    RenewAsk,
    ResumeAsk,
)
from holt.partnerships.models import Commitment, Ending, Partnership
from holt.partnerships.queries.held import Held


@verb("partnerships.pause", ask=PauseAsk)
def pause(actor: Viewer, ask: PauseAsk, *, now: datetime) -> Partnership:
    """Rest for a while, with the reason and, if known, until when."""
    held, after = _turn(actor, ask.partnership_id, "pause")
    if ask.until and ask.until <= now.date():
        raise Refused("in_the_past", "until")
    held.partnership.paused_until = ask.until
    held.partnership.reason = checks.text(ask.reason, "reason", most=2000, needed=True)
    return _save(held, after, events.Paused, actor, now)


@verb("partnerships.resume", ask=ResumeAsk)
def resume(actor: Viewer, ask: ResumeAsk, *, now: datetime) -> Partnership:
    """Go on after a rest."""
    held, after = _turn(actor, ask.partnership_id, "resume")
    held.partnership.paused_until = None
    held.partnership.reason = ""
    return _save(held, after, events.Resumed, actor, now)


@verb("partnerships.renew", ask=RenewAsk)
def renew(actor: Viewer, ask: RenewAsk, *, now: datetime) -> Partnership:
    """Begin another season: the work goes on while plan and agreement are looked at again."""
    held, after = _turn(actor, ask.partnership_id, "renew")
    checks.text(ask.note, "note", most=2000)
    partnership = held.partnership
    partnership.state = after
    partnership.season += 1
    partnership.paused_until = None
    partnership.version += 1
    partnership.save()
    tell_table(
        events.RenewalBegun(partnership.pk, partnership.name, partnership.season),
        held,
        actor,
        now,
    )
    tell_others(
        actor,
        held,
        held.mine(actor),
        subject=_("Shall we go on? “%(partnership)s”"),
        text=_("%(who)s would like to renew. Look at the plan again and say what should change."),
        now=now,
    )
    return partnership


@verb("partnerships.begin_ending", ask=BeginEndingAsk)
def begin_ending(actor: Viewer, ask: BeginEndingAsk, *, now: datetime) -> Partnership:
    """Begin to end it well: people told, things handed over, reason, lesson, thanks."""
    held, after = _turn(actor, ask.partnership_id, "begin_ending")
    partnership = held.partnership
    partnership.reason_code = checks.choice(ask.reason_code, "reason_code", rules.END_REASONS)
    partnership.reason = checks.text(ask.reason, "reason", most=4000)
    ending, _made = Ending.objects.get_or_create(
        partnership=partnership, defaults={"begun_at": now, "begun_by_id": actor.person_id}
    )
    ending.done_steps = {"reason": True}
    ending.finished_at = None
    ending.save()
    _save(held, after, events.EndingBegun, actor, now)
    tell_others(
        actor,
        held,
        held.mine(actor),
        subject=_("“%(partnership)s” is coming to an end"),
        text=_("%(who)s has begun to end it. The reason and what is still to do are on its page."),
        now=now,
    )
    return partnership


@verb("partnerships.check_step", ask=CheckStepAsk)
def check_step(actor: Viewer, ask: CheckStepAsk, *, now: datetime) -> Ending:
    """Tick (or untick) one step of the ending."""
    held = queries.to_change(actor, ask.partnership_id)
    access.require(access.may_work(actor, held.seats), actor)
    if held.partnership.state != "ending":
        raise Refused("not_at_this_stage", "", {"state": held.partnership.state})
    step = checks.choice(ask.step, "step", rules.ENDING_STEPS)
    ending = held.partnership.ending
    ending.done_steps = {**ending.done_steps, step: ask.done}
    ending.save(update_fields=["done_steps"])
    _tell(events.EndingStepped, held, actor, now)
    return ending


@verb("partnerships.keep_going", ask=KeepGoingAsk)
def keep_going(actor: Viewer, ask: KeepGoingAsk, *, now: datetime) -> Partnership:
    """Not ending after all."""
    held, after = _turn(actor, ask.partnership_id, "keep_going")
    held.partnership.reason_code = held.partnership.reason = ""
    return _save(held, after, events.KeptGoing, actor, now)


@verb("partnerships.end", ask=EndAsk)
def end(actor: Viewer, ask: EndAsk, *, now: datetime) -> Partnership:
    """End it, with the reason, the lesson and thanks. Open promises are withdrawn."""
    held, after = _turn(actor, ask.partnership_id, "end")
    partnership = held.partnership
    partnership.reason_code = checks.choice(ask.reason_code, "reason_code", rules.END_REASONS)
    partnership.reason = checks.text(ask.reason, "reason", most=4000)
    partnership.ended_on = ask.on or now.date()
    ending, _made = Ending.objects.get_or_create(
        partnership=partnership, defaults={"begun_at": now, "begun_by_id": actor.person_id}
    )
    ending.lesson = checks.text(ask.lesson, "lesson", most=6000)
    ending.thanks = checks.text(ask.thanks, "thanks", most=4000)
    ending.door_open = ask.door_open
    ending.finished_at = now
    ticked = {checks.choice(one, "done_steps", rules.ENDING_STEPS) for one in ask.done_steps}
    ticked |= {"reason"} | ({"lesson"} if ending.lesson else set())
    ticked |= {"thanked"} if ending.thanks else set()
    ending.done_steps = {**ending.done_steps, **dict.fromkeys(sorted(ticked), True)}
    ending.save()
    partnership.commitments.filter(state="open").update(
        state=Commitment.State.WITHDRAWN, settled_on=partnership.ended_on
    )
    partnership.agreements.filter(state="open").update(state="superseded")
    partnership.state = after
    partnership.version += 1
    partnership.save()
    tell(
        events.Ended(
            partnership.pk, partnership.name, partnership.reason_code, partnership.need_id
        ),
        by=actor,
        at=now,
        audience=Audience.network(),
    )
    tell_others(
        actor,
        held,
        held.mine(actor),
        subject=_("Thank you: “%(partnership)s” has ended"),
        text=(ending.thanks.replace("%", "%%") or _("Thank you for what we did together.")),
        now=now,
    )
    return partnership


def _turn(actor: Viewer, partnership_id: int, verb_word: str) -> tuple[Held, str]:
    """The partnership held by someone who may run it, and the state the verb leads to."""
    held = queries.to_change(actor, partnership_id)
    access.require(access.may_run(actor, held.seats), actor)
    return held, rules.STATES.after(held.partnership.state, verb_word)


def _save(
    held: Held, after: str, event: type[events.PartnershipEvent], actor: Viewer, now: datetime
) -> Partnership:
    held.partnership.state = after
    held.partnership.version += 1
    held.partnership.save()
    _tell(event, held, actor, now)
    return held.partnership


def _tell(event: type[events.PartnershipEvent], held: Held, actor: Viewer, now: datetime) -> None:
    told: Event = event(held.partnership.pk, held.partnership.name)
    tell(told, by=actor, at=now, audience=Audience.only(held.organization_ids))
