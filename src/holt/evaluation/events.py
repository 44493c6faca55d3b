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
class AidEvent(Event):
    """Something about what an organization could lend; `title` is its name."""

    subject: ClassVar[tuple[str, str]] = ("aid_offer", "aid_offer_id")
    aid_offer_id: int
    organization_id: int
    title: str


class AidOffered(AidEvent):
    name: ClassVar[str] = "evaluation.aid_offered"


class AidEdited(AidEvent):
    name: ClassVar[str] = "evaluation.aid_edited"


class AidConfirmed(AidEvent):
    name: ClassVar[str] = "evaluation.aid_confirmed"


class AidWithdrawn(AidEvent):
    name: ClassVar[str] = "evaluation.aid_withdrawn"


@dataclass(frozen=True)
class CallOutEvent(Event):
    """Something about a call-out; `party` is who called, or who answers. A drill is never told
    like the real thing: it has events of its own."""

    subject: ClassVar[tuple[str, str]] = ("call_out", "call_out_id")
    call_out_id: int
    party: str


class CalledOut(CallOutEvent):
    name: ClassVar[str] = "evaluation.called_out"


class DrillCalled(CallOutEvent):
    name: ClassVar[str] = "evaluation.drill_called"


class AidAnswered(CallOutEvent):
    name: ClassVar[str] = "evaluation.aid_answered"


class DrillAnswered(CallOutEvent):
    name: ClassVar[str] = "evaluation.drill_answered"


class AidLogged(CallOutEvent):
    name: ClassVar[str] = "evaluation.aid_logged"


class DrillLogged(CallOutEvent):
    name: ClassVar[str] = "evaluation.drill_logged"


class CallOutClosed(CallOutEvent):
    name: ClassVar[str] = "evaluation.call_out_closed"


class DrillClosed(CallOutEvent):
    name: ClassVar[str] = "evaluation.drill_closed"


class CallOutCancelled(CallOutEvent):
    name: ClassVar[str] = "evaluation.call_out_cancelled"


class DrillCancelled(CallOutEvent):
    name: ClassVar[str] = "evaluation.drill_cancelled"


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
class NetworkSurveyEvent(Event):
    """The network is asked whom each works with, or what was said is told."""

    subject: ClassVar[tuple[str, str]] = ("network_survey", "network_survey_id")
    network_survey_id: int
    title: str
    organizations: int


class NetworkAsked(NetworkSurveyEvent):
    name: ClassVar[str] = "evaluation.network_asked"


class NetworkSurveyClosed(NetworkSurveyEvent):
    name: ClassVar[str] = "evaluation.network_survey_closed"


@dataclass(frozen=True)
class NetworkSeatEvent(Event):
    """An organization said something of whom it works with; of whom, the diary never learns."""

    subject: ClassVar[tuple[str, str]] = ("network_seat", "network_seat_id")
    network_seat_id: int
    title: str


class PartnerNamed(NetworkSeatEvent):
    name: ClassVar[str] = "evaluation.partner_named"


class PartnerUnnamed(NetworkSeatEvent):
    name: ClassVar[str] = "evaluation.partner_unnamed"


class NamingFinished(NetworkSeatEvent):
    name: ClassVar[str] = "evaluation.naming_finished"


@dataclass(frozen=True)
class ReportEvent(Event):
    """Something that happened to a report; of which kind, in no words of anybody."""

    subject: ClassVar[tuple[str, str]] = ("report", "report_id")
    report_id: int
    kind: str
    party: str


class ReportMade(ReportEvent):
    name: ClassVar[str] = "evaluation.report_made"


class ReportEdited(ReportEvent):
    name: ClassVar[str] = "evaluation.report_edited"


class ReportRemade(ReportEvent):
    name: ClassVar[str] = "evaluation.report_remade"


class ReportReleased(ReportEvent):
    name: ClassVar[str] = "evaluation.report_released"


class ReportWithdrawn(ReportEvent):
    name: ClassVar[str] = "evaluation.report_withdrawn"


class ReportShared(ReportEvent):
    name: ClassVar[str] = "evaluation.report_shared"


class ReportUnshared(ReportEvent):
    name: ClassVar[str] = "evaluation.report_unshared"


class ReportPublished(ReportEvent):
    name: ClassVar[str] = "evaluation.report_published"


class ReportUnpublished(ReportEvent):
    name: ClassVar[str] = "evaluation.report_unpublished"


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
