"""Which day it comes, what a timetable must keep, the life of a plan. What is
reckoned (`rules.rounds`, `days`, `search`, `trade`, `by_hand`, `sites`) is read only where it is
wanted: it brings the solvers."""

from holt.roads.rules.calendar import (
    Period,
    Times,
    base_day,
    comes_on,
    dates,
    monday_of,
    periods,
    rrule,
    week_of,
)
from holt.roads.rules.keeping import (
    CYCLES,
    Held,
    clashing,
    require_fits,
    require_monday,
    require_promises,
    require_weeks,
    require_window,
)
from holt.roads.rules.states import STATES, UNDER_WAY

__all__ = [
    "CYCLES",
    "STATES",
    "UNDER_WAY",
    "Held",
    "Period",
    "Times",
    "base_day",
    "clashing",
    "comes_on",
    "dates",
    "monday_of",
    "periods",
    "require_fits",
    "require_monday",
    "require_promises",
    "require_weeks",
    "require_window",
    "rrule",
    "week_of",
]
