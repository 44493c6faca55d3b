"""What is asked of the verbs of talks and of asking a speaker."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class OfferTalkAsk:
    """I can come and speak about something. `ways` are "in_person" and "online"."""

    organization_id: int
    title: str
    about: str = ""
    subjects: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    ways: tuple[str, ...] = ("in_person",)
    radius_km: float | None = None
    minutes: int = 60
    fee_cents: int = 0
    fee_note: str = ""
    consent: bool = False


@dataclass(frozen=True)
class EditTalkAsk:
    talk_id: int
    title: str
    about: str = ""
    subjects: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    ways: tuple[str, ...] = ("in_person",)
    radius_km: float | None = None
    minutes: int = 60
    fee_cents: int = 0
    fee_note: str = ""
    version: int | None = None


@dataclass(frozen=True)
class HideTalkAsk:
    """Take it off the list; it is kept for another time."""

    talk_id: int


@dataclass(frozen=True)
class ShowTalkAsk:
    """Show it again."""

    talk_id: int


@dataclass(frozen=True)
class AskSpeakerAsk:
    """Ask a speaker for a day."""

    talk_id: int
    organization_id: int
    on: date
    begins: str = ""
    is_online: bool = False
    place_text: str = ""
    people: int | None = None
    message: str = ""


@dataclass(frozen=True)
class AcceptSpeakerAsk:
    """Yes, on that day."""

    speaking_id: int
    answer: str = ""


@dataclass(frozen=True)
class DeclineSpeakerAsk:
    """No, with a kind word."""

    speaking_id: int
    answer: str


@dataclass(frozen=True)
class MoveSpeakerAsk:
    """Yes, but on another day."""

    speaking_id: int
    on: date
    answer: str = ""


@dataclass(frozen=True)
class AgreeDayAsk:
    """The other day suits us."""

    speaking_id: int


@dataclass(frozen=True)
class CallOffSpeakerAsk:
    """It does not take place; the other side is told why."""

    speaking_id: int
    answer: str


@dataclass(frozen=True)
class ThankSpeakerAsk:
    """It took place: thank the speaker."""

    speaking_id: int
    thanks: str = ""


@dataclass(frozen=True)
class PutInProgramAsk:
    """Note the speaker in a program of ours, where everything stands that it takes."""

    speaking_id: int
    program_id: int
