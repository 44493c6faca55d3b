"""What can be asked of an assessment of needs."""

from dataclasses import dataclass
from datetime import date

from holt.needs.asks.evidence import EvidenceRow


@dataclass(frozen=True)
class PlanAssessmentAsk:
    """Begin an assessment. `with_survey` also begins its first survey with our form.

    `drawn` is "open" (whoever wants answers) or "by_chance"; `people` is how many live there.
    """

    organization_id: int
    title: str
    why: str = ""
    area: str = ""
    county: str = ""
    people: int | None = None
    drawn: str = "open"
    starts_on: date | None = None
    ends_on: date | None = None
    with_survey: bool = True


@dataclass(frozen=True)
class EditAssessmentAsk:
    """The plan as it shall read from now on."""

    assessment_id: int
    title: str
    why: str = ""
    area: str = ""
    county: str = ""
    people: int | None = None
    drawn: str = "open"
    starts_on: date | None = None
    ends_on: date | None = None
    version: int | None = None


@dataclass(frozen=True)
class NameGroupAsk:
    """A local group that asks people: of the directory, or by its name only.

    `reaches` is "question=group" of the population it can reach, or "".
    """

    assessment_id: int
    organization_id: int | None = None
    name: str = ""
    asks_whom: str = ""
    languages: tuple[str, ...] = ()
    reaches: str = ""


@dataclass(frozen=True)
class DropGroupAsk:
    """This group asks nobody after all."""

    assessment_id: int
    local_group_id: int


@dataclass(frozen=True)
class PopulationRow:
    """One group of a question: its share of the population in percent, and who serves it."""

    question: str
    group: str
    percent: float | None = None
    audience: str = ""
    language: str = ""
    source: str = ""


@dataclass(frozen=True)
class SetPopulationAsk:
    """How large the groups are that the form asks about; replaces what was there."""

    assessment_id: int
    population: tuple[PopulationRow, ...] = ()


@dataclass(frozen=True)
class CandidateRow:
    """What may be a need; `pair` is "matters=served", the two questions about it, or ""."""

    label: str
    pair: str = ""


@dataclass(frozen=True)
class SetCandidatesAsk:
    """What is ranked; a candidate of the same label keeps what was said of it."""

    assessment_id: int
    candidates: tuple[CandidateRow, ...] = ()


@dataclass(frozen=True)
class RatingRow:
    """How a seat rates one candidate: size 0–10, seriousness 0–20, effectiveness 0–10.

    `shut` names gates it finds shut: propriety, economics, acceptability, resources, legality.
    """

    candidate_id: int
    size: float | None = None
    seriousness: float | None = None
    effectiveness: float | None = None
    shut: tuple[str, ...] = ()


@dataclass(frozen=True)
class RateCandidatesAsk:
    """One seat of the board rates; without a seat it is the actor's own."""

    assessment_id: int
    seat: str = ""
    ratings: tuple[RatingRow, ...] = ()


@dataclass(frozen=True)
class VoteRow:
    """One candidate on a ballot: its place (1 is the first choice), and the dots it gets."""

    candidate_id: int
    place: int | None = None
    dots: int | None = None


@dataclass(frozen=True)
class VoteAsk:
    """One seat of the board votes: places for Borda and Schulze, dots, or both."""

    assessment_id: int
    seat: str = ""
    votes: tuple[VoteRow, ...] = ()


@dataclass(frozen=True)
class WeighAsk:
    """Work out what the answers and the board's votes come to."""

    assessment_id: int


@dataclass(frozen=True)
class DraftNeedAsk:
    """A candidate becomes a draft in the needs room, with its figures as evidence."""

    assessment_id: int
    candidate_id: int
    statement: str
    kind: str = "need"
    more: str = ""
    evidence: tuple[EvidenceRow, ...] = ()


@dataclass(frozen=True)
class WriteReportAsk:
    """The words around the figures of the report for residents."""

    assessment_id: int
    words: str = ""
    next_steps: str = ""
    version: int | None = None


@dataclass(frozen=True)
class PublishReportAsk:
    """Anyone may read the report; whose seat voted how is forgotten."""

    assessment_id: int


@dataclass(frozen=True)
class WithdrawReportAsk:
    """The report is for one's own people again."""

    assessment_id: int
