"""The peers room for programs: questions and circles."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from holt.kernel import clock
from holt.kernel.api import resource
from holt.kernel.viewer import Viewer
from holt.peers import queries


def _question(row: Any) -> Mapping[str, Any]:
    return {
        "id": row.pk,
        "title": row.title,
        "detail": row.detail,
        "subjects": row.subjects,
        "state": row.state,
        "answers": row.answer_count,
        "asked_at": row.asked_at,
        "version": row.version,
    }


def _one_question(viewer: Viewer, question_id: int) -> Mapping[str, Any]:
    return dataclasses.asdict(queries.question(viewer, question_id))


resource(
    "questions",
    read=lambda viewer: queries.with_counts(queries.questions(viewer)),
    show=_question,
    filters=queries.QUESTION_FILTERS,
    sorts=queries.QUESTION_SORTS,
    one=_one_question,
)


def _circle(row: Any) -> Mapping[str, Any]:
    return {
        "id": row.pk,
        "name": row.name,
        "purpose": row.purpose,
        "work": row.work,
        "subjects": row.subjects,
        "members": row.member_count,
        "version": row.version,
    }


def _one_circle(viewer: Viewer, circle_id: int) -> Mapping[str, Any]:
    return dataclasses.asdict(queries.circle(viewer, circle_id, clock.now()))


resource(
    "circles",
    read=lambda viewer: queries.with_members(queries.circles(viewer), viewer),
    show=_circle,
    filters=queries.CIRCLE_FILTERS,
    sorts=queries.CIRCLE_SORTS,
    one=_one_circle,
)
