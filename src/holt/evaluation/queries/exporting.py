"""What an organization takes along: what changed, measures, what it could lend, campaigns."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Q

from holt.directory.exports import fields_of
from holt.evaluation import access
from holt.evaluation.models import (
    AidOffer,
    Campaign,
    CampaignLetter,
    ChosenMeasure,
    MeasureNote,
    Outcome,
)
from holt.kernel.viewer import Role, Viewer

BY = ("offered_by", "confirmed_by")
SITTING = ("invited", "accepted")


def export_of(
    viewer: Viewer, organization_ids: tuple[int, ...]
) -> Mapping[str, Iterable[Mapping[str, Any]]]:
    """The outcomes of its tables, drafts only its own; measures chosen by it and at them, with their
    notes; what it could lend; campaigns it runs and its letters there, but nobody's words given for
    them. For its coordinators. Raises NotAllowed."""
    may = (viewer.acts_for(one, Role.COORDINATOR) for one in organization_ids)
    access.require(all(may), viewer)
    table = Q(
        partnership__parties__organization__in=organization_ids,
        partnership__parties__state__in=SITTING,
    )
    own = Q(recorded_party__organization__in=organization_ids)
    rows = Outcome.objects.filter(table).filter(own | ~Q(state="draft")).distinct()
    lent = AidOffer.objects.filter(organization_id__in=organization_ids).order_by("pk")
    run = Campaign.objects.filter(organization__in=organization_ids)
    letters = CampaignLetter.objects.filter(organization__in=organization_ids, campaign__in=run)
    measures = Q(organization__in=organization_ids) | table
    chosen = ChosenMeasure.objects.filter(measures).distinct()
    notes = MeasureNote.objects.filter(measures).distinct()
    return {
        "outcomes": map(fields_of, rows.order_by("pk")),
        "measures": map(fields_of, chosen.order_by("pk")),
        "measure_notes": map(fields_of, notes.order_by("pk")),
        "aid_offers": (fields_of(one, BY) for one in lent),
        "campaigns": (fields_of(one, ("opened_by",)) for one in run.order_by("pk")),
        "campaign_letters": map(fields_of, letters.order_by("pk")),
    }
