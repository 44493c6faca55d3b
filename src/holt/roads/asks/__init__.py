"""What is asked of each verb."""

from holt.roads.asks.mobiles import (
    AddMobileAsk,
    AddVehicleAsk,
    EditMobileAsk,
    EditVehicleAsk,
)
from holt.roads.asks.plans import DropPlanAsk, PickPlanAsk, PlanRoundsAsk, StopPlanAsk
from holt.roads.asks.siting import (
    AddAreaAsk,
    AddCandidateAsk,
    BringAreasAsk,
    DropCandidateAsk,
    StudySitesAsk,
)
from holt.roads.asks.stops import AddStopAsk, CloseStopAsk, EditStopAsk, PromiseStopAsk
from holt.roads.asks.timetables import (
    BringTimetableAsk,
    DropVisitAsk,
    MoveVisitAsk,
    SetVisitAsk,
    UndoAsk,
)

__all__ = [
    "AddAreaAsk",
    "AddCandidateAsk",
    "AddMobileAsk",
    "AddStopAsk",
    "AddVehicleAsk",
    "BringAreasAsk",
    "BringTimetableAsk",
    "CloseStopAsk",
    "DropCandidateAsk",
    "DropPlanAsk",
    "DropVisitAsk",
    "EditMobileAsk",
    "EditStopAsk",
    "EditVehicleAsk",
    "MoveVisitAsk",
    "PickPlanAsk",
    "PlanRoundsAsk",
    "PromiseStopAsk",
    "SetVisitAsk",
    "StopPlanAsk",
    "StudySitesAsk",
    "UndoAsk",
]
