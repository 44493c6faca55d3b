"""The roads room for programs: mobile libraries and stops."""

from collections.abc import Mapping
from typing import Any

from holt.kernel.api import resource
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.roads import queries


def _mobile(viewer: Viewer, mobile_id: int) -> Mapping[str, Any]:
    row = queries.mobiles(viewer).filter(pk=mobile_id).first()
    if row is None:
        raise NotFound
    return queries.mobile_line(row)


def _stop(viewer: Viewer, stop_id: int) -> Mapping[str, Any]:
    row = queries.stops(viewer).filter(pk=stop_id).first()
    if row is None:
        raise NotFound
    return queries.stop_line(row)


resource(
    "mobiles",
    read=queries.mobiles,
    show=queries.mobile_line,
    filters=queries.MOBILE_FILTERS,
    sorts=queries.MOBILE_SORTS,
    one=_mobile,
)
resource(
    "stops",
    read=queries.stops,
    show=queries.stop_line,
    filters=queries.STOP_FILTERS,
    sorts=queries.STOP_SORTS,
    one=_stop,
)
