"""A library's goals beside the community's priorities, and what serves each of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Max, Q, QuerySet

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Role, Viewer
from holt.needs import access, ports
from holt.needs.models import Goal, Need
from holt.needs.ports import Serving
from holt.needs.queries.visible import visible, visible_goals

SERVED = (Need.State.MATCHED, Need.State.MET)


@dataclass(frozen=True)
class NeedLine:
    """A need that serves a goal."""

    id: int
    statement: str
    state: str
    kind: str


@dataclass(frozen=True)
class GoalPage:
    """A goal or priority with what serves it, as far as the viewer may see."""

    id: int
    side: str
    title: str
    source: str
    organization_id: int | None
    starts_on: date | None
    ends_on: date | None
    place_in_list: int
    retired_on: date | None
    version: int
    may_change: bool
    needs: tuple[NeedLine, ...] = ()
    partnerships: tuple[Serving, ...] = ()

    @property
    def is_served(self) -> bool:
        """A partnership is at work for it, or a need it names is matched or met."""
        active = any(one.is_active for one in self.partnerships)
        return active or any(one.state in SERVED for one in self.needs)


@dataclass(frozen=True)
class StrategyPage:
    """An organization's mission and goals beside the community's own priorities."""

    organization_id: int
    organization_name: str
    mission: str
    version: int
    may_plan: bool
    library: tuple[GoalPage, ...]
    community: tuple[GoalPage, ...]

    @property
    def unserved(self) -> tuple[GoalPage, ...]:
        """Those nobody serves yet."""
        return tuple(one for one in (*self.library, *self.community) if not one.is_served)


def strategy(viewer: Viewer, organization_id: int) -> StrategyPage:
    """The strategy page of an organization. Raises NotFound, SignInNeeded, NotAllowed."""
    access.require(access.may_see_strategy(viewer), viewer)
    home = directory.organization(viewer, organization_id)
    rows = _of(visible_goals(viewer), home.id).filter(retired_on__isnull=True)
    pages = goal_pages(viewer, tuple(rows.distinct()))
    return StrategyPage(
        organization_id=home.id,
        organization_name=home.name,
        mission=home.mission,
        version=home.version,
        may_plan=access.may_plan(viewer, home.id),
        library=tuple(one for one in pages if one.side == Goal.Side.LIBRARY),
        community=tuple(one for one in pages if one.side == Goal.Side.COMMUNITY),
    )


def goal(viewer: Viewer, goal_id: int) -> GoalPage:
    """One goal with what serves it. Raises NotFound."""
    row = visible_goals(viewer).filter(pk=goal_id).first()
    if row is None:
        raise NotFound
    return goal_pages(viewer, (row,))[0]


def goal_pages(viewer: Viewer, goals: tuple[Goal, ...]) -> tuple[GoalPage, ...]:
    """Goals with the needs and partnerships that serve them, in one query and the ports'."""
    lines: dict[int, list[NeedLine]] = {one.pk: [] for one in goals}
    for row, goal_id in _needs_of(viewer, lines):
        lines[goal_id].append(row)
    need_ids = {line.id for found in lines.values() for line in found}
    serving = ports.servings(viewer, need_ids, tuple(lines))
    return tuple(_page(one, viewer, tuple(lines[one.pk]), serving) for one in goals)


def _needs_of(viewer: Viewer, goal_ids: Iterable[int]) -> list[tuple[NeedLine, int]]:
    if not goal_ids:
        return []
    links = Need.goals.through.objects.filter(goal_id__in=list(goal_ids), need__in=visible(viewer))
    rows = links.order_by("-need__heard_on", "-need_id")
    return [
        (NeedLine(pk, statement, state, kind), goal_id)
        for pk, statement, state, kind, goal_id in rows.values_list(
            "need_id", "need__statement", "need__state", "need__kind", "goal_id"
        )
    ]


def _page(
    row: Goal, viewer: Viewer, needs: tuple[NeedLine, ...], serving: Iterable[Serving]
) -> GoalPage:
    named = {one.id for one in needs}
    mine = (one for one in serving if one.need_id in named or row.pk in one.goal_ids)
    return GoalPage(
        id=row.pk,
        side=row.side,
        title=row.title,
        source=row.source,
        organization_id=row.organization_id,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        place_in_list=row.place_in_list,
        retired_on=row.retired_on,
        version=row.version,
        may_change=access.may_change_goal(viewer, row),
        needs=needs,
        partnerships=tuple(mine),
    )


def goals_to_choose(
    viewer: Viewer, organization_id: int, kept: Iterable[int] = ()
) -> QuerySet[Goal]:
    """Goals a need of this organization may serve: its own, its whole's, the community's."""
    rows = _of(visible_goals(viewer), organization_id)
    return rows.filter(Q(retired_on__isnull=True) | Q(pk__in=list(kept)))


def _of(rows: QuerySet[Goal], organization_id: int) -> QuerySet[Goal]:
    above = Goal.objects.filter(organization__parts=organization_id).values("pk")
    own = Q(organization_id=organization_id) | Q(organization_id__isnull=True)
    return rows.filter(own | Q(pk__in=above))


def next_place(side: str, organization_id: int) -> int:
    """The place after the last goal of this side and organization."""
    rows = Goal.objects.filter(side=side, organization_id=organization_id)
    last: int | None = rows.aggregate(last=Max("place_in_list"))["last"]
    return 0 if last is None else min(last + 1, 1000)


def organizations_to_log_for(viewer: Viewer) -> tuple[int, ...]:
    """Organizations the viewer belongs to as staff or more, smallest id first; not their parts."""
    if viewer.person_id is None:
        return ()
    held = directory.organizations_led(viewer.person_id)
    return tuple(one for one in held if viewer.roles.get(one, 0) >= Role.STAFF)


def own_library(viewer: Viewer) -> int | None:
    """The organization whose strategy is the viewer's own, if they belong to one."""
    held = directory.organizations_led(viewer.person_id) if viewer.person_id else ()
    return next(iter(held), None)
