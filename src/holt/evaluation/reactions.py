"""What this room does when another room tells. Each may run twice."""

from datetime import datetime

from holt.evaluation import queries
from holt.kernel.happenings import hears
from holt.kernel.models import Happening

GONE = "—"


@hears("people.erased")
def forget_the_name(happening: Happening, now: datetime) -> None:
    """A confirmation by somebody who was erased stands without their name."""
    queries.confirmed_by(happening.subject_id).update(confirmed_by_name=GONE, confirmed_by_role="")
