"""Credit for attending a circle's meetings: whoever is marked as having come was granted it."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from holt.kernel.access import require
from holt.kernel.viewer import Viewer
from holt.peers.models import Meeting


@dataclass(frozen=True)
class Attended:
    """A meeting somebody came to, what it gave, and what its circle is about."""

    circle: str
    starts_at: datetime
    zone: str
    minutes: int
    credit_hours: Decimal
    subjects: tuple[str, ...]


def attended(viewer: Viewer) -> tuple[Attended, ...]:
    """The meetings of circles the viewer came to, latest first. Raises SignInNeeded."""
    require(viewer.person_id is not None, viewer)
    rows = Meeting.objects.filter(came=viewer.person_id or 0, state=Meeting.State.HELD)
    names = ("circle__name", "starts_at", "zone", "minutes", "credit_hours", "circle__subjects")
    found = rows.order_by("-starts_at", "-pk").values_list(*names)
    return tuple(
        Attended(circle, at, zone, minutes, hours, tuple(subjects))
        for circle, at, zone, minutes, hours, subjects in found
    )
