"""Lessons like what is at hand: the same need or subjects, always one that failed if there is."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, Q, QuerySet, Subquery

from holt.kernel.viewer import Viewer
from holt.learning import rules
from holt.learning.models import Lesson
from holt.learning.queries.lessons import lessons
from holt.needs import queries as needs

MOST_LOOKED_AT = 200


@dataclass(frozen=True)
class SimilarLesson:
    """A lesson beside a need or a partnership, with the subjects that make it similar."""

    id: int
    kind: str
    title: str
    gist: str
    organization: str
    shared: tuple[str, ...]
    is_own: bool
    published_at: datetime


def similar_to_need(viewer: Viewer, need_id: int) -> tuple[SimilarLesson, ...]:
    """Lessons for whoever looks at this need: the same need, or a subject shared. One query."""
    need = needs.visible(viewer).filter(pk=need_id)
    return _similar(viewer, need, Q(need_id=need_id))


def similar_to_partnership(viewer: Viewer, partnership_id: int) -> tuple[SimilarLesson, ...]:
    """Lessons for whoever plans, reviews or worries about this partnership; its own come first."""
    need = needs.visible(viewer).filter(partnerships=partnership_id)
    about = Q(need__in=need.values("pk")) | Q(partnership_id=partnership_id)
    return _similar(viewer, need, about, partnership_id)


def _similar(
    viewer: Viewer, need: QuerySet[Any], about: Q, partnership_id: int | None = None
) -> tuple[SimilarLesson, ...]:
    rows = _published(viewer).annotate(
        wanted_subjects=Subquery(need.values("subjects")[:1]),
        wanted_by=Subquery(need.values("pk")[:1]),
    )
    alike = rows.filter(about | Q(subjects__overlap=F("wanted_subjects"))).select_related(
        "organization"
    )
    found: dict[int, Any] = {one.pk: one for one in alike[:MOST_LOOKED_AT]}
    own = [
        pk for pk, one in found.items() if partnership_id and one.partnership_id == partnership_id
    ]
    subjects = next((one.wanted_subjects for one in found.values()), None) or ()
    others = rules.similar(
        subjects, [_candidate(one) for pk, one in found.items() if pk not in own]
    )
    return tuple(_line(found[pk], subjects, is_own=pk in own) for pk in (*own, *others))


def _published(viewer: Viewer) -> QuerySet[Lesson]:
    return lessons(viewer).filter(state=Lesson.State.PUBLISHED)


def _candidate(one: Any) -> rules.Candidate:
    return rules.Candidate(
        id=one.pk,
        kind=one.kind,
        subjects=frozenset(one.subjects),
        published_at=one.published_at or one.written_at,
        same_need=one.need_id is not None and one.need_id == one.wanted_by,
    )


def _line(one: Lesson, subjects: Collection[str], *, is_own: bool) -> SimilarLesson:
    return SimilarLesson(
        id=one.pk,
        kind=one.kind,
        title=one.title,
        gist=one.instead or one.happened or one.did or one.wanted,
        organization=one.organization.name,
        shared=tuple(slug for slug in one.subjects if slug in set(subjects)),
        is_own=is_own,
        published_at=one.published_at or one.written_at,
    )
