"""The whole set of measures of one network."""

from collections.abc import Mapping
from dataclasses import dataclass

from holt.methods.graph.answering import Reciprocity, reciprocity
from holt.methods.graph.between import Betweenness, betweenness
from holt.methods.graph.brokers import Broker, brokers
from holt.methods.graph.clustering import Clustering, clustering
from holt.methods.graph.cores import Cores, cores
from holt.methods.graph.crossing import Crossings, crossings
from holt.methods.graph.cutting import Pieces, pieces
from holt.methods.graph.density import Centralization, Density, degree_centralization, density
from holt.methods.graph.diversity import Diversity, diversity
from holt.methods.graph.network import Network
from holt.methods.graph.triangles import triangles


@dataclass(frozen=True, slots=True)
class Measures:
    """Each measure with its parts; trust is apart, since it is not read from ties."""

    reciprocity: Reciprocity
    density: Density
    degrees: Mapping[str, int]
    degree_centralization: Centralization
    betweenness: Betweenness
    clustering: Clustering
    pieces: Pieces
    cores: Cores
    brokers: Mapping[str, Broker]
    crossings: Crossings
    diversity: Diversity


def measure(net: Network) -> Measures:
    """All of them, on ties without direction but for reciprocity."""
    found = triangles(net)
    return Measures(
        reciprocity(net),
        density(net),
        dict(zip(net.ids, net.degrees.tolist(), strict=True)),
        degree_centralization(net),
        betweenness(net),
        clustering(net, found),
        pieces(net),
        cores(net),
        brokers(net, found),
        crossings(net),
        diversity(net.sectors),
    )
