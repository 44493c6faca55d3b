"""When it should come."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class PlanEvent(Event):
    """Something about one planning run."""

    subject: ClassVar[tuple[str, str]] = ("route_plan", "plan_id")
    plan_id: int
    mobile_id: int
    mobile: str


class PlanAsked(PlanEvent):
    name: ClassVar[str] = "roads.plan_asked"


class PlanReady(PlanEvent):
    name: ClassVar[str] = "roads.plan_ready"


class PlanFailed(PlanEvent):
    name: ClassVar[str] = "roads.plan_failed"


class PlanStopped(PlanEvent):
    name: ClassVar[str] = "roads.plan_stopped"


class PlanDropped(PlanEvent):
    name: ClassVar[str] = "roads.plan_dropped"


@dataclass(frozen=True)
class PlanPicked(PlanEvent):
    name: ClassVar[str] = "roads.plan_picked"
    moved: int
    from_on: date
