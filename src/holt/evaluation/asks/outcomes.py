"""What is asked of each verb."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class RecordAsk:
    """Record what changed for whom. `organization_id` says which party records, if one has several.

    `how_much` is in words, `figure` and `unit` the number if there is one. Somebody's own words
    (`voice`) need their consent. Without `need_id` it counts for the partnership's need.
    """

    partnership_id: int
    who_changed: str
    what_changed: str
    on: date
    where: str = ""
    how_much: str = ""
    figure: Decimal | None = None
    unit: str = ""
    significance: str = ""
    contribution: str = ""
    evidence: str = ""
    voice: str = ""
    voice_by: str = ""
    has_consent: bool = False
    need_id: int | None = None
    as_draft: bool = False
    organization_id: int | None = None


@dataclass(frozen=True)
class EditOutcomeAsk:
    """Change what it says. A confirmation falls away: it was for what was said before."""

    outcome_id: int
    who_changed: str
    what_changed: str
    on: date
    where: str = ""
    how_much: str = ""
    figure: Decimal | None = None
    unit: str = ""
    significance: str = ""
    contribution: str = ""
    evidence: str = ""
    voice: str = ""
    voice_by: str = ""
    has_consent: bool = False
    as_draft: bool = False
    version: int | None = None


@dataclass(frozen=True)
class AskConfirmationAsk:
    """Ask another party (an organization at the table) whether it saw this change, too."""

    outcome_id: int
    organization_id: int


@dataclass(frozen=True)
class ConfirmAsk:
    """Another party says: yes, we saw this change. `name` and `role` are who says it."""

    outcome_id: int
    name: str
    role: str = ""
    organization_id: int | None = None


@dataclass(frozen=True)
class WithdrawOutcomeAsk:
    outcome_id: int
    reason: str
