"""People outside who were asked whether they saw a change, and what they said."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from holt.evaluation import rules
from holt.evaluation.models import Outcome, Witness
from holt.evaluation.queries.outcomes import OutcomePage, line, outcome, with_details
from holt.kernel.errors import NotFound
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.partnerships import queries as partnerships


@dataclass(frozen=True)
class WitnessRow:
    """A witness, for the table. `is_current` is false when the words were changed since."""

    id: int
    name: str
    role: str
    answer: str
    words: str
    may_name: bool
    asked_at: datetime
    answered_at: datetime | None
    is_taken_back: bool
    is_forgotten: bool
    is_current: bool


@dataclass(frozen=True)
class WitnessPage:
    """What a witness reads, and what they said already."""

    id: int
    name: str
    role: str
    answer: str
    words: str
    is_forgotten: bool
    outcome: OutcomePage
    about: str


def witnesses_of(viewer: Viewer, outcome_id: int) -> tuple[WitnessRow, ...]:
    """Everyone who was asked about an outcome the viewer may read. Raises NotFound."""
    return witnesses_to(outcome(viewer, outcome_id))


def witnesses_to(one: OutcomePage) -> tuple[WitnessRow, ...]:
    """The same, of an outcome that was read already: whoever answered first comes first."""
    return witnesses_by_outcome([one]).get(one.id, ())


def witnesses_by_outcome(some: Iterable[OutcomePage]) -> dict[int, tuple[WitnessRow, ...]]:
    """Outcome → its witnesses, of outcomes the viewer has read, in one query."""
    now_says = {one.id: rules.fingerprint(vars(one)) for one in some}
    rows = Witness.objects.filter(outcome_id__in=now_says).order_by("answered_at", "asked_at", "pk")
    found: dict[int, tuple[WitnessRow, ...]] = {}
    for row in rows:
        known = found.get(row.outcome_id, ())
        found[row.outcome_id] = (*known, _row(row, now_says[row.outcome_id]))
    return found


def _row(row: Witness, now_says: str) -> WitnessRow:
    return WitnessRow(
        row.pk, row.name, row.role, row.answer, row.words, row.may_name, row.asked_at,
        row.answered_at, row.taken_back_at is not None, row.forgotten_at is not None,
        not row.answer or row.about == now_says,
    )  # fmt: skip


def witness_page(viewer: Viewer, witness_id: int) -> WitnessPage:
    """For the holder of the letter's link alone. Raises NotFound."""
    row = Witness.objects.filter(pk=witness_id).first()
    if row is None or not viewer.holds_link("witness", witness_id):
        raise NotFound
    about = with_details(Outcome.objects.filter(pk=row.outcome_id)).get()
    read = line(about)
    return WitnessPage(
        row.pk, row.name, row.role, row.answer, row.words, row.forgotten_at is not None, read,
        rules.fingerprint(vars(read)),
    )  # fmt: skip


def require_readable(viewer: Viewer, witness_id: int) -> None:
    """Raises NotFound unless the viewer may read the outcome it is about."""
    outcome_id = Witness.objects.filter(pk=witness_id).values_list("outcome_id", flat=True).first()
    if outcome_id is None:
        raise NotFound
    outcome(viewer, outcome_id)


def witness_to_change(witness_id: int) -> tuple[partnerships.Held, Outcome, Witness]:
    """A witness with its outcome, the partnership locked first; the caller has checked access.

    Raises NotFound.
    """
    found = Witness.objects.filter(pk=witness_id).values_list("outcome__partnership_id").first()
    if found is None:
        raise NotFound
    held = partnerships.to_change(THE_HOUSE, found[0])
    row = Witness.objects.select_for_update(no_key=True, of=("self",)).get(pk=witness_id)
    return held, Outcome.objects.get(pk=row.outcome_id), row


def witnesses_called(email: str, name: str) -> QuerySet[Witness]:
    """For the house: everyone asked under this address or whole name."""
    named = Q(pk__in=[])
    if email:
        named |= Q(email__iexact=email)
    if name:
        named |= Q(name=name)
    return Witness.objects.filter(named, forgotten_at=None).order_by("pk")
