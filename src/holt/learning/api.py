"""The learning room for programs: lessons and shared resources."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from holt.kernel.api import resource
from holt.kernel.viewer import Viewer
from holt.learning import queries

SHOWN = (
    *("kind", "title", "wanted", "did", "happened", "instead", "subjects", "openness", "state"),
    *("motives", "approaches", "obstacles", "solutions", "partner_kinds", "size", "setting"),
    *("place_text", "cost_cents", "hours", "weeks", "evidence", "told_by", "corrected_at"),
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


def _resource(row: Any) -> Mapping[str, Any]:
    shown = ("kind", "title", "about", "year", "language", "license", "subjects", "openness")
    named = {"id": row.pk, "used_by": row.users, "version": row.version}
    return named | {name: getattr(row, name) for name in (*shown, "changed_at")}


def _one_resource(viewer: Viewer, resource_id: int) -> Mapping[str, Any]:
    return dataclasses.asdict(queries.resource_page(viewer, resource_id))


resource(
    "resources",
    read=lambda viewer: queries.with_resource_details(queries.resources(viewer)),
    show=_resource,
    filters=queries.RESOURCE_FILTERS,
    sorts=queries.RESOURCE_SORTS,
    one=_one_resource,
)
