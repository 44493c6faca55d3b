"""What is asked of the verbs of questions."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AskAsk:
    """Ask the network, or one circle; `is_unnamed`: nobody is told who asks."""

    title: str
    detail: str = ""
    subjects: tuple[str, ...] = ()
    circle_id: int | None = None
    is_unnamed: bool = False


@dataclass(frozen=True)
class AnswerAsk:
    question_id: int
    text: str


@dataclass(frozen=True)
class SolveAsk:
    """It is solved, by this answer if one is named; said by whoever asked."""

    question_id: int
    answer_id: int | None = None


@dataclass(frozen=True)
class HandUpAsk:
    """Nobody has answered: bring it to those who look after the circle or the network."""

    question_id: int


@dataclass(frozen=True)
class CloseQuestionAsk:
    """It is no question any more."""

    question_id: int


@dataclass(frozen=True)
class TurnIntoLessonAsk:
    """Make a draft of a lesson from a solved question and the answer that helped."""

    question_id: int
