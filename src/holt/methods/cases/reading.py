"""A case read once: its words and the concepts it speaks of, by field."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from holt.methods.cases.channels import added
from holt.methods.cases.concepts import concepts_in
from holt.methods.cases.stems import root, split, telling

FIELDS: Mapping[str, float] = {"title": 1.5, "problem": 2.0, "did": 1.0, "happened": 1.0}
"""How much a word counts in each part of a case; in what was wanted most."""


@dataclass(frozen=True, slots=True)
class Case:
    """A case in its own words. `tags` are codes such as "obstacle:transport"."""

    id: int | str
    title: str = ""
    problem: str = ""
    did: str = ""
    happened: str = ""
    kind: str = "lesson"
    subjects: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()

    def text(self, name: str) -> str:
        return str(getattr(self, name))


@dataclass(frozen=True, slots=True)
class Read:
    """What is in a text: how often each word's root, how often each concept. `small` are the words
    that tell of no topic ("nobody", "only", "must")."""

    words: Mapping[str, float] = field(default_factory=dict)
    concepts: Mapping[str, float] = field(default_factory=dict)
    small: Mapping[str, float] = field(default_factory=dict)


def read(case: Case) -> Read:
    """Every field of the case, weighted into one; small words are left out."""
    parts = [(read_text(case.text(name)), weight) for name, weight in FIELDS.items()]
    return Read(
        *(
            added((getattr(one, channel), weight) for one, weight in parts)
            for channel in ("words", "concepts")
        )
    )


@lru_cache(maxsize=100_000)
def read_text(text: str) -> Read:
    """One text; the same text costs nothing to read again."""
    words, small = Counter[str](), Counter[str]()
    for one in split(text):
        (words if telling(one) else small)[root(one)] += 1
    return Read(words, Counter(name for name, _said in concepts_in(text)), small)
