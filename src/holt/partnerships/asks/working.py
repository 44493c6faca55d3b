"""What is asked of the daily work."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class WriteAsk:
    partnership_id: int
    text: str
    is_private: bool = False
    organization_id: int | None = None


@dataclass(frozen=True)
class LogMeetingAsk:
    """A contact between parties. `there` lists the organizations that were represented."""

    partnership_id: int
    how: str
    on: date
    about: str
    there: tuple[int, ...] = ()
    names: str = ""
    is_joint: bool = True


@dataclass(frozen=True)
class CommitAsk:
    partnership_id: int
    organization_id: int
    what: str
    due_on: date
    every: str = "once"


@dataclass(frozen=True)
class SettleAsk:
    """A promise was kept, missed or withdrawn."""

    commitment_id: int
    state: str
    on: date | None = None
    note: str = ""


@dataclass(frozen=True)
class GiveAsk:
    """Something a party gave, or gained, in its own unit (hours, dollars …)."""

    partnership_id: int
    direction: str
    kind: str
    quantity: Decimal
    on: date
    what: str = ""
    organization_id: int | None = None


@dataclass(frozen=True)
class StrikeAsk:
    entry_id: int
    reason: str


@dataclass(frozen=True)
class SetRateAsk:
    rate_id: int
    cents: int
    source: str = ""
    version: int | None = None
