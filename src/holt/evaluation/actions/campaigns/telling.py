"""Who hears what happens in a campaign: the people inside it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from holt.evaluation.events.campaigns import CampaignEvent
from holt.evaluation.queries.campaigns import HeldCampaign
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.viewer import NOBODY, Viewer


def tell_of(
    event: type[CampaignEvent],
    held: HeldCampaign,
    *,
    by: Viewer,
    at: datetime,
    changes: Mapping[str, tuple[Any, Any]] | None = None,
    version: int = 0,
    **facts: object,
) -> None:
    """Tell the organizations inside; whoever answers by a link stays unnamed in the diary."""
    it = held.campaign
    tell(
        event(campaign_id=it.pk, title=it.title, **facts),
        by=NOBODY if by.grant else by,
        at=at,
        audience=Audience.only(held.standing.inside),
        changes=changes,
        version=version,
    )
