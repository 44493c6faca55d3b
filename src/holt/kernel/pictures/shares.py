"""Shares of one whole as bars from nought to a hundred, each with how far chance reaches."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from holt.kernel.pictures.lettering import text_width, wrapped

WIDTH, LEFT, RIGHT = 640.0, 240.0, 56.0
LEAST, MARGIN = 56.0, 16.0
TOP, BAR, GAP, BOTTOM = 12.0, 16.0, 14.0, 28.0
LETTERS = 13.0
LINE = 16.0
RIVER, LATER, SOFT, INK = "#0b5c6b", "#7aa7b0", "#999999", "#222222"
PAPER = "#ffffff"


@dataclass(frozen=True)
class Share:
    """A bar: per cents, and the words for it. `is_second` is drawn lighter, as what came later."""

    label: str
    share: float
    low: float
    high: float
    text: str = ""
    is_second: bool = False


@dataclass(frozen=True)
class DrawnShare:
    """A bar with its place; `words` are its label's lines, empty where the one above has it."""

    words: tuple[tuple[str, float], ...]
    y: float
    middle: float
    width: float
    low: float
    high: float
    text_at: float
    text: str
    is_second: bool


@dataclass(frozen=True)
class Shares:
    """Bars under one another on a scale of per cents."""

    title: str
    rows: tuple[DrawnShare, ...]
    height: float
    ticks: tuple[tuple[float, str], ...]
    width: float = WIDTH
    left: float = LEFT
    right: float = WIDTH - RIGHT
    bar: float = BAR
    top: float = TOP

    @property
    def bottom(self) -> float:
        return self.height - BOTTOM


@dataclass(frozen=True)
class Scale:
    """Where nought and a hundred per cent lie: as wide as the words beside it leave."""

    left: float
    right: float

    def at(self, percent: float) -> float:
        held = min(100.0, max(0.0, percent))
        return round(self.left + (self.right - self.left) * held / 100, 1)


def shares(rows: Sequence[Share], title: str) -> Shares:
    """The rows drawn; a row with the label of the one above stands close under it."""
    drawn: list[DrawnShare] = []
    scale = _scale(rows)
    y, before, below = TOP, "", TOP
    for one in rows:
        is_same = bool(drawn) and one.label == before
        lines = () if is_same else _label(one)
        y = y + BAR + 2 if is_same else below + GAP
        drawn.append(_drawn(one, y, lines, scale))
        below = max(below, y + BAR, y + LINE * len(lines))
        before = one.label
    ticks = tuple((scale.at(one), f"{one}%") for one in (0, 25, 50, 75, 100))
    height = round(below + GAP + BOTTOM, 1)
    return Shares(title, tuple(drawn), height, ticks, left=scale.left, right=scale.right)


def _scale(rows: Sequence[Share]) -> Scale:
    """Short labels take little room; a long value at the end of the longest bar is not cut off."""
    left = _widest(line for one in rows for line in _label(one)) + MARGIN
    right = _widest(_text(one) for one in rows) + MARGIN
    return Scale(round(min(LEFT, max(LEAST, left)), 1), round(WIDTH - max(RIGHT, right), 1))


def _widest(texts: Iterable[str]) -> float:
    return max((text_width(one, LETTERS) for one in texts), default=0.0)


def _label(one: Share) -> tuple[str, ...]:
    return wrapped(one.label, LEFT - MARGIN, LETTERS, 2)


def _text(one: Share) -> str:
    return one.text or f"{round(one.share)}%"


def _drawn(one: Share, y: float, lines: Sequence[str], scale: Scale) -> DrawnShare:
    words = tuple((line, round(y + 13 + LINE * at, 1)) for at, line in enumerate(lines))
    low, high, end = (scale.at(each) for each in (one.low, one.high, one.share))
    return DrawnShare(
        words, y, round(y + BAR / 2, 1), round(end - scale.left, 1), low, high,
        round(max(high, end) + 6, 1), _text(one), one.is_second,
    )  # fmt: skip


def standing(drawn: Shares) -> str:
    """The same as an SVG file of its own, with its colors in it."""
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawn.width} {drawn.height}" '
        f'width="{drawn.width}" height="{drawn.height}" font-family="Libertinus Serif" '
        f'font-size="{LETTERS}"><title>{escape(drawn.title)}</title>'
    ]
    for x, text in drawn.ticks:
        lines.append(
            f'<path d="M{x} {drawn.top}V{drawn.bottom}" stroke="{SOFT}" stroke-width="0.5"/>'
            f'<text x="{x}" y="{drawn.bottom + 18}" text-anchor="middle" fill="{INK}">{text}</text>'
        )
    for one in drawn.rows:
        lines.append(_standing(one, drawn))
    return "".join([*lines, "</svg>"])


def _standing(one: DrawnShare, drawn: Shares) -> str:
    said = "".join(
        f'<text x="{drawn.left - 10}" y="{y}" text-anchor="end" fill="{INK}">{escape(line)}</text>'
        for line, y in one.words
    )
    color = LATER if one.is_second else RIVER
    return (
        f'{said}<rect x="{drawn.left}" y="{one.y}" width="{one.width}" height="{drawn.bar}" '
        f'fill="{color}"/>{_reach(one)}<text x="{one.text_at}" y="{one.y + 13}" fill="{INK}" '
        f'stroke="{PAPER}" stroke-width="4" paint-order="stroke">{escape(one.text)}</text>'
    )


def _reach(one: DrawnShare) -> str:
    """How far chance reaches: dark on a pale edge, so that it is seen on the bar and beside it."""
    if one.low == one.high:
        return ""
    line = f'<path d="M{one.low} {one.middle}H{one.high}"'
    return f'{line} stroke="{PAPER}" stroke-width="4"/>{line} stroke="{INK}" stroke-width="1.5"/>'
