"""Who hears what happens to a need."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from holt.kernel.erasure import redact_facts
from holt.kernel.events import Audience, Event
from holt.kernel.happenings import save_amended, tell
from holt.kernel.viewer import Viewer
from holt.needs.models import Need

AFTER = "…"
"""What the history keeps of a source's name: that it changed, not what it was."""

WIDTH = {Need.Openness.RESTRICTED: 0, Need.Openness.NETWORK: 1, Need.Openness.PUBLIC: 2}


def audience_of(need: Need) -> Audience:
    """Whoever may see the need: its own organization while it is a draft."""
    if need.state == Need.State.DRAFT:
        return Audience.only([need.organization_id])
    if need.openness == Need.Openness.RESTRICTED:
        return Audience.only([need.organization_id, *need.restricted_to])
    return Audience.public() if need.openness == Need.Openness.PUBLIC else Audience.network()


def tell_about(
    need: Need,
    event: type[Event],
    *,
    by: Viewer,
    at: datetime,
    changes: Mapping[str, tuple[Any, Any]] | None = None,
    **facts: object,
) -> None:
    """Tell an event about the need to whoever may see it; keep the source's name out of it."""
    told = event(
        need_id=need.pk,  # type: ignore[call-arg]
        organization_id=need.organization_id,
        statement=need.statement,
        **facts,
    )
    kept = {
        name: (AFTER, AFTER) if name == "heard_from" else pair
        for name, pair in (changes or {}).items()
    }
    tell(told, by=by, at=at, audience=audience_of(need), changes=kept, version=need.version)


def close_off(need: Need, changes: Mapping[str, tuple[Any, Any]]) -> None:
    """Earlier happenings carry the statement: when fewer may see the need, it leaves them."""
    was, now = changes.get("openness", (need.openness, need.openness))
    before, after = changes.get("restricted_to", ((), ()))
    shut_out = now == Need.Openness.RESTRICTED and set(before) - set(after)
    if WIDTH[now] < WIDTH[was] or shut_out:
        redact_facts("need", need.pk, ["statement"])


def change(need: Need, values: Mapping[str, Any], seen: int | None = None) -> dict[str, Any]:
    """Amend the need and raise its version; returns {field: (before, after)}."""
    return save_amended(need, "need", values, seen)
