"""What an organization takes along when it leaves: its needs, their evidence, its goals."""

from typing import Any

from holt.kernel.happenings import plain
from holt.kernel.viewer import Viewer
from holt.needs import access
from holt.needs.models import Evidence, Goal, Need

LEFT_OUT = frozenset({"id", "organization", "coordinator", "need", "added_by"})


def export_of(viewer: Viewer, organization_id: int) -> dict[str, list[dict[str, Any]]]:
    """The organization's needs with evidence, and its goals, ready for JSON.

    For its own coordinators and the house. Raises NotAllowed, SignInNeeded.
    """
    access.require(access.may_plan(viewer, organization_id), viewer)
    needs = Need.objects.filter(organization_id=organization_id).order_by("pk")
    return {
        "needs": [_need(one) for one in needs.prefetch_related("evidence", "goals")],
        "goals": [_row(one) for one in Goal.objects.filter(organization_id=organization_id)],
    }


def _need(row: Need) -> dict[str, Any]:
    stands = [one for one in row.evidence.all() if one.withdrawn_at is None]
    return {
        **_row(row),
        "id": row.pk,
        "goals": [one.title for one in row.goals.all()],
        "evidence": [_row(one) for one in sorted(stands, key=lambda one: one.pk)],
    }


def _row(row: Need | Evidence | Goal) -> dict[str, Any]:
    """A row's own fields, ready for JSON."""
    names = [one.name for one in row._meta.concrete_fields if one.name not in LEFT_OUT]
    return {name: plain(getattr(row, name)) for name in names}
