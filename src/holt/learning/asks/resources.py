"""What is asked of the verbs of shared resources."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ShareResourceAsk:
    """Share something others may use: a file that was given before (`file_id`), a `url` or a `text`.

    `license` cc0, cc_by, cc_by_sa, cc_by_nc, network or ask. `is_unnamed` keeps the organization's
    name from everyone else.
    """

    organization_id: int
    title: str
    kind: str = "template"
    about: str = ""
    authors: str = ""
    year: int | None = None
    language: str = ""
    license: str = "cc_by"
    subjects: tuple[str, ...] = ()
    openness: str = "network"
    is_unnamed: bool = False
    url: str = ""
    text: str = ""
    file_id: int | None = None


@dataclass(frozen=True)
class ShareAgreementAsk:
    """Share the text of a partnership's agreement without names."""

    partnership_id: int
    number: int
    organization_id: int
    title: str
    openness: str = "network"


@dataclass(frozen=True)
class EditResourceAsk:
    resource_id: int
    title: str
    kind: str = "template"
    about: str = ""
    authors: str = ""
    year: int | None = None
    language: str = ""
    license: str = "cc_by"
    subjects: tuple[str, ...] = ()
    openness: str = "network"
    is_unnamed: bool = False
    version: int | None = None


@dataclass(frozen=True)
class AddVersionAsk:
    """A newer one; the earlier stay."""

    resource_id: int
    url: str = ""
    text: str = ""
    file_id: int | None = None
    note: str = ""


@dataclass(frozen=True)
class SayUsedAsk:
    """We use this, and how."""

    resource_id: int
    organization_id: int
    words: str = ""


@dataclass(frozen=True)
class WithdrawResourceAsk:
    """It is found no longer."""

    resource_id: int
    reason: str


@dataclass(frozen=True)
class ImportResourcesAsk:
    """Take in many: a zip of files with a CSV of descriptions, or a feed file (RSS or JSON)."""

    organization_id: int
    file_id: int | None = None
    license: str = "network"
    openness: str = "network"
