"""Where it should stop."""

from dataclasses import dataclass
from typing import ClassVar

from holt.roads.events.mobiles import MobileEvent


class AreaAdded(MobileEvent):
    name: ClassVar[str] = "roads.area_added"


@dataclass(frozen=True)
class AreasBrought(MobileEvent):
    name: ClassVar[str] = "roads.areas_brought"
    count: int


class CandidateAdded(MobileEvent):
    name: ClassVar[str] = "roads.candidate_added"


class CandidateDropped(MobileEvent):
    name: ClassVar[str] = "roads.candidate_dropped"


@dataclass(frozen=True)
class SitesStudied(MobileEvent):
    name: ClassVar[str] = "roads.sites_studied"
    study_id: int
    stops: int
