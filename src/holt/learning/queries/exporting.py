"""What an organization takes along of what it learned."""

from collections.abc import Iterable, Mapping
from typing import Any

from holt.directory.exports import fields_of
from holt.kernel.viewer import Role, Viewer
from holt.learning import access
from holt.learning.models import Lesson, ResourceFeed


def export_of(
    viewer: Viewer, organization_ids: tuple[int, ...]
) -> Mapping[str, Iterable[Mapping[str, Any]]]:
    """The lessons of an organization and its parts, and the feeds it follows. For its coordinators. Raises NotAllowed."""
    may = (viewer.acts_for(one, Role.COORDINATOR) for one in organization_ids)
    access.require(all(may), viewer)
    rows = Lesson.objects.filter(organization__in=organization_ids).order_by("pk")
    feeds = ResourceFeed.objects.filter(organization__in=organization_ids).order_by("pk")
    return {
        "lessons": [fields_of(one, ("search_text",)) for one in rows],
        "resource_feeds": [fields_of(one, ("etag", "changed", "trouble_facts")) for one in feeds],
    }
