"""What could be lent in an emergency, calls for help and drills."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class AidEvent(Event):
    """Something about what an organization could lend; `title` is its name."""

    subject: ClassVar[tuple[str, str]] = ("aid_offer", "aid_offer_id")
    aid_offer_id: int
    organization_id: int
    title: str


class AidOffered(AidEvent):
    name: ClassVar[str] = "evaluation.aid_offered"


class AidEdited(AidEvent):
    name: ClassVar[str] = "evaluation.aid_edited"


class AidConfirmed(AidEvent):
    name: ClassVar[str] = "evaluation.aid_confirmed"


class AidWithdrawn(AidEvent):
    name: ClassVar[str] = "evaluation.aid_withdrawn"


@dataclass(frozen=True)
class CallOutEvent(Event):
    """Something about a call-out; `party` is who called, or who answers. A drill is never told
    like the real thing: it has events of its own."""

    subject: ClassVar[tuple[str, str]] = ("call_out", "call_out_id")
    call_out_id: int
    party: str


class CalledOut(CallOutEvent):
    name: ClassVar[str] = "evaluation.called_out"


class DrillCalled(CallOutEvent):
    name: ClassVar[str] = "evaluation.drill_called"


class AidAnswered(CallOutEvent):
    name: ClassVar[str] = "evaluation.aid_answered"


class DrillAnswered(CallOutEvent):
    name: ClassVar[str] = "evaluation.drill_answered"


class AidLogged(CallOutEvent):
    name: ClassVar[str] = "evaluation.aid_logged"


class DrillLogged(CallOutEvent):
    name: ClassVar[str] = "evaluation.drill_logged"


class CallOutClosed(CallOutEvent):
    name: ClassVar[str] = "evaluation.call_out_closed"


class DrillClosed(CallOutEvent):
    name: ClassVar[str] = "evaluation.drill_closed"


class CallOutCancelled(CallOutEvent):
    name: ClassVar[str] = "evaluation.call_out_cancelled"


class DrillCancelled(CallOutEvent):
    name: ClassVar[str] = "evaluation.drill_cancelled"
