"""A second reader, corrections with their dates, use that flows back, and being asked."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from holt.kernel.errors import NotAllowed, NotFound, Refused, SignInNeeded
from holt.kernel.models import Letter
from holt.kernel.viewer import NOBODY, Role
from holt.learning import actions, asks, queries
from holt.learning.models import Lesson, LessonRequest, LessonUse, Reading
from holt.partnerships import actions as partnerships
from holt.partnerships import rules as partnership_rules
from holt.partnerships.asks import AnswerReviewAsk, OpenReviewAsk
from holt.people import queries as people
from tests import make
from tests.make.directory import NOON

pytestmark = pytest.mark.django_db


def draft(home: object, **fields: object) -> Lesson:
    return make.lesson(home, publish=False, **fields)  # type: ignore[arg-type]


def test_a_draft_goes_to_a_reader_by_link_and_waits_for_the_answer() -> None:
    home, partner = make.organization(), make.organization("Other")
    writer, row = make.member_of(home), draft(home)
    ask = asks.AskReaderAsk(row.pk, partner.pk, "maya@example.org", "Maya")
    reading = actions.ask_reader(writer, ask, now=NOON)
    with pytest.raises(Refused, match="still_being_read"):
        actions.publish_lesson(writer, asks.PublishLessonAsk(row.pk), now=NOON)
    link = people.links_to("reading", reading.pk).get()
    guest = people.viewer_by_link(link.pk, NOON)
    assert queries.reading(guest, reading.pk).may_answer
    actions.answer_reading(guest, asks.AnswerReadingAsk(reading.pk, "fine"), now=NOON)
    actions.publish_lesson(writer, asks.PublishLessonAsk(row.pk), now=NOON)
    assert Lesson.objects.get().state == "published"


def test_a_wish_for_change_holds_it_back_until_asked_again() -> None:
    home, partner = make.organization(), make.organization("Other")
    writer, reader, row = make.member_of(home), make.member_of(partner), draft(home)
    ask = asks.AskReaderAsk(row.pk, partner.pk, "maya@example.org")
    first = actions.ask_reader(writer, ask, now=NOON)
    with pytest.raises(Refused, match="needed"):
        actions.answer_reading(reader, asks.AnswerReadingAsk(first.pk, "change"), now=NOON)
    wish = asks.AnswerReadingAsk(first.pk, "change", "It was nine, not ten")
    actions.answer_reading(reader, wish, now=NOON)
    with pytest.raises(Refused, match="reader_wishes_change"):
        actions.publish_lesson(writer, asks.PublishLessonAsk(row.pk), now=NOON)
    again = actions.ask_reader(writer, ask, now=NOON + timedelta(hours=1))
    later = NOON + timedelta(days=15)
    actions.publish_lesson(writer, asks.PublishLessonAsk(row.pk), now=later)
    assert Reading.objects.get(pk=again.pk).answer == ""


def test_nobody_else_reads_the_draft() -> None:
    home, partner = make.organization(), make.organization("Other")
    writer, row = make.member_of(home), draft(home)
    ask = asks.AskReaderAsk(row.pk, partner.pk, "maya@example.org")
    reading = actions.ask_reader(writer, ask, now=NOON)
    for viewer in (NOBODY, make.member_of(make.organization("Third"))):
        with pytest.raises(NotFound):
            queries.reading(viewer, reading.pk)


def test_a_reader_comes_from_elsewhere_and_can_be_reached() -> None:
    home = make.organization()
    writer, row = make.member_of(home), draft(home)
    with pytest.raises(Refused, match="reader_of_ones_own"):
        actions.ask_reader(writer, asks.AskReaderAsk(row.pk, home.pk), now=NOON)
    silent = make.organization("Nobody here")
    with pytest.raises(Refused, match="nobody_to_ask"):
        actions.ask_reader(writer, asks.AskReaderAsk(row.pk, silent.pk), now=NOON)


def test_a_correction_keeps_what_it_said_with_the_day() -> None:
    home = make.organization()
    row = make.lesson(home, happened="Ten came.")
    ask = asks.EditLessonAsk(row.pk, row.title, happened="Nine came.", correction="A miscount")
    actions.edit_lesson(make.member_of(home), ask, now=NOON)
    page = queries.lesson(make.member_of(make.organization("Other")), row.pk)
    assert (page.corrected_at, page.correction) == (NOON, "A miscount")
    assert [(one.number, one.happened, one.until) for one in page.versions] == [
        (1, "Ten came.", NOON)
    ]


def test_a_change_of_tags_is_no_correction() -> None:
    home = make.organization()
    row = make.lesson(home)
    ask = asks.EditLessonAsk(row.pk, row.title, happened=row.happened, obstacles=("cost",))
    actions.edit_lesson(make.member_of(home), ask, now=NOON)
    assert queries.lesson(make.member_of(home), row.pk).versions == ()


def test_a_name_is_pointed_out_before_others_read_it() -> None:
    home = make.organization()
    writer = make.member_of(home)
    ask = asks.WriteLessonAsk(home.pk, "A story", happened="Rosa Lima came.", publish=True)
    with pytest.raises(Refused, match="names_somebody") as refusal:
        actions.write_lesson(writer, ask, now=NOON)
    assert refusal.value.facts["words"] == "Rosa Lima"
    drafted = asks.WriteLessonAsk(home.pk, "A story", happened="Rosa Lima came.")
    row = actions.write_lesson(writer, drafted, now=NOON)
    with pytest.raises(Refused, match="names_somebody"):
        actions.publish_lesson(writer, asks.PublishLessonAsk(row.pk), now=NOON)
    actions.publish_lesson(writer, asks.PublishLessonAsk(row.pk, looked_at=True), now=NOON)


def test_who_agreed_to_tell_may_be_named() -> None:
    home = make.organization()
    ask = asks.WriteLessonAsk(
        home.pk, "A story", "story", happened="Rosa Lima came.", has_consent=True,
        told_by="Rosa Lima", publish=True,
    )  # fmt: skip
    assert actions.write_lesson(make.member_of(home), ask, now=NOON).state == "published"


def test_a_note_becomes_a_draft_with_its_first_sentence_as_title() -> None:
    home = make.organization()
    ask = asks.NoteLessonAsk(home.pk, "Nobody came. The bus had gone, and it rained.")
    row = actions.note_lesson(make.member_of(home), ask, now=NOON)
    assert (row.title, row.state) == ("Nobody came.", "draft")
    assert row.happened.endswith("it rained.")


def test_use_flows_back_to_the_author() -> None:
    home, other = make.organization(), make.organization("Other")
    author = make.member_of(home)
    row = make.lesson(home, by=author)
    user = make.member_of(other)
    actions.say_helped(user, asks.SayHelpedAsk(row.pk, other.pk), now=NOON)
    told = asks.SayHelpedAsk(row.pk, other.pk, "yes", "Fourteen stayed")
    actions.say_helped(user, told, now=NOON)
    assert [(one.helped, one.words) for one in queries.uses(author)] == [("yes", "Fourteen stayed")]
    assert Letter.objects.filter(person_id=author.person_id, topic="lessons").count() == 2
    assert queries.lesson(author, row.pk).uses[0].organization__name == "Other"


def test_nobody_praises_their_own_and_a_use_stands_once() -> None:
    home = make.organization()
    row = make.lesson(home)
    with pytest.raises(Refused, match="use_of_ones_own"):
        ask = asks.SayHelpedAsk(row.pk, home.pk)
        actions.say_helped(make.member_of(home), ask, now=NOON)
    other = make.organization("Other")
    ask = asks.SayHelpedAsk(row.pk, other.pk)
    use = actions.say_helped(make.member_of(other), ask, now=NOON)
    with pytest.raises(IntegrityError), transaction.atomic():
        LessonUse.objects.create(lesson=row, organization=other, said_at=NOON)
    assert use.helped == ""


def answered(at: make.Table) -> None:
    opened = partnerships.open_review(at.ines, OpenReviewAsk(at.id), now=NOON)
    scores = dict.fromkeys(partnership_rules.REVIEW_QUESTIONS, 3)
    for one in (at.ines, at.maya):
        partnerships.answer_review(one, AnswerReviewAsk(opened.pk, **scores), now=NOON)


def test_everyone_is_asked_after_a_review_once(work: Callable[[], int]) -> None:
    at = make.table("active")
    answered(at)
    work()
    asked = LessonRequest.objects.filter(came_from="review").order_by("organization_id")
    assert {one.organization_id for one in asked} == {at.library.pk, at.employer.pk}
    occasion = asked[0].occasion
    again = asks.AskLessonAsk(at.id, "review", occasion)
    assert actions.ask_lesson(at.ines, again, now=NOON) == 0
    assert Letter.objects.filter(subject__contains="What did you learn").exists()


def test_a_partner_writes_by_link_without_an_account(
    client: object, work: Callable[[], int]
) -> None:
    at = make.table("active")
    asked = asks.AskLessonAsk(at.id, "review", 7)
    actions.ask_lesson(at.ines, asked, now=NOON)
    from holt.people import actions as keys

    _link, token = keys.make_link(
        at.ines, purpose="lesson", subject_kind="partnership", subject_id=at.id,
        organization_id=at.employer.pk, email="x@example.org", now=NOON, days=40_000,
    )  # fmt: skip
    page = client.get(f"/l/{token}/")  # type: ignore[attr-defined]
    assert page.status_code == 200 and "What happened?" in page.content.decode()
    posted = {"kind": "failure", "title": "Shifts changed", "happened": "Half were gone.",
              "openness": "network"}  # fmt: skip
    client.post(f"/l/{token}/", posted)  # type: ignore[attr-defined]
    row = Lesson.objects.get()
    assert (row.organization_id, row.kind, row.state) == (at.employer.pk, "failure", "published")


def test_a_link_for_something_else_writes_no_lesson() -> None:
    at = make.table("active")
    from holt.people import actions as keys

    link, _token = keys.make_link(
        at.ines, purpose="open", subject_kind="partnership", subject_id=at.id,
        organization_id=at.employer.pk, email="x@example.org", now=NOON,
    )  # fmt: skip
    guest = people.viewer_by_link(link.pk, NOON)
    ask = asks.WriteLessonAsk(at.employer.pk, "A", happened="B", partnership_id=at.id)
    with pytest.raises((NotAllowed, NotFound, SignInNeeded)):
        actions.write_lesson(guest, ask, now=NOON)
    assert not Lesson.objects.exists()


def test_the_erased_are_named_nowhere() -> None:
    home = make.organization()
    make.lesson(home, happened="Nora Falk showed us.", looked_at=True)
    from holt.learning.actions.forgetting import forget

    forget(0, email="nora@example.org", name="Nora Falk", now=NOON)
    assert Lesson.objects.get().happened == "— showed us."


def test_whoever_may_only_look_is_offered_nothing(client: object) -> None:
    row = make.lesson()
    person = make.membership(make.organization("Other"), Role.VIEWER).person
    client.force_login(person)  # type: ignore[attr-defined]
    text = client.get(f"/lessons/{row.pk}/").content.decode()  # type: ignore[attr-defined]
    assert "This helped us" not in text
