"""Who works with whom, drawn: shapes for sectors, lines for ties, names where there is room.

One drawing serves the page with scripts off, the printed report and the exported file.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html import escape

from holt.kernel.pictures.lettering import cut, text_width
from holt.kernel.pictures.maps import Sector, look

WIDTH, HEIGHT, PAD = 1500.0, 1000.0, 60.0
SIZE = 22.0
LONGEST = 260.0
FEW = 60
"""Of so few, every name is tried; of more, only of those with most ties."""

TONES = ("#0b5c6b", "#8d4a2f", "#4d6b2f", "#6b3a6e", "#34506e", "#715500")
DARK = ("#6cc0cf", "#e0a080", "#a9c98a", "#dcaedf", "#a9c4e4", "#e2c565")
KIND_DASHES = ("", "10 3", "2 4", "12 4 2 4", "16 6", "4 3")
"""Kinds of ties differ by their dashes and by their tone, never by color alone."""
INK, SOFT, PAPER = "#1e2a2e", "#8fa3a8", "#ffffff"


@dataclass(frozen=True, slots=True)
class Spot:
    """Something to draw: its place as shares (x of 1.5, y of 1), its sector and its ties."""

    name: str
    sector: str
    x: float
    y: float
    ties: int


@dataclass(frozen=True, slots=True)
class Line:
    """A tie between two spots by number, how deep it is (0 to 4), and how its kind is drawn (0 the
    main kind, by its level; others by a number of `KIND_DASHES`)."""

    one: int
    other: int
    level: int
    kind: int = 0


@dataclass(frozen=True, slots=True)
class Label:
    """A name with its place; its middle is at x."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Under:
    """Outlines beneath a drawing by places: SVG paths, to be grown, then shifted."""

    paths: tuple[str, ...] = ()
    shift: tuple[float, float] = (0.0, 0.0)
    grow: float = 1.0


@dataclass(frozen=True)
class Drawing:
    """The same in user units of a sheet of 1500 by 1000."""

    title: str
    at: tuple[tuple[float, float], ...]
    looks: tuple[Sector, ...]
    radii: tuple[float, ...]
    lines: tuple[Line, ...]
    labels: tuple[Label, ...]
    sectors: tuple[Sector, ...]
    under: Under = Under()


def network(spots: Sequence[Spot], lines: Iterable[Line], title: str) -> Drawing:
    """The drawing. Sectors look the same whatever else is drawn: by their order in the alphabet."""
    names = sorted({one.sector for one in spots})
    looks = {name: look(name, number) for number, name in enumerate(names)}
    at = tuple((on_sheet(one.x, WIDTH / 1.5), on_sheet(one.y, HEIGHT)) for one in spots)
    radii = tuple(radius(one.ties, len(spots)) for one in spots)
    return Drawing(
        title,
        at,
        tuple(looks[one.sector] for one in spots),
        radii,
        tuple(sorted(lines, key=lambda one: (one.kind == 0, one.level))),
        tuple(_labels(spots, at, radii)),
        tuple(looks.values()),
    )


def moved(
    drawing: Drawing, at: Sequence[tuple[float, float]], under: Under, spots: Sequence[Spot]
) -> Drawing:
    """The same with each spot somewhere else, over outlines."""
    labels = tuple(_labels(spots, at, drawing.radii))
    return replace(drawing, at=tuple(at), labels=labels, under=under)


def on_sheet(share: float, whole: float) -> float:
    """A share as user units, with a margin all around."""
    return round(PAD + share * (whole - 2 * PAD * whole / WIDTH), 1)


def radius(ties: int, count: int) -> float:
    """A little larger with more ties, smaller on a full sheet."""
    return round((14.0 if count <= FEW else 9.0 if count <= 400 else 5.0) + min(8.0, ties * 0.6), 1)


def _labels(
    spots: Sequence[Spot], at: Sequence[tuple[float, float]], radii: Sequence[float]
) -> Iterable[Label]:
    """Names of those with most ties first, under their spot or over it, where no other name is."""
    taken: list[tuple[float, float, float, float]] = []
    order = sorted(range(len(spots)), key=lambda one: (-spots[one].ties, one))
    for number in order[: 2 * FEW]:
        text = cut(spots[number].name, LONGEST, SIZE)
        half = text_width(text, SIZE) / 2
        x, y = at[number]
        x = min(WIDTH - half - 4, max(half + 4, x))
        for line in (y + radii[number] + SIZE, y - radii[number] - 6):
            box = (x - half, line - SIZE, x + half, line + 6)
            if not any(_meet(box, one) for one in taken):
                taken.append(box)
                yield Label(round(x, 1), round(line, 1), text)
                break


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def drawn_alone(drawing: Drawing) -> str:
    """The drawing as an SVG file of its own, with its colors in it; dark where the reader's are."""
    tones = "".join(f".t{number}{{fill:{tone}}}" for number, tone in enumerate(DARK))
    style = f"@media (prefers-color-scheme:dark){{svg{{background:#10191c}}{tones}" \
            "text{fill:#e8f0f2;stroke:#10191c}.tie{stroke:#7d979d}.kind{stroke:#c9d6d9}}"  # fmt: skip
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'width="{WIDTH}" height="{HEIGHT}" font-family="Libertinus Serif, serif" '
        f'font-size="{SIZE}"><title>{escape(drawing.title)}</title><style>{style}</style>'
    ]
    (across, down), grow = drawing.under.shift, drawing.under.grow
    parts.append(f'<g transform="translate({across} {down}) scale({grow})">')
    parts += [f'<path d="{d}" fill="none" stroke="{SOFT}"/>' for d in drawing.under.paths]
    parts.append("</g>")
    parts += [_line(one, drawing) for one in drawing.lines]
    parts += [_spot(number, drawing) for number in range(len(drawing.at))]
    parts += [
        f'<text x="{one.x}" y="{one.y}" text-anchor="middle" fill="{INK}" stroke="{PAPER}" '
        f'stroke-width="4" paint-order="stroke">{escape(one.text)}</text>'
        for one in drawing.labels
    ]
    return "".join([*parts, "</svg>"])


def _line(one: Line, drawing: Drawing) -> str:
    (x1, y1), (x2, y2) = drawing.at[one.one], drawing.at[one.other]
    if one.kind:
        return (
            f'<path class="kind" d="M{x1} {y1}L{x2} {y2}" fill="none" '
            f'stroke="{TONES[one.kind]}" stroke-width="1.6" '
            f'stroke-dasharray="{KIND_DASHES[one.kind]}"/>'
        )
    dashes = ' stroke-dasharray="6 5"' if not one.level else ""
    return (
        f'<path class="tie" d="M{x1} {y1}L{x2} {y2}" stroke="{SOFT}" '
        f'stroke-width="{1 + one.level}"{dashes}/>'
    )


def _spot(number: int, drawing: Drawing) -> str:
    (x, y), looks, size = drawing.at[number], drawing.looks[number], drawing.radii[number]
    tone = TONES[looks.tone % len(TONES)]
    if not looks.points:
        return f'<circle class="t{looks.tone}" cx="{x}" cy="{y}" r="{size}" fill="{tone}"/>'
    return (
        f'<polygon class="t{looks.tone}" points="{looks.points}" fill="{tone}" '
        f'transform="translate({x} {y}) scale({round(size / 16, 3)})"/>'
    )
