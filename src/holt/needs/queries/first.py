"""The community's first needs: those of most people, best shown, longest heard."""

from dataclasses import dataclass

from django.db.models import Count, F

from holt.kernel import access
from holt.kernel.viewer import Viewer
from holt.needs import rules
from holt.needs.models import Need
from holt.needs.queries.visible import visible

FIRST = 10


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
        .filter(state__in=("open", "matched"), openness__in=("network", "public"))
        .annotate(shown_by=Count("evidence", distinct=True))
        .order_by(F("people").desc(nulls_last=True), "-shown_by", "heard_on", "pk")
    )
    return tuple(_first(one) for one in rows[:count])


def _first(one: Need) -> FirstNeed:
    found = rules.centricity(one.outside_library, one.other_agency, one.from_assessment)
    return FirstNeed(
        one.pk, one.statement, None if found is None else found.kind == "library_centric"
    )
