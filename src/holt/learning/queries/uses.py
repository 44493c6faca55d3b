"""Lessons that were used: for their authors, and for whoever used them."""

from datetime import datetime

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


def uses_to_ask_again(until: datetime, most: int = 500) -> tuple[int, ...]:
    """For the house: uses told of before then whose outcome nobody has said or been asked for."""
    rows = LessonUse.objects.filter(
        helped="", asked_again_at=None, said_at__lte=until, said_by__isnull=False
    ).filter(lesson__state="published")
    return tuple(rows.order_by("said_at", "pk").values_list("pk", flat=True)[:most])
