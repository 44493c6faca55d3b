"""Student's t: how far out 95 % reach when the spread is only known from a few."""

from functools import lru_cache

from holt.methods.counts import Z, incomplete_beta

MANY = 500.0
FURTHEST = 1000.0


@lru_cache(maxsize=4096)
def student(free: float, level: float = 0.95) -> float:
    """The t that holds the middle 95 % at so many degrees of freedom (at least one is taken)."""
    free = max(1.0, free)
    if free > MANY and level == 0.95:
        return Z
    low, high = 0.0, FURTHEST
    for _step in range(60):
        middle = (low + high) / 2
        if incomplete_beta(free / 2, 0.5, free / (free + middle * middle)) > 1 - level:
            low = middle
        else:
            high = middle
    return (low + high) / 2
