"""What the needs room can be asked to do."""

from dataclasses import dataclass
from datetime import date

from holt.needs.asks.assessments import (  # noqa: F401
    CandidateRow,
    DraftNeedAsk,
    DropGroupAsk,
    EditAssessmentAsk,
    NameGroupAsk,
    PlanAssessmentAsk,
    PopulationRow,
    PublishReportAsk,
    RateCandidatesAsk,
    RatingRow,
    SetCandidatesAsk,
    SetPopulationAsk,
    VoteAsk,
    VoteRow,
    WeighAsk,
    WithdrawReportAsk,
    WriteReportAsk,
)
from holt.needs.asks.evidence import EvidenceRow
from holt.needs.asks.themes import DraftThemeAsk  # noqa: F401


@dataclass(frozen=True)
class RequirementRow:
    """One thing the need asks for; `kind` and `value` as in holt.methods.suggestions."""

    kind: str
    value: str = ""


@dataclass(frozen=True)
class LogNeedAsk:
    """A need or an aspiration as it was heard; only the statement must be given.

    Without an organization the need belongs to the actor's own, when there is just one.
    Degrees and kilometers; no place given means the organization's main place.
    """

    statement: str
    kind: str = "need"
    more: str = ""
    organization_id: int | None = None
    heard_where: str = ""
    heard_on: date | None = None
    heard_by: str = "conversation"
    heard_from: str = ""
    area: str = ""
    county: str = ""
    lat: float | None = None
    lon: float | None = None
    radius_km: float = 15
    population: str = ""
    people: int | None = None
    languages: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    requirements: tuple[RequirementRow, ...] = ()
    outside_library: bool | None = None
    other_agency: bool | None = None
    from_assessment: bool | None = None
    openness: str = "network"
    restricted_to: tuple[int, ...] = ()
    goal_ids: tuple[int, ...] = ()
    as_draft: bool = False
    evidence: tuple[EvidenceRow, ...] = ()


@dataclass(frozen=True)
class EditNeedAsk:
    """The need as it shall read from now on; every field replaces what was there."""

    need_id: int
    statement: str
    kind: str = "need"
    more: str = ""
    heard_where: str = ""
    heard_on: date | None = None
    heard_by: str = "conversation"
    heard_from: str = ""
    area: str = ""
    county: str = ""
    lat: float | None = None
    lon: float | None = None
    radius_km: float = 15
    population: str = ""
    people: int | None = None
    languages: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    requirements: tuple[RequirementRow, ...] = ()
    outside_library: bool | None = None
    other_agency: bool | None = None
    from_assessment: bool | None = None
    openness: str = "network"
    restricted_to: tuple[int, ...] = ()
    version: int | None = None


@dataclass(frozen=True)
class PublishAsk:
    """A draft goes before the network."""

    need_id: int


@dataclass(frozen=True)
class AddEvidenceAsk:
    """A figure with its source, or a story told with consent."""

    need_id: int
    kind: str
    text: str
    figure: str = ""
    unit: str = ""
    year: int | None = None
    source: str = ""
    voice: str = ""
    has_consent: bool = False


@dataclass(frozen=True)
class WithdrawEvidenceAsk:
    """The piece is no longer shown: it was wrong, or the consent was taken back."""

    need_id: int
    evidence_id: int


@dataclass(frozen=True)
class SetGoalsAsk:
    """The goals and priorities the need serves, all of them."""

    need_id: int
    goal_ids: tuple[int, ...] = ()


@dataclass(frozen=True)
class ParkAsk:
    """Put aside, with the reason."""

    need_id: int
    reason: str


@dataclass(frozen=True)
class ReopenAsk:
    """Heard again, or not met after all."""

    need_id: int


@dataclass(frozen=True)
class MeetAsk:
    """The need is met; `how` says what met it."""

    need_id: int
    how: str = ""


@dataclass(frozen=True)
class MatchAsk:
    """A partnership that serves the need is at work."""

    need_id: int
    partnership_id: int | None = None


@dataclass(frozen=True)
class ParkManyAsk:
    """Put several aside for one reason."""

    need_ids: tuple[int, ...]
    reason: str


@dataclass(frozen=True)
class UndoParkManyAsk:
    """Take a bulk change back, within seven days."""

    bulk_park_id: int


@dataclass(frozen=True)
class HandOverAsk:
    """The needs one person coordinates for these organizations now belong to another."""

    from_person_id: int
    to_person_id: int
    organization_ids: tuple[int, ...]


@dataclass(frozen=True)
class AddGoalAsk:
    """A goal of the library's strategy (`side` "library"), or a priority of the community's
    own plans ("community"), which `for_everyone` shows on every strategy page."""

    organization_id: int
    title: str
    side: str = "library"
    source: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    for_everyone: bool = False


@dataclass(frozen=True)
class EditGoalAsk:
    """The goal as it shall read from now on."""

    goal_id: int
    title: str
    source: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    place_in_list: int = 0
    version: int | None = None


@dataclass(frozen=True)
class RetireGoalAsk:
    """The goal is no longer pursued; what served it stays linked."""

    goal_id: int


@dataclass(frozen=True)
class SetMissionAsk:
    """The organization's mission, as its strategy page shows it."""

    organization_id: int
    mission: str
    version: int | None = None


@dataclass(frozen=True)
class IndicatorRow:
    """One figure of one county (five digits) and year."""

    county: str
    code: str
    year: int
    value: float


@dataclass(frozen=True)
class ImportIndicatorsAsk:
    """Figures as a statistical office published them; `source` names the publication."""

    rows: tuple[IndicatorRow, ...]
    source: str = ""
