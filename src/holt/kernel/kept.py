"""What was read lately, kept for some seconds in this process: for what surrounds every page."""

from collections.abc import Callable
from typing import TypeVar

from django.core.cache import caches

from holt.kernel.viewer import Viewer

SECONDS_KEPT = 20
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
