"""A mobile library and its vehicles."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class MobileEvent(Event):
    """Something about one mobile library."""

    subject: ClassVar[tuple[str, str]] = ("mobile", "mobile_id")
    mobile_id: int
    mobile: str


class MobileAdded(MobileEvent):
    name: ClassVar[str] = "roads.mobile_added"


class MobileEdited(MobileEvent):
    name: ClassVar[str] = "roads.mobile_edited"


@dataclass(frozen=True)
class VehicleEvent(MobileEvent):
    vehicle_id: int
    vehicle: str


class VehicleAdded(VehicleEvent):
    name: ClassVar[str] = "roads.vehicle_added"


class VehicleEdited(VehicleEvent):
    name: ClassVar[str] = "roads.vehicle_edited"
