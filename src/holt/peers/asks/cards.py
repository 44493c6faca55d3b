"""What is asked of the verbs of cards and hellos."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ShowCardAsk:
    """Show colleagues my work and how I like to be asked; said again, it changes the card."""

    organization_id: int
    work: str
    ways: tuple[str, ...] = ()
    hours: str = ""
    about: str = ""
    languages: tuple[str, ...] = ()
    left_alone: bool = False
    phone: str = ""


@dataclass(frozen=True)
class HideCardAsk:
    """Take my card off every list."""


@dataclass(frozen=True)
class SayHelloAsk:
    """A first, light message to a colleague; it goes by mail and is not kept."""

    person_id: int
    text: str


@dataclass(frozen=True)
class ArrangeVisitAsk:
    """A call or a visit with a colleague, on a day to come or one that was ("call", "visit")."""

    person_id: int
    way: str
    on: date
    note: str = ""


@dataclass(frozen=True)
class CallOffAsk:
    """A call or visit that is planned does not take place."""

    hello_id: int


@dataclass(frozen=True)
class ThankAsk:
    """It took place: thank the other, with what one takes home."""

    hello_id: int
    note: str = ""
