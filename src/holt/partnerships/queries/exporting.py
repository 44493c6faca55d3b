"""What an organization takes along of its partnerships: what its own people could read at the table."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Q, QuerySet

from holt.directory.exports import fields_of
from holt.kernel.viewer import Role, Viewer
from holt.partnerships import access
from holt.partnerships.models import (
    AgreementVersion,
    Commitment,
    Exchange,
    GoalScale,
    GoalScore,
    Interest,
    LedgerEntry,
    Meeting,
    Message,
    Partnership,
    Party,
    PlanGoal,
    ReviewAnswer,
    Risk,
    Signature,
)

Tables = Mapping[str, Iterable[Mapping[str, Any]]]
SITTING = ("invited", "accepted")
ADDRESSES = ("contact_name", "contact_title", "contact_email", "answer_note")


def export_of(viewer: Viewer, organization_ids: tuple[int, ...]) -> Tables:
    """The partnerships of an organization and its parts, as rows by table.

    For its own coordinators. Addresses of other parties' people, ratings and other sides' private
    notes stay behind. Raises NotAllowed, SignInNeeded.
    """
    may = (viewer.acts_for(one, Role.COORDINATOR) for one in organization_ids)
    access.require(all(may), viewer)
    mine = Party.objects.filter(organization__in=organization_ids, state__in=SITTING)
    rows = Partnership.objects.filter(parties__in=mine).distinct().order_by("pk")
    ids = list(rows.values_list("pk", flat=True))
    at = {"partnership__in": ids}
    by_party = {"party__partnership__in": ids}
    return {
        "partnerships": map(fields_of, rows),
        "parties": [
            fields_of(one, () if one.organization_id in organization_ids else ADDRESSES)
            for one in Party.objects.filter(**at).order_by("pk")
        ],
        "interests": map(fields_of, Interest.objects.filter(**by_party).order_by("pk")),
        "goals": map(fields_of, PlanGoal.objects.filter(**at).order_by("pk")),
        "goal_scales": map(
            fields_of, GoalScale.objects.filter(goal__partnership__in=ids).order_by("pk")
        ),
        "goal_scores": map(
            fields_of, GoalScore.objects.filter(goal__partnership__in=ids).order_by("pk")
        ),
        "commitments": map(fields_of, Commitment.objects.filter(**at).order_by("pk")),
        "exchanges": map(fields_of, Exchange.objects.filter(**by_party).order_by("pk")),
        "risks": map(fields_of, Risk.objects.filter(**at).order_by("pk")),
        "agreements": map(fields_of, AgreementVersion.objects.filter(**at).order_by("pk")),
        "signatures": [
            fields_of(one, ("email",))
            for one in Signature.objects.filter(agreement__partnership__in=ids).order_by("pk")
        ],
        "ledger": map(fields_of, LedgerEntry.objects.filter(**at).order_by("pk")),
        "meetings": map(fields_of, Meeting.objects.filter(**at).order_by("pk")),
        "messages": map(fields_of, _messages(ids, organization_ids)),
        "review_answers": _answers(ids, organization_ids),
    }


def _messages(ids: list[int], organization_ids: tuple[int, ...]) -> QuerySet[Message]:
    """The conversation; another party's private notes stay with its own people."""
    rows = Message.objects.filter(partnership__in=ids)
    own = Q(party__organization__in=organization_ids)
    return rows.filter(own | Q(is_private=False)).order_by("pk")


def _answers(ids: list[int], organization_ids: tuple[int, ...]) -> list[dict[str, Any]]:
    """One's own answers, and everyone's once all have answered; private notes are one's own."""
    own = Q(party__organization__in=organization_ids)
    rows = ReviewAnswer.objects.filter(review__partnership__in=ids).select_related("party")
    readable = rows.filter(own | Q(review__complete_at__isnull=False)).order_by("pk")
    return [
        fields_of(one, () if one.party.organization_id in organization_ids else ("private_note",))
        for one in readable
    ]
