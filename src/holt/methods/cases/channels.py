"""One way of reading texts as a searchable pile: which document holds which term, how strongly."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Weights = Mapping[str, float]
K1, B = 1.2, 0.6


@dataclass(frozen=True)
class Channel:
    """Postings of every term: rows of the documents, and what the term adds to each (BM25)."""

    rows: Mapping[str, NDArray[np.int32]]
    adds: Mapping[str, Scores]
    rarity: Mapping[str, float]
    size: int

    def scores(self, asked: Weights) -> Scores:
        """Each document's share (0 to 1) of the most that these weighted terms could give."""
        found = np.zeros(self.size, dtype=np.float32)
        most = sum(weight * self.rarity[t] for t, weight in asked.items() if t in self.rarity)
        for term, weight in asked.items():
            if term in self.rows:
                found[self.rows[term]] += weight * self.adds[term]
        return found / (most * (K1 + 1)) if most else found


def channel(documents: Sequence[Weights]) -> Channel:
    """The pile of these documents, each told as how often it holds which term."""
    lengths = np.array([sum(one.values()) for one in documents], dtype=np.float32)
    mean = float(lengths.mean()) if len(lengths) else 1.0
    held = K1 * (1 - B + B * lengths / (mean or 1.0))
    rows, counts = _postings(documents)
    rarity = {
        t: float(np.log1p((len(documents) - len(at) + 0.5) / (len(at) + 0.5)))
        for t, at in rows.items()
    }
    adds = {t: _adds(counts[t], held[at], rarity[t]) for t, at in rows.items()}
    return Channel(rows, adds, rarity, len(documents))


def _postings(
    documents: Sequence[Weights],
) -> tuple[dict[str, NDArray[np.int32]], dict[str, Scores]]:
    rows: dict[str, list[int]] = {}
    counts: dict[str, list[float]] = {}
    for row, document in enumerate(documents):
        for term, count in document.items():
            rows.setdefault(term, []).append(row)
            counts.setdefault(term, []).append(count)
    return (
        {term: np.array(found, dtype=np.int32) for term, found in rows.items()},
        {term: np.array(found, dtype=np.float32) for term, found in counts.items()},
    )


def _adds(count: Scores, held: Scores, rarity: float) -> Scores:
    return (rarity * count * (K1 + 1) / (count + held)).astype(np.float32)


def added(parts: Iterable[tuple[Weights, float]]) -> dict[str, float]:
    """Terms of several fields in one, each field with its weight."""
    found: dict[str, float] = {}
    for terms, weight in parts:
        for term, count in terms.items():
            found[term] = found.get(term, 0.0) + weight * count
    return found
