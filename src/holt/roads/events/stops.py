"""Stops. To whom a day was promised is not told."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class StopEvent(Event):
    """Something about one stop."""

    subject: ClassVar[tuple[str, str]] = ("stop", "stop_id")
    stop_id: int
    stop: str
    mobile_id: int
    mobile: str


class StopAdded(StopEvent):
    name: ClassVar[str] = "roads.stop_added"


class StopEdited(StopEvent):
    name: ClassVar[str] = "roads.stop_edited"


class StopClosed(StopEvent):
    name: ClassVar[str] = "roads.stop_closed"


class StopPromised(StopEvent):
    name: ClassVar[str] = "roads.stop_promised"


class PromiseTakenBack(StopEvent):
    name: ClassVar[str] = "roads.promise_taken_back"
