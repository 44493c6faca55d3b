"""Reports made, released, given and taken back."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


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
