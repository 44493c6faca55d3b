"""The one gate: deny, then allow."""

from holt.kernel.errors import NotAllowed, SignInNeeded
from holt.kernel.viewer import Viewer


def require(allowed: bool, viewer: Viewer | None = None) -> None:
    """Raise unless allowed: SignInNeeded for nobody at all, NotAllowed for everyone else."""
    if allowed:
        return
    if viewer is not None and not (viewer.person_id or viewer.grant or viewer.is_house):
        raise SignInNeeded
    raise NotAllowed
