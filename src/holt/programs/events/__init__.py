"""What this room announces: programs begun and published, sessions planned, changed, held and
canceled, sign-ups by their number only."""

from holt.programs.events.feeds import FeedClosed, FeedEvent, FeedOpened
from holt.programs.events.programs import (
    ProgramBrought,
    ProgramEdited,
    ProgramEvent,
    ProgramPublished,
    ProgramStarted,
    ProgramWithdrawn,
)
from holt.programs.events.provisions import (
    Provided,
    ProvisionDropped,
    ProvisionEdited,
    ProvisionEvent,
)
from holt.programs.events.sessions import (
    Held,
    Scheduled,
    SessionCanceled,
    SessionEdited,
    SessionEvent,
)
from holt.programs.events.sign_ups import CheckedIn, SignedUp, SignUpCanceled, SignUpEvent

__all__ = [
    "CheckedIn",
    "FeedClosed",
    "FeedEvent",
    "FeedOpened",
    "Held",
    "ProgramBrought",
    "ProgramEdited",
    "ProgramEvent",
    "ProgramPublished",
    "ProgramStarted",
    "ProgramWithdrawn",
    "Provided",
    "ProvisionDropped",
    "ProvisionEdited",
    "ProvisionEvent",
    "Scheduled",
    "SessionCanceled",
    "SessionEdited",
    "SessionEvent",
    "SignUpCanceled",
    "SignUpEvent",
    "SignedUp",
]
