"""Goals and courses behind a chosen measure, row by row in a report: who sees which."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from holt.evaluation import actions, asks
from holt.evaluation.models import Report
from holt.evaluation.queries import reports as queries
from holt.evaluation.queries.reports import Trace, traced
from holt.evaluation.web.reports import telling
from holt.kernel.viewer import Role, Viewer
from holt.partnerships.models import GoalScore, PlanGoal
from holt.people.models import Person
from holt.training.models import Course, Member
from tests import make
from tests.make import NOON, Table

pytestmark = pytest.mark.django_db
FIRST = date(NOON.year, 11, 3)


@pytest.fixture
def at() -> Table:
    found = make.table("active")
    rows = (asks.MeasureRow("goals_attained"), asks.MeasureRow("capacity_gained"))
    choose = asks.ChooseMeasuresAsk(rows, organization_id=found.library.pk)
    actions.choose_measures(found.ines, choose, now=NOON)
    return found


def scored(at: Table) -> tuple[PlanGoal, PlanGoal]:
    """Two goals of the table: one reached at its second score, one missed."""
    reached = PlanGoal.objects.get(partnership_id=at.id)
    missed = PlanGoal.objects.create(partnership_id=at.id, statement="Open on Sundays", weight=1)
    for goal, days, score in ((reached, 0, -2), (reached, 6, 1), (missed, 1, -1)):
        on = FIRST + timedelta(days=days)
        GoalScore.objects.create(goal=goal, score=score, on=on, at=NOON)
    return reached, missed


def finished(at: Table, people: int = 2, of: Any = None) -> Course:
    """A course of this fall which so many of a library's people finished."""
    row = make.course(at.ines, at.library, announced=False)
    Course.objects.filter(pk=row.pk).update(first_on=FIRST, last_on=FIRST + timedelta(days=9))
    for n in range(people):
        Member.objects.create(
            course=row, person=make.person(f"Learner {n}"), organization=of or at.library,
            state="finished", applied_at=NOON, changed_at=NOON,
        )  # fmt: skip
    return row


def traced_figure(viewer: Viewer, row: Report, noun: str) -> Trace:
    figures = queries.report(viewer, row.pk).content.figures
    return queries.trace(viewer, row.pk, next(it.number for it in figures if it.noun == noun))


def test_each_goal_is_a_row_with_its_last_score_of_the_year(at: Table) -> None:
    reached, missed = scored(at)
    found = traced_figure(at.ines, make.released_report(at), "goal")
    assert [(one.id, one.label, one.on, one.then, one.now) for one in found.lines] == [
        (missed.pk, "Open on Sundays", FIRST + timedelta(days=1), -1.0, -1.0),
        (reached.pk, reached.statement, FIRST + timedelta(days=6), 1.0, 1.0),
    ]
    assert (found.count, found.hidden, found.is_whole, found.is_checked) == (2, 0, True, True)
    told = [telling.row(found.figure, one) for one in found.lines]
    assert [one.said for one in told] == ["−1", "+1"]
    assert told[0].url == f"/partnerships/{at.id}/attainment/#goal-{missed.pk}"


def test_a_goal_scored_anew_says_so_and_the_figure_stays(at: Table) -> None:
    _reached, missed = scored(at)
    row = make.released_report(at)
    GoalScore.objects.create(goal=missed, score=2, on=FIRST + timedelta(days=9), at=NOON)
    found = traced_figure(at.ines, row, "goal")
    assert found.changed == 1
    assert telling.row(found.figure, found.lines[0]).since == "today +2"
    assert (found.figure.value, found.is_whole) == (0.5, True)


def test_a_goal_that_was_withdrawn_is_counted_as_gone(at: Table) -> None:
    _reached, missed = scored(at)
    row = make.released_report(at)
    PlanGoal.objects.filter(pk=missed.pk).update(withdrawn_at=NOON)
    found = traced_figure(at.ines, row, "goal")
    assert (len(found.lines), found.hidden) == (1, 1)


def test_goals_of_a_table_one_does_not_sit_at_are_counted_and_not_shown(at: Table) -> None:
    """A colleague keeps reading the report after the library has left that table."""
    scored(at)
    row = make.released_report(at)
    at.partnership.parties.filter(organization=at.library).update(state="left")
    colleague = make.member(at.library, Role.VIEWER, "Omar Reyes")
    found = traced_figure(colleague, row, "goal")
    assert (found.lines, found.hidden) == ((), 2)


def test_each_finished_course_is_a_row_with_how_many_finished(at: Table) -> None:
    course = finished(at)
    found = traced_figure(at.ines, make.released_report(at), "course")
    assert [(one.id, one.label, one.url, one.then, one.now) for one in found.lines] == [
        (course.pk, course.title, f"/training/{course.pk}/", 2.0, 2.0)
    ]
    assert found.hidden == 0
    Member.objects.filter(course=course).first().delete()  # type: ignore[union-attr]
    again = traced_figure(at.ines, Report.objects.get(), "course")
    assert (again.changed, again.lines[0].then, again.lines[0].now) == (1, 2.0, 1.0)


@pytest.mark.parametrize("role", [Role.VIEWER, Role.STAFF])
def test_who_finished_a_course_is_for_coordinators_alone(at: Table, role: Role) -> None:
    finished(at)
    row = make.released_report(at)
    found = traced_figure(make.member(at.library, role, "Omar Reyes"), row, "course")
    assert (found.lines, found.count, found.hidden) == ((), 1, 1)


def test_a_coordinator_elsewhere_learns_nothing_of_ones_colleagues(at: Table) -> None:
    """Somebody with a small role here coordinates a library whose people were in that course."""
    course = finished(at)
    elsewhere = make.organization(name="Elsewhere Library")
    Member.objects.create(
        course=course, person=make.person("Another learner"), organization=elsewhere,
        state="finished", applied_at=NOON, changed_at=NOON,
    )  # fmt: skip
    who = make.member(at.library, Role.VIEWER, "Omar Reyes")
    make.membership(elsewhere, Role.COORDINATOR, Person.objects.get(pk=who.person_id))
    from holt.directory.queries import viewer_for

    both = viewer_for(Person.objects.get(pk=who.person_id))
    found = traced_figure(both, make.released_report(at), "course")
    assert (found.lines, found.hidden) == ((), 1)


def test_were_courses_read_without_asking_who_they_would_be_seen(
    at: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The broken twin."""
    finished(at)
    row = make.released_report(at)
    guarded = traced.OF_ITS_REPORT["course"]
    broken = {**traced.OF_ITS_REPORT, "course": lambda _v, *rest: guarded(at.ines, *rest)}
    monkeypatch.setattr(traced, "OF_ITS_REPORT", broken)
    found = traced_figure(make.member(at.library, Role.VIEWER, "Omar Reyes"), row, "course")
    assert found.hidden == 0


def test_the_page_and_its_file_list_them(at: Table, client: Client) -> None:
    scored(at)
    course = finished(at)
    row = make.released_report(at)
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    for noun, name in (("goal", "Open on Sundays"), ("course", course.title)):
        number = traced_figure(at.ines, row, noun).figure.number
        here = f"/reports/{row.pk}/figures/{number}/"
        assert name in client.get(here).content.decode()
        assert name in client.get(f"{here}rows.csv").content.decode()


def test_a_figure_counted_before_rows_were_kept_says_so(at: Table, client: Client) -> None:
    scored(at)
    row = make.made_report(at)
    number = traced_figure(at.ines, row, "goal").figure.number
    row.traced.filter(number=number).update(ids=[], amounts=[])
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    said = client.get(f"/reports/{row.pk}/figures/{number}/").content.decode()
    assert "were not kept when it was counted" in said
    assert "Counted from 0 rows" not in said
