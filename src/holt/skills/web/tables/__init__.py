"""The lists of the skills room."""

from holt.skills.web.tables.skills import skills_table
from holt.skills.web.tables.words import words_table

__all__ = ["skills_table", "words_table"]
