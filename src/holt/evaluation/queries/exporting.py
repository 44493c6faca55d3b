"""What an organization takes along of what changed."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Q

from holt.directory.exports import fields_of
from holt.evaluation import access
from holt.evaluation.models import ChosenMeasure, MeasureNote, Outcome
from holt.kernel.viewer import Role, Viewer

SITTING = ("invited", "accepted")


def export_of(
    viewer: Viewer, organization_ids: tuple[int, ...]
) -> Mapping[str, Iterable[Mapping[str, Any]]]:
    """The outcomes of its tables (drafts only its own), the measures chosen by it and at them, and
    what was noted to these. For its coordinators. Raises NotAllowed."""
    may = (viewer.acts_for(one, Role.COORDINATOR) for one in organization_ids)
    access.require(all(may), viewer)
    table = Q(
        partnership__parties__organization__in=organization_ids,
        partnership__parties__state__in=SITTING,
    )
    own = Q(recorded_party__organization__in=organization_ids)
    rows = Outcome.objects.filter(table).filter(own | ~Q(state="draft")).distinct()
    measures = Q(organization__in=organization_ids) | table
    chosen = ChosenMeasure.objects.filter(measures).distinct()
    notes = MeasureNote.objects.filter(measures).distinct()
    return {
        "outcomes": map(fields_of, rows.order_by("pk")),
        "measures": map(fields_of, chosen.order_by("pk")),
        "measure_notes": map(fields_of, notes.order_by("pk")),
    }
