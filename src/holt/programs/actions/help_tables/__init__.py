"""The verbs of help tables: setting one up, booking a slot, helping, and the clock's part."""

from holt.programs.actions.help_tables.booking import book_slot, cancel_slot, move_slot
from holt.programs.actions.help_tables.clockwork import forget_help_visits, remind_help_visits
from holt.programs.actions.help_tables.helping import call_next, count_drop_in, note_help
from holt.programs.actions.help_tables.letters import write_to_visitors
from holt.programs.actions.help_tables.setting import set_help_table

__all__ = [
    "book_slot",
    "call_next",
    "cancel_slot",
    "count_drop_in",
    "forget_help_visits",
    "move_slot",
    "note_help",
    "remind_help_visits",
    "set_help_table",
    "write_to_visitors",
]
