"""The skills room for programs: skills, their words, talks, places to learn at, working visits."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from holt.kernel.api import resource
from holt.kernel.viewer import Viewer
from holt.skills import queries


def _skill(row: Any) -> Mapping[str, Any]:
    return dataclasses.asdict(queries.skill_row(row))


resource(
    "skills",
    read=queries.skills,
    show=_skill,
    filters={
        "direction": lambda rows, value: rows.filter(direction=value),
        "kind": lambda rows, value: rows.filter(said_kind=value),
        "level": lambda rows, value: rows.filter(level=value),
        "q": lambda rows, value: rows.filter(said__icontains=value),
    },
    sorts={"word": ("said",), "said_at": ("said_at",)},
)


def _word(row: Any) -> Mapping[str, Any]:
    joined = row.joined_into_id
    return dataclasses.asdict(queries.word_row(row)) | {"joined_into_id": joined}


resource(
    "skill_words",
    read=queries.words,
    show=_word,
    filters={"q": lambda rows, value: rows.filter(name__icontains=value)},
    sorts={"name": ("folded",)},
)


def _talk(row: Any) -> Mapping[str, Any]:
    return {
        "id": row.pk,
        "title": row.title,
        "speaker": row.person.name,
        "organization_id": row.organization_id,
        "subjects": row.subjects,
        "languages": row.languages,
        "ways": row.ways,
        "fee_cents": row.fee_cents,
        "version": row.version,
    }


def _one_talk(viewer: Viewer, talk_id: int) -> Mapping[str, Any]:
    return dataclasses.asdict(queries.talk(viewer, talk_id))


resource(
    "talks",
    read=queries.talks,
    show=_talk,
    filters={"q": lambda rows, value: rows.filter(title__icontains=value)},
    sorts={"title": ("title",)},
    one=_one_talk,
)


def _placement(row: Any) -> Mapping[str, Any]:
    return {
        "id": row.pk,
        "title": row.title,
        "direction": row.direction,
        "organization_id": row.organization_id,
        "days": row.days,
        "most": row.most,
        "is_open": row.is_open,
        "version": row.version,
    }


def _one_placement(viewer: Viewer, placement_id: int) -> Mapping[str, Any]:
    return dataclasses.asdict(queries.placement(viewer, placement_id))


resource(
    "placements",
    read=queries.placements,
    show=_placement,
    filters={"direction": lambda rows, value: rows.filter(direction=value)},
    sorts={"title": ("title",)},
    one=_one_placement,
)


def _work_visit(row: Any) -> Mapping[str, Any]:
    return {
        "id": row.pk,
        "title": row.title,
        "home_id": row.home_id,
        "host_id": row.host_id,
        "starts_on": row.starts_on,
        "ends_on": row.ends_on,
        "state": row.state,
        "version": row.version,
    }


def _one_work_visit(viewer: Viewer, work_visit_id: int) -> Mapping[str, Any]:
    return dataclasses.asdict(queries.work_visit(viewer, work_visit_id))


resource(
    "work_visits",
    read=queries.work_visits,
    show=_work_visit,
    filters={"state": lambda rows, value: rows.filter(state=value)},
    sorts={"starts_on": ("starts_on",)},
    one=_one_work_visit,
)
