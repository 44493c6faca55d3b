"""What the people room tells. No event holds a name, an address, a token or a code."""

from dataclasses import dataclass
from typing import ClassVar

from holt.kernel.events import Event


@dataclass(frozen=True)
class OfPerson(Event):
    """Something a person did to what this room keeps about them."""

    subject: ClassVar[tuple[str, str]] = ("person", "person_id")
    person_id: int


class Joined(OfPerson):
    name = "people.joined"


class ProfileEdited(OfPerson):
    name = "people.profile_edited"


class LanguageChosen(OfPerson):
    name = "people.language_chosen"


class MailChosen(OfPerson):
    name = "people.mail_chosen"


class Offered(OfPerson):
    name = "people.offered"


class OfferWithdrawn(OfPerson):
    name = "people.offer_withdrawn"


class FeedKeyMade(OfPerson):
    name = "people.feed_key_made"


class FeedKeyRevoked(OfPerson):
    name = "people.feed_key_revoked"


class SessionEnded(OfPerson):
    name = "people.session_ended"


class Erased(OfPerson):
    """The person is gone: rooms above redact what they keep about this id."""

    name = "people.erased"


@dataclass(frozen=True)
class OfToken(OfPerson):
    """Something about a person's key for programs."""

    subject: ClassVar[tuple[str, str]] = ("api_token", "token_id")
    token_id: int


@dataclass(frozen=True)
class TokenMade(OfToken):
    name = "people.token_made"
    scopes: tuple[str, ...]


class TokenRevoked(OfToken):
    name = "people.token_revoked"


@dataclass(frozen=True)
class OfLink(Event):
    """Something about a signed link; what it opens, never for whom."""

    subject: ClassVar[tuple[str, str]] = ("signed_link", "link_id")
    link_id: int
    purpose: str
    subject_kind: str
    opens_id: int
    organization_id: int


class LinkMade(OfLink):
    name = "people.link_made"


class LinkResent(OfLink):
    name = "people.link_resent"


class LinkRevoked(OfLink):
    name = "people.link_revoked"


class LinkLanguageChosen(OfLink):
    name = "people.link_language_chosen"


class LinkUsed(OfLink):
    name = "people.link_used"


@dataclass(frozen=True)
class OfCode(Event):
    """Something about a short code sent before somebody signs."""

    subject: ClassVar[tuple[str, str]] = ("signing_code", "code_id")
    code_id: int
    subject_kind: str
    opens_id: int


class CodeSent(OfCode):
    name = "people.code_sent"


class CodeChecked(OfCode):
    name = "people.code_checked"
