"""What is asked from a proposal to those who agree to talk."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Invited:
    """An organization asked to join, and whom to write to there."""

    organization_id: int
    contact_name: str = ""
    contact_title: str = ""
    contact_email: str = ""
    language: str = "en"


@dataclass(frozen=True)
class ProposeAsk:
    """Propose a partnership to one or more organizations."""

    name: str
    organization_id: int
    invited: tuple[Invited, ...]
    summary: str = ""
    need_id: int | None = None
    interests: tuple[str, ...] = ()
    goal_ids: tuple[int, ...] = ()
    came_from_id: int | None = None
    introduction_id: int | None = None
    lead_id: int | None = None


@dataclass(frozen=True)
class BringInAsk:
    """A partnership that runs already, as it is today."""

    name: str
    organization_id: int
    partner_ids: tuple[int, ...]
    summary: str = ""
    level: int | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    review_on: date | None = None
    contact_name: str = ""
    contact_email: str = ""
    signed_on: date | None = None
    text: str = ""
    file_id: int | None = None


@dataclass(frozen=True)
class InvitePartyAsk:
    partnership_id: int
    organization_id: int
    contact_name: str = ""
    contact_title: str = ""
    contact_email: str = ""
    language: str = "en"


@dataclass(frozen=True)
class NameContactAsk:
    """Say who speaks for a party."""

    party_id: int
    contact_name: str
    contact_email: str
    contact_title: str = ""
    language: str = "en"


@dataclass(frozen=True)
class SendLinkAsk:
    """Send a party's representative a fresh signed link."""

    party_id: int
    purpose: str = "open"


@dataclass(frozen=True)
class AcceptAsk:
    """Agree to talk, and say what this party wants from it."""

    partnership_id: int
    interests: tuple[str, ...] = ()
    note: str = ""
    organization_id: int | None = None


@dataclass(frozen=True)
class DeclineAsk:
    partnership_id: int
    reason_code: str
    reason: str = ""
    organization_id: int | None = None


@dataclass(frozen=True)
class EditAsk:
    partnership_id: int
    name: str
    summary: str = ""
    goal_ids: tuple[int, ...] = ()
    version: int | None = None


@dataclass(frozen=True)
class StateInterestsAsk:
    """All of a party's interests; one no longer listed is withdrawn."""

    partnership_id: int
    interests: tuple[str, ...]
    organization_id: int | None = None


@dataclass(frozen=True)
class TakeOverAsk:
    """Become the partnership's coordinator, or name a colleague."""

    partnership_id: int
    person_id: int | None = None


@dataclass(frozen=True)
class SetOpennessAsk:
    """Whether this party agrees that anyone may see that the partnership exists."""

    partnership_id: int
    agrees: bool
    organization_id: int | None = None
