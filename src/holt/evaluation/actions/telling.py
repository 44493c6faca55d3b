"""Who hears what happens to an outcome."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from holt.evaluation import events
from holt.evaluation.models import Outcome
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.viewer import Viewer
from holt.partnerships.queries import Held

KEPT_OUT = frozenset({"voice", "voice_by", "confirmed_by_name", "confirmed_by_role"})
AFTER = "…"
"""What the history keeps of people's words and names: that they changed, not what they were."""


def tell_about(
    event: type[events.OutcomeEvent],
    held: Held,
    outcome: Outcome,
    party_id: int,
    *,
    by: Viewer,
    at: datetime,
    changes: Mapping[str, tuple[Any, Any]] | None = None,
) -> None:
    """Tell the table; while it is a draft, only the party that writes it."""
    party = held.party(party_id)
    own = [held.party(outcome.recorded_party_id).organization_id]
    is_draft = outcome.state == Outcome.State.DRAFT
    kept = {
        name: (AFTER, AFTER) if name in KEPT_OUT else pair for name, pair in (changes or {}).items()
    }
    tell(
        event(outcome.pk, held.partnership.pk, held.partnership.name, party.organization.name),
        by=by,
        at=at,
        audience=Audience.only(own if is_draft else held.organization_ids),
        changes=kept,
        version=outcome.version,
    )
