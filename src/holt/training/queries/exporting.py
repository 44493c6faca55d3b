"""What an organization takes along of the courses it leads; people's own learning stays theirs."""

from collections.abc import Iterable, Mapping
from typing import Any

from holt.directory.exports import fields_of
from holt.kernel.viewer import Role, Viewer
from holt.training import access
from holt.training.models import Course, Partaker, Task, Unit


def export_of(
    viewer: Viewer, organization_ids: tuple[int, ...]
) -> Mapping[str, Iterable[Mapping[str, Any]]]:
    """Courses, who planned them, units and tasks. For its coordinators. Raises NotAllowed."""
    may = (viewer.acts_for(one, Role.COORDINATOR) for one in organization_ids)
    access.require(all(may), viewer)
    led = Course.objects.filter(lead__in=organization_ids).order_by("pk")
    inside = {"course__in": led.values("pk")}
    return {
        "courses": map(fields_of, led),
        "course_partakers": map(fields_of, Partaker.objects.filter(**inside).order_by("pk")),
        "course_units": map(fields_of, Unit.objects.filter(**inside).order_by("pk")),
        "course_tasks": map(fields_of, Task.objects.filter(**inside).order_by("pk")),
    }
