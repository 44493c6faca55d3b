"""What the needs room announces. Ids and plain facts; a statement only where it is open."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event
from holt.needs.events.assessments import (  # noqa: F401
    AssessmentEdited,
    AssessmentEvent,
    AssessmentPlanned,
    BoardRated,
    BoardVoted,
    CandidatesSet,
    GroupDropped,
    GroupNamed,
    NeedDrafted,
    PopulationSet,
    ReportPublished,
    ReportWithdrawn,
    ReportWritten,
    Weighed,
)

NEED = ("need", "need_id")
GOAL = ("goal", "goal_id")


@dataclass(frozen=True)
class Logged(Event):
    name: ClassVar = "needs.logged"
    subject: ClassVar = NEED
    need_id: int
    organization_id: int
    statement: str
    is_draft: bool


@dataclass(frozen=True)
class Edited(Event):
    name: ClassVar = "needs.edited"
    subject: ClassVar = NEED
    need_id: int
    organization_id: int
    statement: str
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Published(Event):
    name: ClassVar = "needs.published"
    subject: ClassVar = NEED
    need_id: int
    organization_id: int
    statement: str


@dataclass(frozen=True)
class EvidenceAdded(Event):
    name: ClassVar = "needs.evidence_added"
    subject: ClassVar = NEED
    need_id: int
    organization_id: int
    statement: str
    evidence_id: int
    kind: str


@dataclass(frozen=True)
class EvidenceWithdrawn(Event):
    name: ClassVar = "needs.evidence_withdrawn"
    subject: ClassVar = NEED
    need_id: int
    organization_id: int
    statement: str
    evidence_id: int
    kind: str


@dataclass(frozen=True)
class GoalsSet(Event):
    name: ClassVar = "needs.goals_set"
    subject: ClassVar = NEED
    need_id: int
    organization_id: int
    statement: str
    goal_ids: tuple[int, ...]


@dataclass(frozen=True)
class Parked(Event):
    name: ClassVar = "needs.parked"
    subject: ClassVar = NEED
    need_id: int
    organization_id: int
    statement: str


@dataclass(frozen=True)
class Reopened(Event):
    name: ClassVar = "needs.reopened"
    subject: ClassVar = NEED
    need_id: int
    organization_id: int
    statement: str


@dataclass(frozen=True)
class Met(Event):
    name: ClassVar = "needs.met"
    subject: ClassVar = NEED
    need_id: int
    organization_id: int
    statement: str


@dataclass(frozen=True)
class Matched(Event):
    name: ClassVar = "needs.matched"
    subject: ClassVar = NEED
    need_id: int
    organization_id: int
    statement: str
    partnership_id: int | None


@dataclass(frozen=True)
class HandedOver(Event):
    """One person's needs now belong to another."""

    name: ClassVar = "needs.handed_over"
    subject: ClassVar = ("person", "to_person_id")
    from_person_id: int
    to_person_id: int
    organization_ids: tuple[int, ...]
    need_ids: tuple[int, ...]
    count: int


@dataclass(frozen=True)
class ParkedMany(Event):
    """Several needs put aside at once; each one also has a line of its own."""

    name: ClassVar = "needs.parked_many"
    subject: ClassVar = ("bulk_park", "bulk_park_id")
    bulk_park_id: int
    count: int


@dataclass(frozen=True)
class ParkManyUndone(Event):
    name: ClassVar = "needs.park_many_undone"
    subject: ClassVar = ("bulk_park", "bulk_park_id")
    bulk_park_id: int
    count: int
    left_alone: int


@dataclass(frozen=True)
class GoalAdded(Event):
    name: ClassVar = "needs.goal_added"
    subject: ClassVar = GOAL
    goal_id: int
    organization_id: int | None
    title: str
    side: str


@dataclass(frozen=True)
class GoalEdited(Event):
    name: ClassVar = "needs.goal_edited"
    subject: ClassVar = GOAL
    goal_id: int
    organization_id: int | None
    title: str
    side: str


@dataclass(frozen=True)
class GoalRetired(Event):
    name: ClassVar = "needs.goal_retired"
    subject: ClassVar = GOAL
    goal_id: int
    organization_id: int | None
    title: str
    side: str


@dataclass(frozen=True)
class IndicatorsImported(Event):
    """Figures by county came in; counts of rows."""

    name: ClassVar = "needs.indicators_imported"
    subject: ClassVar = ("network", "network_id")
    network_id: int
    source: str
    counties: int
    added: int
    changed: int
    unchanged: int
