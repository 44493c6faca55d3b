"""What this room announces: programs begun and published, sessions planned, changed, held and
canceled, sign-ups by their number only."""

from holt.programs.events.feeds import (
    FeedClosed,
    FeedEvent,
    FeedOpened,
    OwnFeedClosed,
    OwnFeedEvent,
    OwnFeedOpened,
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
from holt.programs.events.telling import LetterTaken, PictureSet

__all__ = [
    "CheckedIn",
    "FeedClosed",
    "FeedEvent",
    "FeedOpened",
    "Held",
    "LetterTaken",
    "OwnFeedClosed",
    "OwnFeedEvent",
    "OwnFeedOpened",
    "PictureSet",
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
