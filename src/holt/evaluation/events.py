"""What this room announces: ids and plain facts, never anybody's words."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class OutcomeEvent(Event):
    """Something that happened to an outcome; `title` is the partnership's name."""

    subject: ClassVar[tuple[str, str]] = ("outcome", "outcome_id")
    outcome_id: int
    partnership_id: int
    title: str
    party: str


class Recorded(OutcomeEvent):
    name: ClassVar[str] = "evaluation.recorded"


class Drafted(OutcomeEvent):
    name: ClassVar[str] = "evaluation.drafted"


class OutcomeEdited(OutcomeEvent):
    name: ClassVar[str] = "evaluation.outcome_edited"


class ConfirmationAsked(OutcomeEvent):
    name: ClassVar[str] = "evaluation.confirmation_asked"


class Confirmed(OutcomeEvent):
    name: ClassVar[str] = "evaluation.confirmed"


class OutcomeWithdrawn(OutcomeEvent):
    name: ClassVar[str] = "evaluation.outcome_withdrawn"
