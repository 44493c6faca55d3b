"""What is asked of chosen measures and of what is noted to them by hand."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class MeasureRow:
    """One measure of the catalog: whether it counts for us, what we aim at in a year, and why.

    `aim` is a number as people say it: per cents, whole money, people, hours.
    """

    measure: str
    is_chosen: bool = True
    aim: str = ""
    why: str = ""


@dataclass(frozen=True)
class ChooseMeasuresAsk:
    """Which measures count for an organization, or for a partnership: those and no others."""

    chosen: tuple[MeasureRow, ...]
    organization_id: int | None = None
    partnership_id: int | None = None


@dataclass(frozen=True)
class NoteMeasureAsk:
    """Add an observation by hand: what, on which day, how much in which unit, and who says so.

    Money is given in whole money, such as "1200.50".
    """

    measure: str
    on: date
    value: str
    unit: str
    what: str
    source: str
    evidence: str = ""
    organization_id: int | None = None
    partnership_id: int | None = None


@dataclass(frozen=True)
class StrikeMeasureNoteAsk:
    """Strike an observation out, with the reason; it stays readable and counts no longer."""

    measure_note_id: int
    reason: str
