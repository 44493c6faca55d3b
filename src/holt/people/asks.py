"""What the people room can be asked to do."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AddAsk:
    """A new person who may sign in."""

    email: str
    name: str
    title: str = ""
    language: str = "en"
    zone: str = ""
    is_operator: bool = False


@dataclass(frozen=True)
class EditProfileAsk:
    """How a person is named and addressed."""

    name: str
    title: str = ""
    language: str = "en"
    zone: str = "UTC"
    version: int | None = None


@dataclass(frozen=True)
class ChooseLanguageAsk:
    """The language of the pages, kept with the person or the link."""

    language: str


@dataclass(frozen=True)
class ChooseMailAsk:
    """The cadence of each topic: at_once, daily, weekly or never."""

    needs: str
    partnerships: str
    commitments: str
    reviews: str
    messages: str
    digests: str
    lessons: str = "weekly"
    version: int | None = None


@dataclass(frozen=True)
class OfferAsk:
    """What a person can bring, shown to the network with their consent."""

    languages: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    would_teach: bool = False
    would_mentor: bool = False
    hours_a_month: int | None = None
    consent: bool = False
    version: int | None = None


@dataclass(frozen=True)
class WithdrawOfferAsk:
    """Take the consent back, and the data with it."""


@dataclass(frozen=True)
class MakeTokenAsk:
    """A key for programs."""

    name: str
    scopes: tuple[str, ...]


@dataclass(frozen=True)
class RevokeTokenAsk:
    token_id: int


@dataclass(frozen=True)
class MakeFeedKeyAsk:
    """A secret address for the calendar; an earlier one stops working."""


@dataclass(frozen=True)
class RevokeFeedKeyAsk:
    """Close the calendar's secret address."""


@dataclass(frozen=True)
class EndSessionAsk:
    """Sign out another browser; `session` is the handle the settings page shows."""

    session: str


@dataclass(frozen=True)
class RevokeLinkAsk:
    link_id: int


@dataclass(frozen=True)
class ResendLinkAsk:
    link_id: int


@dataclass(frozen=True)
class AskFreshLinkAsk:
    """The holder of a link that no longer opens asks for a new one, by the old token."""

    token: str


@dataclass(frozen=True)
class EraseMeAsk:
    """Erase the person who asks; they type their own address to be sure."""

    email: str
