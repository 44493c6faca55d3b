"""A need's own words and particulars change."""

from datetime import datetime

from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.needs import access, queries
from holt.needs.actions.log import values_of
from holt.needs.actions.telling import change, close_off, tell_about
from holt.needs.asks import EditNeedAsk
from holt.needs.events import Edited
from holt.needs.models import Need


@verb("needs.edit", ask=EditNeedAsk)
def edit(actor: Viewer, ask: EditNeedAsk, *, now: datetime) -> Need:
    """Change what a need says. Raises NotFound, NotAllowed, Refused, Stale."""
    need = queries.need_to_change(actor, ask.need_id)
    access.require(access.may_edit(actor, need), actor)
    values = values_of(actor, ask, now)
    if ask.heard_on is None:
        values["heard_on"] = need.heard_on
    changes = change(need, values, ask.version)
    if not changes:
        return need
    need.edited_at = now
    need.save(update_fields=["edited_at"])
    close_off(need, changes)
    tell_about(need, Edited, by=actor, at=now, changes=changes, fields=tuple(sorted(changes)))
    return need
