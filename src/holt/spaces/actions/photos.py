"""More pictures of a space."""

from datetime import datetime

from holt.kernel import checks, files
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.spaces import access, events, queries
from holt.spaces.asks import AddPhotoAsk, RemovePhotoAsk
from holt.spaces.models import Photo, Space

MOST_PHOTOS = 12


@verb("spaces.add_photo", ask=AddPhotoAsk)
def add_photo(actor: Viewer, ask: AddPhotoAsk, *, now: datetime) -> Photo:
    """One more picture; what it shows is said in words, for those who do not see it."""
    space = queries.space_to_change(actor, ask.space_id)
    access.require(access.may_keep(actor, space.organization_id), actor)
    text = checks.text(ask.text, "text", most=300, needed=True)
    if space.photos.count() >= MOST_PHOTOS:
        raise Refused("too_many", "file", {"most": MOST_PHOTOS})
    given = queries.require_picture(actor, ask.photo_id, None)
    row = Photo.objects.create(space=space, file_id=given, text=text, added_at=now)  # type: ignore[misc]
    _tell(events.PhotoAdded, space, actor, now)
    return row


@verb("spaces.remove_photo", ask=RemovePhotoAsk)
def remove_photo(actor: Viewer, ask: RemovePhotoAsk, *, now: datetime) -> Space:
    """Take a picture away; the file goes with it."""
    row = queries.photo_to_change(actor, ask.more_photo_id)
    space = queries.space_to_change(actor, row.space_id)
    access.require(access.may_keep(actor, space.organization_id), actor)
    file_id = row.file_id
    row.delete()
    files.forget(file_id)
    _tell(events.PhotoRemoved, space, actor, now)
    return space


def _tell(event: type[events.SpaceEvent], space: Space, actor: Viewer, now: datetime) -> None:
    home = space.organization_id
    tell(
        event(space.pk, home, space.name),
        by=actor,
        at=now,
        audience=Audience.network() if space.is_public else Audience.only([home]),
    )
