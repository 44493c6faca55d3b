"""Who is told of what: the people of the organization that asks."""

from datetime import datetime
from typing import Any

from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.viewer import Viewer
from holt.surveys import events
from holt.surveys.models import Survey


def tell_survey(
    event: type[events.SurveyEvent], row: Survey, actor: Viewer, now: datetime, **more: Any
) -> None:
    """Into the diary of the organization; more is said to nobody."""
    audience = Audience.only({row.organization_id})
    changes = more.pop("changes", None)
    tell(
        event(row.pk, row.title, **more),
        by=actor,
        at=now,
        audience=audience,
        changes=changes,
        version=row.version,
    )
