"""The programs room for programs: sessions, and the programs they belong to."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from holt.kernel import clock
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


def _idea(row: Any) -> Mapping[str, Any]:
    return {
        "id": row.pk,
        "title": row.title,
        "text": row.text,
        "for_whom": row.for_whom,
        "suits": row.suits,
        "language": row.language,
        "state": row.state,
        "answer": row.answer,
        "kept_by": row.kept_by.name if row.kept_by else "",
        "would_come": row.would_come,
        "comments": row.said,
        "version": row.version,
    }


def _one_idea(viewer: Viewer, idea_id: int) -> Mapping[str, Any]:
    found = dataclasses.asdict(queries.idea(viewer, idea_id))
    return {name: value for name, value in found.items() if name not in STAFF_ONLY}


STAFF_ONLY = frozenset({"contact", "offers", "reason"})
"""Names and addresses are read on the idea's page, not by programs."""
resource(
    "ideas",
    read=lambda viewer: queries.with_counts(queries.ideas(viewer)),
    show=_idea,
    filters=queries.IDEA_FILTERS,
    sorts=queries.IDEA_SORTS,
    one=_one_idea,
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


def _where(viewer: Viewer) -> Any:
    rows = queries.exhibitions(viewer)
    return queries.with_whereabouts(rows, viewer, timezone.localdate(clock.now()))


resource(
    "exhibitions",
    read=_where,
    show=queries.exhibition_line,
    filters=queries.EXHIBITION_FILTERS,
    sorts=queries.EXHIBITION_SORTS,
    one=lambda viewer, pk: dataclasses.asdict(queries.exhibition(viewer, pk)),
)
resource(
    "stays",
    read=lambda viewer: queries.with_stay_details(queries.stays(viewer)),
    show=queries.stay_row,
    filters=queries.STAY_FILTERS,
    sorts=queries.STAY_SORTS,
    one=lambda viewer, pk: dataclasses.asdict(queries.stay(viewer, pk)),
)
resource(
    "class-visits",
    read=lambda viewer: queries.with_offers(queries.class_visits(viewer)),
    show=queries.class_visit_line,
    filters=queries.VISIT_FILTERS,
    sorts=queries.VISIT_SORTS,
    one=lambda viewer, pk: dataclasses.asdict(queries.class_visit(viewer, pk)),
)
resource(
    "lesson-plans",
    read=lambda viewer: queries.with_first_days(queries.lesson_plans(viewer)),
    show=queries.lesson_plan_line,
    filters=queries.LESSON_PLAN_FILTERS,
    sorts=queries.LESSON_PLAN_SORTS,
    one=lambda viewer, pk: dataclasses.asdict(queries.lesson_plan(viewer, pk)),
)
resource("credits", read=queries.granted, show=queries.credit_lines)
