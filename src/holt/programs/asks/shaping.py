"""What is asked of the verbs of comments and of helpers."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CommentAsk:
    """Say something about an idea or about a published program: one of the two."""

    text: str
    name: str = ""
    email: str = ""
    idea_id: int | None = None
    program_id: int | None = None


@dataclass(frozen=True)
class ShowCommentAsk:
    comment_id: int


@dataclass(frozen=True)
class DeclineCommentAsk:
    comment_id: int
    reason: str


@dataclass(frozen=True)
class OfferHelpAsk:
    """Offer a hand with an idea or a published program; an e-mail address or a phone number."""

    how: tuple[str, ...]
    name: str
    email: str = ""
    phone: str = ""
    text: str = ""
    idea_id: int | None = None
    program_id: int | None = None


@dataclass(frozen=True)
class AcceptHelpAsk:
    offer_id: int


@dataclass(frozen=True)
class DeclineHelpAsk:
    offer_id: int
    reason: str
