"""What this room announces: programs begun and published, sessions planned, changed, held and
canceled, sign-ups by their number only."""

from holt.programs.events.feeds import FeedClosed, FeedEvent, FeedOpened
from holt.programs.events.outside import (
    OutsideFollowed,
    OutsideNotRead,
    OutsideRead,
    OutsideTold,
    OutsideUnfollowed,
    OutsideWanted,
)
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
from holt.programs.events.sign_ups import CheckedIn, SignedUp, SignUpCanceled, SignUpEvent

__all__ = [
    "CheckedIn",
    "FeedClosed",
    "FeedEvent",
    "FeedOpened",
    "Held",
    "OutsideFollowed",
    "OutsideNotRead",
    "OutsideRead",
    "OutsideTold",
    "OutsideUnfollowed",
    "OutsideWanted",
    "ProgramEdited",
    "ProgramEvent",
    "ProgramPublished",
    "ProgramStarted",
    "ProgramWithdrawn",
    "Scheduled",
    "SessionCanceled",
    "SessionEdited",
    "SessionEvent",
    "SignUpCanceled",
    "SignUpEvent",
    "SignedUp",
]
