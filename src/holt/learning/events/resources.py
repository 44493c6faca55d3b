"""What is told of shared resources."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class ResourceEvent(Event):
    """Something that happened to a shared resource."""

    subject: ClassVar[tuple[str, str]] = ("resource", "resource_id")
    resource_id: int
    title: str


class ResourceShared(ResourceEvent):
    name: ClassVar[str] = "learning.resource_shared"


class ResourceEdited(ResourceEvent):
    name: ClassVar[str] = "learning.resource_edited"


class VersionAdded(ResourceEvent):
    name: ClassVar[str] = "learning.version_added"


class ResourceUsed(ResourceEvent):
    name: ClassVar[str] = "learning.resource_used"


class ResourceWithdrawn(ResourceEvent):
    name: ClassVar[str] = "learning.resource_withdrawn"


@dataclass(frozen=True)
class ResourcesImported(Event):
    """Many were taken in at once: how many, and how many not."""

    name: ClassVar[str] = "learning.resources_imported"
    subject: ClassVar[tuple[str, str]] = ("resource_import", "import_id")
    import_id: int
    added: int
    changed: int
    left: int
