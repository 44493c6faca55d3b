"""The signs that say most for an alarm, as reasons. An alarm opens a review and ends nothing."""

from holt.methods.reasons import Reason
from holt.methods.warning.meter import Reading

MOST_REASONS = 4
SMALLEST = 0.1


def reasons(reading: Reading) -> tuple[Reason, ...]:
    """The largest first: the `points` it put into the meter, and how many `times` it did."""
    found = sorted(reading.parts.items(), key=lambda one: (-one[1], one[0]))
    return tuple(
        Reason(
            f"{kind}.{side}",
            {"points": round(points, 2), "times": reading.counts.get((kind, side), 0)},
        )
        for (kind, side), points in found[:MOST_REASONS]
        if points >= SMALLEST
    )
