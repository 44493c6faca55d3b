"""The mentoring room for programs: rounds, and one's own pairs."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from holt.kernel.api import resource
from holt.kernel.viewer import Viewer
from holt.mentoring import queries


def _round(row: Any) -> Mapping[str, Any]:
    return {
        "id": row.pk,
        "name": row.name,
        "purpose": row.purpose,
        "subjects": row.subjects,
        "organization": row.organization.name,
        "apply_until": row.apply_until,
        "starts_on": row.starts_on,
        "ends_on": row.ends_on,
        "state": row.state,
        "version": row.version,
    }


def _one_round(viewer: Viewer, round_id: int) -> Mapping[str, Any]:
    return dataclasses.asdict(queries.round_page(viewer, round_id))


resource(
    "mentoring-rounds",
    read=queries.listed,
    show=_round,
    filters=queries.ROUND_FILTERS,
    sorts=queries.ROUND_SORTS,
    one=_one_round,
)


def _pair(row: Any) -> Mapping[str, Any]:
    return {
        "id": row.pk,
        "round_id": row.round_id,
        "round": row.round.name,
        "mentee": row.mentee.person.name if row.mentee.person else "",
        "mentor": row.mentor.person.name if row.mentor.person else "",
        "state": row.state,
        "version": row.version,
    }


def _one_pair(viewer: Viewer, pair_id: int) -> Mapping[str, Any]:
    return dataclasses.asdict(queries.pair(viewer, pair_id))


resource(
    "mentoring-pairs",
    read=queries.own_pairs,
    show=_pair,
    filters={"state": lambda rows, value: rows.filter(state=value)},
    sorts={"offered_at": ("offered_at", "pk")},
    one=_one_pair,
)
