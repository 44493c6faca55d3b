"""What an organization takes along of its surveys."""

from collections.abc import Iterable, Mapping
from typing import Any

from holt.directory.exports import fields_of
from holt.kernel.viewer import Role, Viewer
from holt.surveys import access
from holt.surveys.models import Survey, Tally, Theme


def export_of(
    viewer: Viewer, organization_ids: tuple[int, ...]
) -> Mapping[str, Iterable[Mapping[str, Any]]]:
    """Its surveys with their forms, what was counted, and the themes they keep. For its coordinators. Raises NotAllowed.

    Single answers stay: they were given to be counted, not to be carried about. So do counts of
    ratings, which are told as trust and value only.
    """
    may = (viewer.acts_for(one, Role.COORDINATOR) for one in organization_ids)
    access.require(all(may), viewer)
    rows = Survey.objects.filter(organization_id__in=organization_ids).order_by("pk")
    told = rows.exclude(purpose="ratings")
    tallies = Tally.objects.filter(survey__in=told).order_by("pk")
    return {
        "surveys": [fields_of(one) for one in rows],
        "themes": [fields_of(one) for one in Theme.objects.filter(survey__in=rows).order_by("pk")],
        "tallies": [fields_of(one) for one in tallies],
    }
