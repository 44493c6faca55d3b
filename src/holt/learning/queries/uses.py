"""Lessons that were used: for their authors, and for whoever used them."""

from django.db.models import QuerySet

from holt.kernel.viewer import Viewer
from holt.learning.models import LessonUse
from holt.learning.queries.lessons import lessons


def uses(viewer: Viewer) -> QuerySet[LessonUse]:
    """Uses of our own lessons, and our own uses of others', newest first."""
    rows = LessonUse.objects.select_related("lesson__organization", "organization")
    rows = rows.order_by("-said_at", "-pk")
    if viewer.is_house:
        return rows
    mine = list(viewer.roles)
    of_ours = rows.filter(lesson__organization_id__in=mine)
    by_us = rows.filter(organization_id__in=mine, lesson__in=lessons(viewer).order_by())
    return (of_ours | by_us).distinct() if mine else rows.none()


def use_of(lesson_id: int, organization_id: int) -> LessonUse | None:
    """For the house: the use an organization has told of, locked."""
    rows = LessonUse.objects.select_for_update(no_key=True)
    return rows.filter(lesson_id=lesson_id, organization_id=organization_id).first()
