"""The evaluation room for programs: outcomes, chosen measures and what was noted to them."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from holt.evaluation import queries
from holt.kernel import clock
from holt.kernel.api import resource
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer


def _show(row: Any) -> Mapping[str, Any]:
    return dataclasses.asdict(queries.line(row))


def _one(viewer: Viewer, outcome_id: int) -> Mapping[str, Any]:
    return dataclasses.asdict(queries.outcome(viewer, outcome_id))


resource(
    "outcomes",
    read=lambda viewer: queries.with_details(queries.outcomes(viewer)),
    show=_show,
    filters=queries.OUTCOME_FILTERS,
    sorts=queries.OUTCOME_SORTS,
    one=_one,
)
resource(
    "measure-notes",
    read=lambda viewer: queries.with_note_details(queries.notes(viewer)),
    show=lambda row: dataclasses.asdict(queries.note_line(row)),
    filters=queries.NOTE_FILTERS,
    sorts=queries.NOTE_SORTS,
    one=lambda viewer, pk: dataclasses.asdict(queries.note(viewer, pk)),
)


def _chosen(row: Any) -> Mapping[str, Any]:
    names = ("organization_id", "partnership_id", "measure", "aim", "why", "chosen_at")
    return {"id": row.pk} | {name: getattr(row, name) for name in names}


def _read(viewer: Viewer, chosen_id: int) -> Mapping[str, Any]:
    """A chosen measure with its figures of the twelve months that end today."""
    row = queries.chosen_measures(viewer).filter(pk=chosen_id).first()
    if row is None:
        raise NotFound
    today = timezone.localdate(clock.now())
    found = queries.readings(
        viewer,
        organization_id=row.organization_id,
        partnership_id=row.partnership_id,
        period=queries.period_of(None, today),
        measures=[row.measure],
    )
    return {**_chosen(row), "readings": [dataclasses.asdict(one) for one in found]}


resource(
    "measures",
    read=queries.chosen_measures,
    show=_chosen,
    sorts=queries.CHOSEN_SORTS,
    one=_read,
)
