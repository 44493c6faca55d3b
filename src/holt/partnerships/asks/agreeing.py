"""What is asked of agreements and signatures."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class DraftAsk:
    """A new version of the agreement's text; earlier versions can no longer be signed."""

    partnership_id: int
    text: str
    starts_on: date | None = None
    ends_on: date | None = None
    review_on: date | None = None
    note: str = ""
    version: int | None = None


@dataclass(frozen=True)
class PaperSignature:
    organization_id: int
    name: str
    role: str


@dataclass(frozen=True)
class AdoptAsk:
    """An agreement signed on paper, or a partner's own, put on file as in force."""

    partnership_id: int
    signed_on: date
    signatures: tuple[PaperSignature, ...]
    file_id: int | None = None
    text: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    review_on: date | None = None
    note: str = ""


@dataclass(frozen=True)
class SendSigningCodeAsk:
    """Send the holder of a link the code it takes to sign."""

    agreement_id: int


@dataclass(frozen=True)
class SignAsk:
    """Sign one version: its hash, the signer's name and role, and for a link the code."""

    agreement_id: int
    name: str
    role: str
    text_hash: str
    code: str = ""
    organization_id: int | None = None
