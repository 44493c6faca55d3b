"""The training room for programs: courses."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from holt.kernel.api import resource
from holt.kernel.viewer import Viewer
from holt.training import queries


def _course(row: Any) -> Mapping[str, Any]:
    return {
        "id": row.pk,
        "kind": row.kind,
        "title": row.title,
        "lead": row.lead.name,
        "first_on": row.first_on,
        "last_on": row.last_on,
        "seats": row.seats,
        "taken": row.taken,
        "state": row.state,
        "version": row.version,
    }


def _one_course(viewer: Viewer, course_id: int) -> Mapping[str, Any]:
    return dataclasses.asdict(queries.course(viewer, course_id))


resource(
    "courses",
    read=lambda viewer: queries.with_counts(queries.courses(viewer), viewer),
    show=_course,
    filters=queries.COURSE_FILTERS,
    sorts=queries.COURSE_SORTS,
    one=_one_course,
)
