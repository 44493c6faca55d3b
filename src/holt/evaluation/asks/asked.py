"""What is asked of the network, and what each says of whom it works with."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class AskNetworkAsk:
    """Ask every organization of the network whom it works with, until the end of a day."""

    title: str
    closes_on: date


@dataclass(frozen=True)
class NamePartnerAsk:
    """Name somebody one works with: how closely (1 to 4), and six ratings (1 to 4, or unsaid)."""

    network_seat_id: int
    other_id: int
    level: int
    reliable: int | None = None
    shared: int | None = None
    open: int | None = None
    influence: int | None = None
    commitment: int | None = None
    resources: int | None = None


@dataclass(frozen=True)
class UnnamePartnerAsk:
    """Take a named partner back."""

    network_seat_id: int
    other_id: int


@dataclass(frozen=True)
class FinishNamingAsk:
    """Say that those named are all."""

    network_seat_id: int


@dataclass(frozen=True)
class CloseNetworkSurveyAsk:
    """Close it before its day: what was said is told from then on."""

    network_survey_id: int
