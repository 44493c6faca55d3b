"""Similar cases: whether the same problem is found in other words, and how fast."""

from bench.cases.measuring import measure

__all__ = ["measure"]
