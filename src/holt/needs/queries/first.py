"""The community's first needs: those of most people, best shown, longest heard."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, F
from django.db.models.functions import ExtractYear

from holt.kernel import access
from holt.kernel.viewer import Viewer
from holt.needs import rules
from holt.needs.models import Need
from holt.needs.queries.visible import visible

FIRST = 10
TOLD = ("network", "public")


@dataclass(frozen=True)
class FirstNeed:
    """A need of the first ten. `is_centric`: it starts from the library alone; None if not said."""

    id: int
    statement: str
    is_centric: bool | None


def first_needs(viewer: Viewer, count: int = FIRST) -> tuple[FirstNeed, ...]:
    """Open ones the network may read: by people concerned, then evidence, then the day heard."""
    access.require(viewer.is_member, viewer)
    rows = (
        visible(viewer)
        .filter(state__in=("open", "matched"), openness__in=TOLD)
        .annotate(shown_by=Count("evidence", distinct=True))
        .order_by(F("people").desc(nulls_last=True), "-shown_by", "heard_on", "pk")
    )
    return tuple(_first(one) for one in rows[:count])


def _first(one: Need) -> FirstNeed:
    found = rules.centricity(one.outside_library, one.other_agency, one.from_assessment)
    return FirstNeed(
        one.pk, one.statement, None if found is None else found.kind == "library_centric"
    )


def centric_by_year(viewer: Viewer) -> dict[int, tuple[int, int]]:
    """By the year they were heard: needs the network may read that start from the library alone,
    of those of which it is said."""
    access.require(viewer.is_member, viewer)
    rows = (
        Need.objects.filter(openness__in=TOLD)
        .exclude(state=Need.State.DRAFT)
        .annotate(year=ExtractYear("heard_on"))
        .values_list("year", "outside_library", "other_agency", "from_assessment")
        .annotate(number=Count("pk"))
    )
    centric, said = Counter[int](), Counter[int]()
    for year, *answers, number in rows.order_by():
        found = rules.centricity(*answers)
        if found is not None:
            said[year] += number
            centric[year] += number * (found.kind == "library_centric")
    return {year: (centric[year], of) for year, of in said.items()}


def own_centric(viewer: Viewer) -> tuple[FirstNeed, ...]:
    """Open needs of the viewer's own organizations that start from the library alone, the latest
    heard first."""
    rows = Need.objects.filter(
        organization_id__in=list(viewer.roles),
        state__in=("open", "matched"),
        outside_library=False,
        other_agency=False,
        from_assessment=False,
    )
    return tuple(_first(one) for one in rows.order_by("-heard_on", "pk"))
