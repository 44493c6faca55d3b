"""Tags a text proposes for itself, by a table of words anyone can read and change."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from holt.methods.cases.stems import root, split, telling

Group = tuple[str, ...]
Tag = tuple[str, str]
"""A facet and a tag of it: ("obstacle", "transport")."""

LONGEST_GROUP = 6
MOST_A_FACET = 3
LEAST_TEXTS, LEAST_LIFT, MOST_LEARNED = 3, 3.0, 8


@dataclass(frozen=True, slots=True)
class Proposal:
    """A tag, and the words of the text that speak for it."""

    facet: str
    tag: str
    words: tuple[str, ...]


def table(rows: Iterable[tuple[str, str, str]]) -> dict[Group, list[Tag]]:
    """Rows of (word or words, facet, tag) by the stems of the words."""
    found: dict[Group, list[Tag]] = {}
    for word, facet, tag in rows:
        group = tuple(root(one) for one in split(word))
        if group:
            found.setdefault(group, []).append((facet, tag))
    return found


def propose(text: str, known: Mapping[Group, Sequence[Tag]]) -> tuple[Proposal, ...]:
    """At most three tags of each facet, those with most different words first."""
    said: dict[Tag, list[str]] = {}
    words = split(text)
    stems = [root(one) for one in words]
    at = 0
    while at < len(stems):
        size = _size(stems, at, known)
        for tag in known.get(tuple(stems[at : at + size]), ()):
            heard = said.setdefault(tag, [])
            if (spoken := " ".join(words[at : at + size])) not in heard:
                heard.append(spoken)
        at += size
    ranked = sorted(said, key=lambda tag: (-len(said[tag]), tag))
    taken = Counter[str]()
    made = []
    for one in ranked:
        facet, name = one
        taken[facet] += 1
        if taken[facet] <= MOST_A_FACET:
            made.append(Proposal(facet, name, tuple(said[one])))
    return tuple(made)


def _size(stems: Sequence[str], at: int, known: Mapping[Group, Sequence[Tag]]) -> int:
    sizes = range(min(LONGEST_GROUP, len(stems) - at), 0, -1)
    return next((size for size in sizes if tuple(stems[at : at + size]) in known), 1)


@dataclass(frozen=True, slots=True)
class Learned:
    """A word that stands in texts with a tag far more often than in others."""

    word: str
    facet: str
    tag: str
    texts: int
    lift: float


def learn(entries: Iterable[tuple[str, Iterable[Tag]]]) -> tuple[Learned, ...]:
    """Words of the network's own entries that speak for the tags people gave them.

    A word is learned when at least three texts with the tag have it, and its share there is at
    least three times its share over all; at most eight for a tag, the clearest first.
    """
    seen, by_tag, with_tag = Counter[str](), dict[Tag, Counter[str]](), Counter[Tag]()
    spelled: dict[str, str] = {}
    total = 0
    for text, tags in entries:
        total += 1
        stems = {root(one): one for one in split(text) if telling(one)}
        spelled.update({stem: word for stem, word in stems.items() if stem not in spelled})
        seen.update(stems.keys())
        for tag in set(tags):
            with_tag[tag] += 1
            by_tag.setdefault(tag, Counter()).update(stems.keys())
    made = []
    for tag, counts in sorted(by_tag.items()):
        lifts = {
            stem: (texts / with_tag[tag]) / (seen[stem] / total)
            for stem, texts in counts.items()
            if texts >= LEAST_TEXTS
        }
        best = sorted(
            (stem for stem in lifts if lifts[stem] >= LEAST_LIFT), key=lambda s: (-lifts[s], s)
        )
        made += [
            Learned(spelled[stem], *tag, counts[stem], round(lifts[stem], 2))
            for stem in best[:MOST_LEARNED]
        ]
    return tuple(made)
