"""Texts read for what they speak of: the thesaurus, looked up by stems and by word groups."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from holt.methods.cases.stems import root, split
from holt.methods.cases.thesaurus import THEMES

Group = tuple[str, ...]


Thesaurus = Mapping[Group, tuple[str, ...]]
"""Concepts by the stems of the words that say them."""


@cache
def thesaurus() -> Thesaurus:
    """Holt's own, read once."""
    return read(THEMES)


def read(text: str) -> Thesaurus:
    """A thesaurus from its lines."""
    found: dict[Group, list[str]] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("#"):
            continue
        concept, _, words = line.partition(":")
        for word in words.split():
            known = found.setdefault(tuple(root(one) for one in word.split("_")), [])
            if concept not in known:
                known.append(concept)
    return {group: tuple(names) for group, names in found.items()}


def concepts_in(text: str) -> Iterator[tuple[str, str]]:
    """Each concept the text speaks of, with the words that say so; the longest group first."""
    words = split(text)
    stems = [root(one) for one in words]
    begins = _longest()
    at = 0
    while at < len(stems):
        size, names = _at(stems, at) if stems[at] in begins else (1, ())
        for name in names:
            yield name, " ".join(words[at : at + size])
        at += size


def _at(stems: Sequence[str], at: int) -> tuple[int, tuple[str, ...]]:
    known = thesaurus()
    for size in range(min(_longest()[stems[at]], len(stems) - at), 0, -1):
        if names := known.get(tuple(stems[at : at + size])):
            return size, names
    return 1, ()


@cache
def _longest() -> Mapping[str, int]:
    """How long the longest group is that begins with a stem: most words begin none."""
    found: dict[str, int] = {}
    for group in thesaurus():
        found[group[0]] = max(found.get(group[0], 0), len(group))
    return found
