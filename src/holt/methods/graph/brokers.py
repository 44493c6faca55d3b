"""Who stands between partners that do not know each other.

Source: R. S. Burt, Structural Holes, 1992; the short form of effective size is S. P. Borgatti's,
Structural holes: unpacking Burt's redundancy measures, Connections 20, 1997.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from holt.methods.graph.network import Network
from holt.methods.graph.triangles import Triangles


@dataclass(frozen=True, slots=True)
class Broker:
    """`partners` n and the ties `among` them t: effective size n − 2t ÷ n, efficiency its share.

    `constraint` is high where all partners are tied to each other, and 1 for one with a single
    partner.
    """

    partners: int
    among: int
    constraint: float

    @property
    def effective_size(self) -> float:
        return self.partners - 2 * self.among / self.partners

    @property
    def efficiency(self) -> float:
        return self.effective_size / self.partners


def brokers(net: Network, found: Triangles) -> Mapping[str, Broker]:
    """Everyone with a partner; who has none stands between nobody."""
    degrees = np.maximum(net.degrees, 1)
    held = ((1 + found.allocated) / degrees[net.begins]) ** 2
    constraint = np.bincount(net.begins, held, minlength=net.size)
    columns = zip(
        net.ids, net.degrees.tolist(), found.at.tolist(), constraint.tolist(), strict=True
    )
    return {one: Broker(n, t, c) for one, n, t, c in columns if n}
