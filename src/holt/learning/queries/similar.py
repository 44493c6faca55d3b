"""Lessons like what is at hand: the same need or subjects, always one that failed if there is."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from holt.kernel.viewer import Viewer
from holt.learning import rules
from holt.learning.models import Lesson
from holt.learning.queries.lessons import lessons
from holt.needs.queries import NeedPage
from holt.partnerships.queries import PartnershipPage

MOST_LOOKED_AT = 200
READ = (
    *("kind", "title", "wanted", "did", "happened", "instead", "subjects", "need_id"),
    *("partnership_id", "published_at", "written_at", "organization__name"),
)


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


def similar_to_need(viewer: Viewer, need: NeedPage) -> tuple[SimilarLesson, ...]:
    """Lessons for whoever looks at this need: the same need, or a subject shared. One query."""
    return _similar(viewer, need.id, need.subjects)


def similar_to_partnership(viewer: Viewer, page: PartnershipPage) -> tuple[SimilarLesson, ...]:
    """Lessons for whoever plans, reviews or worries about this partnership; its own come first."""
    return _similar(viewer, page.need_id, page.need_subjects, page.id)


def _similar(
    viewer: Viewer,
    need_id: int | None,
    subjects: Collection[str],
    partnership_id: int | None = None,
) -> tuple[SimilarLesson, ...]:
    about = Q(subjects__overlap=list(subjects))
    about |= Q(need_id=need_id) if need_id else Q()
    about |= Q(partnership_id=partnership_id) if partnership_id else Q()
    rows = _published(viewer).filter(about).select_related("organization").only(*READ)
    found = {one.pk: one for one in rows[:MOST_LOOKED_AT]}
    own = [
        pk for pk, one in found.items() if partnership_id and one.partnership_id == partnership_id
    ]
    others = rules.similar(
        subjects, [_candidate(one, need_id) for pk, one in found.items() if pk not in own]
    )
    return tuple(_line(found[pk], subjects, is_own=pk in own) for pk in (*own, *others))


def _published(viewer: Viewer) -> QuerySet[Lesson]:
    return lessons(viewer).filter(state=Lesson.State.PUBLISHED)


def _candidate(one: Lesson, need_id: int | None) -> rules.Candidate:
    return rules.Candidate(
        id=one.pk,
        kind=one.kind,
        subjects=frozenset(one.subjects),
        published_at=one.published_at or one.written_at,
        same_need=need_id is not None and one.need_id == need_id,
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
