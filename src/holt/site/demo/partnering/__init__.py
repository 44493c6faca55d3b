"""Partnerships and introductions are told from their rows."""

from collections.abc import Callable, Iterator

from holt.site.demo.desk import Desk
from holt.site.demo.founding import hand_over
from holt.site.demo.partnering.introducing import introduce
from holt.site.demo.partnering.telling import tell_tale
from holt.site.demo.partnerships import INTRODUCTIONS, TALES

__all__ = ["steps"]


def steps(desk: Desk) -> Iterator[tuple[str, Callable[[], None]]]:
    """Titles and what to do, in order."""
    for one in INTRODUCTIONS:
        yield "An introduction", lambda one=one: introduce(desk, one)  # type: ignore[misc]
    for tale in TALES:
        yield tale.name, lambda tale=tale: tell_tale(desk, tale)  # type: ignore[misc]
    yield "Somebody leaves", lambda: hand_over(desk)
