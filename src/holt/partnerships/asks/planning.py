"""What is asked of the plan, the level, and who works at whose place."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class GoalRow:
    statement: str
    measure: str = ""
    baseline: str = ""
    target: str = ""
    due_on: date | None = None
    weight: int = 1
    goal_id: int | None = None


@dataclass(frozen=True)
class CommitmentRow:
    organization_id: int
    what: str
    due_on: date
    every: str = "once"
    commitment_id: int | None = None


@dataclass(frozen=True)
class ExchangeRow:
    organization_id: int
    direction: str
    kind: str
    what: str
    quantity: Decimal | None = None


@dataclass(frozen=True)
class RiskRow:
    side: str
    what: str
    likelihood: int | None = None
    care: str = ""


@dataclass(frozen=True)
class ConsequenceRow:
    question: str
    answer: str
    note: str = ""


@dataclass(frozen=True)
class HostingRow:
    organization_id: int
    hosts_per_ten: int


@dataclass(frozen=True)
class PlanAsk:
    """The whole plan, as the parties now see it. What is left out of a list is withdrawn."""

    partnership_id: int
    goals: tuple[GoalRow, ...] = ()
    commitments: tuple[CommitmentRow, ...] = ()
    exchanges: tuple[ExchangeRow, ...] = ()
    risks: tuple[RiskRow, ...] = ()
    consequences: tuple[ConsequenceRow, ...] = ()
    hosting: tuple[HostingRow, ...] = ()
    arrangement: tuple[str, ...] = ()
    who_decides: str = ""
    if_things_change: str = ""
    version: int | None = None


@dataclass(frozen=True)
class AssessLevelAsk:
    """How this party sees the level: evidence and three axes from 1 to 4."""

    partnership_id: int
    information: bool
    activities: bool
    resources: bool
    capacity: bool
    shared_risk: bool
    time: int
    trust: int
    turf: int
    aims_for: int | None = None
    organization_id: int | None = None


@dataclass(frozen=True)
class ChangeLevelAsk:
    partnership_id: int
    level: int
    reason: str = ""


@dataclass(frozen=True)
class EmbedAsk:
    """A person of one party will work at another's."""

    partnership_id: int
    who: str
    home_id: int
    host_id: int
    hours_a_week: Decimal
    starts_on: date
    days: str = ""
    place: str = ""
    supervisor: str = ""
    ends_on: date | None = None
    way_back: str = ""


@dataclass(frozen=True)
class LogEmbeddedDayAsk:
    """A day at the partner's; told again for the same day, it is corrected."""

    embedding_id: int
    on: date
    hours: Decimal
    met: int = 0
    whom: str = ""
    brought_back: str = ""
