"""The lists: a partnership's sessions, the public calendar, programs, who signed up."""

from holt.programs.web.tables.events import EVENT_COLUMNS, EVENT_FILTERS, events_table
from holt.programs.web.tables.ideas import IDEA_COLUMNS, ideas_table
from holt.programs.web.tables.outside import calendars_table, elsewhere_table
from holt.programs.web.tables.programs import PROGRAM_COLUMNS, PROGRAM_FILTERS, programs_table
from holt.programs.web.tables.provisions import provisions_table
from holt.programs.web.tables.sessions import COLUMNS, FILTERS, VIEWS, sessions_table
from holt.programs.web.tables.sign_ups import SIGN_UP_COLUMNS, sign_ups_table

__all__ = [
    "COLUMNS",
    "EVENT_COLUMNS",
    "EVENT_FILTERS",
    "FILTERS",
    "IDEA_COLUMNS",
    "PROGRAM_COLUMNS",
    "PROGRAM_FILTERS",
    "SIGN_UP_COLUMNS",
    "VIEWS",
    "calendars_table",
    "elsewhere_table",
    "events_table",
    "ideas_table",
    "programs_table",
    "provisions_table",
    "sessions_table",
    "sign_ups_table",
]
