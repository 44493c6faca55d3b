"""Working visits: both libraries say yes, nobody is away twice, costs add up, a report ends it."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Letter
from holt.kernel.viewer import Role, Viewer
from holt.skills import actions, asks, queries, rules
from holt.skills.models import WorkVisit
from holt.values.states import WrongState
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db
FIRST, LAST = NOON.date() + timedelta(days=20), NOON.date() + timedelta(days=22)


class Two:
    """Ines of Marlow comes to Alder; Ruth says yes at home, Ada at the host's."""

    def __init__(self) -> None:
        self.home, self.host = make.organization("Marlow"), make.organization("Alder")
        self.ines = make.member(self.home, Role.STAFF, name="Ines")
        self.ruth = make.member(self.home, Role.DIRECTOR, name="Ruth")
        self.ada = make.member(self.host, Role.COORDINATOR, name="Ada")
        self.place = make.placement(self.ada, self.host)

    def visit(self, first: date = FIRST, last: date = LAST) -> WorkVisit:
        return make.work_visit(self.ines, self.home, self.place, first, last)

    def agree(self, row: WorkVisit) -> WorkVisit:
        home = asks.AgreeForHomeAsk(row.pk, "Sam takes the desk")
        actions.agree_for_home(self.ruth, home, now=NOON)
        return actions.agree_for_host(self.ada, asks.AgreeForHostAsk(row.pk, "Ada"), now=NOON)


def test_a_visit_is_agreed_when_both_libraries_have_said_yes() -> None:
    two = Two()
    row = two.visit()
    assert Letter.objects.filter(person_id=two.ada.person_id).count() == 1
    home = asks.AgreeForHomeAsk(row.pk, "Sam takes the desk")
    assert actions.agree_for_home(two.ruth, home, now=NOON).state == "home_agreed"
    done = actions.agree_for_host(two.ada, asks.AgreeForHostAsk(row.pk), now=NOON)
    assert (done.state, done.cover) == ("agreed", "Sam takes the desk")


def test_home_says_who_covers_and_nobody_says_yes_to_their_own_visit() -> None:
    two = Two()
    row = two.visit()
    with pytest.raises(Refused, match="needed"):
        actions.agree_for_home(two.ruth, asks.AgreeForHomeAsk(row.pk, ""), now=NOON)
    lead = make.member(two.home, Role.COORDINATOR, name="Lena")
    own = make.work_visit(lead, two.home, two.place, FIRST, LAST)
    with pytest.raises(NotAllowed):
        actions.agree_for_home(lead, asks.AgreeForHomeAsk(own.pk, "Sam"), now=NOON)
    with pytest.raises(NotAllowed):
        actions.agree_for_host(two.ruth, asks.AgreeForHostAsk(row.pk), now=NOON)


def test_the_only_librarian_may_say_yes_for_her_own_house() -> None:
    two = Two()
    solo = make.organization("Stone Prairie")
    nell = make.member(solo, Role.DIRECTOR, name="Nell")
    row = make.work_visit(nell, solo, two.place, FIRST, LAST)
    closed = asks.AgreeForHomeAsk(row.pk, "The library is closed on these days")
    assert actions.agree_for_home(nell, closed, now=NOON).state == "home_agreed"


def test_whoever_changes_the_plan_takes_both_yeses_back() -> None:
    two = Two()
    row = two.agree(two.visit())
    plan = asks.PlanWorkVisitAsk(row.pk, FIRST, FIRST, "One day is enough")
    done = actions.plan_work_visit(two.ines, plan, now=NOON)
    assert (done.state, done.home_yes_at, done.host_yes_at) == ("proposed", None, None)


def test_nobody_is_away_twice_on_one_day() -> None:
    two = Two()
    two.agree(two.visit())
    other = two.visit(LAST, LAST + timedelta(days=1))
    home = asks.AgreeForHomeAsk(other.pk, "Sam")
    actions.agree_for_home(two.ruth, home, now=NOON)
    with pytest.raises(Refused, match="away_already"):
        actions.agree_for_host(two.ada, asks.AgreeForHostAsk(other.pk), now=NOON)
    after = two.visit(LAST + timedelta(days=1), LAST + timedelta(days=1))
    assert two.agree(after).state == "agreed"


def test_the_database_itself_refuses_to_send_somebody_away_twice() -> None:
    two = Two()
    two.agree(two.visit())
    other = two.visit()
    yes = {"state": "agreed", "cover": "Sam", "home_yes_at": NOON, "host_yes_at": NOON}
    with pytest.raises(IntegrityError, match="never_away_twice"), transaction.atomic():
        WorkVisit.objects.filter(pk=other.pk).update(**yes)


def test_whoever_covers_is_of_the_house_and_not_away() -> None:
    two = Two()
    two.agree(two.visit())
    ruth_away = make.work_visit(two.ruth, two.home, two.place, FIRST, LAST)
    cover = asks.AgreeForHomeAsk(ruth_away.pk, "Ines", two.ines.person_id)
    with pytest.raises(Refused, match="cover_is_away"):
        actions.agree_for_home(two.ruth, cover, now=NOON)
    with pytest.raises(Refused, match="not_a_choice"):
        stranger = asks.AgreeForHomeAsk(ruth_away.pk, "Ada", two.ada.person_id)
        actions.agree_for_home(two.ruth, stranger, now=NOON)


def test_costs_are_whole_cents_and_add_up_by_who_pays() -> None:
    two = Two()
    row = two.visit()
    costs = (
        asks.CostRow("travel", "home", 4299),
        asks.CostRow("pay", "home", 30001),
        asks.CostRow("meals", "host", 1000),
    )
    plan = asks.PlanWorkVisitAsk(row.pk, FIRST, LAST, costs=costs)
    actions.plan_work_visit(two.ines, plan, now=NOON)
    found = queries.work_visit(two.ada, row.pk).costs
    assert rules.totals((one.payer, one.cents) for one in found) == (
        ("home", 34300),
        ("host", 1000),
    )


def test_a_place_somebody_looks_for_is_answered_by_a_host() -> None:
    two = Two()
    wanted = make.placement(two.ines, two.home, "wanted")
    row = make.work_visit(two.ada, two.host, wanted, FIRST, LAST)
    assert (row.home_id, row.host_id, row.person_id) == (
        two.home.pk,
        two.host.pk,
        two.ines.person_id,
    )


def test_the_report_is_the_visitors_once_it_has_begun() -> None:
    two = Two()
    row = two.agree(two.visit())
    told = asks.ReportWorkVisitAsk(row.pk, "I saw it all", "A better desk")
    with pytest.raises(Refused, match="not_begun_yet"):
        actions.report_work_visit(two.ines, told, now=NOON)
    later = NOON + timedelta(days=23)
    with pytest.raises(NotAllowed):
        actions.report_work_visit(two.ada, told, now=later)
    done = actions.report_work_visit(two.ines, told, now=later)
    assert (done.state, done.brings_back) == ("reported", "A better desk")


def test_it_is_called_off_with_a_reason_and_not_after_the_report() -> None:
    two = Two()
    row = two.agree(two.visit())
    off = asks.CancelWorkVisitAsk(row.pk, "The guide is ill")
    assert actions.cancel_work_visit(two.ada, off, now=NOON).state == "canceled"
    with pytest.raises(WrongState):
        actions.cancel_work_visit(two.ada, off, now=NOON)


def test_a_visit_is_seen_by_its_two_libraries_only() -> None:
    two = Two()
    row = two.visit()
    tom = make.member_of(make.organization("Cedar"), name="Tom")
    with pytest.raises(NotFound):
        queries.work_visit(tom, row.pk)
    assert queries.work_visits(tom).count() == 0


def test_twin_without_the_guard_a_stranger_plans_the_visit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    two = Two()
    row = two.visit()
    viewer = make.member(two.home, Role.VIEWER, name="Vera")
    plan = asks.PlanWorkVisitAsk(row.pk, FIRST, LAST)
    with pytest.raises(NotAllowed):
        actions.plan_work_visit(viewer, plan, now=NOON)
    monkeypatch.setattr("holt.skills.access.may_plan_work_visit", lambda viewer, row: True)
    assert actions.plan_work_visit(viewer, plan, now=NOON)


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [(LAST, FIRST, "ends_before_start"), (NOON.date() - timedelta(9),) * 2 + ("in_the_past",)],
)
def test_days_that_cannot_be_are_refused(first: date, last: date, code: str) -> None:
    with pytest.raises(Refused, match=code):
        Two().visit(first, last)


def test_a_closed_place_takes_nobody_and_staff_offer_none() -> None:
    two = Two()
    actions.edit_placement(
        two.ada, asks.EditPlacementAsk(two.place.pk, "Closed", is_open=False), now=NOON
    )
    with pytest.raises(NotFound):
        two.visit()
    with pytest.raises(NotAllowed):
        make.placement(two.ines, two.home)


def test_a_visitor_who_is_erased_leaves_the_dates_and_no_words() -> None:
    two = Two()
    row = two.agree(two.visit())
    who: Viewer = two.ines
    actions.forget(who.person_id or 0, email=who.email, name=who.name, now=NOON)
    left = WorkVisit.objects.get(pk=row.pk)
    assert (left.person_id, left.plan, left.starts_on) == (None, "", FIRST)
