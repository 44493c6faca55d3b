"""A life as a river: what happened, where we are, what lies ahead; across, or upright on a phone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from django.utils.formats import date_format

from holt.kernel.pictures.lettering import balanced, text_width, wrapped

Tone = Literal["past", "now", "ahead", "worry"]

WIDTH = 1000.0
EDGE = 44.0
LABEL_SIZE = 14.0
WHEN_SIZE = 13.0
LABEL_WIDEST = 160.0
LINE = 17.0
LANE = 2 * LINE + WHEN_SIZE + 14.0
SWAY = 13.0
CLEAR = 20.0
BREATH = 12.0
ROOMY = 92.0
UPRIGHT_WIDTH = 290.0
UPRIGHT_TEXT = 54.0
UPRIGHT_MIDDLE = 22.0
UPRIGHT_SWAY = 9.0


@dataclass(frozen=True)
class Point:
    """A moment in the life. `when` in words can be given, such as "in 3 days"."""

    label: str
    when: date
    tone: Tone = "past"
    url: str = ""
    said: str = ""


@dataclass(frozen=True)
class Words:
    """A line of text at its baseline; `css` is label or when."""

    x: float
    y: float
    text: str
    css: str


@dataclass(frozen=True)
class Spot:
    """A point on the drawing, its words, and a thin line to them where they stand apart."""

    x: float
    y: float
    tone: Tone
    label: str
    words: tuple[Words, ...]
    leader: tuple[float, float] | None


@dataclass(frozen=True)
class Drawing:
    """`past` and `ahead` are SVG path data; either may be ""."""

    width: float
    height: float
    past: str
    ahead: str
    spots: tuple[Spot, ...]
    anchor: str


@dataclass(frozen=True)
class Moment:
    """A point for the list that says the same."""

    label: str
    when: str
    tone: Tone
    url: str


@dataclass(frozen=True)
class River:
    """The same points drawn across, drawn upright, and as a list."""

    title: str
    across: Drawing
    upright: Drawing
    moments: tuple[Moment, ...]


def month(day: date) -> str:
    return date_format(day, "YEAR_MONTH_FORMAT")


def river(points: Sequence[Point], title: str = "", *, say: Callable[[date], str] = month) -> River:
    """Points in order of time. Labels of the drawings never overlap and are never clipped."""
    ordered = sorted(points, key=lambda one: one.when)
    told = [(one, one.said or say(one.when)) for one in ordered]
    moments = tuple(Moment(one.label, when, one.tone, one.url) for one, when in told)
    return River(title, across(told), upright(told), moments)


Told = Sequence[tuple[Point, str]]


@dataclass(frozen=True)
class Block:
    """The words of one point before they have a place."""

    lines: tuple[str, ...]
    when: str
    width: float


@dataclass(frozen=True)
class Seat:
    """Where a block stands: above or below the river, in which lane, with its center."""

    above: bool
    lane: int
    center: float


def block(label: str, when: str, widest: float) -> Block:
    lines = balanced(label, widest, LABEL_SIZE, 2)
    widths = [text_width(line, LABEL_SIZE) for line in lines]
    return Block(lines, when, max(*widths, text_width(when, WHEN_SIZE)))


def gap(count: int) -> float:
    """How near two of so many points may come."""
    return min(ROOMY, (WIDTH - 2 * EDGE) / max(1, count - 1))


def spread(days: Sequence[date]) -> list[float]:
    """x of each day: by time, but never closer than labels need, all inside the drawing."""
    if len(days) == 1:
        return [WIDTH / 2]
    span = (days[-1] - days[0]).days or 1
    room = WIDTH - 2 * EDGE
    least = gap(len(days))
    found: list[float] = []
    for day in days:
        by_time = EDGE + room * (day - days[0]).days / span
        found.append(max(by_time, found[-1] + least) if found else by_time)
    last = len(days) - 1
    return [min(x, WIDTH - EDGE - (last - place) * least) for place, x in enumerate(found)]


def seats(xs: Sequence[float], blocks: Sequence[Block]) -> list[Seat | None]:
    """A free place for each block, alternating sides; None where there is none at all."""
    taken: dict[bool, list[float]] = {True: [], False: []}
    found: list[Seat | None] = []
    above = True
    for x, one in zip(xs, blocks, strict=True):
        half = one.width / 2
        center = min(max(x, half + 3), WIDTH - half - 3)
        seat = free_seat(taken, x, center, half, above)
        if seat:
            take(taken[seat.above], seat, x, half)
            above = not seat.above
        found.append(seat)
    return found


def free_seat(
    taken: dict[bool, list[float]], x: float, center: float, half: float, first: bool
) -> Seat | None:
    """The nearest lane whose last block ends before this one, with a clear way to the river."""
    for lane in range(max(len(taken[True]), len(taken[False])) + 1):
        for above in (first, not first):
            ends = [*taken[above], *[0.0] * (lane + 1)]
            way_is_clear = all(end <= x - BREATH / 2 for end in ends[:lane])
            if way_is_clear and ends[lane] <= center - half:
                return Seat(above, lane, center)
    return None


def take(ends: list[float], seat: Seat, x: float, half: float) -> None:
    """Mark the block's lane, and its leader's way through the lanes nearer the river."""
    ends.extend([0.0] * (seat.lane + 1 - len(ends)))
    ends[seat.lane] = seat.center + half + BREATH
    for lane in range(seat.lane):
        ends[lane] = max(ends[lane], x + BREATH / 2)


def across(told: Told) -> Drawing:
    """Left to right; words above the crests and below the troughs."""
    if not told:
        return Drawing(WIDTH, 0.0, "", "", (), "middle")
    xs = spread([point.when for point, _ in told])
    widest = min(LABEL_WIDEST, 2 * gap(len(told)) + LINE)
    blocks = [block(point.label, when, widest) for point, when in told]
    places = seats(xs, blocks)
    lanes = {side: depth(places, side) for side in (True, False)}
    middle = lanes[True] * LANE + CLEAR + SWAY
    height = middle + SWAY + CLEAR + lanes[False] * LANE
    ys = [
        middle - SWAY if rises(seat, place) else middle + SWAY for place, seat in enumerate(places)
    ]
    spots = tuple(
        spot(point, x, y, one, seat)
        for (point, _), x, y, one, seat in zip(told, xs, ys, blocks, places, strict=True)
    )
    way = [(0.0, middle), *zip(xs, ys, strict=True), (WIDTH, middle)]
    past, ahead = course([point.tone for point, _ in told], way, turned=False)
    return Drawing(WIDTH, round(height, 1), past, ahead, spots, "middle")


def rises(seat: Seat | None, place: int) -> bool:
    return seat.above if seat else place % 2 == 0


def depth(places: Sequence[Seat | None], above: bool) -> int:
    """How many lanes a side needs."""
    return max((seat.lane + 1 for seat in places if seat and seat.above == above), default=0)


def spot(point: Point, x: float, y: float, one: Block, seat: Seat | None) -> Spot:
    """A point with its words in their seat."""
    if seat is None:
        return Spot(round(x, 1), round(y, 1), point.tone, point.label, (), None)
    side = -1 if seat.above else 1
    edge = y + side * (CLEAR + seat.lane * LANE)
    words = stacked(one, seat.center, edge, seat.above)
    leader = (round(y + side * 11, 1), round(edge - side * 2, 1)) if seat.lane else None
    return Spot(round(x, 1), round(y, 1), point.tone, point.label, words, leader)


def stacked(one: Block, x: float, edge: float, above: bool) -> tuple[Words, ...]:
    """The lines of a block, growing away from the river; the date stands at the far end."""
    rows = [(line, "label", LINE) for line in one.lines]
    rows.insert(0 if above else len(rows), (one.when, "when", WHEN_SIZE + 3))
    height = sum(row[2] for row in rows)
    y = edge - height if above else edge
    found = []
    for text, css, step in rows:
        y += step
        found.append(Words(round(x, 1), round(y - 4, 1), text, css))
    return tuple(found)


def course(
    tones: Sequence[Tone], way: Sequence[tuple[float, float]], *, turned: bool
) -> tuple[str, str]:
    """Path data up to the last thing that has happened, and from there on."""
    happened = [place for place, tone in enumerate(tones, start=1) if tone != "ahead"]
    bend = happened[-1] if happened else 0
    return path(way[: bend + 1], turned=turned), path(way[bend:], turned=turned)


def path(way: Sequence[tuple[float, float]], *, turned: bool) -> str:
    """A smooth line that lies level (or plumb, when turned) at each point."""
    if len(way) < 2:
        return ""
    parts = [f"M{way[0][0]:.1f} {way[0][1]:.1f}"]
    for (x0, y0), (x1, y1) in pairwise(way):
        if turned:
            mid = (y0 + y1) / 2
            parts.append(f"C{x0:.1f} {mid:.1f} {x1:.1f} {mid:.1f} {x1:.1f} {y1:.1f}")
        else:
            mid = (x0 + x1) / 2
            parts.append(f"C{mid:.1f} {y0:.1f} {mid:.1f} {y1:.1f} {x1:.1f} {y1:.1f}")
    return "".join(parts)


def upright(told: Told) -> Drawing:
    """Top to bottom, the words beside."""
    if not told:
        return Drawing(UPRIGHT_WIDTH, 0.0, "", "", (), "start")
    spots: list[Spot] = []
    top = 6.0
    for place, (point, when) in enumerate(told):
        lines = wrapped(point.label, UPRIGHT_WIDTH - UPRIGHT_TEXT - 4, LABEL_SIZE + 1, 3)
        words = beside(lines, when, top)
        x = UPRIGHT_MIDDLE + (UPRIGHT_SWAY if place % 2 else -UPRIGHT_SWAY)
        spots.append(Spot(round(x, 1), top + 20, point.tone, point.label, words, None))
        top += len(lines) * (LINE + 1) + WHEN_SIZE + 24
    way = [(UPRIGHT_MIDDLE, 0.0), *((one.x, one.y) for one in spots), (UPRIGHT_MIDDLE, top + 6)]
    past, ahead = course([point.tone for point, _ in told], way, turned=True)
    return Drawing(UPRIGHT_WIDTH, round(top + 6, 1), past, ahead, tuple(spots), "start")


def beside(lines: Sequence[str], when: str, top: float) -> tuple[Words, ...]:
    """The date, then the label's lines."""
    found = [Words(UPRIGHT_TEXT, round(top + 14, 1), when, "when")]
    y = top + 14
    for line in lines:
        y += LINE + 1
        found.append(Words(UPRIGHT_TEXT, round(y, 1), line, "label"))
    return tuple(found)
