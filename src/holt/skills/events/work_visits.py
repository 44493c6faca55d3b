"""What is announced of placements and working visits: never who comes, nor what they write."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class PlacementEvent(Event):
    """Something that happened to a place to learn at."""

    subject: ClassVar[tuple[str, str]] = ("placement", "placement_id")
    placement_id: int
    title: str


class PlacementOffered(PlacementEvent):
    name: ClassVar[str] = "skills.placement_offered"


class PlacementEdited(PlacementEvent):
    name: ClassVar[str] = "skills.placement_edited"


@dataclass(frozen=True)
class WorkVisitEvent(Event):
    """Something that happened to a working visit."""

    subject: ClassVar[tuple[str, str]] = ("work_visit", "work_visit_id")
    work_visit_id: int
    title: str


class WorkVisitProposed(WorkVisitEvent):
    name: ClassVar[str] = "skills.work_visit_proposed"


class WorkVisitPlanned(WorkVisitEvent):
    name: ClassVar[str] = "skills.work_visit_planned"


class HomeAgreed(WorkVisitEvent):
    name: ClassVar[str] = "skills.home_agreed"


class HostAgreed(WorkVisitEvent):
    name: ClassVar[str] = "skills.host_agreed"


class WorkVisitReported(WorkVisitEvent):
    name: ClassVar[str] = "skills.work_visit_reported"


class WorkVisitCanceled(WorkVisitEvent):
    name: ClassVar[str] = "skills.work_visit_canceled"
