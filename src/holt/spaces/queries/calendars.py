"""Calendars that spaces follow, and more pictures of spaces."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.db.models import Count

from holt.kernel.errors import NotFound
from holt.kernel.fetching import CALENDARS, Wanted
from holt.kernel.models import StoredFile
from holt.kernel.viewer import Viewer
from holt.spaces import access
from holt.spaces.models import FollowedCalendar, Photo
from holt.spaces.queries.visible import visible

WHOLE_AGAIN = timedelta(days=7)
"""A calendar is read anew after a week even if unchanged: its rules reach further by then."""


@dataclass(frozen=True)
class CalendarLine:
    """A followed calendar as its keepers see it; `trouble` is a refusal's code with its facts."""

    id: int
    space_id: int
    space: str
    name: str
    address: str
    read_at: datetime | None
    tried_at: datetime | None
    trouble: str
    trouble_facts: dict[str, object]
    times: int = 0

    @property
    def host(self) -> str:
        """Whose server it is: a whole address may hold a secret."""
        return urlsplit(self.address).hostname or ""


def calendars_of(viewer: Viewer, space_id: int, organization_id: int) -> tuple[CalendarLine, ...]:
    """The calendars a space follows, for its keepers; nothing for others."""
    if not access.may_keep(viewer, organization_id):
        return ()
    rows = FollowedCalendar.objects.filter(space=space_id).select_related("space")
    return tuple(_line(one) for one in rows.annotate(times=Count("busy")).order_by("name", "pk"))


def calendar(viewer: Viewer, calendar_id: int) -> CalendarLine:
    """One, for its keepers. Raises NotFound."""
    return _line(calendar_to_change(viewer, calendar_id))


def _line(row: FollowedCalendar) -> CalendarLine:
    return CalendarLine(
        row.pk,
        row.space_id,
        row.space.name,
        row.name,
        row.address,
        row.read_at,
        row.tried_at,
        row.trouble,
        row.trouble_facts,
        getattr(row, "times", 0),
    )


def calendar_to_change(viewer: Viewer, calendar_id: int) -> FollowedCalendar:
    """The row with its space, for keepers of the space. Raises NotFound."""
    rows = FollowedCalendar.objects.select_related("space")
    row = rows.filter(pk=calendar_id, space__in=visible(viewer).order_by().values("pk")).first()
    if row is None or not access.may_keep(viewer, row.space.organization_id):
        raise NotFound
    return row


def calendar_ids() -> tuple[int, ...]:
    """Every calendar of a space in use, those not read for longest first; for the worker."""
    rows = FollowedCalendar.objects.filter(space__closed_on=None)
    return tuple(rows.order_by("tried_at", "pk").values_list("pk", flat=True))


def calendar_wanted(calendar_id: int, now: datetime) -> Wanted | None:
    """What the worker reads, as it was last time; None when nobody follows it any more."""
    row = FollowedCalendar.objects.filter(pk=calendar_id).first()
    if row is None:
        return None
    is_fresh = row.whole_at is not None and row.whole_at > now - WHOLE_AGAIN
    if not is_fresh or row.trouble:
        return Wanted(row.address, CALENDARS)
    return Wanted(row.address, CALENDARS, etag=row.etag, changed=row.changed)


def photos_of(space_id: int) -> tuple[tuple[int, str], ...]:
    """(id, what it shows) of the further pictures of a space that the viewer was shown."""
    rows = Photo.objects.filter(space=space_id).order_by("added_at", "pk")
    return tuple(rows.values_list("pk", "text"))


def photo_to_change(viewer: Viewer, photo_id: int) -> Photo:
    """A picture of a space the viewer may know of. Raises NotFound."""
    rows = Photo.objects.select_related("space", "file")
    row = rows.filter(pk=photo_id, space__in=visible(viewer).order_by().values("pk")).first()
    if row is None:
        raise NotFound
    return row


def more_photo(viewer: Viewer, photo_id: int) -> StoredFile:
    """The file of a further picture. Raises NotFound."""
    return photo_to_change(viewer, photo_id).file
