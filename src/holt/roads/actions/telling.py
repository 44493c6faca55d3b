"""Who hears of a change: published mobile libraries' news is the network's, plans stay inside."""

from datetime import datetime
from typing import Any

from holt.kernel.events import Audience, Event
from holt.kernel.happenings import tell
from holt.kernel.viewer import Viewer
from holt.roads.models import Mobile


def outside(
    event: Event,
    mobile: Mobile,
    actor: Viewer,
    now: datetime,
    *,
    changes: dict[str, tuple[Any, Any]] | None = None,
    version: int = 0,
) -> None:
    """For everyone of the network, where the mobile library is published."""
    home = Audience.only([mobile.organization_id])
    audience = Audience.network() if mobile.is_public else home
    tell(event, by=actor, at=now, audience=audience, changes=changes, version=version)


def inside(event: Event, mobile: Mobile, actor: Viewer, now: datetime) -> None:
    """For its own organization alone."""
    tell(event, by=actor, at=now, audience=Audience.only([mobile.organization_id]))
