"""Mentors and mentees: hard rules, visible worth, the best assignment with capacities.

docs/reasoning/mentoring.md tells it in words.
"""

from holt.methods.pairing.assigning import Assigned, assign
from holt.methods.pairing.hours import Week, shared
from holt.methods.pairing.matching import Left, Matched, Pair, Standing, match, pair, standing
from holt.methods.pairing.people import Candidate, Skill, lines
from holt.methods.pairing.stability import stable, would_rather_swap
from holt.methods.pairing.tables import (
    BARS,
    EXACT,
    LEAST_HOURS,
    PRIVATE,
    UNTOLD,
    WEIGHTS,
    Round,
    Table,
    table,
)

__all__ = [
    "BARS",
    "EXACT",
    "LEAST_HOURS",
    "PRIVATE",
    "UNTOLD",
    "WEIGHTS",
    "Assigned",
    "Candidate",
    "Left",
    "Matched",
    "Pair",
    "Round",
    "Skill",
    "Standing",
    "Table",
    "Week",
    "assign",
    "lines",
    "match",
    "pair",
    "shared",
    "stable",
    "standing",
    "table",
    "would_rather_swap",
]
