"""Words of a text, and how well a document answers a handful of them (BM25)."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import fsum, log
from unicodedata import combining, normalize

K1 = 1.2
"""How soon a repeated word stops counting more."""
B = 0.75
"""How much a long document is held back."""

_WORD = re.compile(r"[a-z0-9]+")

_ENGLISH = (
    "a about after all also an and any are as at be been but by can could do does each for from "
    "get had has have help how in into is it its know library may me more most need needs new no "
    "not of on or other our out over people said so some such than that the their them there "
    "these they this those to too up us very want was way we were what when where which who will "
    "with would you your "
)
_SPANISH = (
    "al algo aqui biblioteca como con cual cuando de del desde donde el ella ellas ellos en entre "
    "era es esa ese eso esta este esto fue gente ha hay hasta la las le les lo los mas me mi muy "
    "necesita necesitan ni nos nuestra nuestro o otra otro para pero por porque que quien se ser si "
    "sin sobre son su sus tambien tiene tienen todo todos un una uno unos y ya"
)
STOP_WORDS = frozenset((_ENGLISH + " " + _SPANISH).split())


def fold(text: str) -> str:
    """Small letters without accents: "Niños" and "ninos" are one word."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in normalize("NFKD", text.casefold()) if not combining(c))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Take off a plural's ending, no more: "classes" and "class", "cities" and "city" meet."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 5 and word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@lru_cache(maxsize=65536)
def tokens(text: str) -> tuple[str, ...]:
    """The stems of the words that carry meaning, in order, repeats kept."""
    return tuple(
        stem(word) for word in _WORD.findall(fold(text)) if word not in STOP_WORDS and len(word) > 1
    )


def spoken(text: str) -> dict[str, str]:
    """Each stem of the text with the word as it was first written, to show it to people."""
    found: dict[str, str] = {}
    for word in re.findall(r"\w+", normalize("NFC", text)):
        for token in tokens(word):
            found.setdefault(token, word.lower())
    return found


@dataclass(frozen=True, slots=True)
class Found:
    """`score` is BM25; `share` is score ÷ the most these words could score here (0 to 1);
    `words` are the stems found, the rarest first."""

    score: float
    share: float
    words: tuple[str, ...]


NOTHING = Found(0.0, 0.0, ())


def search(query: str, documents: Mapping[str, str]) -> dict[str, Found]:
    """Score every document for the query's words (Okapi BM25, k1 = 1.2, b = 0.75).

    A word's weight is ln(1 + (N − n + ½)/(n + ½)), n of N documents having it; never negative.
    Documents without any of the words are left out. The order of documents changes nothing.
    Source: S. Robertson and H. Zaragoza, The Probabilistic Relevance Framework: BM25 and
    Beyond, 2009.
    """
    wanted = sorted(set(tokens(query)))
    counts = {key: Counter(tokens(text)) for key, text in documents.items()}
    mean = sum(count.total() for count in counts.values()) / max(1, len(counts))
    having = {word: sum(word in count for count in counts.values()) for word in wanted}
    weight = {w: log(1 + (len(counts) - n + 0.5) / (n + 0.5)) for w, n in having.items() if n}
    most = fsum(weight.values()) * (K1 + 1)
    scored = {key: _score(count, weight, mean) for key, count in counts.items()}
    return {
        key: Found(score, score / most, words) for key, (score, words) in scored.items() if words
    }


def _score(
    count: Counter[str], weight: Mapping[str, float], mean: float
) -> tuple[float, tuple[str, ...]]:
    held_back = K1 * (1 - B + B * count.total() / mean) if mean else K1
    hits = sorted((w for w in weight if w in count), key=lambda w: (-weight[w], w))
    score = fsum(weight[w] * count[w] * (K1 + 1) / (count[w] + held_back) for w in hits)
    return score, tuple(hits)
