"""Counts over all partnerships by year, for the health of the whole: nobody's answers, no names."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db.models import Count, F, Q
from django.db.models.functions import ExtractYear

from holt.kernel import access
from holt.kernel.viewer import Viewer
from holt.partnerships import rules
from holt.partnerships.models import Introduction, Partnership, Review

YearCounts = dict[int, tuple[int, int]]
"""Year → how many, of how many."""


def reviews_on_time(viewer: Viewer, today: date) -> YearCounts:
    """Reviews that were due, and those every side had answered by then."""
    access.require(viewer.is_member, viewer)
    on_time = Q(complete_at__date__lte=F("due_on"))
    rows = Review.objects.filter(due_on__lt=today).annotate(year=ExtractYear("due_on"))
    return _counted(rows.values("year").annotate(n=Count("pk", filter=on_time), of=Count("pk")))


def endings_with_lessons(viewer: Viewer) -> YearCounts:
    """Partnerships that ended after they had begun, and those that left a lesson."""
    access.require(viewer.is_member, viewer)
    rows = Partnership.objects.filter(
        state="ended", ended_on__isnull=False, starts_on__isnull=False
    ).annotate(year=ExtractYear("ended_on"))
    learned = Q(ending__isnull=False) & ~Q(ending__lesson="")
    return _counted(rows.values("year").annotate(n=Count("pk", filter=learned), of=Count("pk")))


def introductions_made(viewer: Viewer) -> YearCounts:
    """Introductions that were answered or that time ran out on, by when they were asked, and those
    both sides said yes to. Whoever is still thinking has not said no."""
    access.require(viewer.is_member, viewer)
    rows = Introduction.objects.exclude(state=Introduction.State.ASKED).annotate(
        year=ExtractYear("asked_at")
    )
    made = Q(state="made")
    return _counted(rows.values("year").annotate(n=Count("pk", filter=made), of=Count("pk")))


def served_by_work(viewer: Viewer, need_ids: Iterable[int]) -> frozenset[int]:
    """Those of the needs that a partnership is at work on."""
    access.require(viewer.is_member, viewer)
    rows = Partnership.objects.filter(need_id__in=list(need_ids), state__in=rules.AT_WORK)
    return frozenset(one for one in rows.values_list("need_id", flat=True) if one)


def _counted(rows: Iterable[Mapping[str, Any]]) -> YearCounts:
    return {row["year"]: (row["n"], row["of"]) for row in rows}
