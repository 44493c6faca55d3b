"""The surveys room for programs: one's own surveys. Answers are not among it."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from holt.kernel.api import resource
from holt.kernel.viewer import Viewer
from holt.standards.xlsform.plain import to_plain
from holt.surveys import queries


def _survey(row: Any) -> Mapping[str, Any]:
    shown = ("title", "state", "purpose", "audience", "topic", "privacy", "languages", "closes_on")
    named = {"id": row.pk, "organization_id": row.organization_id, "version": row.version}
    return named | {name: getattr(row, name) for name in shown}


def _one(viewer: Viewer, survey_id: int) -> Mapping[str, Any]:
    found = queries.survey(viewer, survey_id)
    plain = {
        one.name: getattr(found, one.name)
        for one in dataclasses.fields(found)
        if one.name != "form"
    }
    return plain | {"form": to_plain(found.form)}


resource(
    "surveys",
    read=lambda viewer: queries.with_survey_details(queries.surveys(viewer)),
    show=_survey,
    filters=queries.SURVEY_FILTERS,
    sorts=queries.SURVEY_SORTS,
    one=_one,
)
