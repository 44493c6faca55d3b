"""What is gained against what it asks: numbered dots on one line, over two scales from nought."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 640.0, 320.0
LEFT, RIGHT, TOP, BOTTOM = 64.0, 24.0, 24.0, 52.0
APART = 26.0
TICKS = 5


@dataclass(frozen=True)
class Dot:
    """A point by its two figures, zero or more, with the number its table has for it."""

    across: float
    up: float
    text: str
    is_marked: bool = False


@dataclass(frozen=True)
class Spot:
    """A drawn dot. `is_bare`: its number would cover another one's, and stands in the table only."""

    x: float
    y: float
    text: str
    is_marked: bool
    is_bare: bool


@dataclass(frozen=True)
class Tick:
    at: float
    text: str


@dataclass(frozen=True)
class Curve:
    """`line` is an SVG point list through the dots from left to right, gains only rising."""

    title: str
    across: str
    up: str
    line: str
    spots: tuple[Spot, ...]
    ticks_across: tuple[Tick, ...]
    ticks_up: tuple[Tick, ...]
    width: float = WIDTH
    height: float = HEIGHT
    left: float = LEFT
    right: float = WIDTH - RIGHT
    top: float = TOP
    bottom: float = HEIGHT - BOTTOM


def curve(dots: Sequence[Dot], *, title: str = "", across: str = "", up: str = "") -> Curve:
    """The dots on scales that begin at nought; the line joins those nothing to their left beats."""
    wide, tall = (
        ceiling(max((getattr(one, it) for one in dots), default=0)) for it in ("across", "up")
    )
    spots: list[Spot] = []
    for one in dots:
        x = round(LEFT + (WIDTH - LEFT - RIGHT) * one.across / wide, 1)
        y = round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * max(0.0, one.up) / tall, 1)
        bare = any(math.hypot(x - it.x, y - it.y) < APART for it in spots if not it.is_bare)
        spots.append(Spot(x, y, one.text, one.is_marked, bare and not one.is_marked))
    return Curve(
        title, across, up, " ".join(f"{it.x},{it.y}" for it in best(spots)), tuple(spots),
        tuple(ticks(wide, LEFT, WIDTH - RIGHT)), tuple(ticks(tall, HEIGHT - BOTTOM, TOP)),
    )  # fmt: skip


def best(spots: Sequence[Spot]) -> list[Spot]:
    """From left to right those that lie higher than every one before."""
    found: list[Spot] = []
    for one in sorted(spots, key=lambda it: (it.x, it.y)):
        if not found or one.y < found[-1].y:
            found.append(one)
    return found


def ceiling(most: float) -> float:
    """The next of 1, 2, 2.5, 5 · 10ⁿ that holds it in five steps."""
    if most <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(most / TICKS))
    step = next(it * power for it in (1, 2, 2.5, 5, 10) if it * power * TICKS >= most)
    return step * math.ceil(most / step - 1e-9)


def ticks(most: float, first: float, last: float) -> list[Tick]:
    """A figure at every step of a scale."""
    power = 10.0 ** math.floor(math.log10(most / TICKS))
    step = next(it * power for it in (1, 2, 2.5, 5, 10) if it * power * TICKS >= most - 1e-9)
    count = round(most / step)
    return [
        Tick(round(first + (last - first) * at / count, 1), f"{at * step:g}")
        for at in range(count + 1)
    ]
