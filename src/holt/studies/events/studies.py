"""What is announced of studies."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class StudyEvent(Event):
    """Something that happened to a study."""

    subject: ClassVar[tuple[str, str]] = ("study", "study_id")
    study_id: int
    title: str


class PartnersCalled(StudyEvent):
    name: ClassVar[str] = "studies.partners_called"


class CallEdited(StudyEvent):
    name: ClassVar[str] = "studies.call_edited"


class CallAnswered(StudyEvent):
    name: ClassVar[str] = "studies.call_answered"


class AnswerAccepted(StudyEvent):
    name: ClassVar[str] = "studies.answer_accepted"


class AnswerDeclined(StudyEvent):
    name: ClassVar[str] = "studies.answer_declined"


class AnswerWithdrawn(StudyEvent):
    name: ClassVar[str] = "studies.answer_withdrawn"


class RoleGiven(StudyEvent):
    name: ClassVar[str] = "studies.role_given"


class RoleEnded(StudyEvent):
    name: ClassVar[str] = "studies.role_ended"


class ProtocolWritten(StudyEvent):
    name: ClassVar[str] = "studies.protocol_written"


class ProtocolSigned(StudyEvent):
    name: ClassVar[str] = "studies.protocol_signed"


class EthicsWritten(StudyEvent):
    name: ClassVar[str] = "studies.ethics_written"


class StudyStarted(StudyEvent):
    name: ClassVar[str] = "studies.study_started"


class DataAdded(StudyEvent):
    name: ClassVar[str] = "studies.data_added"


class DataShared(StudyEvent):
    name: ClassVar[str] = "studies.data_shared"


class DataRemoved(StudyEvent):
    name: ClassVar[str] = "studies.data_removed"


class DataDownloaded(StudyEvent):
    name: ClassVar[str] = "studies.data_downloaded"


class AccessGiven(StudyEvent):
    name: ClassVar[str] = "studies.access_given"


class AccessWithdrawn(StudyEvent):
    name: ClassVar[str] = "studies.access_withdrawn"


class FindingLinked(StudyEvent):
    name: ClassVar[str] = "studies.finding_linked"


class StudyEnded(StudyEvent):
    name: ClassVar[str] = "studies.study_ended"


class StudyCalledOff(StudyEvent):
    name: ClassVar[str] = "studies.study_called_off"
