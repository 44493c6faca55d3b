"""Reciprocity: of the ties that were told, how many the other side tells too."""

from dataclasses import dataclass

import numpy as np

from holt.methods.graph.network import Network


@dataclass(frozen=True, slots=True)
class Reciprocity:
    """`share` of told ties that are told from both ends; None where nothing was told."""

    told: int
    both_ways: int

    @property
    def share(self) -> float | None:
        return self.both_ways / self.told if self.told else None


def reciprocity(net: Network) -> Reciprocity:
    """Each direction counts: a tie told from both ends is two that are answered."""
    keys = net.said[:, 0] * net.size + net.said[:, 1]
    turned = net.said[:, 1] * net.size + net.said[:, 0]
    return Reciprocity(len(keys), int(np.isin(turned, keys).sum()))
