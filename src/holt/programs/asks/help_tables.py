"""What is asked of the verbs of help tables."""

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True)
class SetHelpTableAsk:
    """A session helps with these topics: in slots of so many minutes with so many helpers at once,
    or as people drop in; `bring` is what people should have with them."""

    session_id: int
    topics: tuple[str, ...]
    languages: tuple[str, ...] = ()
    by_appointment: bool = True
    drop_in: bool = False
    minutes: int = 30
    seats: int = 1
    bring: str = ""
    gives_numbers: bool = False
    version: int | None = None


@dataclass(frozen=True)
class BookSlotAsk:
    """Somebody wants help at this time on the wall; without one they wait for a freed slot."""

    session_id: int
    name: str
    topic: str
    begins: time | None = None
    wish: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class CancelSlotAsk:
    """Not coming after all. `key` is from one's own letter; staff need none."""

    help_visit_id: int
    key: str = ""


@dataclass(frozen=True)
class MoveSlotAsk:
    """Another time of the same day. `key` is from one's own letter; staff need none."""

    help_visit_id: int
    begins: time
    key: str = ""


@dataclass(frozen=True)
class NoteHelpAsk:
    """Whether they came, what they were helped with, and where they were sent on."""

    help_visit_id: int
    came: bool
    helped_with: str = ""
    referred_to_id: int | None = None


@dataclass(frozen=True)
class CountDropInAsk:
    """So many came without an appointment (less than none takes a press back)."""

    session_id: int
    topic: str
    people: int = 1
    referred_to_id: int | None = None


@dataclass(frozen=True)
class CallNextAsk:
    """The next number in the line, please."""

    session_id: int
