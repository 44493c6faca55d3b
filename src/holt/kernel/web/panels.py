"""Panels: what a room above hangs on a page below, which knows nobody upstairs.

    @panel("organization")                       # in the upper room's web/panels.py
    def partnerships_here(viewer, subject_id):
        return Panel(_("Partnerships"), "partnerships/panel.html", {"rows": …}, order=20)

The page below calls `panels_for("organization", viewer, 12)` and includes
"kernel/parts/panels.html" with them. The hook "today" hangs on the first page (its subject id is 0). A panel that needs the
page's own frozen row asks for it, `@panel("organization", with_page=True)`, and takes it as its
third argument; it is None where the page below did not hand it on.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from holt.kernel.viewer import Viewer


@dataclass(frozen=True)
class Panel:
    """A titled part of a page; small `order` comes first.

    The page prints the title; `template` reads `panel.context`; `next` is a template for the page's
    "Next" corner, given the same `panel`.
    """

    title: object
    template: str
    context: Mapping[str, Any] = field(default_factory=dict)
    order: int = 50
    next: str = ""


Hang = Callable[..., Panel | None]
PANELS: dict[str, list[Hang]] = {}
WITH_PAGE: set[Hang] = set()


def panel(hook: str, *, with_page: bool = False) -> Callable[[Hang], Hang]:
    """Hang a function's panel on the pages of this kind; it returns None to show nothing."""

    def register(hang: Hang) -> Hang:
        known = PANELS.setdefault(hook, [])
        if hang not in known:
            known.append(hang)
        if with_page:
            WITH_PAGE.add(hang)
        return hang

    return register


def panels_for(hook: str, viewer: Viewer, subject_id: int, page: Any = None) -> tuple[Panel, ...]:
    """The panels of one page, in their order, as far as this viewer may see them."""
    found = (
        hang(viewer, subject_id, page) if hang in WITH_PAGE else hang(viewer, subject_id)
        for hang in PANELS.get(hook, ())
    )
    shown = [one for one in found if one is not None]
    return tuple(sorted(shown, key=lambda one: (one.order, str(one.title))))
