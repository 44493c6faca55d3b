"""Secret calendar addresses, and the sessions that are read under them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from holt.directory import queries as directory
from holt.kernel.viewer import Viewer
from holt.people import tokens
from holt.programs.models import Feed
from holt.programs.queries.inside import partnership_inside
from holt.programs.queries.sessions import sessions, with_details


@dataclass(frozen=True)
class FeedRow:
    """An open address, without its secret."""

    id: int
    opened_by: str
    opened_at: datetime


def feeds_of(viewer: Viewer, partnership_id: int) -> tuple[FeedRow, ...]:
    """The open addresses of a partnership, for whoever may look into it."""
    partnership_inside(viewer, partnership_id)
    rows = Feed.objects.filter(partnership_id=partnership_id, closed_at=None)
    return tuple(
        FeedRow(one.pk, one.opened_by.name, one.opened_at)
        for one in rows.select_related("opened_by").order_by("pk")
    )


def sessions_behind(key: str) -> tuple[str, QuerySet[Any, Any]] | None:
    """(partnership's name, its sessions) as whoever opened this address may see them today."""
    rows = Feed.objects.filter(key_hash=tokens.hashed(key), closed_at=None)
    feed = rows.select_related("opened_by", "partnership").first()
    if feed is None or not feed.opened_by.is_active:
        return None
    viewer = directory.viewer_for(feed.opened_by)
    found = sessions(viewer).filter(partnership_id=feed.partnership_id)
    return feed.partnership.name, with_details(found)
