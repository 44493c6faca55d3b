"""The needs room's lists for programs; its verbs come from the registry."""

import dataclasses
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet

from holt.kernel.api import resource
from holt.kernel.viewer import Viewer
from holt.needs import queries
from holt.needs.rules.results import to_plain

if TYPE_CHECKING:
    from holt.needs.models import Assessment, Goal, Indicator, Need

NEED = (
    *("id", "kind", "statement", "more", "organization_id", "coordinator_id", "heard_where"),
    *("heard_on", "heard_by", "area", "county", "lat", "lon", "radius_km", "population", "people"),
    *("languages", "audience", "subjects", "when", "requirements", "openness", "state"),
    *("logged_at", "edited_at", "version"),
)
ASSESSMENT = (
    *("id", "title", "organization_id", "area", "county", "people", "drawn", "state"),
    *("starts_on", "ends_on", "published_at", "version"),
)
GOAL = (
    *("id", "side", "organization_id", "title", "source", "starts_on", "ends_on"),
    *("place_in_list", "retired_on", "version"),
)


def show_need(row: "Need") -> Mapping[str, Any]:
    """A need in a list; from whom it was heard is on its own page, for its own organization."""
    return {name: getattr(row, name) for name in NEED} | {
        "organization_name": row.organization.name
    }


def one_need(viewer: Viewer, need_id: int) -> Mapping[str, Any]:
    """A need with its evidence and goals, and what the viewer may do."""
    return as_mapping(queries.need(viewer, need_id))


def show_goal(row: "Goal") -> Mapping[str, Any]:
    """A goal or priority in a list."""
    return {name: getattr(row, name) for name in GOAL}


def one_goal(viewer: Viewer, goal_id: int) -> Mapping[str, Any]:
    """A goal with the needs and partnerships that serve it."""
    return as_mapping(queries.goal(viewer, goal_id))


def show_indicator(row: "Indicator") -> Mapping[str, Any]:
    """A community figure."""
    return {
        name: getattr(row, name) for name in ("id", "county", "code", "year", "value", "source")
    }


def show_assessment(row: "Assessment") -> Mapping[str, Any]:
    """An assessment in a list."""
    return {name: getattr(row, name) for name in ASSESSMENT} | {
        "organization_name": row.organization.name
    }


def one_assessment(viewer: Viewer, assessment_id: int) -> Mapping[str, Any]:
    """Its report as figures: what may be shown, with the methods and their versions."""
    found = queries.report(viewer, assessment_id)
    return {**as_mapping(found), "results": to_plain(found.results)}


def as_mapping(row: Any) -> Mapping[str, Any]:
    """A frozen row as a mapping, what it holds left as it is."""
    return {one.name: getattr(row, one.name) for one in dataclasses.fields(row)}


def _of_side(rows: "QuerySet[Goal]", value: str) -> "QuerySet[Goal]":
    return rows.filter(side=value)


def _of_organization(rows: "QuerySet[Goal]", value: str) -> "QuerySet[Goal]":
    return rows.filter(organization_id__in=queries.ids_of((value,)))


def _active(rows: "QuerySet[Goal]", value: str) -> "QuerySet[Goal]":
    return rows.filter(retired_on__isnull=value == "1")


resource(
    "needs",
    read=queries.needs,
    show=show_need,
    filters=queries.NEED_FILTERS,
    sorts=queries.NEED_SORTS,
    one=one_need,
)
resource(
    "goals",
    read=queries.visible_goals,
    show=show_goal,
    filters={"side": _of_side, "organization": _of_organization, "active": _active},
    sorts={"title": ("title",), "place_in_list": ("side", "place_in_list")},
    one=one_goal,
)
resource(
    "indicators",
    read=queries.indicators,
    show=show_indicator,
    filters=queries.INDICATOR_FILTERS,
    sorts={"county": ("county", "code", "year"), "year": ("year",), "value": ("value",)},
)
resource(
    "assessments",
    read=lambda viewer: queries.with_assessment_details(queries.assessments(viewer)),
    show=show_assessment,
    filters=queries.ASSESSMENT_FILTERS,
    sorts=queries.ASSESSMENT_SORTS,
    one=one_assessment,
)
