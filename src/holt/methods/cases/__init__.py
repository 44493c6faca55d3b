"""Cases like the one at hand: the same problem, in whatever words, with the reasons why."""

from holt.methods.cases.finding import Alike, CaseIndex, index, ranking, reasons, similar
from holt.methods.cases.problems import Problem, catalog, problem
from holt.methods.cases.proposing import Learned, Proposal, learn, propose, table
from holt.methods.cases.reading import Case

__all__ = [
    "Alike",
    "Case",
    "CaseIndex",
    "Learned",
    "Problem",
    "Proposal",
    "catalog",
    "index",
    "learn",
    "problem",
    "propose",
    "ranking",
    "reasons",
    "similar",
    "table",
]
