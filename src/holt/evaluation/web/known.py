"""What this room knows of a partnership, for whoever writes down what was learned from it."""

from holt.evaluation import queries
from holt.kernel.viewer import Viewer
from holt.learning.queries import knows_what_came

MOST = 5


@knows_what_came
def changed(viewer: Viewer, partnership_id: int) -> tuple[str, ...]:
    """Outcomes as evidence: who changed what, and how much."""
    found = queries.outcomes_of(viewer, partnership_id)[:MOST]
    return tuple(_said(one) for one in found if one.state in ("recorded", "confirmed"))


def _said(one: queries.OutcomePage) -> str:
    parts = (one.who_changed, one.what_changed, one.how_much)
    return ": ".join(part for part in parts if part)
