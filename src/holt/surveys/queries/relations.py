"""One's own surveys in which an organization is rated."""

from holt.kernel.viewer import Viewer
from holt.surveys.queries.surveys import of_about


def ratings_of(viewer: Viewer, organization_id: int) -> tuple[tuple[int, str, str], ...]:
    """(id, title, state), the latest first."""
    rows = of_about(viewer, "organization", organization_id).filter(purpose="ratings")
    return tuple(rows.values_list("pk", "title", "state"))
