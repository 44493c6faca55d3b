"""The learning room for programs: lessons."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from holt.kernel.api import resource
from holt.kernel.viewer import Viewer
from holt.learning import queries

SHOWN = (
    *("kind", "title", "wanted", "did", "happened", "instead", "subjects", "openness", "state"),
    *("came_from", "organization_id", "partnership_id", "published_at", "version"),
)


def _show(row: Any) -> Mapping[str, Any]:
    named = {"id": row.pk, "organization": row.organization.name}
    return named | {name: getattr(row, name) for name in SHOWN}


def _one(viewer: Viewer, lesson_id: int) -> Mapping[str, Any]:
    return dataclasses.asdict(queries.lesson(viewer, lesson_id))


resource(
    "lessons",
    read=lambda viewer: queries.with_details(queries.lessons(viewer)),
    show=_show,
    filters=queries.LESSON_FILTERS,
    sorts=queries.LESSON_SORTS,
    one=_one,
)
