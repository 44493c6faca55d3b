"""What is asked of mutual aid: offers, call-outs, answers, the log."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class OfferAidAsk:
    """Say what an organization could lend. An address or a telephone number is needed."""

    organization_id: int
    kind: str
    what: str
    ready: str
    how_much: str = ""
    conditions: str = ""
    contact_name: str = ""
    contact_email: str = ""
    contact_phone: str = ""
    language: str = "en"


@dataclass(frozen=True)
class EditAidAsk:
    """Change an offer; whoever changes it says that it is so today."""

    aid_offer_id: int
    kind: str
    what: str
    ready: str
    how_much: str = ""
    conditions: str = ""
    contact_name: str = ""
    contact_email: str = ""
    contact_phone: str = ""
    language: str = "en"
    version: int | None = None


@dataclass(frozen=True)
class ConfirmAidAsk:
    """This is still so."""

    aid_offer_id: int


@dataclass(frozen=True)
class WithdrawAidAsk:
    """It can be lent no longer."""

    aid_offer_id: int


@dataclass(frozen=True)
class Wanted:
    """One thing that is needed, and how many."""

    kind: str
    what: str
    amount: int


@dataclass(frozen=True)
class CallOutAsk:
    """Ask others for help, or try it (a drill).

    Called is whoever offers one of the kinds wanted, in `county` if one is named; or exactly
    `organization_ids`. `reach` is the name and number to ask back.
    """

    organization_id: int
    title: str
    happened: str
    reach: str
    is_drill: bool
    wanted: tuple[Wanted, ...] = ()
    where: str = ""
    county: str = ""
    organization_ids: tuple[int, ...] = ()


@dataclass(frozen=True)
class Promise:
    """How many of one wanted thing."""

    wanted_id: int
    amount: int


@dataclass(frozen=True)
class AnswerAidAsk:
    """What a called organization answers; may be said anew until the call-out ends.

    Whoever runs the call-out writes down what they were told by phone in the same way.
    """

    called_id: int
    answer: str
    name: str
    promises: tuple[Promise, ...] = ()
    ready: str = ""
    how_long: str = ""
    words: str = ""


@dataclass(frozen=True)
class LogAidAsk:
    """A line of the log; without `at` it happened just now."""

    call_out_id: int
    kind: str
    words: str
    organization_id: int | None = None
    at: datetime | None = None


@dataclass(frozen=True)
class CloseCallOutAsk:
    """It is over; what was learnt."""

    call_out_id: int
    lesson: str = ""


@dataclass(frozen=True)
class CancelCallOutAsk:
    """It was a mistake, or is not needed after all: everybody who was called is told."""

    call_out_id: int
    reason: str
