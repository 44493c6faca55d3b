"""A library's goals beside the community's priorities, and what serves them."""

from collections.abc import Collection, Iterable
from datetime import date

import pytest

from holt.kernel.errors import NotAllowed, NotFound, Refused, SignInNeeded, Stale
from holt.kernel.viewer import NOBODY, Role, Viewer
from holt.needs import actions, ports, queries
from holt.needs.asks import AddGoalAsk, EditGoalAsk, RetireGoalAsk, SetGoalsAsk, SetMissionAsk
from holt.needs.ports import Serving
from tests import make

pytestmark = pytest.mark.django_db
NOON = make.NOON


def test_goals_stand_beside_the_communitys_priorities() -> None:
    library = make.organization(mission="A library for everyone")
    ines = make.member(library)
    actions.add_goal(ines, AddGoalAsk(library.pk, "Reach workers"), now=NOON)
    shared = AddGoalAsk(
        library.pk, "Fewer people in poverty", "community", "County plan", for_everyone=True
    )
    actions.add_goal(ines, shared, now=NOON)
    make.goal(make.organization("Elm Library"), "Another library's goal")
    page = queries.strategy(ines, library.pk)
    assert page.mission == "A library for everyone"
    assert [one.title for one in page.library] == ["Reach workers"]
    assert [one.title for one in page.community] == ["Fewer people in poverty"]
    assert [one.title for one in page.unserved] == ["Reach workers", "Fewer people in poverty"]


def test_a_branch_shows_its_whole_librarys_goals_once() -> None:
    library = make.organization()
    branch = make.organization("East branch", parent=library)
    make.organization("West branch", parent=library)
    make.goal(library)
    page = queries.strategy(make.member(library), branch.pk)
    assert [one.title for one in page.library] == ["Reach workers"]


def test_needs_and_partnerships_that_serve_a_goal_are_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    library = make.organization()
    goal, idle = make.goal(library), make.goal(library, "Save water")
    row = make.need(library, goal_ids=(goal.pk,))
    english = Serving(5, "English on the floor", "/partnerships/5/", "Active", True, row.pk)

    def serve(viewer: Viewer, needs: Collection[int], goals: Collection[int]) -> Iterable[Serving]:
        return [english] if row.pk in needs else []

    monkeypatch.setattr(ports, "SERVINGS", [serve])
    page = queries.strategy(make.member(library), library.pk)
    served = page.library[0]
    assert ([one.id for one in served.needs], served.partnerships, served.is_served) == (
        [row.pk],
        (english,),
        True,
    )
    assert [one.id for one in page.unserved] == [idle.pk]


def test_a_hidden_need_is_not_named_to_strangers() -> None:
    library = make.organization()
    goal = make.goal(library)
    make.need(library, goal_ids=(goal.pk,), as_draft=True)
    assert queries.goal(make.member(make.organization("Elm Library")), goal.pk).needs == ()


def test_the_strategy_is_the_networks_to_read() -> None:
    library = make.organization()
    with pytest.raises(SignInNeeded):
        queries.strategy(NOBODY, library.pk)


def test_staff_and_strangers_set_no_goals() -> None:
    library = make.organization()
    goal = make.goal(library)
    for viewer in (make.member(library, Role.STAFF), make.member(make.organization("Elm Library"))):
        with pytest.raises(NotAllowed):
            actions.add_goal(viewer, AddGoalAsk(library.pk, "Mine"), now=NOON)
        with pytest.raises(NotAllowed):
            actions.edit_goal(viewer, EditGoalAsk(goal.pk, "Mine"), now=NOON)
        with pytest.raises(NotAllowed):
            actions.retire_goal(viewer, RetireGoalAsk(goal.pk), now=NOON)
        with pytest.raises(NotAllowed):
            actions.set_mission(viewer, SetMissionAsk(library.pk, "Mine"), now=NOON)


def test_a_goal_is_edited_and_retired() -> None:
    library = make.organization()
    ines = make.member(library)
    goal = make.goal(library)
    ask = EditGoalAsk(goal.pk, "Reach night workers", starts_on=date(2026, 1, 1), version=1)
    assert actions.edit_goal(ines, ask, now=NOON).version == 2
    with pytest.raises(Stale):
        actions.edit_goal(ines, EditGoalAsk(goal.pk, "Reach others", version=1), now=NOON)
    assert actions.retire_goal(ines, RetireGoalAsk(goal.pk), now=NOON).retired_on == make.TODAY
    assert queries.strategy(ines, library.pk).library == ()
    with pytest.raises(Refused, match="already_retired"):
        actions.retire_goal(ines, RetireGoalAsk(goal.pk), now=NOON)


def test_a_goal_ends_after_it_starts() -> None:
    library = make.organization()
    ask = AddGoalAsk(
        library.pk, "Reach workers", starts_on=date(2027, 1, 1), ends_on=date(2026, 1, 1)
    )
    with pytest.raises(Refused, match="ends_before_start"):
        actions.add_goal(make.member(library), ask, now=NOON)


def test_a_need_says_which_goals_it_serves() -> None:
    library = make.organization()
    staff = make.member(library, Role.STAFF)
    goal, priority = make.goal(library), make.goal(None, "Fewer people in poverty")
    foreign = make.goal(make.organization("Elm Library"))
    row = make.need(library)
    actions.set_goals(staff, SetGoalsAsk(row.pk, (goal.pk, priority.pk)), now=NOON)
    assert {one.id for one in queries.need(staff, row.pk).goals} == {goal.pk, priority.pk}
    with pytest.raises(Refused, match="not_a_choice"):
        actions.set_goals(staff, SetGoalsAsk(row.pk, (foreign.pk,)), now=NOON)


def test_a_retired_goal_stays_where_it_is_but_is_not_chosen_anew() -> None:
    library = make.organization()
    staff = make.member(library)
    old, new = make.goal(library), make.goal(library, "Save water")
    row, later = make.need(library, goal_ids=(old.pk,)), make.need(library)
    actions.retire_goal(staff, RetireGoalAsk(old.pk), now=NOON)
    actions.set_goals(staff, SetGoalsAsk(row.pk, (old.pk, new.pk)), now=NOON)
    with pytest.raises(Refused, match="not_a_choice"):
        actions.set_goals(staff, SetGoalsAsk(later.pk, (old.pk,)), now=NOON)


def test_the_mission_is_kept_by_the_directory() -> None:
    library = make.organization(description="Books and more")
    ines = make.member(library)
    actions.set_mission(ines, SetMissionAsk(library.pk, "A library for everyone"), now=NOON)
    library.refresh_from_db()
    assert (library.mission, library.description) == ("A library for everyone", "Books and more")
    with pytest.raises(Stale):
        actions.set_mission(ines, SetMissionAsk(library.pk, "Another", version=1), now=NOON)


def test_goals_that_are_not_there_are_not_found() -> None:
    with pytest.raises(NotFound):
        queries.goal(make.member(make.organization()), 99)
