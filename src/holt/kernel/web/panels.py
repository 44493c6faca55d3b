"""Panels: what a room above hangs on a page below, which knows nobody upstairs.

    @panel("organization")                       # in the upper room's web/panels.py
    def partnerships_here(viewer, subject_id):
        return Panel(_("Partnerships"), "partnerships/panel.html", {"rows": …}, order=20)

The page below calls `panels_for("organization", viewer, 12)` and includes each template with
`panel`. The hook "today" hangs on the first page (its subject id is 0).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from holt.kernel.viewer import Viewer


@dataclass(frozen=True)
class Panel:
    """A titled part of a page; small `order` comes first.

    `template` reads `panel.title` and `panel.context`; `next` is a template for the page's
    "Next" corner, given the same `panel`.
    """

    title: object
    template: str
    context: Mapping[str, Any] = field(default_factory=dict)
    order: int = 50
    next: str = ""


Hang = Callable[[Viewer, int], Panel | None]
PANELS: dict[str, list[Hang]] = {}


def panel(hook: str) -> Callable[[Hang], Hang]:
    """Hang a function's panel on the pages of this kind; it returns None to show nothing."""

    def register(hang: Hang) -> Hang:
        known = PANELS.setdefault(hook, [])
        if hang not in known:
            known.append(hang)
        return hang

    return register


def panels_for(hook: str, viewer: Viewer, subject_id: int) -> tuple[Panel, ...]:
    """The panels of one page, in their order, as far as this viewer may see them."""
    found = (hang(viewer, subject_id) for hang in PANELS.get(hook, ()))
    shown = [one for one in found if one is not None]
    return tuple(sorted(shown, key=lambda one: (one.order, str(one.title))))
