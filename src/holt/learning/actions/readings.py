"""A second reader from the partner: asked, and answering."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Role, Viewer
from holt.learning import access, events, queries, rules
from holt.learning.actions import telling
from holt.learning.asks import AnswerReadingAsk, AskReaderAsk
from holt.learning.models import Lesson, Reading
from holt.people import actions as people
from holt.values.states import WrongState

SUBJECT = _("Will you read this before others do?")
TEXT = _(
    "We wrote down what we learned together. Please read it and say whether it is right, or what "
    "should be different. Two minutes are enough."
)


@verb("learning.ask_reader", ask=AskReaderAsk)
def ask_reader(actor: Viewer, ask: AskReaderAsk, *, now: datetime) -> Reading:
    """Ask somebody of a partner to read a draft; who was asked before is asked anew."""
    lesson = queries.lesson_to_change(actor, ask.lesson_id)
    access.require(access.may_change(actor, lesson.organization_id), actor)
    if lesson.state != Lesson.State.DRAFT:
        raise WrongState(lesson.state, "ask_reader", rules.STATES.allowed(lesson.state))
    if not directory.visible(actor).filter(pk=ask.organization_id).exists():
        raise NotFound("organization_id")
    if ask.organization_id == lesson.organization_id:
        raise Refused("reader_of_ones_own", "organization_id")
    Reading.objects.filter(
        lesson=lesson, organization_id=ask.organization_id, answered_at=None
    ).delete()
    reading = Reading.objects.create(
        lesson=lesson,
        organization_id=ask.organization_id,
        name=checks.text(ask.name, "name", most=200),
        email=checks.email(ask.email, "email"),
        asked_by_id=actor.person_id,
        asked_at=now,
    )
    _write_to(actor, reading, ask.language, now)
    event = events.ReaderAsked(
        lesson.pk, lesson.organization_id, lesson.organization.name, lesson.title
    )
    telling.tell_own(event, lesson, actor, now)
    return reading


def _write_to(actor: Viewer, reading: Reading, language: str, now: datetime) -> None:
    """By a signed link to the address given, or to the organization's own people here."""
    if not reading.email:
        found = directory.staff_emails([reading.organization_id], Role.COORDINATOR)
        if not found:
            raise Refused("nobody_to_ask", "email")
        for one in found:
            link = f"/readings/{reading.pk}/"
            people.notify(
                one.person_id, topic="messages", subject=SUBJECT, text=TEXT, link=link, now=now
            )
        return
    _link, token = people.make_link(
        actor,
        purpose="reading",
        subject_kind="reading",
        subject_id=reading.pk,
        organization_id=reading.organization_id,
        email=reading.email,
        name=reading.name,
        language=language,
        now=now,
    )
    people.notify(
        reading.email,
        topic="messages",
        subject=SUBJECT,
        text=TEXT,
        link=people.address_of(token),
        language=language,
        now=now,
    )


@verb("learning.answer_reading", ask=AnswerReadingAsk)
def answer_reading(actor: Viewer, ask: AnswerReadingAsk, *, now: datetime) -> Reading:
    """It is right, or something should be different; the writer hears it at once."""
    reading = queries.reading_to_change(actor, ask.reading_id)
    access.require(access.may_read_for(actor, reading.pk, reading.organization_id), actor)
    if reading.answer or reading.lesson.state != Lesson.State.DRAFT:
        raise Refused("read_already")
    answer = checks.choice(ask.answer, "answer", rules.ANSWERS)
    needed = answer == Reading.Answer.CHANGE
    reading.words = checks.text(ask.words, "words", most=2000, needed=needed)
    reading.answer, reading.answered_at = answer, now
    reading.save(update_fields=["answer", "words", "answered_at"])
    lesson = reading.lesson
    telling.write_to_author(
        lesson,
        _("Your second reader has answered"),
        _("What you wrote down was read. The answer stands beside it."),
        now,
        topic="messages",
    )
    event = events.LessonRead(
        lesson.pk, lesson.organization_id, lesson.organization.name, lesson.title
    )
    telling.tell_own(event, lesson, actor, now)
    return reading
