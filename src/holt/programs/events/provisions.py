"""What is told of provisions: that something was settled, not what it costs or who it is."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class ProvisionEvent(Event):
    """Something a program takes was noted, changed or dropped."""

    subject: ClassVar[tuple[str, str]] = ("provision", "provision_id")
    provision_id: int
    program_id: int
    title: str


class Provided(ProvisionEvent):
    name: ClassVar[str] = "programs.provided"


class ProvisionEdited(ProvisionEvent):
    name: ClassVar[str] = "programs.provision_edited"


class ProvisionDropped(ProvisionEvent):
    name: ClassVar[str] = "programs.provision_dropped"
