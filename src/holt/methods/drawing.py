"""Where to draw who works with whom: those tied near each other, the rest apart.

Every tie pulls, every two push, and the drawing settles. The same ties are always drawn the same
way, so that a year beside another can be compared. Up to a hundred or so every pair is weighed;
beyond, the push is added up on a grid by Fourier transform.
Sources: T. Fruchterman and E. Reingold, Graph drawing by force-directed placement, 1991; for the
push by number of ties, M. Jacomy and others, ForceAtlas2, 2014.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Weights = NDArray[np.float64]

FEW = 150
"""Up to so many, each pair is weighed by itself."""

TURNS = 160
CELLS = 128
PULL_HOME = 0.04
"""How strongly everything is held to the middle, so that parts do not drift off the sheet."""

GAP = 0.7
"""Between two parts, where a part of one member would be 1 wide."""

WIDE = 1.5
"""The sheet is so many times wider than tall."""


def laid_out(count: int, ties: Sequence[tuple[int, int]]) -> list[tuple[float, float]]:
    """(x, y) of each of `count` by number: x from 0 to 1.5, y from 0 to 1.

    What is not tied to each other is drawn side by side; whoever has no tie, in rows at the foot.
    """
    at = np.zeros((count, 2))
    parts = _parts(count, [(a, b) for a, b in ties if a != b])
    rest = sorted(set(range(count)) - {one for part, _ties in parts for one in part})
    foot = _foot(len(rest), count)
    if parts:
        drawn = [_settled(len(part), _numbered(part, inner)) for part, inner in parts]
        for (part, _ties), placed in zip(parts, _packed(drawn), strict=True):
            at[part] = placed * [1.0, 1.0 - foot]
    if rest:
        at[rest] = _rows(len(rest), foot if parts else 1.0)
    return [(round(float(x), 4), round(float(y), 4)) for x, y in at]


def _parts(
    count: int, ties: Sequence[tuple[int, int]]
) -> list[tuple[list[int], list[tuple[int, int]]]]:
    """What hangs together, the largest first: its members in order, and its ties."""
    root = list(range(count))

    def found(one: int) -> int:
        while root[one] != one:
            root[one] = one = root[root[one]]
        return one

    for a, b in ties:
        root[max(found(a), found(b))] = min(found(a), found(b))
    members: dict[int, list[int]] = {}
    inner: dict[int, list[tuple[int, int]]] = {}
    for a, b in ties:
        inner.setdefault(found(a), []).append((a, b))
    for one in range(count):
        if found(one) in inner:
            members.setdefault(found(one), []).append(one)
    return [
        (members[one], inner[one]) for one in sorted(inner, key=lambda r: (-len(members[r]), r))
    ]


def _numbered(part: Sequence[int], ties: Sequence[tuple[int, int]]) -> NDArray[np.int64]:
    place = {one: number for number, one in enumerate(part)}
    return np.array([(place[a], place[b]) for a, b in ties])


def _packed(drawn: Sequence[Points]) -> list[Points]:
    """Each part in a box as large as it has members, the boxes in rows, the rows on the sheet."""
    sides = [float(np.sqrt(len(one))) for one in drawn]
    across = max(
        WIDE * sides[0], float(np.sqrt(WIDE * sum(WIDE * (side + GAP) ** 2 for side in sides)))
    )
    placed, x, y, tall = [], 0.0, 0.0, 0.0
    for one, side in zip(drawn, sides, strict=True):
        if x and x + WIDE * side > across + 1e-9:
            x, y, tall = 0.0, y + tall + GAP, 0.0
        placed.append(_fitted(one) * side + [x, y])
        x, tall = x + WIDE * side + GAP, max(tall, side)
    corner = np.array([max(float(one[:, 0].max()) for one in placed), y + tall])
    size = float((np.array([WIDE, 1.0]) / np.maximum(corner, 1e-9)).min())
    margin = (np.array([WIDE, 1.0]) - corner * size) / 2
    return [one * size + margin for one in placed]


def _settled(count: int, ends: NDArray[np.int64]) -> Points:
    """The tied ones after all turns, in any scale."""
    at = _begun(count)
    mass: Weights = 1.0 + np.bincount(ends.ravel(), minlength=count).astype(np.float64)
    reach = np.sqrt(count)
    for turn in range(TURNS):
        move = _pushes(at, mass) - _pulls(at, ends, count) - PULL_HOME * mass[:, None] * at
        far = np.linalg.norm(move, axis=1, keepdims=True)
        step = reach * 0.12 * (1 - turn / TURNS) + 0.01
        at = at + move / np.maximum(far, 1e-9) * np.minimum(far, step)
    return at


def _begun(count: int) -> Points:
    """On a spiral of sunflower seeds: even, and the same each time."""
    number = np.arange(count)
    angle, far = number * 2.399963229728653, np.sqrt(number + 0.5)
    return np.stack([far * np.cos(angle), far * np.sin(angle)], axis=1)


def _pulls(at: Points, ends: NDArray[np.int64], count: int) -> Points:
    apart = at[ends[:, 0]] - at[ends[:, 1]]
    pulled = np.empty((count, 2))
    for axis in (0, 1):
        outward = np.bincount(ends[:, 0], apart[:, axis], count)
        pulled[:, axis] = outward - np.bincount(ends[:, 1], apart[:, axis], count)
    return pulled


def _pushes(at: Points, mass: Weights) -> Points:
    return _each_pair(at, mass) if len(at) <= FEW else _on_grid(at, mass)


def _each_pair(at: Points, mass: Weights) -> Points:
    apart = at[:, None, :] - at[None, :, :]
    square = (apart**2).sum(axis=2) + 0.01
    weight = mass[:, None] * mass[None, :] / square
    np.fill_diagonal(weight, 0.0)
    pushed: Points = (apart * weight[:, :, None]).sum(axis=1)
    return pushed


def _on_grid(at: Points, mass: Weights) -> Points:
    """Masses are put in cells; what each cell feels of all others is one convolution."""
    low = at.min(axis=0)
    side = float((at.max(axis=0) - low).max()) / (CELLS - 1) + 1e-9
    cell = np.floor((at - low) / side).astype(int)
    grid = np.zeros((2 * CELLS, 2 * CELLS))
    np.add.at(grid, (cell[:, 0], cell[:, 1]), mass)
    seen = np.fft.rfft2(grid)
    pushed = np.empty_like(at)
    for axis, kernel in enumerate(_kernels(side)):
        field = np.fft.irfft2(seen * np.fft.rfft2(kernel), s=grid.shape)
        pushed[:, axis] = field[cell[:, 0], cell[:, 1]] * mass
    return pushed + _within_cells(at, cell, mass, side)


def _kernels(side: float) -> tuple[Weights, Weights]:
    """What one cell of mass 1 pushes every other by: away, as 1 over the distance."""
    steps = np.fft.fftfreq(2 * CELLS, 1 / (2 * CELLS)) * side
    across, down = np.meshgrid(steps, steps, indexing="ij")
    square = across**2 + down**2
    square[0, 0] = np.inf
    return across / square, down / square


def _within_cells(at: Points, cell: NDArray[np.int64], mass: Weights, side: float) -> Points:
    """Those of one cell push each other away from its middle of mass."""
    key = cell[:, 0] * CELLS + cell[:, 1]
    _cells, which, many = np.unique(key, return_inverse=True, return_counts=True)
    weight = np.bincount(which, mass)
    middle = np.stack([np.bincount(which, at[:, a] * mass) / weight for a in (0, 1)], axis=1)
    apart = at - middle[which]
    square = (apart**2).sum(axis=1, keepdims=True) + (0.1 * side) ** 2
    crowd = ((weight[which] - mass) * mass)[:, None] * (many[which] > 1)[:, None]
    pushed: Points = apart * crowd / square
    return pushed


def _fitted(at: Points) -> Points:
    """Turned so that the longest way lies across, and stretched to fill the sheet."""
    at = at - at.mean(axis=0)
    if len(at) > 1:
        _values, axes = np.linalg.eigh(at.T @ at)
        at = at @ axes[:, ::-1]
    low, high = at.min(axis=0), at.max(axis=0)
    wide, tall = np.maximum(high - low, 1e-9)
    size = min(WIDE / wide, 1.0 / tall)
    spread = np.array([min(WIDE / wide, 1.6 * size), min(1.0 / tall, 1.6 * size)])
    fitted: Points = (at - (low + high) / 2) * spread + [WIDE / 2, 0.5]
    return fitted


def _foot(alone: int, count: int) -> float:
    """The share of the sheet's height for those without a tie."""
    return 0.0 if not alone else min(0.35, 0.08 + 0.25 * alone / count)


def _rows(count: int, tall: float) -> Points:
    """So many in even rows at the foot of the sheet."""
    across = max(1, int(np.ceil(np.sqrt(count * WIDE / tall * 1.5))))
    down = int(np.ceil(count / across))
    number = np.arange(count)
    x = (number % across + 0.5) * WIDE / across
    y = 1.0 - tall + (number // across + 0.9) * tall / (down + 0.4)
    return np.stack([x, y], axis=1)
