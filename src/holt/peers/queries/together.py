"""Which organizations' people sit in one circle."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from holt.kernel.viewer import Viewer
from holt.peers.models import Membership
from holt.peers.queries.circles import circles


@dataclass(frozen=True, slots=True)
class SatTogether:
    """Two organizations, the lower id first, in one circle; until None: still."""

    one: int
    other: int
    circle_id: int
    since: date
    until: date | None


def sat_together(viewer: Viewer) -> Iterator[SatTogether]:
    """By the organizations people belong to now; nothing for whoever may not meet colleagues."""
    rows = Membership.objects.filter(
        circle__in=circles(viewer).order_by().values("pk"),
        person__memberships__ended_at__isnull=True,
        person__memberships__organization__isnull=False,
    ).values_list("circle_id", "person__memberships__organization_id", "joined_at", "left_at")
    stays: dict[int, dict[int, list[tuple[date, date | None]]]] = defaultdict(dict)
    for circle_id, home, joined, left in rows.order_by("circle_id", "pk").distinct():
        stay = (joined.date(), left.date() if left else None)
        stays[circle_id].setdefault(home, []).append(stay)
    for circle_id, homes in stays.items():
        for one, other in combinations(sorted(homes), 2):
            for since, until in _both(homes[one], homes[other]):
                yield SatTogether(one, other, circle_id, since, until)


Stays = list[tuple[date, date | None]]


def _both(some: Stays, others: Stays) -> Iterator[tuple[date, date | None]]:
    """The times in which both were there."""
    for since, until in some:
        for begun, over in others:
            first = max(since, begun)
            ends = [one for one in (until, over) if one]
            last = min(ends) if ends else None
            if last is None or first <= last:
                yield first, last
