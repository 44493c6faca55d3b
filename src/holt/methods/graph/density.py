"""How many of the possible ties there are, and how far they hang on a few organizations.

Source for centralization: L. C. Freeman, Centrality in social networks: conceptual
clarification, Social Networks 1, 1979.
"""

from dataclasses import dataclass

from holt.methods.graph.network import Network


@dataclass(frozen=True, slots=True)
class Density:
    """Ties there are, ties there could be; None where nobody could be tied."""

    ties: int
    possible: int

    @property
    def share(self) -> float | None:
        return self.ties / self.possible if self.possible else None


@dataclass(frozen=True, slots=True)
class Centralization:
    """0 when all are alike, 1 for a star; `highest` are those at the top. None under three."""

    share: float | None
    highest: tuple[str, ...]
    top: float


def density(net: Network) -> Density:
    """2m ÷ n(n − 1)."""
    return Density(net.ties, net.size * (net.size - 1) // 2)


def degree_centralization(net: Network) -> Centralization:
    """Σ(max − d) ÷ (n − 1)(n − 2)."""
    return centralization(net, net.degrees.tolist(), (net.size - 1) * (net.size - 2))


def centralization(net: Network, values: list[float], most: float) -> Centralization:
    """Σ(max − value) ÷ the most that sum could be."""
    top = max(values, default=0.0)
    highest = tuple(one for one, value in zip(net.ids, values, strict=True) if value == top)
    share = sum(top - value for value in values) / most if net.size > 2 else None
    return Centralization(share, highest if top > 0 else (), float(top))
