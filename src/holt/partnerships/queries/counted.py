"""What reports count: rows with what each counts for, over many partnerships in one query each.

Nobody's words: ids and amounts. Who may see which of the rows is asked again wherever they are
shown. A report of the network is for its members, so these ask for no less.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When

from holt.kernel import access
from holt.kernel.viewer import Viewer
from holt.partnerships import rules
from holt.partnerships.models import (
    Commitment,
    GoalScore,
    Introduction,
    LedgerEntry,
    Partnership,
    PlanGoal,
    Review,
    ReviewAnswer,
)
from holt.partnerships.queries.lists import of_mine

ENDED = Q(state="ended", ended_on__isnull=False, starts_on__isnull=False)


@dataclass(frozen=True)
class Scope:
    """Which partnerships, and from which day to which (both included).

    Without ids: those of the whole network, or of it only the public ones. `organization_id`
    narrows what was given and gained to one party's own lines.
    """

    since: date
    until: date
    partnership_ids: tuple[int, ...] | None = None
    only_public: bool = False
    organization_id: int | None = None

    def among(self, path: str = "") -> Q:
        """The condition on a row whose partnership is at `path` ("" for the row itself)."""
        found = Q()
        if self.partnership_ids is not None:
            found &= Q(**{f"{path}pk__in" if path else "pk__in": self.partnership_ids})
        return found & Q(**{f"{path}is_public": True}) if self.only_public else found

    def days(self, name: str) -> Q:
        return Q(**{f"{name}__range": (self.since, self.until)})


@dataclass(frozen=True)
class Counted:
    """Rows by id with what each counts for, and of how many partnerships they are."""

    rows: tuple[tuple[int, float], ...] = ()
    tables: int = 0


def partnerships_counted(viewer: Viewer, scope: Scope) -> dict[str, Counted]:
    """At work at the end of the period, begun, ended and ended with a lesson, bridging sectors."""
    at_work = _seen(viewer, scope).filter(
        Q(starts_on__isnull=True) | Q(starts_on__lte=scope.until),
        Q(state__in=rules.AT_WORK) | ENDED & Q(ended_on__gt=scope.until),
    )
    ended = _seen(viewer, scope).filter(ENDED, scope.days("ended_on"))
    begun = _seen(viewer, scope).filter(Q(state__in=rules.AT_WORK) | ENDED, scope.days("starts_on"))
    sectors = Count(
        "parties__organization__kind__sector", distinct=True, filter=Q(parties__state="accepted")
    )
    learned = Q(ending__isnull=False) & ~Q(ending__lesson="")
    return {
        "at_work": _each(at_work, "pk"),
        "begun": _each(begun, "pk"),
        "ended": _each(ended, "pk"),
        "with_lesson": _each(ended, "pk", _one_if(learned)),
        "across": _each(
            at_work.annotate(sectors=sectors), "pk", _one_if(Q(sectors__gt=1))
        ),
    }  # fmt: skip


def reasons_counted(viewer: Viewer, scope: Scope) -> tuple[tuple[str, int], ...]:
    """Why partnerships ended in the period: reason and how often, the most frequent first."""
    rows = _seen(viewer, scope).filter(ENDED, scope.days("ended_on"))
    found = rows.values_list("reason_code").annotate(n=Count("pk")).order_by("-n", "reason_code")
    return tuple(found)


def needs_counted(viewer: Viewer, scope: Scope) -> Counted:
    """Needs that a partnership was at work on at the end of the period."""
    at_work = [pk for pk, _one in partnerships_counted(viewer, scope)["at_work"].rows]
    rows = Partnership.objects.filter(pk__in=at_work, need__isnull=False)
    found = set(rows.values_list("need_id", flat=True))
    return Counted(tuple((pk, 1.0) for pk in sorted(found) if pk), len(at_work))


def reviews_counted(viewer: Viewer, scope: Scope) -> Counted:
    """Reviews that were due, 1 for each that every side had answered by then."""
    access.require(viewer.is_member, viewer)
    rows = Review.objects.filter(scope.among("partnership__"), scope.days("due_on"))
    on_time = Q(complete_at__date__lte=F("due_on"))
    return _each(rows, "partnership_id", _one_if(on_time))


def promises_counted(viewer: Viewer, scope: Scope) -> Counted:
    """Promises that were due and settled, 1 for each that was kept."""
    access.require(viewer.is_member, viewer)
    rows = Commitment.objects.filter(
        scope.among("partnership__"), scope.days("due_on"), state__in=("kept", "missed")
    )
    return _each(rows, "partnership_id", _one_if(Q(state="kept")))


def introductions_counted(viewer: Viewer, scope: Scope) -> Counted:
    """Introductions proposed, 1 for each that both sides said yes to."""
    access.require(viewer.is_member, viewer)
    rows = Introduction.objects.filter(asked_at__date__range=(scope.since, scope.until))
    return _each(rows, "pk", _one_if(Q(state="made")))


def ledger_counted(viewer: Viewer, scope: Scope) -> dict[tuple[str, str], Counted]:
    """(direction, kind) → the ledger's lines with their cents; what was struck out is left out."""
    access.require(viewer.is_member, viewer)
    rows = LedgerEntry.objects.filter(
        scope.among("partnership__"), scope.days("on"), struck_at=None
    )
    if scope.organization_id is not None:
        rows = rows.filter(party__organization_id=scope.organization_id)
    found: dict[tuple[str, str], list[tuple[int, float]]] = {}
    tables: dict[tuple[str, str], set[int]] = {}
    for pk, direction, kind, cents, table in rows.order_by("pk").values_list(
        "pk", "direction", "kind", "cents", "partnership_id"
    ):
        found.setdefault((direction, kind), []).append((pk, float(cents)))
        tables.setdefault((direction, kind), set()).add(table)
    return {
        key: Counted(tuple(found[key]), len(tables[key]))
        for key in sorted(found, key=lambda one: (rules.KINDS.index(one[1]), one[0]))
    }


def _seen(viewer: Viewer, scope: Scope) -> QuerySet[Partnership]:
    """Names and stages of partnerships are the network's."""
    access.require(viewer.is_member, viewer)
    return Partnership.objects.filter(scope.among())


def _one_if(condition: Q) -> Case:
    return Case(When(condition, then=Value(1)), default=Value(0), output_field=IntegerField())


def _each(rows: QuerySet[Any], table: str, amount: Any = None) -> Counted:
    """Every row with its amount, one each where none is given."""
    counted = rows.order_by("pk").annotate(counts_for=amount if amount is not None else Value(1))
    found = list(counted.values_list("pk", "counts_for", table))
    return Counted(
        tuple((pk, float(amount)) for pk, amount, _table in found), len({one[2] for one in found})
    )


def tables_of(viewer: Viewer, organization_id: int, scope: Scope) -> tuple[int, ...]:
    """The partnerships an organization sat in, at work or ended within the period."""
    rows = of_mine(viewer).filter(
        Q(state__in=rules.AT_WORK) | ENDED & scope.days("ended_on"),
        parties__organization_id=organization_id,
        parties__state="accepted",
    )
    return tuple(sorted(set(rows.values_list("pk", flat=True))))


# The rows behind a figure, as far as a viewer may see them: by noun.


def entries_seen(viewer: Viewer, ids: Collection[int]) -> QuerySet[LedgerEntry]:
    """Ledger lines of the viewer's own tables."""
    return _inside(LedgerEntry.objects.select_related("partnership"), viewer, ids)


def reviews_seen(viewer: Viewer, ids: Collection[int]) -> QuerySet[Review]:
    """Reviews at the viewer's own tables."""
    return _inside(Review.objects.select_related("partnership"), viewer, ids)


def promises_seen(viewer: Viewer, ids: Collection[int]) -> QuerySet[Commitment]:
    """Promises at the viewer's own tables."""
    return _inside(Commitment.objects.select_related("partnership"), viewer, ids)


def goals_seen(viewer: Viewer, ids: Collection[int]) -> QuerySet[PlanGoal]:
    """Goals at the viewer's own tables that still stand."""
    return _inside(PlanGoal.objects.filter(withdrawn_at=None), viewer, ids)


def last_scores(
    viewer: Viewer, ids: Collection[int], since: date, until: date
) -> dict[int, tuple[int, date]]:
    """The last score each of these goals was given in these days, and when."""
    rows = GoalScore.objects.filter(goal__in=goals_seen(viewer, ids), on__range=(since, until))
    told = rows.order_by("on", "pk").values_list("goal_id", "score", "on")
    return {goal_id: (score, on) for goal_id, score, on in told}


def _inside(rows: QuerySet[Any], viewer: Viewer, ids: Iterable[int]) -> QuerySet[Any]:
    mine = of_mine(replace(viewer, grant=None)).order_by().values("pk")
    return rows.filter(pk__in=list(ids), partnership__in=mine).order_by("pk")


@dataclass(frozen=True)
class Answered:
    """Words of a review that may be quoted, and whether everybody may see the partnership."""

    id: int
    words: str
    by: str
    party: str
    is_public: bool


def quotable_answers(
    viewer: Viewer, scope: Scope, organization_id: int | None = None
) -> tuple[Answered, ...]:
    """Of complete reviews at the viewer's own tables, given in the period with leave to quote."""
    mine = of_mine(replace(viewer, grant=None)).order_by().values("pk")
    rows = ReviewAnswer.objects.filter(
        scope.among("review__partnership__"),
        at__date__range=(scope.since, scope.until),
        review__partnership__in=mine,
        review__complete_at__isnull=False,
        may_quote=True,
    ).exclude(words="")
    if organization_id is not None:
        rows = rows.filter(party__organization_id=organization_id)
    return tuple(
        Answered(
            one.pk,
            one.words,
            ", ".join(part for part in (one.by_name, one.by_title) if part),
            one.party.organization.name,
            one.review.partnership.is_public,
        )
        for one in rows.select_related("party__organization", "review__partnership").order_by(
            "-at", "pk"
        )
    )
