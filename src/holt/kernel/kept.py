"""What was read lately, kept for some seconds in this process: for what surrounds every page."""

import time
from collections.abc import Callable
from typing import Any, TypeVar

from django.core.cache import caches

from holt.kernel.viewer import Viewer

SECONDS_KEPT = 20
SECONDS_HELD = 60
Kept = TypeVar("Kept")


def kept(name: str, read: Callable[[], Kept], seconds: int = SECONDS_KEPT) -> Kept:
    """The value read under this name not longer ago than that; else read anew."""
    found: Kept | None = caches["frame"].get(name)
    if found is None:
        found = read()
        caches["frame"].set(name, found, seconds)
    return found


def kept_if(worth: Callable[[Kept], bool], name: str, read: Callable[[], Kept]) -> Kept:
    """As `kept`, but only what is worth it; the rest is read anew each time."""
    found: Kept | None = caches["frame"].get(name)
    if found is None:
        found = read()
        if worth(found):
            caches["frame"].set(name, found, SECONDS_KEPT)
    return found


def kept_for(viewer: Viewer, name: str, read: Callable[[], Kept]) -> Kept:
    """As `kept`, for this viewer with these roles alone; nobody else's, and not after a change."""
    held = sorted(viewer.roles.items())
    whose = (viewer.person_id, viewer.is_operator, viewer.is_house, held, viewer.grant)
    return kept(f"{name}.{hash(repr(whose)):x}", read)


_HELD: dict[str, tuple[float, Any]] = {}


def held(name: str, read: Callable[[], Kept], seconds: int = SECONDS_HELD) -> Kept:
    """What thousands of rows come to, the same for everyone: for methods that weigh them all.

    It is handed out itself, not a copy: only frozen values. Whether somebody may be shown is asked
    again of the rows themselves.
    """
    now = time.monotonic()
    until, found = _HELD.get(name, (0.0, None))
    if until <= now:
        found = read()
        let_go(*(one for one, (over, _found) in list(_HELD.items()) if over <= now), name)
        _HELD[name] = (now + seconds, found)
    return found  # type: ignore[return-value]


def let_go(*names: str) -> None:
    """Read these anew next time, in this process; without names, everything that is held."""
    for one in names or tuple(_HELD):
        _HELD.pop(one, None)
