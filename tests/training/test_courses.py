"""Courses: planned together, seats shared fairly, the door marks units, certificates verified."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from holt.directory.models import Organization
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Letter
from holt.kernel.viewer import NOBODY, Viewer
from holt.people.models import Person
from holt.programs import actions as programs
from holt.programs import asks as programs_asks
from holt.programs import queries as certificates
from holt.programs.models import SignUp
from holt.training import actions, asks, queries
from holt.training.models import Course, Mark, Member
from tests import make
from tests.make import NOON
from tests.make.training import announce, course, held_with, member, tied

pytestmark = pytest.mark.django_db
AFTER = datetime(2027, 2, 1, 12, tzinfo=UTC)
TODAY = NOON.date()


@pytest.fixture
def home() -> Organization:
    return make.organization("Marlow City Library")


@pytest.fixture
def ines(home: Organization) -> Viewer:
    return make.member_of(home, "director", name="Ines Duarte")


def learner(name: str, house: str = "", **fields: object) -> tuple[Viewer, Organization]:
    home = make.organization(house or f"{name}'s library")
    return make.member_of(home, "staff", name=name, **fields), home


def test_a_draft_is_seen_by_its_table_only(ines: Viewer, home: Organization) -> None:
    row = course(ines, home, announced=False)
    ada, hers = learner("Ada")
    with pytest.raises(NotFound):
        queries.course(ada, row.pk)
    actions.set_partaker(ines, asks.SetPartakerAsk(row.pk, hers.pk, hosts=True), now=NOON)
    assert queries.course(ada, row.pk).may_plan
    announce(ines, row)
    ben, _his = learner("Ben")
    assert not queries.course(ben, row.pk).may_plan
    assert not queries.courses(NOBODY).exists()


def test_only_the_leading_library_announces(ines: Viewer, home: Organization) -> None:
    row = course(ines, home, announced=False)
    ada, hers = learner("Ada")
    actions.set_partaker(ines, asks.SetPartakerAsk(row.pk, hers.pk), now=NOON)
    with pytest.raises(NotAllowed):
        announce(ada, row)


def test_each_library_has_its_share_and_whoever_waits_moves_up(
    ines: Viewer, home: Organization
) -> None:
    row = course(ines, home, seats=2, per_library=1)
    alder = make.organization("Alder")
    first, second = (make.member_of(alder, "staff", name=one) for one in ("Ada", "Ben"))
    one, two = member(first, row, alder), member(second, row, alder)
    cleo, hers = learner("Cleo")
    three = member(cleo, row, hers)
    assert [it.state for it in (one, two, three)] == ["chosen", "waiting", "chosen"]
    actions.leave_course(first, asks.LeaveCourseAsk(one.pk), now=NOON)
    two.refresh_from_db()
    assert two.state == "chosen"


def test_nobody_takes_part_twice_or_in_what_they_facilitate(
    ines: Viewer, home: Organization
) -> None:
    row = course(ines, home)
    ada, hers = learner("Ada")
    member(ada, row, hers)
    with pytest.raises(Refused, match="in_this_course_already"):
        member(ada, row, hers)
    with pytest.raises(Refused, match="facilitates_already"):
        member(ines, row, home)


def test_a_cohort_is_chosen_with_the_supervisors_yes_and_a_reason(
    ines: Viewer, home: Organization
) -> None:
    row = course(
        ines, home, kind="cohort", is_selective=True, criteria="New to leading", needs_yes=True
    )
    hers = make.organization("Alder")
    ada = make.member_of(hers, "staff", name="Ada")
    boss = make.member_of(hers, "director", name="Bea")
    one = member(ada, row, hers)
    assert one.state == "applied"
    assert queries.to_answer(boss) == ((one.pk, "Ada", row.title),)
    choose = asks.ChooseMemberAsk(one.pk, "She begins a branch.")
    with pytest.raises(Refused, match="supervisor_first"):
        actions.choose_member(ines, choose, now=NOON)
    with pytest.raises(NotAllowed):
        actions.answer_for(ada, asks.AnswerForAsk(one.pk, True), now=NOON)
    actions.answer_for(boss, asks.AnswerForAsk(one.pk, True, library_pays=True), now=NOON)
    with pytest.raises(Refused, match="needed"):
        actions.choose_member(ines, asks.ChooseMemberAsk(one.pk), now=NOON)
    assert actions.choose_member(ines, choose, now=NOON).state == "chosen"


def test_a_library_names_only_its_own_people(ines: Viewer, home: Organization) -> None:
    row = course(ines, home)
    ada, hers = learner("Ada")
    boss = make.member_of(hers, "coordinator", name="Bea")
    named = actions.name_member(
        boss, asks.NameMemberAsk(row.pk, ada.person_id or 0, hers.pk, library_pays=True), now=NOON
    )
    assert (named.state, named.supervisor_said, named.library_pays) == ("chosen", "yes", True)
    other, _house = learner("Cleo")
    with pytest.raises(NotFound):
        actions.name_member(
            boss, asks.NameMemberAsk(row.pk, other.person_id or 0, hers.pk), now=NOON
        )
    with pytest.raises(NotAllowed):
        actions.name_member(
            ada, asks.NameMemberAsk(row.pk, other.person_id or 0, hers.pk), now=NOON
        )


def test_whoever_has_a_place_is_on_the_list_of_every_date(
    ines: Viewer, home: Organization, work: Callable[[], int]
) -> None:
    row = course(ines, home)
    ada, hers = learner("Ada")
    early = member(ada, row, hers)
    units = tied(ines, row, 3)
    work()
    ben, his = learner("Ben")
    member(ben, row, his)
    rows = SignUp.objects.filter(session__in=[one.session_id for one in units])
    assert sorted(rows.values_list("name", flat=True)) == ["Ada"] * 3 + ["Ben"] * 3
    actions.leave_course(ada, asks.LeaveCourseAsk(early.pk), now=NOON)
    assert rows.filter(state="coming").count() == 3


def test_dates_that_are_added_later_list_everyone_too(
    ines: Viewer, home: Organization, work: Callable[[], int]
) -> None:
    row = course(ines, home)
    ada, hers = learner("Ada")
    member(ada, row, hers)
    tied(ines, row, 2)
    work()
    assert SignUp.objects.filter(email=ada.email).count() == 2


def test_the_door_marks_the_unit_and_a_hand_wins(ines: Viewer, home: Organization) -> None:
    row = course(ines, home)
    ada, hers = learner("Ada")
    ben, his = learner("Ben")
    one, two = member(ada, row, hers), member(ben, row, his)
    unit = tied(ines, row, 2)[0]
    held_with(ines, unit, [ada.email], AFTER)
    actions.take_from_door(unit.session_id or 0, AFTER)
    assert dict(Mark.objects.values_list("member_id", "how")) == {one.pk: "came", two.pk: "missed"}
    actions.mark_unit(
        ines, asks.MarkUnitAsk(unit.pk, (asks.MarkRow(two.pk, "made_up"),)), now=AFTER
    )
    actions.take_from_door(unit.session_id or 0, AFTER)
    assert Mark.objects.get(member=two).how == "made_up"


def finished_course(ines: Viewer, home: Organization) -> tuple[Course, Viewer, Member]:
    """Two units held, Ada at both, who wanted a certificate of six hours."""
    row = course(ines, home, credit_hours="6", scheme="CE hours", subjects=())
    ada, hers = learner("Ada Moss")
    one = member(ada, row, hers, wants_certificate=True)
    for unit in tied(ines, row, 2):
        held_with(ines, unit, [ada.email], AFTER)
        actions.take_from_door(unit.session_id or 0, AFTER)
    return row, ada, one


def test_a_finished_course_gives_a_certificate_anyone_can_check(
    ines: Viewer, home: Organization
) -> None:
    _row, ada, one = finished_course(ines, home)
    done = actions.finish_member(ines, asks.FinishMemberAsk(one.pk), now=AFTER)
    found = queries.member(ada, done.pk, AFTER.date())
    checked = certificates.certificate(found.code)
    assert (checked.holder, checked.amount, checked.scheme) == ("A. M.", 6, "CE hours")
    assert checked.state == "granted"
    assert Letter.objects.filter(to=ada.email, link__contains="/my-credit/").exists()


def test_a_certificate_taken_back_is_in_no_transcript(ines: Viewer, home: Organization) -> None:
    _row, ada, one = finished_course(ines, home)
    done = actions.finish_member(ines, asks.FinishMemberAsk(one.pk), now=AFTER)
    before = queries.transcript(ada, AFTER.date())
    assert [(it.part, it.hours) for it in before.lines] == [("certificates", 6)]
    programs.revoke_credit(
        ines, programs_asks.RevokeCreditAsk(done.credit_id, "A mistake"), now=AFTER
    )
    after = queries.transcript(ada, AFTER.date())
    assert [(it.part, it.hours) for it in after.lines] == [("courses", 4)]


def test_without_what_is_asked_for_only_a_reason_finishes(ines: Viewer, home: Organization) -> None:
    row, _ada, _one = finished_course(ines, home)
    ben, his = learner("Ben")
    actions.begin_course(ines, asks.BeginCourseAsk(row.pk), now=NOON)
    late = member(ben, row, his)
    with pytest.raises(Refused, match="not_finished_yet"):
        actions.finish_member(ines, asks.FinishMemberAsk(late.pk), now=AFTER)
    ask = asks.FinishMemberAsk(late.pk, "Did the same course last year.")
    done = actions.finish_member(ines, ask, now=AFTER)
    assert (done.state, done.credit_id) == ("finished", None)


def test_a_course_called_off_tells_everyone_and_cancels_its_dates(
    ines: Viewer, home: Organization
) -> None:
    row = course(ines, home)
    ada, hers = learner("Ada")
    member(ada, row, hers)
    units = tied(ines, row, 2)
    actions.call_off_course(ines, asks.CallOffCourseAsk(row.pk, "The teacher is ill"), now=NOON)
    letters = Letter.objects.filter(to=ada.email, text__contains="The teacher is ill")
    assert letters.count() == 1
    assert {queries.unit(ines, one.pk).unit.state for one in units} == {"canceled"}
    with pytest.raises(Refused, match="course_not_open"):
        member(learner("Ben")[0], row, hers)


def test_who_is_erased_leaves_no_place_and_no_work_behind(ines: Viewer, home: Organization) -> None:
    row = course(ines, home)
    ada, hers = learner("Ada")
    member(ada, row, hers)
    person = Person.objects.get(pk=ada.person_id)
    actions.forget(person.pk, email=person.email, name=person.name, now=NOON)
    assert not Member.objects.filter(person=person).exists()


def test_a_year_shows_what_fits_who_goes_and_what_it_costs(
    ines: Viewer, home: Organization
) -> None:
    row = course(ines, home, fee="40", first_on=date(2026, 12, 1), last_on=date(2027, 1, 5))
    hers = make.organization("Alder")
    boss = make.member_of(hers, "coordinator", name="Bea")
    ada = make.member_of(hers, "staff", name="Ada")
    name = asks.NameMemberAsk(row.pk, ada.person_id or 0, hers.pk, library_pays=True)
    actions.name_member(boss, name, now=NOON)
    found = queries.year_of(boss, hers.pk, 2026)
    line = found.months[12][0]
    assert (line.title, found.cost, [one.name for one in line.going]) == (row.title, 40, ["Ada"])
    assert queries.year_of(ines, home.pk, 2026).months[12][0].going == ()
    with pytest.raises(NotAllowed):
        queries.year_of(ada, hers.pk, 2026)
