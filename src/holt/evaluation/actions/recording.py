"""Recording what changed, correcting it, withdrawing it."""

from datetime import datetime
from typing import Any

from holt.evaluation import access, events, queries, rules
from holt.evaluation.actions.telling import tell_about
from holt.evaluation.asks import EditOutcomeAsk, RecordAsk, WithdrawOutcomeAsk
from holt.evaluation.models import Outcome
from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.happenings import save_amended
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.needs import queries as needs
from holt.partnerships.queries import Held, to_change

UNCONFIRMED: dict[str, Any] = {
    "confirmed_party_id": None,
    "confirmed_by_id": None,
    "confirmed_by_name": "",
    "confirmed_by_role": "",
    "confirmed_at": None,
}


@verb("evaluation.record", ask=RecordAsk)
def record(actor: Viewer, ask: RecordAsk, *, now: datetime) -> Outcome:
    """Record what changed for whom, or keep it as a draft of one's own party."""
    held = to_change(actor, ask.partnership_id)
    access.require(access.may_work(actor, held.seats), actor)
    rules.require_stage(held.partnership.state)
    outcome = Outcome.objects.create(
        **_checked(ask, now),
        partnership=held.partnership,
        need_id=_need_id(actor, held, ask.need_id),
        season=held.partnership.season,
        state=Outcome.State.DRAFT if ask.as_draft else Outcome.State.RECORDED,
        recorded_party=held.mine(actor, ask.organization_id),
        recorded_by_id=actor.person_id,
        recorded_at=now,
    )
    event = events.Drafted if ask.as_draft else events.Recorded
    tell_about(event, held, outcome, outcome.recorded_party_id, by=actor, at=now)
    return outcome


@verb("evaluation.edit_outcome", ask=EditOutcomeAsk)
def edit_outcome(actor: Viewer, ask: EditOutcomeAsk, *, now: datetime) -> Outcome:
    """Change what it says. A confirmation falls away: it was for what was said before."""
    held, outcome = queries.outcome_to_change(actor, ask.outcome_id)
    access.require(access.may_change(actor, outcome.recorded_party_id, held.seats), actor)
    after = rules.after_edit(outcome.state, ask.as_draft)
    was_draft = outcome.state == Outcome.State.DRAFT
    values = {**_checked(ask, now), **UNCONFIRMED, "state": after}
    changes = save_amended(outcome, "outcome", values, ask.version)
    event = events.Recorded if was_draft and after == "recorded" else events.OutcomeEdited
    party_id = outcome.recorded_party_id
    tell_about(event, held, outcome, party_id, by=actor, at=now, changes=changes)
    return outcome


@verb("evaluation.withdraw_outcome", ask=WithdrawOutcomeAsk)
def withdraw_outcome(actor: Viewer, ask: WithdrawOutcomeAsk, *, now: datetime) -> Outcome:
    """Take it out of lists and briefs, with the reason."""
    held, outcome = queries.outcome_to_change(actor, ask.outcome_id)
    access.require(access.may_change(actor, outcome.recorded_party_id, held.seats), actor)
    values = {
        "state": rules.STATES.after(outcome.state, "withdraw_outcome"),
        "withdrawn_reason": checks.text(ask.reason, "reason", most=300, needed=True),
    }
    changes = save_amended(outcome, "outcome", values, None)
    tell_about(
        events.OutcomeWithdrawn,
        held,
        outcome,
        outcome.recorded_party_id,
        by=actor,
        at=now,
        changes=changes,
    )
    return outcome


def _checked(ask: RecordAsk | EditOutcomeAsk, now: datetime) -> dict[str, Any]:
    """What the outcome says, as it is kept. Raises Refused."""
    if ask.on > now.date():
        raise Refused("in_the_future", "on")
    voice = checks.text(ask.voice, "voice", most=3000)
    rules.require_consent(voice, ask.has_consent)
    return {
        "who_changed": checks.text(ask.who_changed, "who_changed", most=200, needed=True),
        "what_changed": checks.text(ask.what_changed, "what_changed", most=500, needed=True),
        "on": ask.on,
        "where": checks.text(ask.where, "where", most=200),
        "how_much": checks.text(ask.how_much, "how_much", most=200),
        "figure": rules.require_figure(ask.figure),
        "unit": checks.text(ask.unit, "unit", most=60),
        "significance": checks.text(ask.significance, "significance", most=3000),
        "contribution": checks.text(ask.contribution, "contribution", most=3000),
        "evidence": checks.text(ask.evidence, "evidence", most=3000),
        "voice": voice,
        "voice_by": checks.text(ask.voice_by, "voice_by", most=200),
        "has_consent": ask.has_consent,
    }


def _need_id(actor: Viewer, held: Held, need_id: int | None) -> int | None:
    """The need it counts for: the one named if it may be seen, else the partnership's."""
    if need_id is None or need_id == held.partnership.need_id:
        return held.partnership.need_id
    if not needs.visible(actor).filter(pk=need_id).exists():
        raise NotFound("need_id")
    return need_id
