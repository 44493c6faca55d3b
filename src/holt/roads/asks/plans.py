"""When it should come."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class PlanRoundsAsk:
    """Look for better rounds for about so many seconds; 0 is a quick look by small changes alone,
    which finds the same every time."""

    mobile_id: int
    seconds: float = 20.0


@dataclass(frozen=True)
class StopPlanAsk:
    plan_id: int


@dataclass(frozen=True)
class PickPlanAsk:
    """Row `row` of the trade becomes the timetable from a Monday on."""

    plan_id: int
    row: int
    from_on: date


@dataclass(frozen=True)
class DropPlanAsk:
    plan_id: int
