"""Assessments: one's own and those whose report is published; one as its own people see it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.gather import gather, scatter
from holt.kernel.viewer import Viewer
from holt.needs import access
from holt.needs.models import (
    Assessment,
    AssessmentResult,
    BoardVoice,
    Candidate,
    LocalGroup,
    PopulationGroup,
)
from holt.needs.rules.assessments import ASSESSMENT_STATES
from holt.needs.rules.results import Results, from_plain
from holt.surveys import queries as surveys

PUBLISHED = Assessment.State.PUBLISHED


def own_assessments(viewer: Viewer) -> QuerySet[Assessment]:
    """Those of the viewer's organizations."""
    rows = Assessment.objects.order_by("-made_at", "-pk")
    return rows if viewer.is_house else rows.filter(organization_id__in=list(viewer.roles))


def assessments(viewer: Viewer) -> QuerySet[Assessment]:
    """One's own, and whoever's report is published; the latest first."""
    rows = Assessment.objects.order_by("-made_at", "-pk")
    if viewer.is_house:
        return rows
    return rows.filter(Q(organization_id__in=list(viewer.roles)) | Q(state=PUBLISHED))


MOST_NAMED = 1000


def organizations_to_name(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """(id, name) of organizations of every kind, by name."""
    rows = directory.active_organizations(viewer).order_by("folded_name", "pk")
    return tuple(rows.values_list("pk", "name")[:MOST_NAMED])


def with_assessment_details(rows: QuerySet[Assessment]) -> QuerySet[Any]:
    """The same with what a list line shows, still one query."""
    return rows.select_related("organization")


def assessment_to_change(viewer: Viewer, assessment_id: int) -> Assessment:
    """One of one's own, locked FOR NO KEY UPDATE. Raises NotFound."""
    rows = own_assessments(viewer).select_for_update(no_key=True, of=("self",))
    row = rows.select_related("organization").filter(pk=assessment_id).first()
    if row is None:
        raise NotFound
    return row


@dataclass(frozen=True)
class GroupLine:
    """A local group: who it is, whom it asks, which group of the population it reaches."""

    id: int
    organization_id: int | None
    name: str
    asks_whom: str
    languages: tuple[str, ...]
    question: str
    group: str


@dataclass(frozen=True)
class PopulationLine:
    question: str
    group: str
    percent: float
    audience: str
    language: str
    source: str


@dataclass(frozen=True)
class CandidateLine:
    id: int
    label: str
    matters: str
    served: str
    need_id: int | None


@dataclass(frozen=True)
class VoiceLine:
    """A seat of the board that has spoken; not what it said."""

    seat: str
    has_rated: bool
    has_voted: bool


@dataclass(frozen=True)
class SurveyLine:
    id: int
    title: str
    state: str
    languages: tuple[str, ...]
    closes_on: date | None


@dataclass(frozen=True)
class AssessmentPage:
    """An assessment as its own people see it."""

    id: int
    title: str
    organization_id: int
    organization: str
    why: str
    area: str
    county: str
    people: int | None
    drawn: str
    starts_on: date | None
    ends_on: date | None
    state: str
    words: str
    next_steps: str
    made_at: datetime
    published_at: datetime | None
    version: int
    groups: tuple[GroupLine, ...]
    population: tuple[PopulationLine, ...]
    candidates: tuple[CandidateLine, ...]
    voices: tuple[VoiceLine, ...]
    surveys: tuple[SurveyLine, ...]
    results: Results | None
    answers: int
    may_assess: bool
    may_publish: bool
    steps: tuple[str, ...]


PLAIN = (
    *("title", "organization_id", "why", "area", "county", "people", "drawn", "starts_on"),
    *("ends_on", "state", "words", "next_steps", "made_at", "published_at", "version"),
)


def assessment(viewer: Viewer, assessment_id: int) -> AssessmentPage:
    """One of one's own, in two queries and one for its surveys. Raises NotFound."""
    row = _gathered(own_assessments(viewer)).filter(pk=assessment_id).first()
    if row is None:
        raise NotFound
    kept = AssessmentResult.objects.filter(assessment_id=row.pk).first()
    may_publish = access.may_publish_report(viewer, row.organization_id)
    return AssessmentPage(
        id=row.pk,
        organization=row.organization.name,
        groups=scatter(GroupLine, row.group_rows),
        population=scatter(PopulationLine, row.population_rows),
        candidates=scatter(CandidateLine, row.candidate_rows),
        voices=tuple(_voices(row.pk)),
        surveys=tuple(_surveys(viewer, row)),
        results=from_plain(kept.found) if kept else None,
        answers=kept.answers if kept else 0,
        may_assess=access.may_assess(viewer, row.organization_id),
        may_publish=may_publish,
        steps=tuple(ASSESSMENT_STATES.allowed(row.state)),
        **{name: getattr(row, name) for name in PLAIN},
    )


def _gathered(rows: QuerySet[Assessment]) -> QuerySet[Any]:
    of = "assessment"
    return rows.select_related("organization").annotate(
        group_rows=gather(GroupLine, LocalGroup.objects.order_by("name", "pk"), of),
        population_rows=gather(PopulationLine, PopulationGroup.objects.order_by("pk"), of),
        candidate_rows=gather(CandidateLine, Candidate.objects.order_by("pk"), of),
    )


def _voices(assessment_id: int) -> list[VoiceLine]:
    rows = BoardVoice.objects.filter(assessment_id=assessment_id).order_by("seat", "pk")
    return [
        VoiceLine(seat, bool(ratings), bool(ballot or dots))
        for seat, ratings, ballot, dots in rows.values_list("seat", "ratings", "ballot", "dots")
    ]


def _surveys(viewer: Viewer, row: Assessment) -> list[SurveyLine]:
    found = surveys.of_about(viewer, "assessment", row.pk)
    found = found.filter(organization_id=row.organization_id).order_by("pk")
    names = ("pk", "title", "state", "languages", "closes_on")
    return [
        SurveyLine(pk, title, state, tuple(languages), closes_on)
        for pk, title, state, languages, closes_on in found.values_list(*names)
    ]


ASSESSMENT_FILTERS: Mapping[str, Callable[[QuerySet[Any], str], QuerySet[Any]]] = {
    "q": lambda rows, value: rows.filter(title__icontains=value),
    "state": lambda rows, value: rows.filter(state=value),
}
ASSESSMENT_SORTS: Mapping[str, tuple[str, ...]] = {"title": ("title",), "made_at": ("made_at",)}
