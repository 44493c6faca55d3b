"""What is asked of the verbs of placements and working visits."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class OfferPlacementAsk:
    """A place to learn at that we offer ("offered"), or that one of us looks for ("wanted")."""

    organization_id: int
    direction: str
    title: str
    what: str = ""
    subjects: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    guide: str = ""
    most: int = 1
    days: int = 1
    conditions: str = ""


@dataclass(frozen=True)
class EditPlacementAsk:
    placement_id: int
    title: str
    what: str = ""
    subjects: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    guide: str = ""
    most: int = 1
    days: int = 1
    conditions: str = ""
    is_open: bool = True
    version: int | None = None


@dataclass(frozen=True)
class ProposeWorkVisitAsk:
    """Come to us, or let me come to you: `organization_id` is the side that answers a placement.

    Who comes is the actor, or for a place somebody looks for, whoever looks for it.
    """

    placement_id: int
    organization_id: int
    starts_on: date
    ends_on: date
    plan: str = ""


@dataclass(frozen=True)
class CostRow:
    """One cost in cents: what ("travel", "pay" …), and who pays."""

    what: str
    payer: str
    cents: int


@dataclass(frozen=True)
class PlanWorkVisitAsk:
    """Dates, what is to be learned, who guides and what it costs; both then say yes anew."""

    work_visit_id: int
    starts_on: date
    ends_on: date
    plan: str = ""
    guide: str = ""
    costs: tuple[CostRow, ...] = ()
    version: int | None = None


@dataclass(frozen=True)
class AgreeForHomeAsk:
    """The home library says yes, and who covers the shifts meanwhile."""

    work_visit_id: int
    cover: str
    cover_by_id: int | None = None


@dataclass(frozen=True)
class AgreeForHostAsk:
    """The host library says yes, and who guides."""

    work_visit_id: int
    guide: str = ""


@dataclass(frozen=True)
class ReportWorkVisitAsk:
    """What it was like, and what I bring back."""

    work_visit_id: int
    report: str
    brings_back: str = ""


@dataclass(frozen=True)
class CancelWorkVisitAsk:
    """It does not take place, and why."""

    work_visit_id: int
    reason: str
