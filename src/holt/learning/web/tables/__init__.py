"""The lists of the learning room."""

from holt.learning.web.tables.feeds import feeds_table, how_it_goes
from holt.learning.web.tables.lessons import (
    for_me_table,
    kind_choices,
    lessons_table,
    subject_choices,
)
from holt.learning.web.tables.resources import resources_table
from holt.learning.web.tables.tag_words import tag_words_table
from holt.learning.web.tables.uses import uses_table

__all__ = [
    "feeds_table",
    "for_me_table",
    "how_it_goes",
    "kind_choices",
    "lessons_table",
    "resources_table",
    "subject_choices",
    "tag_words_table",
    "uses_table",
]
