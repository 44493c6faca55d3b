"""How well introductions find ties that were hidden, beside simpler ways to look for them.

A tenth of the ties is hidden. For each end of each hidden tie all organizations it is not tied to
in what remains are ranked, its other hidden partners left out; equals share the mean of their
ranks. That measures what is plausible, not what is worth while: so how many of the first
suggestions cross a group, and how many isolates they reach, stands beside it.
"""

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from statistics import fmean, pstdev

import numpy as np
from numpy.typing import NDArray

from holt.methods.graph.network import Network, Numbers, Reals, once, rows
from holt.methods.introductions.ground import Ground, Scale, scale_of

SPLITS, HIDDEN, FIRST_SEED = 20, 0.1, 1
FIRST = 10
"""Suggestions looked at for groups crossed and isolates reached."""
ABREAST, THREADS = 128, 2
OURS = "introductions"
METHODS = (OURS, "adamic_adar", "pagerank", "popularity", "same_group", "random")
Flags = NDArray[np.bool_]


class TooFewTies(ValueError):
    """Under ten ties nothing can be hidden and found again; carries how many there are."""


@dataclass(frozen=True, slots=True)
class Found:
    """One method in one split, or the mean of several.

    `newcomers` is the mean reciprocal rank for ends without a tie left; None where there were
    none. `crossing` is the share of the first ten suggestions that lead to another group,
    `isolates` the share of those without a tie left who are in somebody's first ten.
    """

    mrr: float
    auc: float
    newcomers: float | None
    crossing: float | None
    isolates: float | None


@dataclass(frozen=True, slots=True)
class Judged:
    """Every method over all splits; `above` counts splits in which ours has the higher MRR."""

    splits: tuple[Mapping[str, Found], ...]
    means: Mapping[str, Found]
    spread: Mapping[str, float]
    above: Mapping[str, int]
    hidden: int
    newcomers: int
    hidden_crossing: float | None


@dataclass(frozen=True, slots=True)
class _Split:
    """What is left, and the two ends of what was hidden, each looked from in turn."""

    left: Ground
    hidden: Numbers
    seed: tuple[int, int]

    @property
    def ends(self) -> Numbers:
        return np.concatenate([self.hidden, self.hidden[:, ::-1]])


def judge(ground: Ground, splits: int = SPLITS, seed: int = FIRST_SEED) -> Judged:
    """The same network and seed come to the same figures. Raises TooFewTies."""
    net = ground.net
    ties = np.stack([net.begins, net.ends], axis=1)
    ties = ties[ties[:, 0] < ties[:, 1]]
    if len(ties) < 10:
        raise TooFewTies(len(ties))
    drawn = [_hide(ground, ties, (seed, at)) for at in range(splits)]
    with ThreadPoolExecutor(THREADS) as pool:
        found = tuple(pool.map(_judge_split, drawn))
    mrr = {one: [split[one].mrr for split in found] for one in METHODS}
    above = {
        one: sum(a > b for a, b in zip(mrr[OURS], mrr[one], strict=True)) for one in METHODS[1:]
    }
    return Judged(
        found,
        {one: _mean([split[one] for split in found]) for one in METHODS},
        {one: pstdev(values) for one, values in mrr.items()},
        above,
        len(drawn[0].hidden),
        sum(_newcomers(split) for split in drawn),
        _crossing(net, np.concatenate([split.hidden for split in drawn])),
    )


def _hide(ground: Ground, ties: Numbers, seed: tuple[int, int]) -> _Split:
    net = ground.net
    order = np.random.default_rng(seed).permutation(len(ties))
    count = round(HIDDEN * len(ties))
    left = once(ties[order[count:]], net.size)
    starts, ends = rows(left, net.size)
    remains = Network(net.ids, starts, ends, left, net.sectors)
    return _Split(Ground(remains, ground.places), ties[order[:count]], seed)


def _newcomers(split: _Split) -> int:
    return int((split.left.net.degrees[split.ends[:, 0]] == 0).sum())


def _crossing(net: Network, pairs: Numbers) -> float | None:
    """The share of these pairs that lead from one known group to another."""
    group = np.array(net.sectors, dtype=object)
    one, other = group[pairs[:, 0]], group[pairs[:, 1]]
    known = (one != "") & (other != "")
    return float((one != other)[known].mean()) if known.any() else None


def _judge_split(split: _Split) -> dict[str, Found]:
    scale = scale_of(split.left)
    tallies = {one: _Tally(split.left.net) for one in METHODS}
    ends = split.ends[np.argsort(split.ends[:, 0], kind="stable")]
    everyone, starts = np.unique(ends[:, 0], return_index=True)
    borders = np.append(starts, len(ends))
    for at in range(0, len(everyone), ABREAST):
        here = everyone[at : at + ABREAST]
        part = ends[borders[at] : borders[min(at + ABREAST, len(everyone))]]
        barred = split.left.linked(here)
        places = np.searchsorted(here, part[:, 0])
        barred[places, part[:, 1]] = True
        block = _Block(here, barred, places, part[:, 1])
        for name, scores in _scores(split, scale, here):
            tallies[name].add(block, scores)
    return {name: one.found() for name, one in tallies.items()}


def _scores(split: _Split, scale: Scale, here: Numbers) -> Iterator[tuple[str, Reals]]:
    """Each method's scores of everyone, for those here. PageRank is the plain one, without groups."""
    net = split.left.net
    terms = split.left.terms(here)
    popular = np.broadcast_to(net.degrees.astype(float), (len(here), net.size))
    yield OURS, scale.score(terms)
    yield "adamic_adar", split.left.adamic_adar(here)
    yield "pagerank", split.left.pagerank(here)
    yield "popularity", popular
    yield "same_group", terms["same_group"]
    dice = [np.random.default_rng((*split.seed, int(one))) for one in here]
    yield "random", np.array([one.random(net.size) for one in dice])


@dataclass(frozen=True, slots=True)
class _Block:
    """Those looked from, whom they may not be shown, and each hidden partner with its row."""

    here: Numbers
    barred: Flags
    rows: Numbers
    partners: Numbers


class _Tally:
    """Ranks of hidden partners by one method, gathered block by block."""

    def __init__(self, net: Network) -> None:
        self.net = net
        self.isolate = net.degrees == 0
        self.ranks: list[Reals] = []
        self.others: list[Numbers] = []
        self.alone: list[Flags] = []
        self.pairs: list[Numbers] = []

    def add(self, block: _Block, scores: Reals) -> None:
        """Where the hidden partners of this block stand."""
        free = np.where(block.barred, -np.inf, scores)
        mine = scores[block.rows, block.partners][:, None]
        theirs = free[block.rows]
        above, level = (theirs > mine).sum(axis=1), (theirs == mine).sum(axis=1)
        self.ranks.append(1 + above + level / 2)
        self.others.append((~block.barred).sum(axis=1)[block.rows])
        self.alone.append(self.isolate[block.here[block.rows]])
        first = min(FIRST, free.shape[1])
        best = np.argpartition(-free, first - 1, axis=1)[:, :first]
        there = np.isfinite(np.take_along_axis(free, best, axis=1))
        self.pairs.append(np.stack([np.repeat(block.here, there.sum(axis=1)), best[there]], axis=1))

    def found(self) -> Found:
        """The means; AUC is the share of others each hidden partner stands before."""
        ranks, others = np.concatenate(self.ranks), np.concatenate(self.others)
        alone, pairs = np.concatenate(self.alone), np.concatenate(self.pairs)
        reached = self.isolate[np.unique(pairs[:, 1])].sum()
        before = 1 - (ranks - 1) / np.maximum(others, 1)
        return Found(
            float((1 / ranks).mean()),
            float(before.mean()),
            float((1 / ranks[alone]).mean()) if alone.any() else None,
            _crossing(self.net, pairs),
            float(reached / self.isolate.sum()) if self.isolate.any() else None,
        )


def _mean(found: list[Found]) -> Found:
    """The mean of each figure over the splits that have it."""

    def over(figure: str) -> float | None:
        told = [value for one in found if (value := getattr(one, figure)) is not None]
        return fmean(told) if told else None

    return Found(
        over("mrr") or 0.0,
        over("auc") or 0.0,
        over("newcomers"),
        over("crossing"),
        over("isolates"),
    )
