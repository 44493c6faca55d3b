"""What this room announces: programs begun and published, sessions planned, changed, held and
canceled, sign-ups by their number only."""

from holt.programs.events.feeds import FeedClosed, FeedEvent, FeedOpened
from holt.programs.events.help_tables import (
    DropInCounted,
    HelpEvent,
    HelpNoted,
    HelpTableSet,
    NumberCalled,
    SlotBooked,
    SlotCanceled,
    SlotMoved,
)
from holt.programs.events.programs import (
    ProgramEdited,
    ProgramEvent,
    ProgramPublished,
    ProgramStarted,
    ProgramWithdrawn,
)
from holt.programs.events.rosters import (
    AskedToHelp,
    AvailabilitySaid,
    ReadersReminded,
    RosterDrawn,
    RosterEvent,
    RosterFilled,
    RosterPublished,
    ShiftAdded,
    ShiftEdited,
    ShiftGivenUp,
    ShiftRemoved,
    ShiftTaken,
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
    "AskedToHelp",
    "AvailabilitySaid",
    "CheckedIn",
    "DropInCounted",
    "FeedClosed",
    "FeedEvent",
    "FeedOpened",
    "Held",
    "HelpEvent",
    "HelpNoted",
    "HelpTableSet",
    "NumberCalled",
    "ProgramEdited",
    "ProgramEvent",
    "ProgramPublished",
    "ProgramStarted",
    "ProgramWithdrawn",
    "ReadersReminded",
    "RosterDrawn",
    "RosterEvent",
    "RosterFilled",
    "RosterPublished",
    "Scheduled",
    "SessionCanceled",
    "SessionEdited",
    "SessionEvent",
    "ShiftAdded",
    "ShiftEdited",
    "ShiftGivenUp",
    "ShiftRemoved",
    "ShiftTaken",
    "SignUpCanceled",
    "SignUpEvent",
    "SignedUp",
    "SlotBooked",
    "SlotCanceled",
    "SlotMoved",
]
