"""How many of an organization's people finished courses: a count for its coordinators, no names."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from holt.kernel.viewer import Viewer
from holt.training import access
from holt.training.models import Member


@dataclass(frozen=True)
class FinishedFact:
    """A course that came to its end, and how many of one's own finished it."""

    id: int
    title: str
    on: date
    people: int


def finished(
    viewer: Viewer, organization_id: int, since: date, until: date
) -> tuple[FinishedFact, ...]:
    """Courses whose last day lies in the period; nothing for whoever may not see who is sent."""
    return _counted(viewer, organization_id, Q(course__last_on__range=(since, until)))


def finished_seen(
    viewer: Viewer, organization_id: int, course_ids: Collection[int]
) -> tuple[FinishedFact, ...]:
    """Of these courses those its people finished, for whoever may see who is sent."""
    return _counted(viewer, organization_id, Q(course__in=list(course_ids)))


def _counted(viewer: Viewer, organization_id: int, which: Q) -> tuple[FinishedFact, ...]:
    if not access.may_speak_for(viewer, organization_id):
        return ()
    rows = Member.objects.filter(
        which, organization_id=organization_id, state=Member.State.FINISHED
    )
    by = ("course_id", "course__title", "course__last_on")
    counted = rows.order_by("course__last_on", "course_id").values_list(*by)
    return tuple(FinishedFact(*one) for one in counted.annotate(people=Count("pk")))
