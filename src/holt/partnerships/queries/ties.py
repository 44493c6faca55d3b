"""Who works, or worked, with whom: each two parties of a table, and the years it stood."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import DateField, F, Q, QuerySet
from django.db.models.functions import Cast, Coalesce

from holt.kernel.viewer import Viewer
from holt.partnerships import rules
from holt.partnerships.models import Party
from holt.partnerships.queries.lists import partnerships

WORKED = Q(partnership__state__in=rules.AT_WORK) | Q(
    partnership__state="ended", partnership__starts_on__isnull=False
)
OTHER = "partnership__parties__organization"


@dataclass(frozen=True, slots=True)
class WorkingTie:
    """Two organizations at one table: its depth (1 to 4, 0 unsaid), from when, until when."""

    one: int
    other: int
    partnership_id: int
    level: int
    since: date
    until: date | None


def pairs(viewer: Viewer) -> QuerySet[Any]:
    """A row for each two parties of each partnership that works or worked, as far as seen.

    `other_id` and `other_name` are the second organization's; `since` is when the work began.
    """
    rows = Party.objects.filter(
        WORKED,
        partnership__in=partnerships(viewer).order_by().values("pk"),
        state="accepted",
        partnership__parties__state="accepted",
        partnership__parties__organization__gt=F("organization"),
    )
    return rows.annotate(
        other_id=F(OTHER),
        other_name=F(f"{OTHER}__name"),
        since=Coalesce("partnership__starts_on", Cast("partnership__proposed_at", DateField())),
    ).order_by("organization__name", "other_name", "pk")


def with_names(rows: QuerySet[Any]) -> QuerySet[Any]:
    """The same with what a line of a list shows, in the one query."""
    return rows.select_related("organization", "partnership").only(
        "organization__name",
        "partnership__name",
        "partnership__level",
        "partnership__state",
        "partnership__ended_on",
        "partnership__starts_on",
    )


def pairs_named(rows: QuerySet[Any], text: str) -> QuerySet[Any]:
    """Those where either organization, or the partnership, is called so."""
    either = Q(organization__name__icontains=text) | Q(other_name__icontains=text)
    return rows.filter(either | Q(partnership__name__icontains=text))


def pairs_now(rows: QuerySet[Any], values: Collection[str]) -> QuerySet[Any]:
    """Those at work ("now"), those that have ended ("over")."""
    wanted = Q(pk__in=())
    if "now" in values:
        wanted |= Q(partnership__state__in=rules.AT_WORK)
    if "over" in values:
        wanted |= Q(partnership__state="ended")
    return rows.filter(wanted)


def working_ties(viewer: Viewer) -> Iterator[WorkingTie]:
    """The same as plain values, for methods that look at the whole."""
    rows: QuerySet[Any] = pairs(viewer).order_by("organization_id", "other_id", "pk")
    for one, other, partnership_id, level, since, state, ended in rows.values_list(
        "organization_id", "other_id", "partnership_id", "partnership__level", "since",
        "partnership__state", "partnership__ended_on",
    ).iterator():  # fmt: skip
        until = (ended or since) if state == "ended" else None
        yield WorkingTie(one, other, partnership_id, level or 0, since, until)
