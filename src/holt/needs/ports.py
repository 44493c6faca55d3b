"""What this room wants from the rooms above, which it does not know: they put it in here.

ports.SERVINGS.append(partnerships_that_serve)   # in the upper room's apps.py
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from holt.kernel.viewer import Viewer


@dataclass(frozen=True)
class Serving:
    """A partnership, as far as the viewer may see it, and which need and goals it serves.

    `stage` is its state's code, worded under "partnerships.STAGE" (see kernel.web.words).
    """

    id: int
    name: str
    url: str
    stage: str
    is_active: bool
    need_id: int | None = None
    goal_ids: tuple[int, ...] = ()


Servings = Callable[[Viewer, Collection[int], Collection[int]], Iterable[Serving]]
SERVINGS: list[Servings] = []
"""(viewer, need ids, goal ids) → the partnerships that serve any of them."""

Parties = Callable[[Viewer], QuerySet[Any] | Collection[int]]
PARTIES: list[Parties] = []
"""viewer → ids (or a subquery of ids) of needs whose partnerships the viewer is a party to."""

Living = Callable[[], QuerySet[Any] | Collection[int]]
LIVING: list[Living] = []
"""() → ids (or a subquery of ids) of needs that a partnership is being made for or at work on."""


Proposing = Callable[[Viewer], str]
PROPOSING: list[Proposing] = []
"""viewer → where they propose a partnership (?need=12&with=34), or nothing if they may not."""


def propose_url(viewer: Viewer) -> str:
    """Where this viewer may propose a partnership for a need, if anywhere."""
    return next((url for ask in PROPOSING if (url := ask(viewer))), "")


def servings(
    viewer: Viewer, need_ids: Collection[int], goal_ids: Collection[int] = ()
) -> tuple[Serving, ...]:
    """Every partnership above that serves one of these, once each."""
    if not need_ids and not goal_ids:
        return ()
    found = [one for ask in SERVINGS for one in ask(viewer, need_ids, goal_ids)]
    return tuple(dict.fromkeys(found))


Partners = Callable[[Viewer], Collection[int]]
PARTNERS: list[Partners] = []
"""viewer → ids of the organizations that theirs work with in partnerships at work."""


def partners(viewer: Viewer) -> frozenset[int]:
    """Organizations the viewer's own work with already, as far as the viewer may see it."""
    return frozenset(one for ask in PARTNERS for one in ask(viewer))
