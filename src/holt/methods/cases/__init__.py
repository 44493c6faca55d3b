"""Cases like the one at hand: the same problem, in whatever words, with the reasons why."""

from holt.methods.cases.finding import Alike, CaseIndex, index, reasons, similar
from holt.methods.cases.reading import Case

__all__ = ["Alike", "Case", "CaseIndex", "index", "reasons", "similar"]
