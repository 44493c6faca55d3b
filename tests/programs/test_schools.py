"""Work with schools: two calendars beside each other, and lessons both sides say yes to."""

from datetime import date, time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from holt.kernel.erasure import forget_everywhere
from holt.kernel.errors import NotAllowed, NotFound, Refused, Stale
from holt.kernel.models import Happening
from holt.kernel.viewer import NOBODY, Viewer
from holt.people.models import Person
from holt.programs import actions, asks, queries, rules
from holt.programs.models import LessonPlan, LessonStep, SchoolEntry, Session
from holt.programs.rules import Date, Entry
from holt.values.states import WrongState
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db
FRACTIONS = Entry(1, "unit", "Fractions", date(2027, 3, 15), date(2027, 3, 26))
BREAK = Entry(2, "holiday", "Spring break", date(2027, 3, 29), date(2027, 4, 2))
CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//EN
BEGIN:VEVENT
UID:1@x
DTSTART;VALUE=DATE:20261221
DTEND;VALUE=DATE:20270102
SUMMARY:Winter break\\, both schools
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:2@x
DTSTART:20270112T140000Z
DTEND:20270112T150000Z
SUMMARY:Reading test
END:VEVENT
BEGIN:VEVENT
UID:3@x
DTSTART;VALUE=DATE:20270120
SUMMARY:Called off
STATUS:CANCELLED
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")


def signed_in(client: Client, viewer: Viewer) -> Client:
    client.force_login(Person.objects.get(pk=viewer.person_id))
    return client


def test_a_unit_without_a_session_is_worth_talking_about() -> None:
    weeks = rules.side_by_side([FRACTIONS], [], date(2027, 3, 17), 2)
    assert [(one.first, one.number, len(one.entries)) for one in weeks] == [
        (date(2027, 3, 15), 11, 1),
        (date(2027, 3, 22), 12, 1),
    ]
    assert [[one.code for one in week.hints] for week in weeks] == [["nothing_yet"], []]


def test_a_session_while_it_is_taught_is_enough() -> None:
    session = Date(9, "Pizza and fractions", date(2027, 3, 24))
    assert list(rules.hints([FRACTIONS], [session])) == []


def test_what_others_do_for_everyone_is_no_answer_to_a_unit() -> None:
    stories = Date(9, "Story hour", date(2027, 3, 24), is_own=False)
    assert [one.code for one in rules.hints([FRACTIONS], [stories])] == ["nothing_yet"]


@pytest.mark.parametrize(("kind", "code"), [("holiday", "day_off"), ("test", "test_week")])
def test_a_session_on_days_off_or_on_a_test_is_said(kind: str, code: str) -> None:
    entry = Entry(2, kind, "Spring break", BREAK.first, BREAK.last)
    session = Date(9, "Story hour", date(2027, 3, 30))
    assert [one.code for one in rules.hints([entry], [session])] == [code]


def test_what_began_earlier_is_said_in_the_first_week_that_is_shown() -> None:
    weeks = rules.side_by_side([FRACTIONS], [], date(2027, 3, 22), 1)
    assert [one.code for one in weeks[0].hints] == ["nothing_yet"]


def test_both_calendars_for_the_table_and_nobody_else(client: Client) -> None:
    at = make.table("active")
    make.school_entry(at, "Fractions", date(2026, 11, 30), date(2026, 12, 11), grade="4")
    make.session(at, on=date(2026, 12, 15))
    found = queries.side_by_side(at.ines, at.id, date(2026, 11, 20))
    assert [one.title for one in found.weeks[2].entries] == ["Fractions"]
    assert [one.title for one in found.weeks[4].sessions] == ["English class"]
    assert signed_in(client, at.maya).get(f"/partnerships/{at.id}/side-by-side/").status_code == 200
    stranger = make.member_of(make.organization("Alder Library"), name="Tom Reed")
    with pytest.raises(NotAllowed):
        queries.side_by_side(stranger, at.id, date(2026, 11, 20))
    with pytest.raises(NotFound):
        queries.school_entry_row(stranger, SchoolEntry.objects.get().pk)


def test_the_table_begins_with_the_term_that_is_on() -> None:
    at = make.table("active")
    make.school_entry(at, "Spring term", date(2027, 1, 6), date(2027, 5, 28), kind="term")
    found = queries.side_by_side(at.ines, at.id, date(2026, 12, 20))
    assert (found.first, found.weeks[-1].last) == (date(2027, 1, 4), date(2027, 5, 30))


def test_public_sessions_of_the_tables_organizations_are_there_too() -> None:
    at = make.table("active")
    make.event(at, on=date(2026, 12, 15))
    assert len(queries.side_by_side(at.maya, at.id, NOON.date()).sessions) == 1


def test_a_calendar_file_brings_days_and_titles_and_again_replaces_them() -> None:
    at = make.table("active")
    ask = asks.BringSchoolCalendarAsk(at.id, at.employer.pk, "District", CALENDAR, "holiday")
    rows = actions.bring_school_calendar(at.maya, ask, now=NOON)
    assert [(one.title, one.first_on, one.last_on) for one in rows] == [
        ("Winter break, both schools", date(2026, 12, 21), date(2027, 1, 1)),
        ("Reading test", date(2027, 1, 12), date(2027, 1, 12)),
    ]
    actions.bring_school_calendar(at.maya, ask, now=NOON)
    assert SchoolEntry.objects.count() == 2
    remove = asks.RemoveSchoolEntryAsk(SchoolEntry.objects.earliest("pk").pk, whole_calendar=True)
    actions.remove_school_entry(at.ines, remove, now=NOON)
    assert not SchoolEntry.objects.exists()


def test_what_is_no_calendar_is_refused() -> None:
    at = make.table("active")
    ask = asks.BringSchoolCalendarAsk(at.id, at.employer.pk, "District", "a letter")
    with pytest.raises(Refused, match="not_a_calendar"):
        actions.bring_school_calendar(at.maya, ask, now=NOON)


def test_a_calendar_is_that_of_somebody_at_the_table() -> None:
    at = make.table("active")
    elsewhere = make.organization("Alder Library")
    ask = asks.AddSchoolEntryAsk(at.id, elsewhere.pk, "unit", "Fractions", date(2027, 3, 1))
    with pytest.raises(NotFound):
        actions.add_school_entry(at.ines, ask, now=NOON)
    before = asks.AddSchoolEntryAsk(
        at.id, at.employer.pk, "unit", "Fractions", date(2027, 3, 1), date(2027, 2, 1)
    )
    with pytest.raises(Refused, match="ends_before_start"):
        actions.add_school_entry(at.ines, before, now=NOON)


def test_a_calendar_on_its_pages(client: Client) -> None:
    at = make.table("active")
    signed_in(client, at.maya)
    here = f"/partnerships/{at.id}"
    values = {"organization_id": at.employer.pk, "kind": "unit", "title": "Fractions"}
    answer = client.post(f"{here}/add-school-entry/", values | {"first_on": "2026-12-01"})
    assert answer.status_code == 302
    file = SimpleUploadedFile("district.ics", CALENDAR.encode())
    brought = {"organization_id": at.employer.pk, "kind": "holiday", "calendar": "District"}
    assert (
        client.post(f"{here}/bring-school-calendar/", brought | {"file": file}).status_code == 302
    )
    page = client.get(f"{here}/side-by-side/?from=2026-11-30&weeks=6").content.decode()
    assert "Fractions" in page and "Winter break, both schools" in page
    assert "nothing is planned together for it yet" in page
    entry = SchoolEntry.objects.get(title="Fractions")
    assert client.post(f"/school-entries/{entry.pk}/remove-school-entry/").status_code == 302
    assert not SchoolEntry.objects.filter(title="Fractions").exists()


def test_a_lesson_is_agreed_when_both_sides_have_said_yes() -> None:
    at = make.table("active")
    row = make.lesson_plan(at)
    actions.agree_lesson_plan(at.ines, asks.AgreeLessonPlanAsk(row.pk, row.version), now=NOON)
    row.refresh_from_db()
    assert (row.state, queries.lesson_plan(at.ines, row.pk).waits_for) == (
        "draft",
        ("Kestrel Castings",),
    )
    actions.agree_lesson_plan(at.maya, asks.AgreeLessonPlanAsk(row.pk), now=NOON)
    row.refresh_from_db()
    assert row.state == "agreed"


def test_a_yes_is_to_what_one_has_read() -> None:
    at = make.table("active")
    row = make.lesson_plan(at)
    edit = asks.EditLessonPlanAsk(row.pk, "Rivers", steps=make.lesson_steps(at), version=1)
    actions.edit_lesson_plan(at.maya, edit, now=NOON)
    with pytest.raises(Stale):
        actions.agree_lesson_plan(at.ines, asks.AgreeLessonPlanAsk(row.pk, 1), now=NOON)


def test_a_change_takes_every_yes_back() -> None:
    at = make.table("active")
    row = make.lesson_plan(at, agreed=True)
    edit = asks.EditLessonPlanAsk(row.pk, "Rivers", steps=make.lesson_steps(at))
    actions.edit_lesson_plan(at.maya, edit, now=NOON)
    row.refresh_from_db()
    assert (row.state, row.yeses.count()) == ("draft", 0)


def test_twin_one_side_alone_agrees_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the rule that everyone says yes, one yes would do."""
    at = make.table("active")
    row = make.lesson_plan(at)
    monkeypatch.setattr("holt.programs.rules.all_said_yes", lambda at_table, yeses: bool(yeses))
    actions.agree_lesson_plan(at.ines, asks.AgreeLessonPlanAsk(row.pk), now=NOON)
    row.refresh_from_db()
    assert row.state == "agreed"


def test_two_who_change_a_lesson_at_once() -> None:
    at = make.table("active")
    row = make.lesson_plan(at)
    edit = asks.EditLessonPlanAsk(row.pk, "Rivers", version=1)
    actions.edit_lesson_plan(at.ines, edit, now=NOON)
    with pytest.raises(Stale):
        actions.edit_lesson_plan(at.maya, edit, now=NOON)


def test_an_empty_lesson_is_nothing_to_agree_to() -> None:
    at = make.table("active")
    row = make.lesson_plan(at, steps=())
    with pytest.raises(Refused, match="plan_without_steps"):
        actions.agree_lesson_plan(at.ines, asks.AgreeLessonPlanAsk(row.pk), now=NOON)


def test_a_step_becomes_a_session_once(client: Client) -> None:
    at = make.table("active")
    row = make.lesson_plan(at, agreed=True)
    step = row.steps.earliest("place_in_list")
    ask = asks.ScheduleLessonStepAsk(step.pk, time(10), time(11), place_text="Room 12")
    actions.schedule_lesson_step(at.maya, ask, now=NOON)
    session = Session.objects.get()
    assert (session.title, session.on, session.host.organization_id) == (
        "Rivers of our county: We bring a box of books",
        date(2027, 3, 2),
        at.library.pk,
    )
    with pytest.raises(Refused, match="step_on_calendar"):
        actions.schedule_lesson_step(at.maya, ask, now=NOON)
    cancel = asks.CancelSessionAsk(session.pk, "Snow")
    actions.cancel_session(at.ines, cancel, now=NOON)
    actions.schedule_lesson_step(at.maya, ask, now=NOON)


def test_a_session_stays_with_its_step_when_the_lesson_is_changed(client: Client) -> None:
    at = make.table("active")
    row = make.lesson_plan(at)
    step = row.steps.earliest("place_in_list")
    ask = asks.ScheduleLessonStepAsk(step.pk, time(10), time(11))
    actions.schedule_lesson_step(at.ines, ask, now=NOON)
    first, second = make.lesson_steps(at)
    kept = asks.StepRow(first.what, first.on, first.organization_id, first.who, step.pk)
    edit = asks.EditLessonPlanAsk(row.pk, "Rivers", steps=(second, kept))
    actions.edit_lesson_plan(at.ines, edit, now=NOON)
    assert [bool(one.session_id) for one in row.steps.order_by("place_in_list")] == [True, False]


def test_a_lesson_is_taught_looked_back_on_and_used_again() -> None:
    at = make.table("active")
    row = make.lesson_plan(at)
    with pytest.raises(WrongState):
        actions.teach_lesson_plan(at.ines, asks.TeachLessonPlanAsk(row.pk), now=NOON)
    for who in (at.ines, at.maya):
        actions.agree_lesson_plan(who, asks.AgreeLessonPlanAsk(row.pk), now=NOON)
    actions.teach_lesson_plan(at.ines, asks.TeachLessonPlanAsk(row.pk), now=NOON)
    review = asks.ReviewLessonPlanAsk(row.pk, "Begin with the map, not with the books.")
    actions.review_lesson_plan(at.maya, review, now=NOON)
    made = actions.copy_lesson_plan(
        at.ines, asks.CopyLessonPlanAsk(row.pk, date(2028, 3, 7)), now=NOON
    )
    shown = queries.lesson_plan(at.maya, made.pk)
    assert (shown.state, shown.copied_review) == ("draft", review.review)
    assert [one.on for one in shown.steps] == [date(2028, 3, 7), date(2028, 3, 14)]


def test_without_a_day_a_copy_keeps_its_weekdays() -> None:
    found = rules.moved([date(2027, 3, 2), None], None)
    assert found == [date(2028, 2, 29), None]
    assert found[0].weekday() == date(2027, 3, 2).weekday()  # type: ignore[union-attr]


def test_a_lesson_is_its_tables_alone(client: Client) -> None:
    at = make.table("active")
    row = make.lesson_plan(at)
    stranger = make.member_of(make.organization("Alder Library"), name="Tom Reed")
    for other in (stranger, NOBODY):
        with pytest.raises(NotFound):
            queries.lesson_plan(other, row.pk)
    with pytest.raises(NotFound):
        actions.teach_lesson_plan(stranger, asks.TeachLessonPlanAsk(row.pk), now=NOON)
    told = Happening.objects.get(name="programs.lesson_planned")
    assert set(told.seen_by) == {at.library.pk, at.employer.pk}


def test_a_lesson_on_its_pages_and_as_papers(client: Client) -> None:
    at = make.table("active")
    signed_in(client, at.ines)
    here = f"/partnerships/{at.id}"
    values = {
        "title": "Rivers",
        "steps-TOTAL_FORMS": "1",
        "steps-INITIAL_FORMS": "0",
        "steps-0-on": "2027-03-02",
        "steps-0-what": "A box of books",
        "steps-0-organization_id": str(at.library.pk),
        "standards-TOTAL_FORMS": "1",
        "standards-INITIAL_FORMS": "0",
        "standards-0-code": "CCSS.ELA-W.4.7",
    }
    assert client.post(f"{here}/plan-lesson/", values).status_code == 302
    row = LessonPlan.objects.get()
    page = client.get(f"/lesson-plans/{row.pk}/").content.decode()
    assert "A box of books" in page and "CCSS.ELA-W.4.7" in page
    assert "Rivers" in client.get(f"{here}/lesson-plans/").content.decode()
    assert client.get(f"/lesson-plans/{row.pk}/edit-lesson-plan/").status_code == 200
    edited = values | {"title": "Rivers and mills", "version": "1", "steps-0-id": "0"}
    assert client.post(f"/lesson-plans/{row.pk}/edit-lesson-plan/", edited).status_code == 302
    assert client.post(f"/lesson-plans/{row.pk}/agree-lesson-plan/", {}).status_code == 302
    assert client.get(f"/lesson-plans/{row.pk}/lesson.pdf").content[:5] == b"%PDF-"
    text = client.get(f"/lesson-plans/{row.pk}/lesson.md").content.decode()
    assert "# Rivers and mills" in text and "A box of books (Marlow City Library)" in text
    step = LessonStep.objects.get()
    planned = {"begins": "10:00", "ends": "11:00"}
    answer = client.post(f"/lesson-steps/{step.pk}/schedule-lesson-step/", planned)
    assert (answer.status_code, Session.objects.count()) == (302, 1)


def test_whoever_asks_to_be_forgotten_is_out_of_every_lesson() -> None:
    at = make.table("active")
    make.lesson_plan(at)
    forget_everywhere(0, email="ines@example.org", name="Ines Duarte", now=NOON)
    assert not LessonStep.objects.filter(who="Ines Duarte").exists()
