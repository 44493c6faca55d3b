"""Themes of open answers: words that put an answer under a theme, proposed by Holt, kept by people.

A theme is a name and its words. An answer belongs to every theme one of whose words it holds, in
whatever form (by its root), in English and Spanish alike. Nothing else decides.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from holt.methods.asking.small_groups import FEWEST
from holt.methods.cases.concepts import concepts_in
from holt.methods.cases.stems import root, split, telling
from holt.methods.personal import pointed_out

MOST_THEMES = 12
MOST_WORDS = 12
LEAST_ANSWERS = 3
LEAST_SHARE = 0.02
SHORTEST = 3
ALREADY = 0.8
"""A theme whose answers are nearly all in another one says nothing new."""
SAMPLES = 3
Forms = frozenset[str]
LONGEST_SAMPLE = 280


@dataclass(frozen=True, slots=True)
class Theme:
    """A name, and the words (or phrases) that put an answer under it."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Themed:
    """A theme with its answers (their numbers), how often each word did it, and a few samples.

    No sample points out a person, and there is none where fewer than `fewest` spoke of it.
    """

    theme: Theme
    answers: tuple[int, ...]
    words: tuple[tuple[str, int], ...]
    samples: tuple[int, ...]

    @property
    def count(self) -> int:
        return len(self.answers)


@dataclass(frozen=True, slots=True)
class Grouped:
    """Every theme, the largest first; `other` are answers no word put anywhere, `empty` say nothing."""

    themes: tuple[Themed, ...]
    other: tuple[int, ...]
    empty: tuple[int, ...]


def propose(answers: Sequence[str], most: int = MOST_THEMES) -> tuple[Theme, ...]:
    """Themes these answers seem to speak of, the most frequent first.

    First what the thesaurus knows: words of one meaning make one theme. Then single words that are
    in no theme yet. A theme is proposed when three answers, and one in fifty, speak of it; it is
    named by the two words used most.
    """
    having: defaultdict[str, set[int]] = defaultdict(set)
    words: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for number, answer in enumerate(answers):
        for key, word in _said(answer):
            having[key].add(number)
            words[key][word] += 1
    least = max(LEAST_ANSWERS, LEAST_SHARE * sum(bool(one.strip()) for one in answers))
    chosen = _chosen(having, least, most)
    return tuple(_named(words[key]) for key in chosen)


def _chosen(having: Mapping[str, set[int]], least: float, most: int) -> list[str]:
    """The most frequent, concepts before words; none whose answers another one has already."""
    found: list[str] = []
    for key in sorted(having, key=lambda one: (one.startswith("="), -len(having[one]), one)):
        mine = having[key]
        told = any(len(mine & having[one]) > ALREADY * len(mine) for one in found)
        if len(mine) >= least and not told:
            found.append(key)
    return sorted(found, key=lambda one: (-len(having[one]), one))[:most]


def _named(words: Counter[str]) -> Theme:
    ordered = [
        word for word, _ in sorted(words.items(), key=lambda it: (-it[1], len(it[0]), it[0]))
    ]
    return Theme(", ".join(ordered[:2]), tuple(ordered[:MOST_WORDS]))


def _said(answer: str) -> set[tuple[str, str]]:
    """What an answer speaks of: concepts, and roots ("=…") of other words, each with the word."""
    found = {(name, words) for name, words in concepts_in(answer)}
    in_concepts = {word for _, words in found for word in words.split()}
    for word in split(answer):
        if telling(word) and len(word) > SHORTEST and word not in in_concepts:
            found.add((f"={root(word)}", word))
    return found


def group(answers: Sequence[str], themes: Sequence[Theme], fewest: int = FEWEST) -> Grouped:
    """Put every answer under the themes whose words it holds."""
    read = [[_forms(word) for word in split(one)] for one in answers]
    put = [_themed(theme, answers, read, fewest) for theme in themes]
    somewhere = {number for one in put for number in one.answers}
    empty = tuple(number for number, one in enumerate(answers) if not one.strip())
    other = tuple(n for n in range(len(answers)) if n not in somewhere and n not in empty)
    order = sorted(range(len(put)), key=lambda at: (-put[at].count, at))
    return Grouped(tuple(put[at] for at in order), other, empty)


def _themed(
    theme: Theme, answers: Sequence[str], read: Sequence[Sequence[Forms]], fewest: int
) -> Themed:
    did: Counter[str] = Counter()
    hits: dict[int, int] = {}
    for number, said in enumerate(read):
        found = list(_found(theme, said))
        did.update(found)
        if found:
            hits[number] = len(found)
    words = tuple(sorted(did.items(), key=lambda it: (-it[1], it[0])))
    samples = _samples(answers, hits) if len(hits) >= fewest else ()
    return Themed(theme, tuple(hits), words, samples)


def _found(theme: Theme, said: Sequence[Forms]) -> Iterator[str]:
    """The theme's words that are in the answer; a phrase must stand there word after word."""
    for word in theme.words:
        parts = [_forms(one) for one in split(word)]
        starts = range(len(said) - len(parts) + 1) if parts else ()
        if any(all(a & b for a, b in zip(parts, said[at:], strict=False)) for at in starts):
            yield word


@lru_cache(maxsize=65536)
def _forms(word: str) -> Forms:
    """A word's root, and the word without "es": "buses" is "bus", too."""
    plain = {word[:-2]} if word.endswith("es") and len(word) > SHORTEST + 1 else set()
    return frozenset({root(word)} | plain)


def _samples(answers: Sequence[str], hits: dict[int, int]) -> tuple[int, ...]:
    """Answers with most of the theme's words that point nobody out, the shorter first."""
    order = sorted(hits, key=lambda number: (-hits[number], len(answers[number]), number))
    may = (n for n in order if len(answers[n]) <= LONGEST_SAMPLE and not pointed_out(answers[n]))
    return tuple(number for number, _ in zip(may, range(SAMPLES), strict=False))
