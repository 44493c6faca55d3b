"""A need's way through its states; `rules.STATES` says which step may follow which."""

from datetime import datetime
from typing import Any

from holt.kernel import checks
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.needs import access, checking, queries, rules
from holt.needs.actions.telling import change, tell_about
from holt.needs.asks import MatchAsk, MeetAsk, ParkAsk, PublishAsk, ReopenAsk
from holt.needs.events import Matched, Met, Parked, Published, Reopened
from holt.needs.models import Need


@verb("needs.publish", ask=PublishAsk)
def publish(actor: Viewer, ask: PublishAsk, *, now: datetime) -> Need:
    """Put a draft before whoever it is meant for. Raises NotFound, NotAllowed, WrongState."""
    need = queries.need_to_change(actor, ask.need_id)
    access.require(access.may_edit(actor, need), actor)
    changes = _go(need, "publish")
    tell_about(need, Published, by=actor, at=now, changes=changes)
    return need


@verb("needs.park", ask=ParkAsk)
def park(actor: Viewer, ask: ParkAsk, *, now: datetime) -> Need:
    """Put a need aside, with the reason. Raises NotFound, NotAllowed, Refused, WrongState."""
    need = queries.need_to_change(actor, ask.need_id)
    access.require(access.may_coordinate(actor, need), actor)
    park_one(actor, need, checking.reason(ask.reason), now)
    return need


def park_one(actor: Viewer, need: Need, reason: str, now: datetime) -> None:
    """Park a need already locked and allowed; a parked draft stays inside."""
    audience_was_inside = need.state == Need.State.DRAFT
    changes = _go(need, "park", parked_reason=reason)
    if audience_was_inside:
        changes |= change(need, {"openness": Need.Openness.RESTRICTED, "restricted_to": []})
    tell_about(need, Parked, by=actor, at=now, changes=changes)


@verb("needs.reopen", ask=ReopenAsk)
def reopen(actor: Viewer, ask: ReopenAsk, *, now: datetime) -> Need:
    """Open a need again that was parked, met or matched. Raises NotAllowed, WrongState."""
    need = queries.need_to_change(actor, ask.need_id)
    access.require(access.may_coordinate(actor, need), actor)
    changes = _go(need, "reopen", parked_reason="", met_how="")
    tell_about(need, Reopened, by=actor, at=now, changes=changes)
    return need


@verb("needs.meet", ask=MeetAsk)
def meet(actor: Viewer, ask: MeetAsk, *, now: datetime) -> Need:
    """Mark a need as met, and by what. Raises NotFound, NotAllowed, WrongState."""
    need = queries.need_to_change(actor, ask.need_id)
    access.require(access.may_coordinate(actor, need), actor)
    changes = _go(need, "meet", met_how=checks.text(ask.how, "how", most=300))
    tell_about(need, Met, by=actor, at=now, changes=changes)
    return need


@verb("needs.match", ask=MatchAsk)
def match(actor: Viewer, ask: MatchAsk, *, now: datetime) -> Need:
    """A partnership serving the need is at work. The house may say so twice. Raises WrongState."""
    need = queries.need_to_change(actor, ask.need_id)
    access.require(access.may_match(actor, need), actor)
    if actor.is_house and need.state == Need.State.MATCHED:
        return need
    changes = _go(need, "match")
    tell_about(need, Matched, by=actor, at=now, changes=changes, partnership_id=ask.partnership_id)
    return need


def _go(need: Need, verb_word: str, **values: Any) -> dict[str, Any]:
    """Take the step and keep the values that go with it. Raises WrongState."""
    return change(need, {"state": rules.STATES.after(need.state, verb_word), **values})
