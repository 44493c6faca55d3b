"""Early warning: the evidence meter. See docs/reasoning/early-warning.md."""

from holt.methods.warning.alarms import reasons
from holt.methods.warning.meter import Quiet, Reading, numbers, read
from holt.methods.warning.settings import THRESHOLDS
from holt.methods.warning.shapes import Agreed, Entry, Kind, Log, Pause, Side

__all__ = [
    "THRESHOLDS",
    "Agreed",
    "Entry",
    "Kind",
    "Log",
    "Pause",
    "Quiet",
    "Reading",
    "Side",
    "numbers",
    "read",
    "reasons",
]
