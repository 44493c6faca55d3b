"""The programs room for programs: sessions."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from holt.kernel.api import resource
from holt.kernel.viewer import Viewer
from holt.programs import queries


def _show(row: Any) -> Mapping[str, Any]:
    return dataclasses.asdict(queries.line(row))


def _one(viewer: Viewer, session_id: int) -> Mapping[str, Any]:
    return dataclasses.asdict(queries.session(viewer, session_id))


resource(
    "sessions",
    read=lambda viewer: queries.with_details(queries.sessions(viewer)),
    show=_show,
    filters=queries.SESSION_FILTERS,
    sorts=queries.SESSION_SORTS,
    one=_one,
)
