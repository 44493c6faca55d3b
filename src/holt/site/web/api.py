"""The whole API at /api/v1: every room's lists and every verb."""

from importlib import import_module
from importlib.util import find_spec

from ninja import NinjaAPI

from holt.directory import queries as directory
from holt.kernel import clock
from holt.kernel.api import TokenAuth, build
from holt.kernel.viewer import Viewer
from holt.people import actions as people

ROOMS = (
    "people",
    "directory",
    "surveys",
    "needs",
    "partnerships",
    "spaces",
    "roads",
    "programs",
    "learning",
    "peers",
    "skills",
    "mentoring",
    "training",
    "studies",
    "evaluation",
)


def viewer_by_token(token: str) -> Viewer | None:
    """Whoever holds this personal token, within its scopes."""
    holder = people.use_token(token, now=clock.now())
    if holder is None:
        return None
    found = directory.viewer_for(holder.person)
    return Viewer(**{**vars(found), "scopes": frozenset(holder.scopes)})


def whole() -> NinjaAPI:
    """The API of every room that is here."""
    for room in ROOMS:
        if find_spec(f"holt.{room}.api"):
            import_module(f"holt.{room}.api")
    TokenAuth.viewer_by_token = staticmethod(viewer_by_token)
    return build(
        "Holt",
        "1",
        "Every list and every verb. Writes of versioned things need If-Match with the version "
        "that was read; what cannot be done is said as a code and a sentence.",
    )


api = whole()
