"""The programs room for programs: sessions, and the programs they belong to."""

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


def _program(row: Any) -> Mapping[str, Any]:
    return {
        "id": row.pk,
        "title": row.title,
        "kind": row.kind,
        "description": row.description,
        "audience": row.audience,
        "languages": row.languages,
        "state": row.state,
        "run_by": sorted(row.runner_names),
        "sessions": row.dates,
        "version": row.version,
    }


def _one_program(viewer: Viewer, program_id: int) -> Mapping[str, Any]:
    return dataclasses.asdict(queries.program(viewer, program_id))


resource(
    "programs",
    read=lambda viewer: queries.with_runners(queries.programs(viewer), viewer),
    show=_program,
    filters=queries.PROGRAM_FILTERS,
    sorts=queries.PROGRAM_SORTS,
    one=_one_program,
)

resource("credits", read=queries.granted, show=queries.credit_lines)
