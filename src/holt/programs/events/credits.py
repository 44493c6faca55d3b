"""What is told of credit: that and how many, never who."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class CreditOffered(Event):
    """A session or program gives credit from now on."""

    name: ClassVar[str] = "programs.credit_offered"
    subject: ClassVar[tuple[str, str]] = ("credit_offer", "credit_offer_id")
    credit_offer_id: int
    title: str


@dataclass(frozen=True)
class CreditGranted(Event):
    """Credit was granted to so many."""

    name: ClassVar[str] = "programs.credit_granted"
    subject: ClassVar[tuple[str, str]] = ("credit_offer", "credit_offer_id")
    credit_offer_id: int
    title: str
    people: int


@dataclass(frozen=True)
class CreditEvent(Event):
    """Something that happened to one certificate."""

    subject: ClassVar[tuple[str, str]] = ("credit", "credit_id")
    credit_id: int
    title: str


class CreditRevoked(CreditEvent):
    name: ClassVar[str] = "programs.credit_revoked"


class NameShown(CreditEvent):
    name: ClassVar[str] = "programs.name_shown"


class CreditForgotten(CreditEvent):
    name: ClassVar[str] = "programs.credit_forgotten"
