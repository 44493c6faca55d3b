"""One figure, one JSON line."""

import json
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Figure:
    """What was measured, its peer from the same run, and what was promised.

    `ratio` is value ÷ peer; `held` says whether the promise was kept in this run.
    """

    figure: str
    value: float
    unit: str
    promise: str
    held: bool
    peer: str = ""
    peer_value: float | None = None

    @property
    def ratio(self) -> float | None:
        return round(self.value / self.peer_value, 3) if self.peer_value else None

    def line(self) -> str:
        """As one line of JSON."""
        return json.dumps({**asdict(self), "ratio": self.ratio}, ensure_ascii=False)


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which this share of the values lies (0 < share < 1)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def median(values: Sequence[float]) -> float:
    """The middle one."""
    return statistics.median(values)
