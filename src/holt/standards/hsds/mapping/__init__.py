"""Other layouts of service directories: guessed, corrected by a person, carried into HSDS."""

from holt.standards.hsds.mapping.apply import Applied, ColumnReport, SourceProblem, apply
from holt.standards.hsds.mapping.guess import guess
from holt.standards.hsds.mapping.plan import ColumnPlan, Fate, Mapping, SourcePlan, from_dict
from holt.standards.hsds.mapping.readings import READINGS

__all__ = [
    "READINGS",
    "Applied",
    "ColumnPlan",
    "ColumnReport",
    "Fate",
    "Mapping",
    "SourcePlan",
    "SourceProblem",
    "apply",
    "from_dict",
    "guess",
]
