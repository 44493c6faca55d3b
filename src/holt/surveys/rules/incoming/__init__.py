"""Answers from elsewhere: what a column of a table is, and what its cells mean to a form."""

from holt.surveys.rules.incoming.cells import Cells, Day, blank, day_order, read_day
from holt.surveys.rules.incoming.columns import (
    DAY,
    LANGUAGE,
    MARKS,
    MOST_ROWS,
    SITE,
    Guess,
    guessed,
    targets,
)
from holt.surveys.rules.incoming.meanings import (
    BLANK,
    CHOSEN_TYPES,
    Seen,
    key_of,
    meaning,
    parts,
    seen_in,
)
from holt.surveys.rules.incoming.rows import Reader, Taken

__all__ = [
    "BLANK",
    "CHOSEN_TYPES",
    "DAY",
    "LANGUAGE",
    "MARKS",
    "MOST_ROWS",
    "SITE",
    "Cells",
    "Day",
    "Guess",
    "Reader",
    "Seen",
    "Taken",
    "blank",
    "day_order",
    "guessed",
    "key_of",
    "meaning",
    "parts",
    "read_day",
    "seen_in",
    "targets",
]
