"""The lists of the skills room."""

from holt.skills.web.tables.skills import skills_table
from holt.skills.web.tables.talks import speakings_table, talks_table
from holt.skills.web.tables.words import words_table
from holt.skills.web.tables.work_visits import placements_table, work_visits_table

__all__ = [
    "placements_table",
    "skills_table",
    "speakings_table",
    "talks_table",
    "words_table",
    "work_visits_table",
]
