"""What the verbs of an assessment begin and end with."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.viewer import Viewer
from holt.needs import access, queries
from holt.needs.events.assessments import AssessmentEvent
from holt.needs.models import Assessment
from holt.needs.rules.assessments import ASSESSMENT_STATES


def own(actor: Viewer, assessment_id: int, word: str) -> tuple[Assessment, str]:
    """One the actor's organization plans, locked, and the state the verb leads to."""
    row = queries.assessment_to_change(actor, assessment_id)
    access.require(access.may_assess(actor, row.organization_id), actor)
    return row, ASSESSMENT_STATES.after(row.state, word)


def move(row: Assessment, state: str, seen: int | None = None, **values: Any) -> Mapping[str, Any]:
    """Save the state and what goes with it; what changed. Raises Stale."""
    return save_amended(row, "assessment", {"state": state, **values}, seen)


def tell_own(
    event: type[AssessmentEvent],
    row: Assessment,
    actor: Viewer,
    now: datetime,
    changes: Mapping[str, Any] | None = None,
    **facts: Any,
) -> None:
    """Into the diary of the organization; of a published report into everyone's."""
    is_open = row.state == Assessment.State.PUBLISHED
    audience = Audience.public() if is_open else Audience.only({row.organization_id})
    told = event(row.pk, row.organization_id, row.title, **facts)
    tell(told, by=actor, at=now, audience=audience, changes=changes, version=row.version)
