"""What this room announces: programs begun and published, sessions planned, changed, held and
canceled, sign-ups by their number only."""

from holt.programs.events.door import CountedAtDoor
from holt.programs.events.feeds import FeedClosed, FeedEvent, FeedOpened
from holt.programs.events.ideas import (
    IdeaAdopted,
    IdeaAnswered,
    IdeaConfirmed,
    IdeaDeclined,
    IdeaEvent,
    IdeaLetThrough,
    IdeaLogged,
    IdeaMerged,
    IdeaProposed,
    IdeaWithdrawn,
    WouldCome,
)
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
from holt.programs.events.series import SeriesSignedUp
from holt.programs.events.sessions import (
    Held,
    Scheduled,
    SessionCanceled,
    SessionEdited,
    SessionEvent,
)
from holt.programs.events.shaping import (
    CommentDeclined,
    Commented,
    CommentEvent,
    CommentShown,
    HelpAccepted,
    HelpDeclined,
    HelpEvent,
    HelpOffered,
)
from holt.programs.events.sign_ups import (
    CheckedIn,
    SignedUp,
    SignUpCanceled,
    SignUpEvent,
    SignUpMoved,
)

__all__ = [
    "CheckedIn",
    "CommentDeclined",
    "CommentEvent",
    "CommentShown",
    "Commented",
    "CountedAtDoor",
    "FeedClosed",
    "FeedEvent",
    "FeedOpened",
    "Held",
    "HelpAccepted",
    "HelpDeclined",
    "HelpEvent",
    "HelpOffered",
    "IdeaAdopted",
    "IdeaAnswered",
    "IdeaConfirmed",
    "IdeaDeclined",
    "IdeaEvent",
    "IdeaLetThrough",
    "IdeaLogged",
    "IdeaMerged",
    "IdeaProposed",
    "IdeaWithdrawn",
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
    "SeriesSignedUp",
    "SessionCanceled",
    "SessionEdited",
    "SessionEvent",
    "SignUpCanceled",
    "SignUpEvent",
    "SignUpMoved",
    "SignedUp",
    "WouldCome",
]
