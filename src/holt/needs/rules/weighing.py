"""From answers and the board's voices to what an assessment came to. Pure arithmetic.

Whatever is worked out here is a mean over many: groups whose counts may not be shown are neither
weighed by themselves nor named with a figure.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Any

from holt.methods.asking import ballots, basic_priority
from holt.methods.asking.comparing import Apart, compare
from holt.methods.asking.importance import METHOD as IMPORTANCE
from holt.methods.asking.importance import Voice, band, importance_satisfaction
from holt.methods.asking.intervals import Drawn, share
from holt.methods.asking.margins import Margin
from holt.methods.asking.rankings import Ranking, Scored, ranked
from holt.methods.asking.representing import UNDER, Represented, representing
from holt.methods.asking.stability import stability
from holt.methods.asking.weighing import Weighted, weigh
from holt.methods.reasons import Reason
from holt.needs.rules.assessments import FEWEST_SEATS, GATES, IMPORTANT, TOP, UNIMPORTANT
from holt.needs.rules.results import (
    ApartFound,
    ChoiceShare,
    GroupHeard,
    MethodFound,
    PlaceFound,
    QuestionShares,
    Results,
    Weights,
)

Counts = Mapping[str, int | None]
HELD = "held"
HAIR = 1e-9
WHOLE = frozenset({"place", "of"})
COUNTING = {"people", "got", "value"}
"""Facts of reasons that count people, or come near to it; they are left out."""


@dataclass(frozen=True)
class Asked:
    """One question over all surveys: how many chose what (None: held back), and every code."""

    answered: int | None
    counts: Counts
    unions: Counts
    codes: tuple[str | None, ...]


@dataclass(frozen=True)
class Item:
    """A candidate, as text, and the two questions about it."""

    key: str
    matters: str = ""
    served: str = ""


@dataclass(frozen=True)
class Seat:
    """A seat of the board: ratings by candidate, gates it finds shut, ballot, dots."""

    ratings: Mapping[str, Sequence[float]]
    shut: Mapping[str, Sequence[str]]
    ballot: Sequence[str]
    dots: Mapping[str, int]


@dataclass(frozen=True)
class Given:
    """All that is weighed. `population` holds percent by question and group; `size` is N."""

    drawn: str
    size: int | None
    people: int
    population: Mapping[str, Mapping[str, float]]
    asked: Mapping[str, Asked]
    items: tuple[Item, ...]
    seats: tuple[Seat, ...]


def results(given: Given) -> Results:
    """Everything that may be shown."""
    weighted = _weighted(given)
    scored = [*_from_answers(given, weighted), *_from_board(given)]
    rankings = [ranked(one) for one in scored]
    side_by_side = compare([one for one in rankings if one.places])
    return Results(
        drawn=given.drawn,
        weights=_weights(given, weighted),
        heard=heard(given.population, given.asked),
        shares=tuple(_shares(given, weighted)),
        methods=tuple(
            _method(given, one, ranking)
            for one, ranking in zip(scored, rankings, strict=True)
            if ranking.places
        ),
        apart=tuple(_apart(one) for one in side_by_side.items if one.apart),
        agreement=side_by_side.agreement,
        too_few=_too_few(given),
    )


def heard(
    population: Mapping[str, Mapping[str, float]], asked: Mapping[str, Asked]
) -> tuple[GroupHeard, ...]:
    """Each group of the population beside its answers, the least heard of a question first."""
    return tuple(
        one
        for question, groups in population.items()
        if question in asked and sum(groups.values()) > 0
        for one in _heard(Margin(question, groups), asked[question])
    )


def _heard(margin: Margin, asked: Asked) -> Iterator[GroupHeard]:
    """Shares are of those who named a group. With one group held back they would tell of it, so
    its own figures stay empty; the others' shares are then of everybody who answered."""
    told = {one: asked.counts.get(one, 0) for one in margin.groups}
    if all(count is not None for count in told.values()):
        named = [group for group, count in told.items() for _ in range(count or 0)]
        yield from (_group(margin.question, one) for one in representing(margin, named))
        return
    for group, count in told.items():
        wanted = margin.share(group)
        if count is None or not asked.answered:
            yield GroupHeard(margin.question, group, None, None, wanted, None, HELD, None)
        elif wanted:
            yield _among(margin.question, group, count, wanted, asked.answered)


def _among(question: str, group: str, count: int, wanted: float, of: int) -> GroupHeard:
    """The group's figures when its share is of everybody who answered."""
    ratio = count / of / wanted
    word = "heard" if ratio >= UNDER else "under_heard" if count else "unheard"
    missing = max(0, ceil(of * wanted - count - HAIR))
    return GroupHeard(question, group, count, count / of, wanted, ratio, word, missing)


def _group(question: str, one: Represented) -> GroupHeard:
    return GroupHeard(
        question,
        one.group,
        one.people,
        one.in_sample,
        one.in_population,
        one.ratio,
        one.heard,
        one.missing,
    )


def _weighted(given: Given) -> Weighted:
    """Weights by the groups that are large enough; who is in a smaller one keeps their share."""
    margins, answers = [], {}
    for question, groups in given.population.items():
        asked = given.asked.get(question)
        if asked is None:
            continue
        large = {one: size for one, size in groups.items() if asked.counts.get(one) is not None}
        if sum(large.values()) > 0:
            margins.append(Margin(question, large))
            answers[question] = [one if one in large else None for one in asked.codes]
    return weigh(answers or {"": [None] * given.people}, margins)


def _weights(given: Given, weighted: Weighted) -> Weights:
    worth = weighted.effective
    small = [
        ("too_few_to_weigh", {"question": question, "group": group})
        for question, groups in given.population.items()
        for group in groups
        if question in given.asked and given.asked[question].counts.get(group, 0) is None
    ]
    told = [_plain(one) for one in weighted.notes if one.code not in QUIET]
    return Weights(
        weighted.version,
        worth.people,
        round(worth.n_eff, 1),
        round(worth.deff, 2),
        round(weighted.trimmed.share, 4),
        weighted.met,
        tuple(one.question for one in weighted.placed),
        (*told, *small),
    )


QUIET = frozenset({"unanswered", "not_in_population", "nobody"})


def _plain(one: Reason) -> tuple[str, dict[str, object]]:
    facts: dict[str, Any] = {k: it for k, it in one.facts.items() if k not in COUNTING}
    return one.code, {k: int(it) if k in WHOLE else it for k, it in facts.items()}


def _shares(given: Given, weighted: Weighted) -> Iterator[QuestionShares]:
    """How the community answered each question about a candidate."""
    wanted = [path for one in given.items for path in (one.matters, one.served)]
    for path in dict.fromkeys(one for one in wanted if one in given.asked):
        asked = given.asked[path]
        shares = [
            _share(asked, choice, count, weighted, given) for choice, count in asked.counts.items()
        ]
        yield QuestionShares(path, tuple(shares))


def _share(
    asked: Asked, choice: str, count: int | None, weighted: Weighted, given: Given
) -> ChoiceShare:
    if count is None or not asked.answered:
        return ChoiceShare(choice, None, None, None)
    said = [None if one is None else one == choice for one in asked.codes]
    found = share(said, weighted, Drawn(given.drawn), population=given.size)
    if found.value is None or found.low is None or found.high is None:
        return ChoiceShare(choice, None, None, None)
    low, high = floor(100 * found.low + HAIR), ceil(100 * found.high - HAIR)
    return ChoiceShare(choice, round(100 * found.value), low, high)


def _from_answers(given: Given, weighted: Weighted) -> Iterator[Scored]:
    """Importance–satisfaction, where somebody was asked both about a candidate."""
    items = [one for one in given.items if _is_known(given, one)]
    if not items or not given.people:
        return
    voices = [_voice(given, items, at) for at in range(given.people)]
    yield importance_satisfaction(voices, [one.key for one in items], weighted.weights)


def _is_known(given: Given, item: Item) -> bool:
    """Whether both questions were asked and enough people answered them to be told of."""
    both = [given.asked.get(one) for one in (item.matters, item.served)]
    return all(one is not None and one.answered for one in both)


def _voice(given: Given, items: Sequence[Item], at: int) -> Voice:
    said = {one.key: given.asked[one.served].codes[at] for one in items}
    return Voice(
        frozenset(one.key for one in items if given.asked[one.matters].codes[at] in IMPORTANT),
        {
            key: code in IMPORTANT
            for key, code in said.items()
            if code in (*IMPORTANT, *UNIMPORTANT)
        },
    )


def _from_board(given: Given) -> Iterator[Scored]:
    """Ratings and votes, each where enough seats gave theirs."""
    keys = [one.key for one in given.items]
    known = frozenset(keys)
    rated = [
        {key: basic_priority.Rating(*some) for key, some in one.ratings.items() if key in known}
        for one in given.seats
    ]
    often = Counter(key for one in rated for key in one)
    enough = {key for key, times in often.items() if times >= FEWEST_SEATS}
    rated = [kept for one in rated if (kept := {k: it for k, it in one.items() if k in enough})]
    if rated:
        gates = {key: _gates(given.seats, key) for key in enough}
        yield basic_priority.hanlon(rated, gates)
        yield basic_priority.naccho(rated, gates)
    voted = [[key for key in one.ballot if key in known] for one in given.seats]
    voted = [one for one in voted if one]
    if len(voted) >= FEWEST_SEATS:
        yield ballots.borda(voted, keys)
        yield ballots.schulze(voted, keys)
    dotted = [{k: n for k, n in one.dots.items() if k in known} for one in given.seats]
    dotted = [one for one in dotted if any(one.values())]
    if len(dotted) >= FEWEST_SEATS:
        yield ballots.dots(dotted, keys)


def _gates(seats: Sequence[Seat], key: str) -> basic_priority.Gates:
    """A gate is shut when more than half of those who rated the candidate find it shut."""
    rated = [one for one in seats if key in one.ratings]
    shut = Counter(gate for one in rated for gate in one.shut.get(key, ()))
    return basic_priority.Gates(**{one: 2 * shut[one] <= len(rated) for one in GATES})


def _too_few(given: Given) -> tuple[str, ...]:
    """What some seats gave, but too few to be told."""
    gave = {
        "ratings": sum(bool(one.ratings) for one in given.seats),
        "ballots": sum(bool(one.ballot) for one in given.seats),
        "dots": sum(any(one.dots.values()) for one in given.seats),
    }
    return tuple(one for one, seats in gave.items() if 0 < seats < FEWEST_SEATS)


def _method(given: Given, scored: Scored, ranking: Ranking) -> MethodFound:
    """A ranking with its stability. Of answers, scores and parts only where both sides of the
    question are large enough to be told."""
    firm = stability(scored, min(TOP, len(scored.items)))
    firmness = {one.item: one for one in firm.items} if firm else {}
    told = _told(given) if ranking.method == IMPORTANCE else {one.item for one in ranking.places}
    places = []
    for one in ranking.places:
        sure = firmness.get(one.item)
        notes = (band(one.score),) if ranking.method == IMPORTANCE else one.notes
        open_ = one.item in told
        places.append(
            PlaceFound(
                int(one.item),
                int(one.place),
                round(one.score, 2) if open_ else None,
                {name: round(part, 2) for name, part in one.parts.items()} if open_ else {},
                tuple(notes) if open_ else (),
                round(sure.among_first, 3) if sure else None,
                int(sure.best) if sure else None,
                int(sure.worst) if sure else None,
            )
        )
    drawn = (firm.top, firm.times, firm.seed) if firm else (0, 0, 0)
    return MethodFound(ranking.method, ranking.version, scored.voices, *drawn, tuple(places))


def _told(given: Given) -> set[str]:
    """Candidates of whose two questions yes and no may be told."""
    return {
        one.key
        for one in given.items
        if one.matters in given.asked
        and one.served in given.asked
        and None not in given.asked[one.matters].unions.values()
        and None not in given.asked[one.served].unions.values()
    }


def _apart(one: Apart) -> ApartFound:
    places = tuple((method, int(place)) for method, place in one.places)
    reasons = tuple(_plain(reason) for reason in one.reasons)
    return ApartFound(int(one.item), places, int(one.apart), reasons)
