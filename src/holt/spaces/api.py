"""The spaces room for programs: spaces and bookings."""

from collections.abc import Mapping
from typing import Any

from holt.kernel.api import resource
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.spaces import queries


def _space(viewer: Viewer, space_id: int) -> Mapping[str, Any]:
    row = queries.with_details(queries.visible(viewer)).filter(pk=space_id).first()
    if row is None:
        raise NotFound
    return queries.space_line(row)


def _booking(viewer: Viewer, booking_id: int) -> Mapping[str, Any]:
    rows = queries.bookings_with_details(queries.bookings(viewer))
    row = rows.filter(pk=booking_id).first()
    if row is None:
        raise NotFound
    return queries.line(row)


resource(
    "spaces",
    read=queries.spaces,
    show=queries.space_line,
    filters=queries.SPACE_FILTERS,
    sorts=queries.SPACE_SORTS,
    one=_space,
)
resource(
    "bookings",
    read=lambda viewer: queries.bookings_with_details(queries.bookings(viewer)),
    show=queries.line,
    filters=queries.BOOKING_FILTERS,
    sorts=queries.BOOKING_SORTS,
    one=_booking,
)
