"""What this room announces; facts name mobile libraries and figures, never to whom a day was
promised."""

from holt.roads.events.mobiles import (
    MobileAdded,
    MobileEdited,
    MobileEvent,
    VehicleAdded,
    VehicleEdited,
)
from holt.roads.events.plans import (
    PlanAsked,
    PlanDropped,
    PlanEvent,
    PlanFailed,
    PlanPicked,
    PlanReady,
    PlanStopped,
)
from holt.roads.events.siting import (
    AreaAdded,
    AreasBrought,
    CandidateAdded,
    CandidateDropped,
    SitesStudied,
)
from holt.roads.events.stops import (
    PromiseTakenBack,
    StopAdded,
    StopClosed,
    StopEdited,
    StopEvent,
    StopPromised,
)
from holt.roads.events.timetables import (
    TimetableBrought,
    TimetableUndone,
    VisitDropped,
    VisitEvent,
    VisitMoved,
    VisitSet,
)

__all__ = [
    "AreaAdded",
    "AreasBrought",
    "CandidateAdded",
    "CandidateDropped",
    "MobileAdded",
    "MobileEdited",
    "MobileEvent",
    "PlanAsked",
    "PlanDropped",
    "PlanEvent",
    "PlanFailed",
    "PlanPicked",
    "PlanReady",
    "PlanStopped",
    "PromiseTakenBack",
    "SitesStudied",
    "StopAdded",
    "StopClosed",
    "StopEdited",
    "StopEvent",
    "StopPromised",
    "TimetableBrought",
    "TimetableUndone",
    "VehicleAdded",
    "VehicleEdited",
    "VisitDropped",
    "VisitEvent",
    "VisitMoved",
    "VisitSet",
]
