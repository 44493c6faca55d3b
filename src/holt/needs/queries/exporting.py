"""What an organization takes along when it leaves: its needs, their evidence, its goals."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import QuerySet

from holt.directory.exports import fields_of
from holt.kernel.viewer import Viewer
from holt.needs import access
from holt.needs.models import (
    Assessment,
    AssessmentResult,
    Candidate,
    Evidence,
    Goal,
    LocalGroup,
    Need,
    PopulationGroup,
)

LEFT_OUT = frozenset({"added_by", "made_by"})


def export_of(
    viewer: Viewer, organization_ids: tuple[int, ...]
) -> Mapping[str, Iterable[Mapping[str, Any]]]:
    """The needs, evidence and goals of an organization and its parts, as rows by table.

    For its own coordinators, the operator and the house. Raises NotAllowed, SignInNeeded.
    """
    may = (access.may_plan(viewer, one) for one in organization_ids)
    access.require(viewer.is_operator or all(may), viewer)
    mine = {"organization_id__in": organization_ids}
    needs = Need.objects.filter(**mine).order_by("pk").prefetch_related("goals")
    evidence = Evidence.objects.filter(need__in=needs, withdrawn_at__isnull=True).order_by("pk")
    return {
        "needs": [row_of(one) | {"goals": [goal.pk for goal in one.goals.all()]} for one in needs],
        "evidence": [row_of(one) for one in evidence],
        "goals": [row_of(one) for one in Goal.objects.filter(**mine).order_by("pk")],
        **_assessments(Assessment.objects.filter(**mine).order_by("pk")),
    }


OF_ASSESSMENTS: Mapping[str, Any] = {
    "local_groups": LocalGroup,
    "population_groups": PopulationGroup,
    "candidates": Candidate,
    "assessment_results": AssessmentResult,
}


def _assessments(rows: QuerySet[Assessment]) -> dict[str, list[dict[str, Any]]]:
    """Plans and results; what single seats of the board said stays."""
    parts = {
        name: [fields_of(one) for one in model.objects.filter(assessment__in=rows).order_by("pk")]
        for name, model in OF_ASSESSMENTS.items()
    }
    return {"assessments": [fields_of(one, LEFT_OUT) for one in rows], **parts}


def row_of(row: Need | Evidence | Goal) -> dict[str, Any]:
    """A row's own fields; what it belongs to by id, people left out."""
    return fields_of(row, LEFT_OUT)
