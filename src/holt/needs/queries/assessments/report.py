"""The report for residents: what was found, who was heard and who was not."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.needs.models import AssessmentResult, Candidate, LocalGroup, Need, PopulationGroup
from holt.needs.queries.assessments.page import PUBLISHED, assessments, own_assessments
from holt.needs.queries.visible import visible
from holt.needs.rules.results import Results, from_plain


@dataclass(frozen=True)
class Report:
    """What anyone may read of a published assessment, and its own people before that."""

    id: int
    title: str
    organization_id: int
    organization: str
    why: str
    area: str
    words: str
    next_steps: str
    people: int | None
    answers: int
    with_whom: tuple[str, ...]
    sources: tuple[str, ...]
    labels: dict[int, str]
    needs: tuple[tuple[int, str], ...]
    results: Results
    weighed_at: datetime
    is_published: bool
    is_own: bool


def report(viewer: Viewer, assessment_id: int) -> Report:
    """The report; before it is published for one's own only. Raises NotFound."""
    row = assessments(viewer).filter(pk=assessment_id).select_related("organization").first()
    kept = AssessmentResult.objects.filter(assessment_id=assessment_id).first()
    if row is None or kept is None:
        raise NotFound
    candidates = Candidate.objects.filter(assessment=row).order_by("pk")
    became = visible(viewer).filter(
        Q(pk__in=candidates.exclude(need=None).values("need_id")) & ~Q(state=Need.State.DRAFT)
    )
    sources = PopulationGroup.objects.filter(assessment=row).exclude(source="").order_by("source")
    return Report(
        row.pk,
        row.title,
        row.organization_id,
        row.organization.name,
        row.why,
        row.area,
        row.words,
        row.next_steps,
        row.people,
        kept.answers,
        tuple(
            LocalGroup.objects.filter(assessment=row)
            .order_by("name")
            .values_list("name", flat=True)
        ),
        tuple(sources.values_list("source", flat=True).distinct()),
        dict(candidates.values_list("pk", "label")),
        tuple(became.order_by("pk").values_list("pk", "statement")),
        from_plain(kept.found),
        kept.made_at,
        row.state == PUBLISHED,
        own_assessments(viewer).filter(pk=row.pk).exists(),
    )
