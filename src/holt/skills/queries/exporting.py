"""What an organization takes along when it leaves: what it said of itself, its places, visits."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Q

from holt.directory.exports import fields_of
from holt.kernel.viewer import Role, Viewer
from holt.skills import access
from holt.skills.models import Placement, Skill, WorkVisit

LEFT_OUT = frozenset({"by", "person", "cover_by"})


def export_of(
    viewer: Viewer, organization_ids: tuple[int, ...]
) -> Mapping[str, Iterable[Mapping[str, Any]]]:
    """The library's own skills, places and visits; never its people's. Raises NotAllowed."""
    may = (viewer.acts_for(one, Role.COORDINATOR) for one in organization_ids)
    access.require(viewer.is_operator or all(may), viewer)
    own = Q(organization__in=organization_ids)
    visits = Q(home__in=organization_ids) | Q(host__in=organization_ids)
    return {
        "skills": _rows(Skill.objects.filter(own, person=None)),
        "placements": _rows(Placement.objects.filter(own)),
        "work_visits": _rows(WorkVisit.objects.filter(visits)),
    }


def _rows(rows: Any) -> list[dict[str, Any]]:
    return [fields_of(one, LEFT_OUT) for one in rows.order_by("pk")]
