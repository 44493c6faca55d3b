"""Spaces a viewer may know of, and their rows."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.db.models import F, Q, QuerySet

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.prepared import Prepared
from holt.kernel.viewer import NOBODY, Role, Viewer
from holt.spaces.models import Space
from holt.spaces.queries import plain


def visible(viewer: Viewer) -> QuerySet[Space]:
    """Published spaces of organizations the viewer may see, and all of their own; by name."""
    rows = Space.objects.order_by("name", "pk")
    if viewer.is_house:
        return rows
    own = [pk for pk, role in viewer.roles.items() if role >= Role.VIEWER]
    seen = Q(is_public=True, organization__in=directory.visible(viewer).order_by().values("pk"))
    return rows.filter(seen | Q(organization_id__in=own))


def with_details(rows: QuerySet[Space]) -> QuerySet[Space]:
    """The same with what a list shows, still one query."""
    return rows.select_related("organization", "place", "photo")


NEEDED = (
    *("id", "organization_id", "place_id", "name", "kind", "zone", "capacity", "setup_minutes"),
    *("cleanup_minutes", "is_public", "closed_on", "version"),
)
"""What judging a wish needs of a space."""
STRANGERS_SPACE = Prepared(lambda pk: visible(NOBODY).filter(pk=pk).values(*NEEDED))


def is_stranger(viewer: Viewer) -> bool:
    """Somebody who sees no more than everyone does: most who book, and all who race for a slot."""
    return not (viewer.is_member or viewer.organization_ids)


def space_to_book(viewer: Viewer, space_id: int) -> Space:
    """As much of a space's row as judging a wish needs. Raises NotFound."""
    if is_stranger(viewer):
        found = STRANGERS_SPACE.read(space_id)
        row = Space(**found) if found else None
    else:
        row = visible(viewer).only(*NEEDED).filter(pk=space_id).first()
    if row is None:
        raise NotFound
    return row


def space_row(viewer: Viewer, space_id: int) -> Space:
    """One space's row with its organization. Raises NotFound."""
    row = visible(viewer).select_related("organization", "place").filter(pk=space_id).first()
    if row is None:
        raise NotFound
    return row


def space_to_change(viewer: Viewer, space_id: int) -> Space:
    """The row, locked. Raises NotFound."""
    row = visible(viewer).filter(pk=space_id).first()
    if row is None:
        raise NotFound
    return lock([row.pk])[row.pk]


def lock(space_ids: Iterable[int]) -> dict[int, Space]:
    """The rows, locked in the order of their ids: whoever comes second waits here, calmly."""
    rows = Space.objects.select_for_update(no_key=True).filter(pk__in=set(space_ids))
    return {one.pk: one for one in rows.order_by("pk")}


def parts_of(organization_ids: Iterable[int]) -> Mapping[int, list[int]]:
    """Hall id → the ids of its parts, for everything these organizations have."""
    found: dict[int, list[int]] = defaultdict(list)
    for whole, part in plain.parts(set(organization_ids)):
        found[whole].append(part)
    return found


def kept_by(viewer: Viewer) -> QuerySet[Space]:
    """The spaces whose bookings the viewer looks after, in the order of a grid."""
    rows = Space.objects.select_related("organization").filter(closed_on=None)
    if not viewer.is_house:
        own = [pk for pk, role in viewer.roles.items() if role >= Role.STAFF]
        rows = rows.filter(organization_id__in=own)
    return rows.order_by(F("place_id").asc(nulls_last=True), "name", "pk")
