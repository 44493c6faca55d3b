"""The verbs of rosters: drawing, asking, filling, telling, and changing hands."""

from holt.programs.actions.rosters.asking import ask_to_help, remind_readers, say_availability
from holt.programs.actions.rosters.drawing import (
    add_shift,
    draw_roster,
    edit_shift,
    remove_shift,
)
from holt.programs.actions.rosters.filling import fill_roster, publish_roster
from holt.programs.actions.rosters.swapping import give_up_shift, take_shift

__all__ = [
    "add_shift",
    "ask_to_help",
    "draw_roster",
    "edit_shift",
    "fill_roster",
    "give_up_shift",
    "publish_roster",
    "remind_readers",
    "remove_shift",
    "say_availability",
    "take_shift",
]
