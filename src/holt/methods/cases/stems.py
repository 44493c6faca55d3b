"""Words to stems, further than search goes: "volunteering" and "volunteers" meet here."""

import re
from functools import lru_cache

from holt.methods.words import STOP_WORDS, fold, stem

_WORD = re.compile(r"[a-z0-9]+")
_ENDINGS = (
    *("izations", "ization", "ations", "ation", "ments", "ment", "nesses", "ness", "ingly"),
    *("fulness", "ional", "ions", "ion", "ings", "ing", "edly", "ed", "ers", "er", "ors", "or"),
    *("able", "ible", "ally", "ly", "ful", "ive", "ize", "ise", "es", "e"),
    *("amiento", "aciones", "acion", "iendo", "ando", "mente", "os", "as", "a", "o"),
)
SHORTEST = 4
SAID_OFTEN = frozenset(
    [
        "again",
        "always",
        "another",
        "anybody",
        "anyone",
        "back",
        "because",
        "began",
        "before",
        "came",
        "come",
        "comes",
        "did",
        "done",
        "enough",
        "even",
        "ever",
        "every",
        "everyone",
        "first",
        "found",
        "gave",
        "go",
        "goes",
        "going",
        "gone",
        "got",
        "keep",
        "kept",
        "last",
        "left",
        "made",
        "make",
        "many",
        "month",
        "months",
        "much",
        "never",
        "next",
        "nobody",
        "none",
        "nothing",
        "now",
        "one",
        "once",
        "only",
        "own",
        "put",
        "said",
        "same",
        "saw",
        "see",
        "seen",
        "several",
        "still",
        "take",
        "than",
        "thing",
        "things",
        "think",
        "thought",
        "three",
        "time",
        "times",
        "told",
        "took",
        "try",
        "trying",
        "tried",
        "two",
        "until",
        "use",
        "used",
        "want",
        "wanted",
        "week",
        "weeks",
        "well",
        "went",
        "work",
        "worked",
        "would",
        "year",
        "years",
        "yet",
        "day",
        "days",
        "both",
        "each",
        "few",
        "half",
        "just",
        "like",
        "little",
        "long",
        "lot",
        "off",
        "onto",
        "out",
        "run",
        "since",
        "start",
        "started",
        "stop",
        "stopped",
        "together",
        "too",
        "turned",
        "under",
        "used",
        "while",
        "whole",
        "without",
    ]
)
"""Too common in any account of something to tell one from another."""


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """The stem of a folded word: a plural's ending off, then one ending more."""
    word = stem(word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            word = word[: -len(ending)]
            break
    if len(word) > SHORTEST and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    return word[:-1] + "i" if len(word) > SHORTEST - 1 and word.endswith("y") else word


def split(text: str) -> list[str]:
    """Every word, folded, in order."""
    return _WORD.findall(fold(text))


@lru_cache(maxsize=65536)
def telling(word: str) -> bool:
    """Whether a word says something about what a text is about."""
    return len(word) > 1 and word not in STOP_WORDS and word not in SAID_OFTEN
