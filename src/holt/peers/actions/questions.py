"""Questions: asked, handed to who may know, answered, solved."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import NotAllowed, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import NOBODY, Viewer
from holt.learning import queries as learning
from holt.methods.words import fold
from holt.peers import access, events, queries, rules
from holt.peers.actions.subjects import named_subjects
from holt.peers.asks import AnswerAsk, AskAsk, CloseQuestionAsk, HandUpAsk, SolveAsk
from holt.peers.models import Answer, Question, Routed
from holt.people import actions as people

TOPIC = "messages"
MAY_KNOW = _("You may know: “%(title)s”")
MAY_KNOW_TEXT = _(
    "A colleague asks this, and what you offer, wrote or answered before says that you may know. "
    "Two lines help."
)
ANSWERED = _("An answer to “%(title)s”")
ANSWERED_TEXT = _("A colleague has answered. If it helps, mark it: then others find it, too.")
WAITS = _("Nobody has answered “%(title)s”")
WAITS_TEXT = _("It has waited for three days. Perhaps you know whom to ask.")


@verb("peers.ask", ask=AskAsk, signed_in_only=True)
def ask(actor: Viewer, ask: AskAsk, *, now: datetime) -> Question:
    """Ask the network or a circle; it goes to at most five who may know."""
    access.require(access.may_meet_colleagues(actor), actor)
    if actor.person_id is None:
        raise NotAllowed
    circle = _circle(actor, ask.circle_id)
    title = checks.text(ask.title, "title", most=200, needed=True)
    detail = checks.text(ask.detail, "detail", most=8000)
    row = Question.objects.create(
        asked_by_id=actor.person_id,
        is_unnamed=ask.is_unnamed,
        organization_id=None if ask.is_unnamed else _home(actor),
        circle=circle,
        title=title,
        detail=detail,
        search_text=fold(f"{title}\n{detail}"),
        subjects=named_subjects(ask.subjects) or _read_from(f"{ask.title}\n{ask.detail}"),
        asked_at=now,
    )
    for one in queries.knowers_of(row, actor.language):
        Routed.objects.create(
            question=row,
            person_id=one.id,
            why=[[reason.code, list(reason.facts["subjects"])] for reason in one.reasons],  # type: ignore[arg-type]
            at=now,
        )
        _write(one.id, row, MAY_KNOW, MAY_KNOW_TEXT, now)
    _tell(events.Asked, row, NOBODY if ask.is_unnamed else actor, now)
    return row


def _circle(actor: Viewer, circle_id: int | None) -> Any:
    """The circle asked, if the asker is in it. Raises NotFound, NotAllowed."""
    if circle_id is None:
        return None
    access.require(circle_id in dict(queries.own_circles(actor)), actor)
    return queries.circle_to_change(actor, circle_id)


def _home(actor: Viewer) -> int | None:
    return max(actor.roles, key=lambda one: (actor.roles[one], -one), default=None)


def _read_from(text: str) -> list[str]:
    """What the question is about by its own words, when nobody ticked it: so that it finds who
    may know all the same. It stands on its page for everyone to see."""
    found = [one.tag for one in learning.proposals(text) if one.facet == "subject"]
    return list(dict.fromkeys(found))[: rules.MOST_READ]


@verb("peers.answer", ask=AnswerAsk, signed_in_only=True)
def answer(actor: Viewer, ask: AnswerAsk, *, now: datetime) -> Answer:
    """Answer a colleague; they are told."""
    row = queries.question_to_change(actor, ask.question_id)
    if actor.person_id is None:
        raise NotAllowed
    text = checks.text(ask.text, "text", most=8000, needed=True)
    row.state = rules.QUESTION_STATES.after(row.state, "answer")
    row.answered_at = row.answered_at or now
    row.version += 1
    row.search_text += f"\n{fold(text)}"
    row.save(update_fields=["state", "answered_at", "version", "search_text"])
    made = Answer.objects.create(question=row, by_id=actor.person_id, text=text, at=now)
    if row.asked_by_id and row.asked_by_id != actor.person_id:
        _write(row.asked_by_id, row, ANSWERED, ANSWERED_TEXT, now)
    _tell(events.Answered, row, actor, now)
    return made


@verb("peers.solve", ask=SolveAsk, signed_in_only=True)
def solve(actor: Viewer, ask: SolveAsk, *, now: datetime) -> Question:
    """It is solved, and by which answer: others find it from now on."""
    row = queries.question_to_change(actor, ask.question_id)
    access.require(access.is_asker(actor, row), actor)
    row.state = rules.QUESTION_STATES.after(row.state, "solve")
    row.solved_at = now
    row.version += 1
    row.save(update_fields=["state", "solved_at", "version"])
    found = queries.answer_in(row, ask.answer_id)
    if found is not None:
        Answer.objects.filter(question=row).update(is_solution=False)
        Answer.objects.filter(pk=found.pk).update(is_solution=True)
    _tell(events.Solved, row, NOBODY if row.is_unnamed else actor, now)
    return row


@verb("peers.close_question", ask=CloseQuestionAsk, signed_in_only=True)
def close_question(actor: Viewer, ask: CloseQuestionAsk, *, now: datetime) -> Question:
    """It is no question any more."""
    row = queries.question_to_change(actor, ask.question_id)
    access.require(access.is_asker(actor, row), actor)
    row.state = rules.QUESTION_STATES.after(row.state, "close_question")
    row.version += 1
    row.save(update_fields=["state", "version"])
    _tell(events.QuestionClosed, row, NOBODY if row.is_unnamed else actor, now)
    return row


@verb("peers.hand_up", ask=HandUpAsk)
def hand_up(actor: Viewer, ask: HandUpAsk, *, now: datetime) -> Question:
    """Nobody has answered: who convenes the circle or looks after the network is told, once.

    Raises Refused "nobody_to_hand_up" where nobody but the asker is there: it is tried again.
    """
    row = queries.question_to_change(actor, ask.question_id)
    access.require(access.is_asker(actor, row), actor)
    row.state = rules.QUESTION_STATES.after(row.state, "hand_up")
    if row.handed_up_at is None:
        told = _looking_after(row)
        if not told:
            raise Refused("nobody_to_hand_up")
        row.handed_up_at = now
        row.save(update_fields=["handed_up_at"])
        for one in told:
            _write(one, row, WAITS, WAITS_TEXT, now)
        _tell(events.HandedUp, row, NOBODY if row.is_unnamed else actor, now)
    return row


def _looking_after(row: Question) -> list[int]:
    """Who convenes the circle, or its other members when that is who asks; for the network, whoever
    looks after it."""
    if row.circle_id:
        members = queries.members_of(row.circle_id)
        others = {one.person_id for one in members} - {row.asked_by_id}
        return sorted(queries.conveners(members) & others or others)
    return list(queries.caretakers(row.asked_by_id))


def _write(to: int, row: Question, subject: object, text: object, now: datetime) -> None:
    said = {"title": row.title}
    people.notify(
        to,
        topic=TOPIC,
        subject=lambda: str(subject) % said,
        text=lambda: f"{text}\n\n{row.title}",
        link=f"/questions/{row.pk}/",
        now=now,
    )


def _tell(event: type[events.QuestionEvent], row: Question, by: Viewer, now: datetime) -> None:
    audience = Audience.network() if row.circle_id is None else Audience.only([])
    tell(event(row.pk, row.title), by=by, at=now, audience=audience)
