"""Small pictures beside a number: how it went, how much of it there is."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT, PAD = 120.0, 28.0, 4.0


@dataclass(frozen=True)
class Spark:
    """`lines` are SVG point lists, one for each stretch without a gap; the last value has a dot."""

    lines: tuple[str, ...]
    last: tuple[float, float] | None
    title: str
    width: float = WIDTH
    height: float = HEIGHT


def spark(values: Sequence[float | None], title: str = "") -> Spark:
    """Values from first to last, None where there is none; the scale is their own."""
    known = [value for value in values if value is not None]
    if not known:
        return Spark((), None, title)
    low, high = min(known), max(known)
    step = (WIDTH - 2 * PAD) / max(1, len(values) - 1)
    at = [
        None if value is None else (round(PAD + place * step, 1), height_of(value, low, high))
        for place, value in enumerate(values)
    ]
    last = [one for one in at if one is not None][-1]
    return Spark(tuple(" ".join(f"{x},{y}" for x, y in part) for part in runs(at)), last, title)


def height_of(value: float, low: float, high: float) -> float:
    """y of a value; a level series lies in the middle."""
    if high == low:
        return HEIGHT / 2
    return round(HEIGHT - PAD - (HEIGHT - 2 * PAD) * (value - low) / (high - low), 1)


def runs(at: Sequence[tuple[float, float] | None]) -> list[list[tuple[float, float]]]:
    """Stretches of two or more points without a gap."""
    found: list[list[tuple[float, float]]] = [[]]
    for one in at:
        if one is None:
            found.append([])
        else:
            found[-1].append(one)
    return [part for part in found if len(part) > 1]


@dataclass(frozen=True)
class Meter:
    """A filled share of a bar, `width` in hundredths, and the words that say it."""

    width: float
    text: str


def meter(value: float, most: float = 1.0, text: str = "") -> Meter:
    """`value` of `most`, held between nothing and all."""
    share = min(1.0, max(0.0, value / most)) if most > 0 else 0.0
    return Meter(round(100 * share, 1), text or f"{round(100 * share)}%")
