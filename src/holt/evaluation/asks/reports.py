"""What is asked of reports."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class MakeReportAsk:
    """Make a draft whose figures are counted now. `quotes` are the keys of words that may be
    quoted; what is asked, of whom and on which day belongs to a brief for a hearing."""

    kind: str
    organization_id: int
    since: date
    until: date
    partnership_id: int | None = None
    title: str = ""
    asked_for: str = ""
    asked_of: str = ""
    asked_on: date | None = None
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True)
class EditReportAsk:
    """Own words, whose words are quoted, and which sections are shown in which order."""

    report_id: int
    title: str
    shown: tuple[str, ...]
    opening: str = ""
    closing: str = ""
    asked_for: str = ""
    asked_of: str = ""
    asked_on: date | None = None
    quotes: tuple[str, ...] = ()
    version: int | None = None


@dataclass(frozen=True)
class RemakeReportAsk:
    """Count a draft's figures anew."""

    report_id: int


@dataclass(frozen=True)
class ReleaseReportAsk:
    """Freeze a report for good."""

    report_id: int


@dataclass(frozen=True)
class WithdrawReportAsk:
    """Take a report back, and say why."""

    report_id: int
    reason: str


@dataclass(frozen=True)
class ShareReportAsk:
    """Give somebody of a board a link to a page made for it."""

    report_id: int
    email: str
    name: str = ""
    language: str = "en"


@dataclass(frozen=True)
class UnshareReportAsk:
    """Take a link to a report back."""

    report_id: int
    link_id: int


@dataclass(frozen=True)
class PublishReportAsk:
    """Open a released year of the network to anybody."""

    report_id: int


@dataclass(frozen=True)
class UnpublishReportAsk:
    """Close it again."""

    report_id: int
