"""What is announced of talks and speakers: never what was written to whom."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class TalkEvent(Event):
    """Something that happened to a talk somebody offers."""

    subject: ClassVar[tuple[str, str]] = ("talk", "talk_id")
    talk_id: int


class TalkOffered(TalkEvent):
    name: ClassVar[str] = "skills.talk_offered"


class TalkEdited(TalkEvent):
    name: ClassVar[str] = "skills.talk_edited"


class TalkHidden(TalkEvent):
    name: ClassVar[str] = "skills.talk_hidden"


class TalkShown(TalkEvent):
    name: ClassVar[str] = "skills.talk_shown"


@dataclass(frozen=True)
class SpeakingEvent(Event):
    """Something that happened after a speaker was asked."""

    subject: ClassVar[tuple[str, str]] = ("speaking", "speaking_id")
    speaking_id: int


class SpeakerAsked(SpeakingEvent):
    name: ClassVar[str] = "skills.speaker_asked"


class SpeakerAccepted(SpeakingEvent):
    name: ClassVar[str] = "skills.speaker_accepted"


class SpeakerDeclined(SpeakingEvent):
    name: ClassVar[str] = "skills.speaker_declined"


class SpeakerMoved(SpeakingEvent):
    name: ClassVar[str] = "skills.speaker_moved"


class DayAgreed(SpeakingEvent):
    name: ClassVar[str] = "skills.day_agreed"


class SpeakerCalledOff(SpeakingEvent):
    name: ClassVar[str] = "skills.speaker_called_off"


class SpeakerThanked(SpeakingEvent):
    name: ClassVar[str] = "skills.speaker_thanked"


class PutInProgram(SpeakingEvent):
    name: ClassVar[str] = "skills.put_in_program"
