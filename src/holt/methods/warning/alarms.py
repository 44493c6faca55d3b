"""The signs that say most for an alarm, as reasons. An alarm opens a review and ends nothing."""

from collections import defaultdict

from holt.methods.reasons import Reason
from holt.methods.warning.meter import Reading
from holt.methods.warning.shapes import Kind

MOST_REASONS = 4
SMALLEST = 0.1
UNNUMBERED = frozenset({Kind.PULSE})
"""The pulse is told without figures: from one's own answers another's could be worked out."""


def reasons(reading: Reading) -> tuple[Reason, ...]:
    """The largest first, all sides together: `points` put into the meter, and how many `times`."""
    points: dict[Kind, float] = defaultdict(float)
    times: dict[Kind, int] = defaultdict(int)
    for (kind, side), part in reading.parts.items():
        told = Kind.PULSE if kind is Kind.SILENCE else kind
        points[told] += part
        times[told] += reading.counts.get((kind, side), 0)
    order = sorted(points, key=lambda kind: (-points[kind], kind))
    return tuple(
        Reason(kind.value, _facts(kind, points[kind], times[kind]))
        for kind in order[:MOST_REASONS]
        if points[kind] >= SMALLEST
    )


def _facts(kind: Kind, points: float, times: int) -> dict[str, float | int]:
    return {} if kind in UNNUMBERED else {"points": round(points, 2), "times": times}
