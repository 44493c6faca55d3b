"""Things of a partnership to be changed: the partnership is locked first, then the thing."""

from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

from django.db.models import Model, QuerySet

from holt.kernel.errors import NotAllowed, NotFound
from holt.kernel.models import Happening, StoredFile
from holt.kernel.viewer import Viewer
from holt.partnerships import rules
from holt.partnerships.models import (
    AgreementVersion,
    Commitment,
    Embedding,
    Introduction,
    LedgerEntry,
    Partnership,
    Party,
    PlanGoal,
    Rate,
    Review,
)
from holt.partnerships.queries.held import Held, to_change

Thing = TypeVar("Thing", bound=Model)


def _with_partnership(viewer: Viewer, rows: QuerySet[Thing], thing_id: int) -> tuple[Held, Thing]:
    """The partnership held, then its thing, read after the lock. Raises NotFound.

    Whoever may see the partnership but not into it is told NotFound too: they cannot know of it.
    """
    partnership_id = rows.filter(pk=thing_id).values_list("partnership_id", flat=True).first()
    if partnership_id is None:
        raise NotFound
    try:
        held = to_change(viewer, partnership_id)
    except NotAllowed as refused:
        raise NotFound from refused
    return held, rows.get(pk=thing_id)


def by_party(viewer: Viewer, party_id: int) -> Held:
    """The partnership a party sits in."""
    return _with_partnership(viewer, Party.objects.all(), party_id)[0]


def agreement_to_sign(viewer: Viewer, agreement_id: int) -> tuple[Held, AgreementVersion]:
    """A version of an agreement, in its held partnership."""
    return _with_partnership(viewer, AgreementVersion.objects.all(), agreement_id)


def commitment_to_change(viewer: Viewer, commitment_id: int) -> tuple[Held, Commitment]:
    """A promise, in its held partnership."""
    return _with_partnership(viewer, Commitment.objects.select_related("party"), commitment_id)


def embedding_to_change(viewer: Viewer, embedding_id: int) -> tuple[Held, Embedding]:
    """Somebody's work at a partner's, in its held partnership."""
    return _with_partnership(viewer, Embedding.objects.all(), embedding_id)


def entry_to_change(viewer: Viewer, entry_id: int) -> tuple[Held, LedgerEntry]:
    """A line of the ledger, in its held partnership."""
    return _with_partnership(viewer, LedgerEntry.objects.all(), entry_id)


def review_to_change(viewer: Viewer, review_id: int) -> tuple[Held, Review]:
    """A review, in its held partnership."""
    return _with_partnership(viewer, Review.objects.all(), review_id)


def goal_to_change(viewer: Viewer, goal_id: int) -> tuple[Held, PlanGoal]:
    """A goal of the plan, in its held partnership."""
    return _with_partnership(viewer, PlanGoal.objects.filter(withdrawn_at=None), goal_id)


def introduction_to_change(introduction_id: int) -> Introduction:
    """An introduction, locked; the action finds out which side is asking. Raises NotFound."""
    rows = Introduction.objects.select_related("first", "second")
    row = rows.select_for_update(no_key=True, of=("self",)).filter(pk=introduction_id).first()
    if row is None:
        raise NotFound
    return row


def rate_of(kind: str) -> int:
    """What one unit of a kind counts for, in cents."""
    kept = Rate.objects.filter(kind=kind).values_list("cents", flat=True).first()
    return kept if kept is not None else rules.DEFAULT_RATES[kind][1]


def rate_to_change(rate_id: int) -> Rate:
    """A rate, locked. Raises NotFound."""
    rate = Rate.objects.select_for_update().filter(pk=rate_id).first()
    if rate is None:
        raise NotFound
    return rate


def own_file(viewer: Viewer, file_id: int) -> StoredFile:
    """A file the viewer gave. Raises NotFound."""
    rows = StoredFile.objects.filter(pk=file_id)
    row = (rows if viewer.is_house else rows.filter(given_by_id=viewer.person_id)).first()
    if row is None:
        raise NotFound
    return row


def take_back(partnership_ids: Sequence[int], done_at: datetime) -> list[tuple[str, int, str, str]]:
    """Remove recorded partnerships nobody touched since; returns those left alone and why."""
    left = []
    for row in Partnership.objects.filter(pk__in=partnership_ids):
        since = Happening.objects.filter(
            subject_kind="partnership", subject_id=row.pk, at__gt=done_at
        ).exclude(name="partnerships.brought_in")
        if since.exists() or row.version > 1:
            left.append(("partnership", row.pk, row.name, "edited"))
        else:
            row.delete()
    return left
