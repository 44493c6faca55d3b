"""Lessons: written, published, found, withdrawn."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction

from holt.kernel.errors import NotAllowed, NotFound, Refused, SignInNeeded, Stale
from holt.kernel.models import Happening
from holt.kernel.viewer import NOBODY
from holt.learning import actions, asks, queries, reactions, rules
from holt.learning.models import Lesson
from holt.needs.queries import need as need_page
from holt.partnerships import actions as partnerships
from holt.partnerships.asks import EndAsk
from holt.partnerships.queries import partnership
from holt.values.states import WrongState
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db


def test_a_lesson_is_found_by_any_of_its_words_however_they_are_spelled() -> None:
    home = make.organization()
    row = make.lesson(home, title="Clases en español", did="Nos reunimos a las seis")
    reader = make.member_of(make.organization("Other"))
    rows = queries.lessons(reader)
    found = {q: [one.pk for one in queries.saying(rows, q)] for q in ("ESPANOL seis", "horse")}
    assert found == {"ESPANOL seis": [row.pk], "horse": []}


def test_a_draft_is_its_own_organizations() -> None:
    home = make.organization()
    writer = make.member_of(home, "staff", name="Sam Roe")
    row = make.lesson(home, by=writer, publish=False)
    other = make.member_of(make.organization("Other"))
    assert (queries.lessons(writer).count(), queries.lessons(other).count()) == (1, 0)
    actions.publish_lesson(writer, asks.PublishLessonAsk(row.pk), now=NOON)
    assert queries.lesson(other, row.pk).title == "Teach in the shift's own hour"


@pytest.mark.parametrize(
    ("openness", "seen"),
    [("own", (True, False, False)), ("network", (True, True, False)), ("public", (True,) * 3)],
)
def test_openness_says_who_reads(openness: str, seen: tuple[bool, ...]) -> None:
    home = make.organization()
    make.lesson(home, openness=openness)
    colleague = make.member_of(home, "viewer")
    member = make.member_of(make.organization("Other"))
    readers = (colleague, member, NOBODY)
    assert tuple(queries.lessons(one).exists() for one in readers) == seen


def test_a_story_needs_consent_to_be_published() -> None:
    with pytest.raises(Refused, match="story_needs_consent"):
        make.lesson(kind="story")
    row = make.lesson(kind="story", has_consent=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Lesson.objects.filter(pk=row.pk).update(has_consent=False)


def test_a_title_alone_is_no_lesson() -> None:
    with pytest.raises(Refused, match="nothing_told"):
        make.lesson(happened="")


def test_subjects_are_the_networks() -> None:
    home = make.organization()
    ask = asks.WriteLessonAsk(home.pk, "A", subjects=("nonsense",))
    with pytest.raises(Refused, match="unknown_subject"):
        actions.write_lesson(make.member_of(home), ask, now=NOON)


def test_two_people_editing_hear_of_each_other() -> None:
    home = make.organization()
    writer = make.member_of(home)
    row = make.lesson(home)
    ask = asks.EditLessonAsk(row.pk, "New title", happened="It went well.", version=1)
    actions.edit_lesson(writer, ask, now=NOON)
    with pytest.raises(Stale):
        actions.edit_lesson(writer, ask, now=NOON)


def test_a_withdrawn_lesson_leaves_lists_search_and_feed_at_once() -> None:
    home = make.organization()
    writer = make.member_of(home)
    reader = make.member_of(make.organization("Other"))
    row = make.lesson(home, title="Secret title")
    actions.withdraw_lesson(writer, asks.WithdrawLessonAsk(row.pk, "Names a patron"), now=NOON)
    assert not queries.lessons(reader).exists()
    assert "Secret title" not in str(list(Happening.objects.values_list("facts", flat=True)))
    with pytest.raises(NotFound):
        queries.lesson(reader, row.pk)
    assert queries.lesson(writer, row.pk).withdrawn_reason == "Names a patron"
    with pytest.raises(WrongState):
        ask = asks.EditLessonAsk(row.pk, "Again", happened="It.")
        actions.edit_lesson(writer, ask, now=NOON)


@pytest.mark.parametrize("who", ["nobody", "stranger", "viewer"])
def test_others_do_not_write(who: str) -> None:
    home = make.organization()
    row = make.lesson(home)
    viewer = {
        "nobody": lambda: NOBODY,
        "stranger": lambda: make.member_of(make.organization("Other")),
        "viewer": lambda: make.member_of(home, "viewer"),
    }[who]()
    for act in (
        lambda: make.lesson(home, by=viewer),
        lambda: actions.withdraw_lesson(viewer, asks.WithdrawLessonAsk(row.pk, "x"), now=NOON),
        lambda: actions.edit_lesson(
            viewer, asks.EditLessonAsk(row.pk, "x", happened="y"), now=NOON
        ),
    ):
        with pytest.raises((NotAllowed, NotFound, SignInNeeded)):
            act()


def test_a_lesson_points_only_to_what_its_writer_may_see() -> None:
    home = make.organization()
    need = make.need(make.organization("Other"), openness="restricted")
    with pytest.raises(NotFound):
        make.lesson(home, by=make.member_of(home), need_id=need.pk)


def ended(at: make.Table, reason: str = "goals_reached", lesson: str = "Ask shifts first.") -> None:
    ask = EndAsk(at.id, reason, lesson=lesson, thanks="Thank you")
    partnerships.end(at.ines, ask, now=NOON)


def test_the_lesson_of_an_ending_reaches_the_network(work: Callable[[], int]) -> None:
    make.subject("english")
    need = make.need(subjects=("english",))
    at = make.table("active", need_id=need.pk)
    ended(at)
    work()
    reader = make.member_of(make.organization("Other"))
    seen = [
        (one.kind, one.title, one.happened, one.subjects, one.came_from, one.organization_id)
        for one in queries.lessons(reader)
    ]
    assert seen == [
        (
            "lesson",
            "English on the floor",
            "Ask shifts first.",
            ["english"],
            "ending",
            at.library.pk,
        )
    ]


@pytest.mark.parametrize("reason", sorted(rules.FAILED_BECAUSE))
def test_an_ending_that_failed_brings_a_failure(reason: str, work: Callable[[], int]) -> None:
    ended(make.table("active"), reason)
    work()
    assert Lesson.objects.get().kind == "failure"


def test_hearing_of_an_ending_twice_keeps_one_lesson(work: Callable[[], int]) -> None:
    ended(make.table("active"))
    work()
    told = Happening.objects.get(name="partnerships.ended")
    reactions.keep_the_lesson(told, NOON)
    assert Lesson.objects.count() == 1


def test_without_looking_first_the_database_still_keeps_one(
    work: Callable[[], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The broken twin: the look is gone, the constraint holds."""
    ended(make.table("active"))
    work()
    monkeypatch.setattr(queries, "has_lesson_of_ending", lambda one, other: False)
    told = Happening.objects.get(name="partnerships.ended")
    with pytest.raises(IntegrityError), transaction.atomic():
        reactions.keep_the_lesson(told, NOON)


def test_an_ending_without_a_lesson_keeps_none(work: Callable[[], int]) -> None:
    ended(make.table("active"), lesson="")
    work()
    assert not Lesson.objects.exists()


def test_the_subjects_of_a_need_kept_close_stay_close(work: Callable[[], int]) -> None:
    make.subject("english")
    need = make.need(subjects=("english",))
    at = make.table("active", need_id=need.pk)
    type(need).objects.filter(pk=need.pk).update(openness="restricted")
    ended(at)
    work()
    assert Lesson.objects.get().subjects == []


def test_a_need_shows_what_others_learned_about_its_subjects() -> None:
    make.subject("english")
    make.subject("childcare")
    home = make.organization()
    near = make.lesson(home, title="Near", subjects=("english",))
    make.lesson(home, title="Far", subjects=("childcare",))
    need = make.need(home, subjects=("english", "childcare"), openness="network")
    both = make.lesson(home, title="Both", subjects=("english", "childcare"))
    viewer = make.member_of(home)
    found = queries.similar_to_need(viewer, need_page(viewer, need.pk))
    assert [one.id for one in found][:1] == [both.pk]
    assert near.pk in {one.id for one in found}
    shared = [one for one in found[0].reasons if one.code == "subjects"]
    assert shared[0].facts["subjects"] == ("childcare", "english")


def test_a_partnership_shows_its_own_lessons_first() -> None:
    make.subject("english")
    need = make.need(subjects=("english",))
    at = make.table("active", need_id=need.pk)
    make.lesson(title="Elsewhere")
    own = make.lesson(at.library, by=at.ines, title="Ours", partnership_id=at.id, subjects=())
    found = queries.similar_to_partnership(at.maya, partnership(at.maya, at.id))
    assert [(one.title, one.is_own) for one in found] == [("Ours", True), ("Elsewhere", False)]
    assert found[0].id == own.pk
