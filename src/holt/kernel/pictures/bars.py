"""Two-sided bars: what each gave to the left of the middle, what each gained to the right."""

from collections.abc import Sequence
from dataclasses import dataclass

FULL = 100.0


@dataclass(frozen=True)
class Bar:
    """One partner's given and gained in any one unit, zero or more; the texts say them in words."""

    label: str
    given: float
    gained: float
    given_text: str = ""
    gained_text: str = ""
    url: str = ""


@dataclass(frozen=True)
class BarRow:
    """A drawn row: widths and start in hundredths of a side."""

    label: str
    url: str
    given_text: str
    gained_text: str
    given_start: float
    given_width: float
    gained_width: float


@dataclass(frozen=True)
class Bars:
    """Rows on one common scale."""

    rows: tuple[BarRow, ...]


def bars(rows: Sequence[Bar]) -> Bars:
    """The rows drawn; the longest bar of either side fills it."""
    most = max((max(one.given, one.gained) for one in rows), default=0) or 1
    return Bars(tuple(drawn(one, most) for one in rows))


def drawn(one: Bar, most: float) -> BarRow:
    given, gained = (round(FULL * max(0, side) / most, 2) for side in (one.given, one.gained))
    return BarRow(
        label=one.label,
        url=one.url,
        given_text=one.given_text or f"{one.given:g}",
        gained_text=one.gained_text or f"{one.gained:g}",
        given_start=round(FULL - given, 2),
        given_width=given,
        gained_width=gained,
    )
