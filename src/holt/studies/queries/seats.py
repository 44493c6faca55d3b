"""Who sits in a study today, as access looks at it."""

from holt.studies.access import Seat
from holt.studies.models import StudyRole


def seats_of(study_id: int) -> tuple[Seat, ...]:
    """The roles that hold today."""
    rows = StudyRole.objects.filter(study_id=study_id, until=None).order_by("pk")
    return tuple(Seat(*one) for one in rows.values_list("organization_id", "person_id", "role"))
