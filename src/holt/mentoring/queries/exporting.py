"""What an organization takes along of its mentoring: rounds and how many pairs, no one's words."""

from collections.abc import Iterable, Mapping
from typing import Any

from holt.directory.exports import fields_of
from holt.kernel.viewer import Role, Viewer
from holt.mentoring import access
from holt.mentoring.models import Pair, Round


def export_of(
    viewer: Viewer, organization_ids: tuple[int, ...]
) -> Mapping[str, Iterable[Mapping[str, Any]]]:
    """The rounds of an organization and its parts. For its coordinators. Raises NotAllowed."""
    may = (viewer.acts_for(one, Role.COORDINATOR) for one in organization_ids)
    access.require(all(may), viewer)
    rows = Round.objects.filter(organization__in=organization_ids).order_by("pk")
    pairs = Pair.objects.filter(round__in=rows, began_at__isnull=False).order_by("pk")
    return {
        "mentoring_rounds": [fields_of(one, ("outcome",)) for one in rows],
        "mentoring_pairs": [
            fields_of(one, ("parts", "mentee_yes_at", "mentor_yes_at")) for one in pairs
        ],
    }
