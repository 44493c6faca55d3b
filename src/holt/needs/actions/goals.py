"""A library's strategy, the community's priorities, and which needs serve them."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from holt.directory import actions as directory
from holt.directory import queries as organizations
from holt.directory.asks import EditOrganizationAsk
from holt.kernel.errors import Refused
from holt.kernel.events import Audience, Event
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.needs import access, checking, queries, rules
from holt.needs.actions.telling import tell_about
from holt.needs.asks import AddGoalAsk, EditGoalAsk, RetireGoalAsk, SetGoalsAsk, SetMissionAsk
from holt.needs.events import GoalAdded, GoalEdited, GoalRetired, GoalsSet
from holt.needs.models import Goal, Need


@verb("needs.set_goals", ask=SetGoalsAsk)
def set_goals(actor: Viewer, ask: SetGoalsAsk, *, now: datetime) -> Need:
    """Say which goals and priorities a need serves. Raises NotFound, NotAllowed, Refused."""
    need = queries.need_to_change(actor, ask.need_id)
    access.require(access.may_set_goals(actor, need), actor)
    before = tuple(need.goals.order_by("pk").values_list("pk", flat=True))
    goals = goals_for(actor, need, ask.goal_ids, kept=before)
    after = tuple(one.pk for one in goals)
    if after == before:
        return need
    need.goals.set(goals)
    need.version += 1
    need.save(update_fields=["version"])
    changes = {"goals": (list(before), list(after))}
    tell_about(need, GoalsSet, by=actor, at=now, changes=changes, goal_ids=after)
    return need


def goals_for(
    actor: Viewer, need: Need, ids: Iterable[int], kept: Iterable[int] = ()
) -> tuple[Goal, ...]:
    """The goals by id, smallest first. Refuses "not_a_choice": another's goal, or a retired one
    (unless it is among those `kept`)."""
    wanted = checking.ids(ids, "goal_ids", most=rules.MOST_NAMED)
    if not wanted:
        return ()
    found = queries.goals_to_choose(actor, need.organization_id, kept).filter(pk__in=wanted)
    goals = tuple(found.order_by("pk"))
    if len(goals) != len(wanted):
        raise Refused("not_a_choice", "goal_ids")
    return goals


@verb("needs.add_goal", ask=AddGoalAsk)
def add_goal(actor: Viewer, ask: AddGoalAsk, *, now: datetime) -> Goal:
    """Add a goal of the library, or a priority the community has set. Raises NotAllowed, Refused."""
    home = organizations.organization(actor, ask.organization_id)
    access.require(access.may_plan(actor, home.id), actor)
    values = checking.goal_values(ask)
    side = checking.side(ask.side)
    shared = side == Goal.Side.COMMUNITY and ask.for_everyone
    goal = Goal.objects.create(
        **values,
        side=side,
        organization_id=None if shared else home.id,
        place_in_list=queries.next_place(side, home.id),
    )
    _tell(goal, GoalAdded, by=actor, at=now)
    return goal


@verb("needs.edit_goal", ask=EditGoalAsk)
def edit_goal(actor: Viewer, ask: EditGoalAsk, *, now: datetime) -> Goal:
    """Change how a goal reads. Raises NotFound, NotAllowed, Refused, Stale."""
    goal = queries.goal_to_change(actor, ask.goal_id)
    access.require(access.may_change_goal(actor, goal), actor)
    place = checking.place_in_list(ask.place_in_list)
    changes = save_amended(
        goal, "goal", {**checking.goal_values(ask), "place_in_list": place}, ask.version
    )
    if changes:
        _tell(goal, GoalEdited, by=actor, at=now, changes=changes)
    return goal


@verb("needs.retire_goal", ask=RetireGoalAsk)
def retire_goal(actor: Viewer, ask: RetireGoalAsk, *, now: datetime) -> Goal:
    """Pursue a goal no longer; nothing linked to it is lost. Raises Refused when already retired."""
    goal = queries.goal_to_change(actor, ask.goal_id)
    access.require(access.may_change_goal(actor, goal), actor)
    if goal.retired_on is not None:
        raise Refused("already_retired")
    today = now.astimezone(ZoneInfo(actor.zone)).date()
    changes = save_amended(goal, "goal", {"retired_on": today}, None)
    _tell(goal, GoalRetired, by=actor, at=now, changes=changes)
    return goal


@verb("needs.set_mission", ask=SetMissionAsk)
def set_mission(actor: Viewer, ask: SetMissionAsk, *, now: datetime) -> Any:
    """Write the organization's mission; the directory keeps it, checks it and tells of it."""
    home = organizations.organization(actor, ask.organization_id)
    access.require(access.may_plan(actor, home.id), actor)
    same = {
        one.name: getattr(home, one.name)
        for one in fields(EditOrganizationAsk)
        if hasattr(home, one.name)
    }
    whole = same | {
        "organization_id": home.id,
        "mission": ask.mission,
        "version": home.version if ask.version is None else ask.version,
    }
    return directory.edit_organization(actor, EditOrganizationAsk(**whole), now=now)


def _tell(goal: Goal, event: type[Event], *, by: Viewer, at: datetime, changes: Any = None) -> None:
    told = event(
        goal_id=goal.pk,  # type: ignore[call-arg]
        organization_id=goal.organization_id,
        title=goal.title,
        side=goal.side,
    )
    tell(told, by=by, at=at, audience=Audience.network(), changes=changes, version=goal.version)
