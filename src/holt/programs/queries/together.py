"""Which organizations ran a program together, or showed one's exhibition at the other's place."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Max, Min, Q, QuerySet
from django.db.models.functions import Coalesce, TruncDate

from holt.kernel.viewer import Viewer
from holt.programs.models import Program, Session, Stay
from holt.programs.queries.exhibitions import exhibitions
from holt.programs.queries.programs import programs

HELD_STAYS = (Stay.State.AGREED, Stay.State.THERE, Stay.State.GONE)


@dataclass(frozen=True, slots=True)
class RanTogether:
    """Two organizations, the lower id first, and the first and last day of what they ran."""

    one: int
    other: int
    since: date
    until: date


def ran_together(viewer: Viewer) -> Iterator[RanTogether]:
    """Of published programs and public exhibitions: the same for everyone of the network."""
    yield from _programs(viewer)
    yield from _exhibitions(viewer)


def _programs(viewer: Viewer) -> Iterator[RanTogether]:
    shown = programs(viewer).filter(state=Program.State.PUBLISHED).order_by().values("pk")
    runners = Program.run_by.through.objects.filter(
        program__in=shown, program__run_by__gt=F("organization")
    )
    happened = ~Q(program__sessions__state=Session.State.CANCELED)
    begun = TruncDate(Min("program__started_at"))
    days: QuerySet[Any, Any] = runners.values(
        "program_id", "organization_id", "program__run_by"
    ).annotate(
        first=Coalesce(Min("program__sessions__on", filter=happened), begun),
        last=Coalesce(Max("program__sessions__on", filter=happened), begun),
    )
    rows = days.values_list("organization_id", "program__run_by", "first", "last")
    for one, other, first, last in rows.order_by("organization_id", "program__run_by"):
        yield RanTogether(one, other, first, last)


def _exhibitions(viewer: Viewer) -> Iterator[RanTogether]:
    shown = exhibitions(viewer).filter(is_public=True).order_by().values("pk")
    rows = Stay.objects.filter(exhibition__in=shown, state__in=HELD_STAYS)
    rows = rows.exclude(venue=F("exhibition__organization")).order_by("pk")
    for owner, venue, first, last in rows.values_list(
        "exhibition__organization_id", "venue_id", "first_on", "last_on"
    ):
        yield RanTogether(min(owner, venue), max(owner, venue), first, last)
