"""What this room announces: ids and facts, never a message, never who asked without a name."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class CardEvent(Event):
    """Something that happened to a person's card."""

    subject: ClassVar[tuple[str, str]] = ("person", "person_id")
    person_id: int


class CardShown(CardEvent):
    name: ClassVar[str] = "peers.card_shown"


class CardHidden(CardEvent):
    name: ClassVar[str] = "peers.card_hidden"


@dataclass(frozen=True)
class HelloEvent(Event):
    """A contact between two colleagues."""

    subject: ClassVar[tuple[str, str]] = ("hello", "hello_id")
    hello_id: int
    way: str


class SaidHello(HelloEvent):
    name: ClassVar[str] = "peers.said_hello"


class VisitArranged(HelloEvent):
    name: ClassVar[str] = "peers.visit_arranged"


class CalledOff(HelloEvent):
    name: ClassVar[str] = "peers.called_off"


class Thanked(HelloEvent):
    name: ClassVar[str] = "peers.thanked"


@dataclass(frozen=True)
class QuestionEvent(Event):
    """Something that happened to a question."""

    subject: ClassVar[tuple[str, str]] = ("question", "question_id")
    question_id: int
    title: str


class Asked(QuestionEvent):
    name: ClassVar[str] = "peers.asked"


class Answered(QuestionEvent):
    name: ClassVar[str] = "peers.answered"


class Solved(QuestionEvent):
    name: ClassVar[str] = "peers.solved"


class HandedUp(QuestionEvent):
    name: ClassVar[str] = "peers.handed_up"


class TurnedIntoLesson(QuestionEvent):
    name: ClassVar[str] = "peers.turned_into_lesson"


class QuestionClosed(QuestionEvent):
    name: ClassVar[str] = "peers.question_closed"


@dataclass(frozen=True)
class CircleEvent(Event):
    """Something that happened to a circle."""

    subject: ClassVar[tuple[str, str]] = ("circle", "circle_id")
    circle_id: int
    title: str


class CircleStarted(CircleEvent):
    name: ClassVar[str] = "peers.circle_started"


class CircleEdited(CircleEvent):
    name: ClassVar[str] = "peers.circle_edited"


class CircleJoined(CircleEvent):
    name: ClassVar[str] = "peers.circle_joined"


class CircleLeft(CircleEvent):
    name: ClassVar[str] = "peers.circle_left"


class Invited(CircleEvent):
    name: ClassVar[str] = "peers.invited"


class InvitationDeclined(CircleEvent):
    name: ClassVar[str] = "peers.invitation_declined"


class MeetingsPlanned(CircleEvent):
    name: ClassVar[str] = "peers.meetings_planned"


class MeetingMoved(CircleEvent):
    name: ClassVar[str] = "peers.meeting_moved"


class MeetingHeld(CircleEvent):
    name: ClassVar[str] = "peers.meeting_held"


class MeetingCanceled(CircleEvent):
    name: ClassVar[str] = "peers.meeting_canceled"
