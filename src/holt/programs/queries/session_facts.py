"""Who came, session by session: what attendance is counted from."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from holt.kernel.viewer import Viewer
from holt.programs.models import Session
from holt.programs.queries.sessions import sessions


@dataclass(frozen=True)
class SessionFact:
    """A session that was held, or was planned for a day gone by and never closed."""

    id: int
    partnership_id: int | None
    title: str
    on: date
    is_held: bool
    attended: int | None
    new_to_us: int | None
    back_after_long: int | None


def session_facts(
    viewer: Viewer,
    since: date,
    until: date,
    *,
    partnership_ids: Collection[int],
    organization_id: int | None = None,
) -> tuple[SessionFact, ...]:
    """Of these tables, and of what an organization runs alone, the first first. A session that is
    planned for the last day is still to come."""
    of = Q(partnership_id__in=partnership_ids)
    if organization_id is not None:
        of |= Q(program__organization_id=organization_id)
    held = Q(state=Session.State.HELD, on__range=(since, until))
    unclosed = Q(state=Session.State.PLANNED, on__gte=since, on__lt=until)
    rows = sessions(viewer).filter(of).filter(held | unclosed).order_by("on", "pk")
    names = ("attended", "new_to_us", "back_after_long")
    found = rows.values_list("pk", "partnership_id", "title", "on", "state", *names)
    return tuple(
        SessionFact(pk, partnership, title, on, state == Session.State.HELD, *counts)
        for pk, partnership, title, on, state, *counts in found
    )
