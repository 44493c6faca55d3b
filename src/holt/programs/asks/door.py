"""What is asked of the verbs at the door of a session."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class TapRow:
    """One tap: `kind` "here" with a sign-up and how many of it came, or a kind of people nobody
    asks for a name ("new_to_us", "back_after_long", "partner_people", "others"), more or fewer by
    `count`. `mark` is the phone's own name for the tap: sent twice, it counts once."""

    mark: str
    kind: str
    count: int
    at: datetime
    sign_up_id: int | None = None


@dataclass(frozen=True)
class CountAtDoorAsk:
    """Taps of one phone, in any order; `sent_at` is what its clock says as it sends them."""

    session_id: int
    taps: tuple[TapRow, ...]
    sent_at: datetime | None = None
