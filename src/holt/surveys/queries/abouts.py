"""Whom a survey's thing was done with: rooms above say so, since this one cannot know them."""

from collections.abc import Callable, Collection, Iterable, Mapping

from holt.kernel.viewer import Viewer
from holt.surveys.queries.tallies import OutcomeSurvey

Names = Mapping[int, tuple[str, ...]]
Tell = Callable[[Viewer, Collection[int]], Names]
_TELLERS: dict[str, Tell] = {}


def names_partners(kind: str) -> Callable[[Tell], Tell]:
    """A room above says, for things of a kind, which organizations they were done with.

    `tell(viewer, ids)` returns id → names, of what the viewer may see.
    """

    def register(tell: Tell) -> Tell:
        _TELLERS[kind] = tell
        return tell

    return register


def partners_of(viewer: Viewer, found: Iterable[OutcomeSurvey]) -> Names:
    """Survey → the partners of what it is about; none for one that stands by itself."""
    by_kind: dict[str, dict[int, list[OutcomeSurvey]]] = {}
    for one in found:
        if one.about_kind in _TELLERS and one.about_id:
            by_kind.setdefault(one.about_kind, {}).setdefault(one.about_id, []).append(one)
    named: dict[int, tuple[str, ...]] = {}
    for kind, about in by_kind.items():
        for thing, names in _TELLERS[kind](viewer, sorted(about)).items():
            named |= {one.id: names for one in about.get(thing, ())}
    return named
