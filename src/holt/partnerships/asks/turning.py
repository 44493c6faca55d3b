"""What is asked at turning points."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class PauseAsk:
    partnership_id: int
    until: date | None
    reason: str


@dataclass(frozen=True)
class ResumeAsk:
    partnership_id: int


@dataclass(frozen=True)
class RenewAsk:
    partnership_id: int
    note: str = ""


@dataclass(frozen=True)
class BeginEndingAsk:
    partnership_id: int
    reason_code: str
    reason: str = ""


@dataclass(frozen=True)
class CheckStepAsk:
    """One step of the ending is done (or not after all)."""

    partnership_id: int
    step: str
    done: bool = True


@dataclass(frozen=True)
class KeepGoingAsk:
    partnership_id: int


@dataclass(frozen=True)
class EndAsk:
    partnership_id: int
    reason_code: str
    reason: str = ""
    lesson: str = ""
    thanks: str = ""
    door_open: bool = True
    done_steps: tuple[str, ...] = ()
    on: date | None = None
