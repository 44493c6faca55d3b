"""Rosters: the page of one, one's own shifts by a key, and what the verbs read."""

from holt.programs.queries.rosters.changing import (
    busy_elsewhere,
    duty_to_change,
    hand_offer_to_change,
    hours_before,
    offer_key,
    readers_at,
    roster_to_change,
    shift_to_change,
)
from holt.programs.queries.rosters.own import OwnShifts, own_shifts
from holt.programs.queries.rosters.page import (
    Helping,
    OnDuty,
    RosterPage,
    SheetRow,
    ShiftRow,
    people_to_ask,
    roster,
    roster_choices,
    shift,
)

__all__ = [
    "Helping",
    "OnDuty",
    "OwnShifts",
    "RosterPage",
    "SheetRow",
    "ShiftRow",
    "busy_elsewhere",
    "duty_to_change",
    "hand_offer_to_change",
    "hours_before",
    "offer_key",
    "own_shifts",
    "people_to_ask",
    "readers_at",
    "roster",
    "roster_choices",
    "roster_to_change",
    "shift",
    "shift_to_change",
]
