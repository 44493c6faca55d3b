"""The studies room for programs: studies and pilots."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from holt.kernel import clock
from holt.kernel.api import resource
from holt.kernel.viewer import Viewer
from holt.studies import queries


def _study(row: Any) -> Mapping[str, Any]:
    return {
        "id": row.pk,
        "title": row.title,
        "question": row.question,
        "state": row.state,
        "organization_id": row.organization_id,
        "partners": row.partner_count,
        "answer_by": row.answer_by,
        "subjects": row.subjects,
        "found": row.found,
        "version": row.version,
    }


def _one_study(viewer: Viewer, study_id: int) -> Mapping[str, Any]:
    page = queries.study(viewer, study_id, timezone.localdate(clock.now()))
    return dataclasses.asdict(page)


resource(
    "studies",
    read=lambda viewer: queries.with_study_details(queries.studies(viewer), viewer),
    show=_study,
    filters=queries.STUDY_FILTERS,
    sorts=queries.STUDY_SORTS,
    one=_one_study,
)


def _pilot(row: Any) -> Mapping[str, Any]:
    return {
        "id": row.pk,
        "title": row.title,
        "if_we": row.if_we,
        "then": row.then,
        "because": row.because,
        "state": row.state,
        "did_it": row.did_it,
        "organization_id": row.organization_id,
        "starts_on": row.starts_on,
        "ends_on": row.ends_on,
        "readings": row.reading_count,
        "version": row.version,
    }


def _one_pilot(viewer: Viewer, pilot_id: int) -> Mapping[str, Any]:
    page = queries.pilot(viewer, pilot_id, timezone.localdate(clock.now()))
    return dataclasses.asdict(page)


resource(
    "pilots",
    read=lambda viewer: queries.with_pilot_details(queries.pilots(viewer)),
    show=_pilot,
    filters=queries.PILOT_FILTERS,
    sorts=queries.PILOT_SORTS,
    one=_one_pilot,
)
