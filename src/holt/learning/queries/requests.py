"""Who was asked what they learned, and has not written it yet."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from holt.kernel.viewer import Role, Viewer
from holt.learning.models import LessonRequest

ASKED_FOR = timedelta(days=60)


@dataclass(frozen=True)
class RequestLine:
    """One partnership a side was asked about, and what gave rise to it."""

    partnership_id: int
    partnership: str
    came_from: str
    asked_at: datetime


def open_requests(partnership_id: int, organization_id: int) -> QuerySet[LessonRequest]:
    """For the house: what this side was asked and has not written, the newest first."""
    rows = LessonRequest.objects.filter(partnership_id=partnership_id, lesson=None)
    return rows.filter(organization_id=organization_id).order_by("-asked_at", "-pk")


def asked_of_me(viewer: Viewer, now: datetime, most: int = 3) -> tuple[RequestLine, ...]:
    """Each partnership the viewer's organizations were lately asked about, once."""
    own = [one for one, role in viewer.roles.items() if role >= Role.STAFF]
    rows = LessonRequest.objects.filter(
        organization_id__in=own, lesson=None, asked_at__gte=now - ASKED_FOR
    ).select_related("partnership")
    found: dict[int, RequestLine] = {}
    for one in rows.order_by("-asked_at", "-pk"):
        line = RequestLine(one.partnership_id, one.partnership.name, one.came_from, one.asked_at)
        found.setdefault(one.partnership_id, line)
    return tuple(found.values())[:most]
