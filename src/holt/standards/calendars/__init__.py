"""Calendars of others (iCalendar, RFC 5545) read into what takes place when.

Written apart from `standards/icalendar.py`, which writes our own: a reader has to bear what others
write. Everything is bounded, and what cannot be followed is named by its line, never guessed.
"""

from holt.standards.calendars.lines import Component, Line, NotACalendar, components
from holt.standards.calendars.occurrences import MOST_TEXT, Occurrence, Reading, occurrences

__all__ = [
    "MOST_TEXT",
    "Component",
    "Line",
    "NotACalendar",
    "Occurrence",
    "Reading",
    "components",
    "occurrences",
]
