"""The cases most like the one at hand: fixed weights, every part shown, one that failed among them."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from holt.methods.cases.channels import Channel, Scores, channel
from holt.methods.cases.concepts import concepts_in
from holt.methods.cases.problems import in_common, shares
from holt.methods.cases.reading import FIELDS, Case, Read, read
from holt.methods.cases.stems import root, split, telling
from holt.methods.reasons import Reason, Term, points
from holt.methods.taxonomy import Taxonomy

WEIGHTS: Mapping[str, float] = {
    "problems": 5.0,
    "concepts": 3.0,
    "words": 1.0,
    "tags": 0.5,
    "subjects": 0.4,
}
"""Fixed: chosen on the sets in tests/bench, never on those that judge."""

LEAST = 0.3
"""Points below which two cases are not called alike."""

MOST_SAID = 3
FLAT = Taxonomy({})


@dataclass(frozen=True)
class CaseIndex:
    """Cases read and piled up; rows stand in the order the cases came in."""

    ids: tuple[int | str, ...]
    kinds: tuple[str, ...]
    words: Channel
    concepts: Channel
    tags: Channel
    subjects: Mapping[str, tuple[int, ...]]
    problems: Scores
    """Square roots of each case's shares: two rows multiplied say how far they agree, 0 to 1."""

    @property
    def size(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class Alike:
    """A case that is alike. `score` is the sum of the parts' points; `lifted`: it is among the
    first only because it failed and none that stood higher had."""

    id: int | str
    score: float
    parts: tuple[Term, ...]
    lifted: bool = False


def index(cases: Iterable[Case]) -> CaseIndex:
    """Read the cases once. The same texts cost little to read again."""
    all_cases = tuple(cases)
    reads = [read(one) for one in all_cases]
    subjects: dict[str, list[int]] = {}
    for row, one in enumerate(all_cases):
        for slug in one.subjects:
            subjects.setdefault(slug, []).append(row)
    return CaseIndex(
        ids=tuple(one.id for one in all_cases),
        kinds=tuple(one.kind for one in all_cases),
        words=channel([one.words for one in reads]),
        concepts=channel([one.concepts for one in reads]),
        tags=channel([dict.fromkeys(one.tags, 1.0) for one in all_cases]),
        subjects={slug: tuple(rows) for slug, rows in subjects.items()},
        problems=np.sqrt(np.array([shares(one) for one in all_cases], dtype=np.float32)),
    )


def similar(
    asked: Case,
    known: CaseIndex,
    *,
    most: int = 5,
    taxonomy: Taxonomy = FLAT,
    allowed: Collection[int | str] | None = None,
    least: float = LEAST,
    with_failure: bool = True,
    weights: Mapping[str, float] = WEIGHTS,
) -> tuple[Alike, ...]:
    """The `most` cases most like the one asked about, itself left out.

    Ties go to what came first, so the same pile gives the same answer. With `with_failure` one
    that failed is among them whenever any that is alike enough did.
    """
    parts = _parts(asked, known, taxonomy)
    total = _total(known, parts, weights)
    ranked = _ranked(asked, known, total, allowed, least)
    chosen = ranked[:most]
    lifted = _failed(ranked, chosen, known) if with_failure else None
    if lifted is not None:
        chosen = [*chosen[: most - 1], lifted]
    return tuple(_alike(row, known, parts, row == lifted) for row in chosen)


def ranking(asked: Case, known: CaseIndex, taxonomy: Taxonomy = FLAT) -> tuple[int | str, ...]:
    """The ids of all that are alike enough, the most alike first."""
    parts = _parts(asked, known, taxonomy)
    total = _total(known, parts, WEIGHTS)
    return tuple(known.ids[row] for row in _ranked(asked, known, total, None, LEAST))


def _total(known: CaseIndex, parts: Mapping[str, Scores], weights: Mapping[str, float]) -> Scores:
    total = np.zeros(known.size, dtype=np.float32)
    for name, share in parts.items():
        total += weights[name] * share
    return total


def _parts(asked: Case, known: CaseIndex, taxonomy: Taxonomy) -> dict[str, Scores]:
    """Each row's share of what every part of the question could give."""
    said: Read = read(asked)
    return {
        "problems": _problems(asked, known),
        "concepts": known.concepts.scores(said.concepts),
        "words": known.words.scores(said.words),
        "tags": known.tags.scores(dict.fromkeys(asked.tags, 1.0)),
        "subjects": _subjects(asked, known, taxonomy),
    }


def _problems(asked: Case, known: CaseIndex) -> Scores:
    """How far each tells of the same problems (Bhattacharyya's coefficient)."""
    if not known.size:
        return np.zeros(0, dtype=np.float32)
    agreed: Scores = known.problems @ np.sqrt(shares(asked))
    return agreed


def _subjects(asked: Case, known: CaseIndex, taxonomy: Taxonomy) -> Scores:
    """How near the nearest pair of subjects is (Wu–Palmer)."""
    found = np.zeros(known.size, dtype=np.float32)
    for slug, rows in known.subjects.items():
        near = taxonomy.nearest(asked.subjects, (slug,))[0]
        if near > 0:
            at = np.array(rows, dtype=np.int32)
            found[at] = np.maximum(found[at], near)
    return found


def _ranked(
    asked: Case,
    known: CaseIndex,
    total: Scores,
    allowed: Collection[int | str] | None,
    least: float,
) -> list[int]:
    rows = np.flatnonzero(total >= least)
    rows = rows[np.argsort(-total[rows], kind="stable")]
    may: Callable[[int | str], bool] = (lambda _: True) if allowed is None else allowed.__contains__
    return [int(row) for row in rows if known.ids[row] != asked.id and may(known.ids[row])]


def _failed(ranked: Sequence[int], chosen: Sequence[int], known: CaseIndex) -> int | None:
    """The first that failed, when none of the chosen did."""
    if any(known.kinds[row] == "failure" for row in chosen):
        return None
    return next((row for row in ranked if known.kinds[row] == "failure"), None)


def _alike(row: int, known: CaseIndex, parts: Mapping[str, Scores], lifted: bool) -> Alike:
    terms = tuple(
        Term(name, round(float(parts[name][row]), 6), weight) for name, weight in WEIGHTS.items()
    )
    return Alike(known.ids[row], points(terms), terms, lifted)


def reasons(asked: Case, found: Case, taxonomy: Taxonomy = FLAT) -> tuple[Reason, ...]:
    """Why two cases are alike, in facts a page makes sentences of; the strongest kind first."""
    code = in_common(asked, found)
    made = [
        Reason("problem", {"problem": code}) if code else None,
        _said_alike(asked, found),
        _same_words(asked, found),
    ]
    if shared := sorted(asked.tags & found.tags):
        made.append(Reason("tags", {"tags": tuple(shared)}))
    near, one, other = taxonomy.nearest(asked.subjects, found.subjects)
    if near == 1:
        made.append(
            Reason("subjects", {"subjects": tuple(sorted(asked.subjects & found.subjects))})
        )
    elif near > 0:
        made.append(Reason("near_subject", {"one": one, "other": other}))
    return tuple(one for one in made if one is not None)


def _said_alike(asked: Case, found: Case) -> Reason | None:
    """Concepts both speak of, with the words each has for them; different words first."""
    ours, theirs = _said(asked), _said(found)
    both = [name for name in ours if name in theirs]
    both.sort(key=lambda name: (ours[name] == theirs[name], -len(ours[name])))
    pairs = list(dict.fromkeys((ours[name], theirs[name]) for name in both))[:MOST_SAID]
    if not pairs:
        return None
    return Reason(
        "concepts",
        {"ours": tuple(one for one, _ in pairs), "theirs": tuple(other for _, other in pairs)},
    )


def _said(case: Case) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in FIELDS:
        for concept, words in concepts_in(case.text(name)):
            found.setdefault(concept, words)
    return found


def _same_words(asked: Case, found: Case) -> Reason | None:
    ours, theirs = _roots(asked), _roots(found)
    shared = [word for stem, word in ours.items() if stem in theirs]
    shared.sort(key=lambda word: (-len(word), word))
    return Reason("words", {"words": tuple(shared[:MOST_SAID])}) if shared else None


def _roots(case: Case) -> dict[str, str]:
    return {
        root(word): word
        for name in FIELDS
        for word in split(case.text(name))
        if telling(word) and len(word) > MOST_SAID
    }
