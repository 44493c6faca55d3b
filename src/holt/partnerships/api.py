"""What programs can read of this room."""

from typing import Any

from holt.kernel.api import resource
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.partnerships import queries


def _one_introduction(viewer: Viewer, introduction_id: int) -> Any:
    row = queries.introductions(viewer).filter(pk=introduction_id).first()
    if row is None:
        raise NotFound
    return queries.introduction_page(viewer, row)


resource(
    "partnerships",
    read=lambda viewer: queries.with_details(queries.partnerships(viewer)),
    show=queries.line,
    filters=queries.FILTERS,
    sorts=queries.SORTS,
    one=queries.partnership,
)
resource(
    "introductions",
    read=queries.introductions,
    show=lambda row: {
        "id": row.pk,
        "first": row.first.name,
        "second": row.second.name,
        "state": row.state,
        "asked_at": row.asked_at,
        "outcome": row.outcome,
    },
    one=_one_introduction,
)
resource(
    "rates",
    read=queries.rates,
    show=lambda row: {
        "id": row.pk,
        "kind": row.kind,
        "unit": row.unit,
        "cents": row.cents,
        "version": row.version,
    },
)
