"""What changed, who confirmed it, and witnesses outside."""

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


class WitnessAsked(OutcomeEvent):
    """Somebody outside was asked; who, is nobody's business but the table's."""

    name: ClassVar[str] = "evaluation.witness_asked"


class WitnessAnswered(OutcomeEvent):
    name: ClassVar[str] = "evaluation.witness_answered"


class WitnessTakenBack(OutcomeEvent):
    name: ClassVar[str] = "evaluation.witness_taken_back"


class WitnessForgotten(OutcomeEvent):
    name: ClassVar[str] = "evaluation.witness_forgotten"
