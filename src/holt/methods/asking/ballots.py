"""Votes of a board: Borda, Schulze and dots.

A ballot names items from the first choice on; those it leaves out stand together at the end.
J.-C. de Borda, Mémoire sur les élections au scrutin, 1781. M. Schulze, A new monotonic,
clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method, 2011
(winning votes).
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from holt.methods.asking.margins import Numbers
from holt.methods.asking.rankings import Parts, Scored, in_order

BORDA, SCHULZE, DOTS = "borda", "schulze", "dots"
VERSION = "1"

Ballot = Sequence[str]


class NotABallot(ValueError):
    """A ballot names an item twice or one that is not up for the vote, or has dots below zero."""


def borda(ballots: Sequence[Ballot], items: Sequence[str]) -> Scored:
    """With n items n − 1 points for the first, one less for each next; the rest share theirs."""
    items = in_order(items)
    ranks = _ranks(ballots, items)
    points = len(items) - 1 - ranks
    first, named = (ranks == 0).astype(float), _named(ballots, items)

    def parts(counts: Numbers) -> list[Parts]:
        return _parts(points=counts @ points, first=counts @ first, named=counts @ named)

    return _scored(BORDA, items, len(ballots), lambda counts: counts @ points, parts)


def schulze(ballots: Sequence[Ballot], items: Sequence[str]) -> Scored:
    """An item stands above all it beats by the strongest path of majorities."""
    items = in_order(items)
    ranks = _ranks(ballots, items)
    prefers = (ranks[:, :, None] < ranks[:, None, :]).astype(float)

    def beats(counts: Numbers) -> tuple[Any, Any]:
        votes = np.einsum("b,bij->ij", counts, prefers)
        paths = strongest_paths(votes)
        return votes > votes.T, paths > paths.T + 1e-12

    def parts(counts: Numbers) -> list[Parts]:
        direct, by_path = beats(counts)
        return _parts(
            beats=by_path.sum(axis=1), beaten_by=by_path.sum(axis=0), direct=direct.sum(axis=1)
        )

    def scores(counts: Numbers) -> Numbers:
        won: Numbers = beats(counts)[1].sum(axis=1).astype(float)
        return won

    return _scored(SCHULZE, items, len(ballots), scores, parts)


def strongest_paths(votes: Numbers) -> Numbers:
    """For each pair the path whose weakest majority is strongest, counted in winning votes."""
    paths = np.where(votes > votes.T, votes, 0.0)
    for through in range(len(paths)):
        paths = np.maximum(paths, np.minimum(paths[:, [through]], paths[[through], :]))
    np.fill_diagonal(paths, 0.0)
    return paths


def dots(given: Sequence[Mapping[str, int]], items: Sequence[str]) -> Scored:
    """The sum of the dots. Raises NotABallot."""
    items = in_order(items)
    for one in given:
        if not set(one) <= set(items) or min(one.values(), default=0) < 0:
            raise NotABallot(str(dict(one)))
    table = np.array([[one.get(item, 0) for item in items] for one in given], dtype=float)
    table = table.reshape(len(given), len(items))

    def parts(counts: Numbers) -> list[Parts]:
        return _parts(dots=counts @ table, voters=counts @ (table > 0))

    return _scored(DOTS, items, len(given), lambda counts: counts @ table, parts)


def _ranks(ballots: Sequence[Ballot], items: Sequence[str]) -> Numbers:
    """How many stand before each item; items left out share the mean of the places left."""
    ranks = np.zeros((len(ballots), len(items)))
    for row, ballot in enumerate(ballots):
        if len(set(ballot)) < len(ballot) or not set(ballot) <= set(items):
            raise NotABallot(str(list(ballot)))
        ranks[row] = (len(ballot) + len(items) - 1) / 2
        for place, item in enumerate(ballot):
            ranks[row, items.index(item)] = place
    return ranks


def _named(ballots: Sequence[Ballot], items: Sequence[str]) -> Numbers:
    named = [[item in ballot for item in items] for ballot in ballots]
    return np.array(named, dtype=float).reshape(len(ballots), len(items))


def _parts(**columns: Numbers) -> list[Parts]:
    rows = zip(*(one.tolist() for one in columns.values()), strict=True)
    return [dict(zip(columns, map(float, row), strict=True)) for row in rows]


def _scored(
    method: str,
    items: tuple[str, ...],
    voices: int,
    scores: Callable[[Numbers], Numbers],
    parts: Callable[[Numbers], list[Parts]],
) -> Scored:
    return Scored(method, VERSION, items, voices, scores, parts, {}, np.ones(voices))
