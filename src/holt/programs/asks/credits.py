"""What is asked of the verbs of credit."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class OfferCreditAsk:
    """A session, or a whole program, gives so many hours or points of a scheme.

    `least_minutes` is how long somebody must have been there; `least_sessions` how often, for a
    program.
    """

    amount: Decimal
    unit: str
    scheme: str
    granted_by_id: int
    session_id: int | None = None
    program_id: int | None = None
    least_minutes: int | None = None
    least_sessions: int | None = None
    version: int | None = None


@dataclass(frozen=True)
class GrantRow:
    """Somebody who was there, with the name the certificate says; minutes where they count."""

    name: str
    email: str
    minutes: int | None = None


@dataclass(frozen=True)
class GrantCreditAsk:
    """Grant the credit to these people, who asked for it and know that their name is kept."""

    credit_offer_id: int
    rows: tuple[GrantRow, ...]
    has_consent: bool = False


@dataclass(frozen=True)
class RevokeCreditAsk:
    credit_id: int
    reason: str


@dataclass(frozen=True)
class ShowNameAsk:
    """What strangers see who check a certificate: initials or the full name. `key` is one's own."""

    credit_id: int
    shown: str
    key: str = ""


@dataclass(frozen=True)
class ForgetCreditAsk:
    """Take one's name off a certificate for good. `key` is one's own."""

    credit_id: int
    key: str = ""
