"""The whole way by pages: planned, tied, applied for, marked, grouped, ended; each verb has its form."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from holt.directory.models import Organization
from holt.kernel.viewer import Viewer
from holt.people.models import Person
from holt.training import actions, asks
from holt.training.models import Course, Facilitator, Group, HandIn, Mark, Member, Task, Unit
from tests import make
from tests.make import NOON
from tests.make.training import course, member, tied

pytestmark = pytest.mark.django_db


@pytest.fixture
def home() -> Organization:
    return make.organization("Marlow City Library")


@pytest.fixture
def ines(home: Organization) -> Viewer:
    return make.member_of(home, "director", name="Ines Duarte")


def as_(who: Viewer) -> Client:
    browser = Client()
    browser.force_login(Person.objects.get(pk=who.person_id))
    return browser


def post(browser: Client, address: str, **values: Any) -> str:
    """The form is shown, then sent; where it leads."""
    shown = browser.get(address)
    assert shown.status_code == 200, address
    answer = browser.post(address, values)
    assert answer.status_code == 302, (
        address,
        re.findall('class="error"[^<]*<', str(answer.content)),
    )
    return answer["Location"]


def test_a_course_is_planned_changed_tied_announced_and_ended(
    ines: Viewer, home: Organization
) -> None:
    browser = as_(ines)
    told: dict[str, Any] = {
        "title": "Listening", "kind": "course", "first_on": "2027-01-10", "last_on": "2027-02-10",
        "lead_id": home.pk, "fee": "0", "least_percent": 80, "credit_hours": "6", "scheme": "CE",
    }  # fmt: skip
    here = post(browser, "/training/plan-course/", **told)
    post(browser, f"{here}edit-course/", **(told | {"title": "Listening well", "version": 1}))
    row = Course.objects.get()
    assert row.title == "Listening well"
    alder = make.organization("Alder")
    actions.set_partaker(ines, asks.SetPartakerAsk(row.pk, alder.pk), now=NOON)
    post(browser, f"{here}drop-partaker/", organization_id=alder.pk)
    bea = make.member_of(home, name="Bea")
    post(browser, f"{here}set-facilitator/", person_id=bea.person_id, leads="1")
    assert Facilitator.objects.filter(course=row, person_id=bea.person_id).exists()
    post(browser, f"{here}tie-program/")
    post(browser, f"{here}announce-course/")
    post(browser, f"{here}begin-course/")
    post(browser, f"{here}end-course/")
    row.refresh_from_db()
    assert (row.state, row.program is not None) == ("done", True)


def test_somebody_applies_waits_and_is_told_no(ines: Viewer, home: Organization) -> None:
    row = course(ines, home, is_selective=True, criteria="New to leading")
    alder = make.organization("Alder")
    ada, ben = (make.member_of(alder, "staff", name=one) for one in ("Ada", "Ben"))
    here = f"/training/{row.pk}/"
    for who in (ada, ben):
        post(as_(who), f"{here}apply-for/", organization_id=alder.pk, why="I lead a branch")
    one, two = Member.objects.order_by("pk")
    assert "New to leading" in as_(ada).get(here).content.decode()
    browser = as_(ines)
    post(browser, f"/training/members/{one.pk}/keep-waiting/", reason="Next year first")
    post(browser, f"/training/members/{two.pk}/turn-down/", reason="Others are newer")
    post(as_(ada), f"/training/members/{one.pk}/want-certificate/", wants_certificate="on")
    one.refresh_from_db()
    two.refresh_from_db()
    assert (one.state, one.wants_certificate, two.state) == ("waiting", True, "declined")
    listed = browser.get(f"{here}members/").content.decode()
    assert "Others are newer" in listed
    assert as_(ada).get(f"{here}members/").status_code == 403
    assert as_(ada).get(f"/training/members/{two.pk}/").status_code == 404


def test_units_tasks_and_groups_go_their_way(ines: Viewer, home: Organization) -> None:
    row = course(ines, home)
    alder = make.organization("Alder")
    ada = make.member_of(alder, "staff", name="Ada")
    mine = member(ada, row, alder)
    tied(ines, row, 2)
    browser, here = as_(ines), f"/training/{row.pk}/"
    post(browser, f"{here}add-unit/", title="Looking back")
    unit = Unit.objects.get(title="Looking back")
    post(browser, f"/training/units/{unit.pk}/edit-unit/", title="Looking ahead")
    post(browser, f"/training/units/{unit.pk}/mark-unit/", **{f"how_{mine.pk}": "excused"})
    assert Mark.objects.get(unit=unit).how == "excused"
    due = (NOON + timedelta(days=9)).date().isoformat()
    post(browser, f"{here}add-task/", title="Visit a neighbor", due_on=due, is_needed="on")
    task = Task.objects.get()
    post(browser, f"/training/tasks/{task.pk}/excuse-task/", member_id=mine.pk)
    assert HandIn.objects.get().is_excused
    post(as_(ada), f"/training/tasks/{task.pk}/hand-in/", text="I went all the same")
    assert "I went all the same" in browser.get(f"/training/tasks/{task.pk}/").content.decode()
    post(browser, f"{here}form-groups/", count=1)
    group = Group.objects.get()
    post(browser, f"/training/groups/{group.pk}/edit-group/", name="The early ones")
    post(as_(ada), f"/training/groups/{group.pk}/share-note/", note="Thursdays")
    shown = as_(ada).get(f"/training/groups/{group.pk}/").content.decode()
    assert "The early ones" in shown
    assert "Thursdays" in shown
    seen = as_(ada).get(here).content.decode()
    assert "My way through it" in seen


def test_the_year_and_empty_lists_teach(ines: Viewer, home: Organization) -> None:
    browser = as_(ines)
    assert "Plan a course" in browser.get("/training/").content.decode()
    assert browser.get("/training/year/")["Location"] == f"/training/year/{home.pk}/"
    assert "Plan one with a neighbor" in browser.get(f"/training/year/{home.pk}/").content.decode()
    course(ines, home)
    found = browser.get(f"/training/year/{home.pk}/?year=2026").content.decode()
    assert "Listening to a town" in found
