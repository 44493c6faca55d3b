"""Early warning: the evidence meter. See docs/reasoning/early-warning.md."""

from holt.methods.warning.alarms import reasons
from holt.methods.warning.fared import Fared, Watched, fared
from holt.methods.warning.meter import Quiet, Reading, numbers, read
from holt.methods.warning.settings import REST_DAYS, THRESHOLDS
from holt.methods.warning.shapes import Agreed, Entry, Kind, Log, Pause, Side

__all__ = [
    "REST_DAYS",
    "THRESHOLDS",
    "Agreed",
    "Entry",
    "Fared",
    "Kind",
    "Log",
    "Pause",
    "Quiet",
    "Reading",
    "Side",
    "Watched",
    "fared",
    "numbers",
    "read",
    "reasons",
]
