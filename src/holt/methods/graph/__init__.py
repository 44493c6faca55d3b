"""The network measured: `measure(from_ties(ties))`; docs/reasoning/network-measures.md in words."""

from holt.methods.graph.answering import Reciprocity, reciprocity
from holt.methods.graph.between import Betweenness, betweenness
from holt.methods.graph.brokers import Broker, brokers
from holt.methods.graph.clustering import Clustering, clustering
from holt.methods.graph.cores import Cores, cores
from holt.methods.graph.crossing import Crossing, Crossings, SectorCrossing, crossings
from holt.methods.graph.cutting import Cut, Pieces, pieces
from holt.methods.graph.density import Centralization, Density, degree_centralization, density
from holt.methods.graph.diversity import Diversity, diversity
from holt.methods.graph.measuring import Measures, measure
from holt.methods.graph.network import Network
from holt.methods.graph.network import network as from_ties
from holt.methods.graph.triangles import Triangles, triangles
from holt.methods.graph.trust import (
    ENOUGH_ANSWERS,
    FEWEST_RATERS,
    TRUST,
    VALUE,
    NotARating,
    Rated,
    Rating,
    Ratings,
)
from holt.methods.graph.trust import rated as rate
from holt.methods.graph.trust_range import trust_between

__all__ = [
    "ENOUGH_ANSWERS",
    "FEWEST_RATERS",
    "TRUST",
    "VALUE",
    "Betweenness",
    "Broker",
    "Centralization",
    "Clustering",
    "Cores",
    "Crossing",
    "Crossings",
    "Cut",
    "Density",
    "Diversity",
    "Measures",
    "Network",
    "NotARating",
    "Pieces",
    "Rated",
    "Rating",
    "Ratings",
    "Reciprocity",
    "SectorCrossing",
    "Triangles",
    "betweenness",
    "brokers",
    "clustering",
    "cores",
    "crossings",
    "degree_centralization",
    "density",
    "diversity",
    "from_ties",
    "measure",
    "pieces",
    "rate",
    "reciprocity",
    "triangles",
    "trust_between",
]
