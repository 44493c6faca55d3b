"""What weighing an assessment comes to, as it is kept: only what may be shown is in it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

Facts = Mapping[str, Any]


@dataclass(frozen=True)
class GroupHeard:
    """A group of the population beside its answers. `heard` is heard, under_heard, unheard or
    held (too few to show); shares are 0–1, `missing` answers would even it out."""

    question: str
    group: str
    people: int | None
    in_sample: float | None
    in_population: float
    ratio: float | None
    heard: str
    missing: int | None


@dataclass(frozen=True)
class ChoiceShare:
    """A choice's weighted share and its bounds, in whole percent; None is held back."""

    choice: str
    share: int | None
    low: int | None
    high: int | None


@dataclass(frozen=True)
class QuestionShares:
    question: str
    shares: tuple[ChoiceShare, ...]


@dataclass(frozen=True)
class PlaceFound:
    """A candidate's place by one method. Score and parts are None and empty where they would tell
    of too few. `among_first` is the probability to be in the top k, None with too few voices."""

    candidate_id: int
    place: int
    score: float | None
    parts: Mapping[str, float]
    notes: tuple[str, ...]
    among_first: float | None
    best: int | None
    worst: int | None


@dataclass(frozen=True)
class MethodFound:
    """A ranking with its method, version and how it was drawn again and again."""

    method: str
    version: str
    voices: int
    top: int
    times: int
    seed: int
    places: tuple[PlaceFound, ...]


@dataclass(frozen=True)
class ApartFound:
    """A candidate that methods place differently: its places, and the part that lifts it in one
    and holds it back in another."""

    candidate_id: int
    places: tuple[tuple[str, int], ...]
    apart: int
    reasons: tuple[tuple[str, Facts], ...]


@dataclass(frozen=True)
class Weights:
    """How answers were weighed. `notes` are (code, facts) without counts of people."""

    version: str
    people: int
    n_eff: float
    deff: float
    trimmed_share: float
    met: bool
    questions: tuple[str, ...]
    notes: tuple[tuple[str, Facts], ...]


@dataclass(frozen=True)
class Results:
    """Everything an assessment came to. `drawn` decides whether bounds are honest."""

    drawn: str
    weights: Weights
    heard: tuple[GroupHeard, ...]
    shares: tuple[QuestionShares, ...]
    methods: tuple[MethodFound, ...]
    apart: tuple[ApartFound, ...]
    agreement: tuple[tuple[str, str, float | None], ...]
    too_few: tuple[str, ...] = ()
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What questions ("age") and choices ("age=under_18") are called, by language."""

    def of(self, method: str) -> MethodFound | None:
        return next((one for one in self.methods if one.method == method), None)


def to_plain(found: Results) -> dict[str, Any]:
    """As JSON keeps it."""
    return asdict(found)


def from_plain(plain: Mapping[str, Any]) -> Results:
    """What `to_plain` wrote."""
    return Results(
        drawn=plain["drawn"],
        weights=_made(Weights, plain["weights"], notes=_pairs, questions=tuple),
        heard=tuple(_made(GroupHeard, one) for one in plain["heard"]),
        shares=tuple(_made(QuestionShares, one, shares=_choices) for one in plain["shares"]),
        methods=tuple(_made(MethodFound, one, places=_places) for one in plain["methods"]),
        apart=tuple(
            _made(ApartFound, one, places=_pairs, reasons=_pairs) for one in plain["apart"]
        ),
        agreement=tuple((one, other, share) for one, other, share in plain["agreement"]),
        too_few=tuple(plain["too_few"]),
        texts=plain["texts"],
    )


def _made(kind: Any, plain: Mapping[str, Any], **readers: Any) -> Any:
    return kind(**{one.name: readers.get(one.name, _same)(plain[one.name]) for one in fields(kind)})


def _same(value: Any) -> Any:
    return value


def _pairs(some: Any) -> tuple[tuple[Any, Any], ...]:
    return tuple((one, other) for one, other in some)


def _choices(some: Any) -> tuple[ChoiceShare, ...]:
    return tuple(_made(ChoiceShare, one) for one in some)


def _places(some: Any) -> tuple[PlaceFound, ...]:
    return tuple(_made(PlaceFound, one, notes=tuple) for one in some)
