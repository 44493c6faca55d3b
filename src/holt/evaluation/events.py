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


class WitnessAsked(OutcomeEvent):
    """Somebody outside was asked; who, is nobody's business but the table's."""

    name: ClassVar[str] = "evaluation.witness_asked"


class WitnessAnswered(OutcomeEvent):
    name: ClassVar[str] = "evaluation.witness_answered"


class WitnessTakenBack(OutcomeEvent):
    name: ClassVar[str] = "evaluation.witness_taken_back"


class WitnessForgotten(OutcomeEvent):
    name: ClassVar[str] = "evaluation.witness_forgotten"


@dataclass(frozen=True)
class AlarmEvent(Event):
    """Something about an alarm; `title` is the partnership's name."""

    subject: ClassVar[tuple[str, str]] = ("alarm", "alarm_id")
    alarm_id: int
    partnership_id: int
    title: str


class AlarmRaised(AlarmEvent):
    name: ClassVar[str] = "evaluation.alarm_raised"


class AlarmKnown(AlarmEvent):
    name: ClassVar[str] = "evaluation.alarm_known"


@dataclass(frozen=True)
class AlarmsShown(Event):
    """The network turned its alarms on or off."""

    name: ClassVar[str] = "evaluation.alarms_shown"
    subject: ClassVar[tuple[str, str]] = ("warning_setting", "setting_id")
    setting_id: int
    shown: bool


@dataclass(frozen=True)
class MeasuresChosen(Event):
    """An organization said which measures count for it, and which no longer do."""

    name: ClassVar[str] = "evaluation.measures_chosen"
    subject: ClassVar[tuple[str, str]] = ("organization", "organization_id")
    organization_id: int
    title: str
    measures: tuple[str, ...]
    dropped: tuple[str, ...]


@dataclass(frozen=True)
class MeasuresChosenTogether(Event):
    """The same of a partnership."""

    name: ClassVar[str] = "evaluation.measures_chosen_together"
    subject: ClassVar[tuple[str, str]] = ("partnership", "partnership_id")
    partnership_id: int
    title: str
    measures: tuple[str, ...]
    dropped: tuple[str, ...]


@dataclass(frozen=True)
class MeasureNoteEvent(Event):
    """Something about an observation by hand; `title` is the organization's or partnership's."""

    subject: ClassVar[tuple[str, str]] = ("measure_note", "measure_note_id")
    measure_note_id: int
    partnership_id: int | None
    title: str
    measure: str


class MeasureNoted(MeasureNoteEvent):
    name: ClassVar[str] = "evaluation.measure_noted"


class MeasureNoteStruck(MeasureNoteEvent):
    name: ClassVar[str] = "evaluation.measure_note_struck"
