"""What this room announces: programs begun and published, sessions planned, changed, held and
canceled, sign-ups by their number only."""

from holt.programs.events.door import CountedAtDoor
from holt.programs.events.feeds import FeedClosed, FeedEvent, FeedOpened
from holt.programs.events.programs import (
    ProgramEdited,
    ProgramEvent,
    ProgramPublished,
    ProgramStarted,
    ProgramWithdrawn,
)
from holt.programs.events.sessions import (
    Held,
    Scheduled,
    SessionCanceled,
    SessionEdited,
    SessionEvent,
)
from holt.programs.events.series import SeriesSignedUp
from holt.programs.events.sign_ups import (
    CheckedIn,
    SignedUp,
    SignUpCanceled,
    SignUpEvent,
    SignUpMoved,
)

__all__ = [
    "CheckedIn",
    "CountedAtDoor",
    "FeedClosed",
    "FeedEvent",
    "FeedOpened",
    "Held",
    "ProgramEdited",
    "ProgramEvent",
    "ProgramPublished",
    "ProgramStarted",
    "ProgramWithdrawn",
    "Scheduled",
    "SeriesSignedUp",
    "SessionCanceled",
    "SessionEdited",
    "SessionEvent",
    "SignUpCanceled",
    "SignUpEvent",
    "SignUpMoved",
    "SignedUp",
]
