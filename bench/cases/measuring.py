"""Recall of similar cases beside BM25, and the time over 20,000 lessons."""

import random
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bench.cases.reading import TOP, Rank, Told, recall, told
from bench.figures import Figure, percentile
from holt.methods import cases, words
from holt.methods.cases import finding

HERE = Path(__file__).parent
KINSHIP = HERE / "kinship.jsonl"
NATURAL = HERE / "natural.jsonl"
CHOOSING = HERE.parents[1] / "tests" / "bench"
DEVELOPMENT = CHOOSING / "cases_dev.jsonl"
NATURAL_DEVELOPMENT = CHOOSING / "cases_natural_dev.jsonl"
ABOVE, ENOUGH = 0.10, 0.9
MANY, MOST_MS, TIMES = 20_000, 150, 40


def measure() -> Iterator[Figure]:
    """On the sets for choosing, on those that judge, and in a big network."""
    yield from recalls("cases.development", told(DEVELOPMENT))
    yield from recalls("cases.natural_development", told(NATURAL_DEVELOPMENT))
    yield from recalls("cases.natural", told(NATURAL))
    yield from recalls("cases.kinship", told(KINSHIP))
    yield from speed(told(NATURAL))


def recalls(name: str, some: Sequence[Told]) -> Iterator[Figure]:
    """Recall@5 of the method, of BM25 and of what else one might do."""
    lexical, ours = recall(some, by_words(some)), recall(some, by_method(some))
    yield Figure(
        f"{name}.recall_at_5",
        round(ours, 3),
        "share of kin",
        f"≥ BM25 + {ABOVE} or > {ENOUGH}",
        ours >= lexical + ABOVE or ours > ENOUGH,
        "BM25 over the same texts",
        round(lexical, 3),
    )
    others: Mapping[str, Rank] = {
        "ceiling": by_kin(some),
        "chance": by_chance(some),
        "bm25 asked with the whole text": by_words(some, whole=True),
        "same subjects only": by_method(some, {"subjects": 1.0}),
        "words only": by_method(some, {"words": 1.0}),
        "concepts only": by_method(some, {"concepts": 1.0}),
        "problems only": by_method(some, {"problems": 1.0}),
        "without problems": by_method(some, {**finding.WEIGHTS, "problems": 0.0}),
    }
    for other, rank in others.items():
        yield Figure(f"{name}.{other}", round(recall(some, rank), 3), "share of kin", "shown", True)


def by_words(some: Sequence[Told], *, whole: bool = False) -> Rank:
    """Holt's BM25, as lists are searched with."""
    documents = {str(row): one.text for row, one in enumerate(some)}

    def rank(row: int) -> list[int]:
        asked = some[row].question
        text = some[row].text if whole else f"{asked.title} {asked.problem}"
        found = words.search(text, documents)
        return sorted(map(int, found), key=lambda at: (-found[str(at)].score, at))

    return rank


def by_method(some: Sequence[Told], weights: Mapping[str, float] | None = None) -> Rank:
    """What pages use; with other weights, a part of it alone."""
    known = cases.index(one.case for one in some)
    at = {one: row for row, one in enumerate(known.ids)}
    used = {name: (weights or finding.WEIGHTS).get(name, 0.0) for name in finding.WEIGHTS}

    def rank(row: int) -> list[int]:
        alike = finding.similar(
            some[row].question, known, most=TOP, least=1e-9, with_failure=False, weights=used
        )
        return [at[one.id] for one in alike]

    return rank


def by_kin(some: Sequence[Told]) -> Rank:
    """As well as it can be done."""
    return lambda row: sorted(range(len(some)), key=lambda at: some[at].kin != some[row].kin)


def by_chance(some: Sequence[Told]) -> Rank:
    """Any five."""
    chance = random.Random(5)
    return lambda row: chance.sample(range(len(some)), len(some))


def speed(some: Sequence[Told]) -> Iterator[Figure]:
    """One question in a network of 20,000 lessons, put together from the texts at hand."""
    many = list(_many(some))
    began = time.perf_counter()
    known = cases.index(many)
    yield Figure("cases.reading", round(time.perf_counter() - began, 1), "s", "shown", True)
    taken = []
    for number in range(TIMES):
        asked = some[number % len(some)].question
        began = time.perf_counter()
        cases.similar(asked, known)
        taken.append((time.perf_counter() - began) * 1000)
    p95 = percentile(taken, 0.95)
    yield Figure(
        "cases.time", round(p95, 1), "ms", f"≤ {MOST_MS} ms over {MANY:,} lessons", p95 <= MOST_MS
    )


def _many(some: Sequence[Told]) -> Iterator[cases.Case]:
    """Sentences of the cases dealt out anew, so that no two are the same."""
    chance = random.Random(7)
    for number in range(MANY):
        parts = [chance.choice(some).case for _ in range(4)]
        yield cases.Case(
            number,
            parts[0].title,
            f"{parts[1].problem} {parts[0].happened}",
            parts[2].did,
            parts[3].happened,
            chance.choice(("lesson", "story", "failure")),
            parts[1].subjects,
        )
