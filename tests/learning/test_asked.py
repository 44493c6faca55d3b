"""Everyone is asked what they learned, sees that they were, and is asked what came of it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from holt.kernel import clock
from holt.kernel.models import Letter
from holt.kernel.viewer import Viewer
from holt.learning import actions, asks, queries
from holt.learning.models import Lesson, LessonRequest, LessonUse
from holt.partnerships import actions as partnerships
from holt.partnerships.asks import EndAsk
from holt.people import actions as keys
from holt.people.models import Person
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db


def asked(at: make.Table, came_from: str = "review") -> None:
    actions.ask_lesson(at.ines, asks.AskLessonAsk(at.id, came_from, 7), now=NOON)


def test_who_was_asked_sees_it_on_today_until_it_is_written(client: Client) -> None:
    at = make.table("active")
    asked(at)
    assert [one.partnership_id for one in queries.asked_of_me(at.ines, NOON)] == [at.id]
    ask = asks.NoteLessonAsk(at.library.pk, "They came late.", partnership_id=at.id)
    actions.note_lesson(at.ines, ask, now=NOON)
    assert queries.asked_of_me(at.ines, NOON) == ()
    assert [one.partnership_id for one in queries.asked_of_me(at.maya, NOON)] == [at.id]
    assert queries.asked_of_me(at.maya, NOON + timedelta(days=61)) == ()


def test_from_today_a_note_takes_two_taps(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    at = make.table("active")
    asked(at)
    LessonRequest.objects.update(asked_at=clock.now())
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    page = client.get("/").content.decode()
    assert f"/lessons/note-lesson/?partnership={at.id}" in page
    posted = {"organization_id": at.library.pk, "words": "They came late. We moved it."}
    client.post(f"/lessons/note-lesson/?partnership={at.id}", posted)
    row = Lesson.objects.get()
    assert (row.partnership_id, row.title, row.state, row.came_from) == (
        at.id,
        "They came late.",
        "draft",
        "review",
    )


def test_the_side_at_the_table_is_chosen_already(client: Client) -> None:
    at = make.table("active")
    make.organization("A branch that comes first", parent=at.library)
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    for path in ("note-lesson", "write-lesson"):
        page = client.get(f"/lessons/{path}/?partnership={at.id}").content.decode()
        assert f'<option value="{at.library.pk}" selected>' in page, path


def test_strangers_are_not_told_who_was_asked() -> None:
    at = make.table("active")
    asked(at)
    stranger = make.member_of(make.organization("Elsewhere"))
    viewer = make.member_of(at.library, role="viewer", name="Vera")
    assert [queries.asked_of_me(one, NOON) for one in (stranger, viewer)] == [(), ()]


@pytest.mark.parametrize("came_from", ["review", "ending", "outcome"])
def test_a_note_by_link_says_what_it_was_asked_after(client: Client, came_from: str) -> None:
    at = make.table("active")
    asked(at, came_from)
    _link, token = keys.make_link(
        at.ines, purpose="lesson", subject_kind="partnership", subject_id=at.id,
        organization_id=at.employer.pk, email="x@example.org", now=NOON, days=40_000,
    )  # fmt: skip
    posted = {"kind": "lesson", "happened": "Half were gone. Then the shift moved.",
              "openness": "network"}  # fmt: skip
    client.post(f"/l/{token}/", posted)
    row = Lesson.objects.get()
    assert (row.came_from, row.title) == (came_from, "Half were gone.")
    assert LessonRequest.objects.get(organization=at.employer).lesson_id == row.pk


def test_a_lesson_keeps_the_need_its_partnership_meets() -> None:
    need = make.need()
    at = make.table("active", need_id=need.pk)
    actions.note_lesson(
        at.ines, asks.NoteLessonAsk(at.library.pk, "It.", partnership_id=at.id), now=NOON
    )
    assert Lesson.objects.get().need_id == need.pk


def ended(at: make.Table) -> None:
    partnerships.end(
        at.ines, EndAsk(at.id, "goals_reached", lesson="Ask shifts first.", thanks="x"), now=NOON
    )


def test_at_an_ending_the_others_tell_their_side_and_who_has_is_not_asked(
    work: Callable[[], int],
) -> None:
    at = make.table("active")
    ended(at)
    work()
    assert set(LessonRequest.objects.values_list("organization_id", flat=True)) == {at.employer.pk}
    note = asks.NoteLessonAsk(at.employer.pk, "We would again.", partnership_id=at.id)
    actions.note_lesson(at.maya, note, now=NOON)
    sides = Lesson.objects.filter(came_from="ending").values_list("organization_id", flat=True)
    assert set(sides) == {at.library.pk, at.employer.pk}


def test_what_is_known_stands_in_the_form(client: Client) -> None:
    at = make.table("active")
    make.place(at.library, city="Marlow", is_main=True)
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    page = client.get(f"/lessons/write-lesson/?partnership={at.id}").content.decode()
    assert 'value="Marlow"' in page


def test_a_partnership_offers_to_write_though_nobody_met_the_like(client: Client) -> None:
    at = make.table("active")
    client.force_login(Person.objects.get(pk=at.ines.person_id))
    page = client.get(f"/partnerships/{at.id}/").content.decode()
    assert f"/lessons/write-lesson/?partnership={at.id}" in page
    assert "Ask everyone what they learned" in page


# --- asked again ----------------------------------------------------------------------------------


def used(helped: str = "") -> tuple[Lesson, Viewer]:
    row = make.lesson()
    other = make.organization("Other")
    who = make.member_of(other, name="Ada")
    actions.say_helped(who, asks.SayHelpedAsk(row.pk, other.pk, helped), now=NOON)
    Letter.objects.all().delete()
    return row, who


LATER = NOON + timedelta(weeks=6)


def test_six_weeks_later_what_came_of_it_is_asked_once() -> None:
    row, who = used()
    assert actions.ask_again(LATER - timedelta(hours=1)) == 0
    assert [actions.ask_again(LATER), actions.ask_again(LATER)] == [1, 0]
    letter = Letter.objects.get()
    assert (letter.person_id, letter.subject) == (who.person_id, f"What came of “{row.title}”?")


def test_twin_without_the_mark_it_is_asked_every_day(monkeypatch: pytest.MonkeyPatch) -> None:
    used()
    actions.ask_again(LATER)
    LessonUse.objects.update(asked_again_at=None)
    assert actions.ask_again(LATER + timedelta(days=1)) == 1


def test_nobody_is_asked_what_they_said_or_about_what_is_withdrawn() -> None:
    used("yes")
    assert actions.ask_again(LATER) == 0
    LessonUse.objects.all().delete()
    Lesson.objects.all().delete()
    row, _who = used()
    writer = make.member_of(row.organization)
    actions.withdraw_lesson(writer, asks.WithdrawLessonAsk(row.pk, "Wrong"), now=NOON)
    assert actions.ask_again(LATER) == 0
