"""What is announced of surveys: ids, titles and counts, never an answer nor whose it is."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class SurveyEvent(Event):
    """Something that happened to a survey."""

    subject: ClassVar[tuple[str, str]] = ("survey", "survey_id")
    survey_id: int
    title: str


class Made(SurveyEvent):
    name: ClassVar[str] = "surveys.made"


class Edited(SurveyEvent):
    name: ClassVar[str] = "surveys.edited"


class FormChanged(SurveyEvent):
    name: ClassVar[str] = "surveys.form_changed"


class Opened(SurveyEvent):
    name: ClassVar[str] = "surveys.opened"


class Closed(SurveyEvent):
    name: ClassVar[str] = "surveys.closed"


class Reopened(SurveyEvent):
    name: ClassVar[str] = "surveys.reopened"


@dataclass(frozen=True)
class Invited(SurveyEvent):
    name: ClassVar[str] = "surveys.invited"
    count: int


@dataclass(frozen=True)
class Reminded(SurveyEvent):
    name: ClassVar[str] = "surveys.reminded"
    count: int


class Answered(SurveyEvent):
    """Told once a day: that somebody answered, not how often and not at what hour."""

    name: ClassVar[str] = "surveys.answered"


class TakenBack(SurveyEvent):
    name: ClassVar[str] = "surveys.taken_back"


class LettersStopped(SurveyEvent):
    """Somebody wants no more letters about it; who is not told."""

    name: ClassVar[str] = "surveys.letters_stopped"


class ThemesSet(SurveyEvent):
    name: ClassVar[str] = "surveys.themes_set"


class QuotesChosen(SurveyEvent):
    name: ClassVar[str] = "surveys.quotes_chosen"


class FollowUpWished(SurveyEvent):
    name: ClassVar[str] = "surveys.follow_up_wished"


@dataclass(frozen=True)
class FollowedUp(SurveyEvent):
    name: ClassVar[str] = "surveys.followed_up"
    count: int


__all__ = [
    "Answered",
    "Closed",
    "Edited",
    "FollowUpWished",
    "FollowedUp",
    "FormChanged",
    "Invited",
    "LettersStopped",
    "Made",
    "Opened",
    "QuotesChosen",
    "Reminded",
    "Reopened",
    "SurveyEvent",
    "TakenBack",
    "ThemesSet",
]
