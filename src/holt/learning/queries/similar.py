"""Lessons like what is at hand: the same need or subjects, always one that failed if there is."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

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


def subjects_of_need(viewer: Viewer, need_id: int) -> tuple[str, ...]:
    """The subjects of a need the viewer may see; none otherwise."""
    found = needs.visible(viewer).filter(pk=need_id).values_list("subjects", flat=True).first()
    return tuple(found or ())


def similar_to_need(viewer: Viewer, need_id: int) -> tuple[SimilarLesson, ...]:
    """Lessons for whoever looks at this need."""
    return _similar(viewer, subjects_of_need(viewer, need_id), need_id, None)


def similar_to_partnership(viewer: Viewer, partnership_id: int) -> tuple[SimilarLesson, ...]:
    """Lessons for whoever plans, reviews or worries about this partnership; its own come first."""
    rows = needs.visible(viewer).filter(partnerships=partnership_id)
    need_id, subjects = rows.values_list("pk", "subjects").first() or (None, [])
    return _similar(viewer, subjects, need_id, partnership_id)


def _similar(
    viewer: Viewer, subjects: Collection[str], need_id: int | None, partnership_id: int | None
) -> tuple[SimilarLesson, ...]:
    about = Q(subjects__overlap=list(subjects))
    if need_id is not None:
        about |= Q(need_id=need_id)
    if partnership_id is not None:
        about |= Q(partnership_id=partnership_id)
    rows = _published(viewer).filter(about).select_related("organization")[:MOST_LOOKED_AT]
    found = {one.pk: one for one in rows}
    own = [one.pk for one in found.values() if partnership_id and _is_of(one, partnership_id)]
    others = rules.similar(
        subjects,
        [_candidate(one, need_id) for one in found.values() if one.pk not in own],
    )
    return tuple(_line(found[pk], subjects, is_own=pk in own) for pk in (*own, *others))


def _published(viewer: Viewer) -> QuerySet[Lesson]:
    return lessons(viewer).filter(state=Lesson.State.PUBLISHED)


def _is_of(one: Lesson, partnership_id: int) -> bool:
    return one.partnership_id == partnership_id


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
