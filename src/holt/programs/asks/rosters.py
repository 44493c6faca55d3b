"""What is asked of the verbs of rosters."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class DrawRosterAsk:
    """Cut a session into shifts of so many minutes, each for so many people."""

    session_id: int
    minutes: int = 120
    needed: int = 2
    where: str = ""
    note: str = ""


@dataclass(frozen=True)
class AddShiftAsk:
    """One more shift; setting up may be days before. Times are those on the wall."""

    session_id: int
    what: str
    on: date
    begins: time
    ends: time
    needed: int = 2
    where: str = ""


@dataclass(frozen=True)
class EditShiftAsk:
    shift_id: int
    what: str
    on: date
    begins: time
    ends: time
    needed: int = 2
    where: str = ""
    version: int | None = None


@dataclass(frozen=True)
class RemoveShiftAsk:
    shift_id: int


@dataclass(frozen=True)
class AskToHelpAsk:
    """Ask people of the parties, or a volunteer by name and address, when they can help."""

    session_id: int
    person_ids: tuple[int, ...] = ()
    name: str = ""
    email: str = ""
    organization_id: int | None = None


@dataclass(frozen=True)
class SayAvailabilityAsk:
    """On which shifts one can help. `key` is from one's own letter; staff need none."""

    offer_id: int
    shift_ids: tuple[int, ...] = ()
    key: str = ""


@dataclass(frozen=True)
class FillRosterAsk:
    """Fill the shifts fairly, a reader of every fact sheet on each."""

    session_id: int


@dataclass(frozen=True)
class PublishRosterAsk:
    """Write to everybody which shifts are theirs."""

    session_id: int


@dataclass(frozen=True)
class RemindReadersAsk:
    """Write to those who still have to read a partner's fact sheet."""

    session_id: int


@dataclass(frozen=True)
class GiveUpShiftAsk:
    """ "I can't": the shift is offered to those who are free. `key` as above."""

    duty_id: int
    key: str = ""


@dataclass(frozen=True)
class TakeShiftAsk:
    """Somebody takes an open place on a shift; the first to take it has it. `key` as above."""

    shift_id: int
    offer_id: int
    key: str = ""
