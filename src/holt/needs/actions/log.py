"""A need is logged where it is heard."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from holt.directory import queries as directory
from holt.kernel.errors import NotFound, Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.needs import access, checking, queries, rules
from holt.needs.actions.goals import goals_for
from holt.needs.actions.telling import tell_about
from holt.needs.asks import EditNeedAsk, LogNeedAsk
from holt.needs.events import Logged
from holt.needs.models import Evidence, Need


@verb("needs.log", ask=LogNeedAsk)
def log(actor: Viewer, ask: LogNeedAsk, *, now: datetime) -> Need:
    """Log a need or an aspiration as it was heard. Raises NotAllowed, NotFound, Refused."""
    organization_id = ask.organization_id or own_organization(actor)
    access.require(access.may_log(actor, organization_id), actor)
    values = {**values_of(actor, ask, now), "organization_id": organization_id}
    values |= place_of(actor, organization_id, values)
    evidence = [checking.evidence_values(row) for row in ask.evidence[: rules.MOST_EVIDENCE]]
    state = Need.State.DRAFT if ask.as_draft else Need.State.OPEN
    need = Need.objects.create(
        **values, coordinator_id=actor.person_id, state=state, logged_at=now, edited_at=now
    )
    need.goals.set(goals_for(actor, need, ask.goal_ids))
    Evidence.objects.bulk_create(
        Evidence(need=need, added_by_id=actor.person_id, added_at=now, **one) for one in evidence
    )
    tell_about(need, Logged, by=actor, at=now, is_draft=ask.as_draft)
    return need


def own_organization(actor: Viewer) -> int | None:
    """The one organization the actor is staff of; where there are several, they must say which.

    A role in a whole reaches its parts; only the whole counts. Refuses "needed".
    """
    staff = queries.organizations_to_log_for(actor)
    if len(staff) > 1:
        raise Refused("needed", "organization_id")
    return staff[0] if staff else None


def values_of(actor: Viewer, ask: LogNeedAsk | EditNeedAsk, now: datetime) -> dict[str, Any]:
    """The need's own fields, checked against what there is."""
    today = now.astimezone(ZoneInfo(actor.zone)).date()
    values = checking.need_values(ask, subjects=directory.subject_labels(), today=today)
    if not directory.may_be_named(actor, values["restricted_to"]):
        raise Refused("not_a_choice", "restricted_to")
    return values


def place_of(actor: Viewer, organization_id: int | None, values: dict[str, Any]) -> dict[str, Any]:
    """The organization's county and main place, where the need names none of its own."""
    if organization_id is None:
        raise NotFound
    home = directory.organization(actor, organization_id)
    elsewhere = values["county"] not in ("", home.county)
    place = home.main_place
    found: dict[str, Any] = {"county": values["county"] or home.county}
    if values["lat"] is None and place and not elsewhere:
        found |= {"lat": place.lat, "lon": place.lon}
        found["county"] = found["county"] or place.county
    return found
