"""What is announced of assessments: ids, titles and counts."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class AssessmentEvent(Event):
    """Something that happened to an assessment."""

    subject: ClassVar[tuple[str, str]] = ("assessment", "assessment_id")
    assessment_id: int
    organization_id: int
    title: str


class AssessmentPlanned(AssessmentEvent):
    name: ClassVar[str] = "needs.assessment_planned"


class AssessmentEdited(AssessmentEvent):
    name: ClassVar[str] = "needs.assessment_edited"


class GroupNamed(AssessmentEvent):
    name: ClassVar[str] = "needs.group_named"


class GroupDropped(AssessmentEvent):
    name: ClassVar[str] = "needs.group_dropped"


class PopulationSet(AssessmentEvent):
    name: ClassVar[str] = "needs.population_set"


class CandidatesSet(AssessmentEvent):
    name: ClassVar[str] = "needs.candidates_set"


class BoardRated(AssessmentEvent):
    name: ClassVar[str] = "needs.board_rated"


class BoardVoted(AssessmentEvent):
    name: ClassVar[str] = "needs.board_voted"


@dataclass(frozen=True)
class Weighed(AssessmentEvent):
    name: ClassVar[str] = "needs.weighed"
    answers: int
    methods: tuple[str, ...]


@dataclass(frozen=True)
class NeedDrafted(AssessmentEvent):
    name: ClassVar[str] = "needs.need_drafted"
    need_id: int


class ReportWritten(AssessmentEvent):
    name: ClassVar[str] = "needs.report_written"


class ReportPublished(AssessmentEvent):
    name: ClassVar[str] = "needs.report_published"


class ReportWithdrawn(AssessmentEvent):
    name: ClassVar[str] = "needs.report_withdrawn"
