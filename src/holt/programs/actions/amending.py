"""Saving what changed about a session, and telling the table."""

from collections.abc import Mapping
from datetime import datetime

from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.viewer import Viewer
from holt.programs import events
from holt.programs.models import Session
from holt.programs.queries import Table


def amend(
    actor: Viewer,
    held: Table,
    session: Session,
    values: Mapping[str, object],
    seen: int | None,
    event: type[events.SessionEvent],
    now: datetime,
) -> Session:
    """Save what changed and tell the table. Raises Stale."""
    changes = save_amended(session, "session", values, seen)
    if changes:
        session.changed_at = now
        session.save(update_fields=["changed_at"])
    tell(
        event(session.pk, held.partnership_id, session.title),
        by=actor,
        at=now,
        audience=Audience.only(held.organization_ids),
        changes=changes,
        version=session.version,
    )
    return session
