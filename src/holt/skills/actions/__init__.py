"""Every verb of the skills room."""

from holt.skills.actions.forgetting import forget
from holt.skills.actions.skills import (
    drop_skill,
    edit_skill,
    hide_skill,
    say_skill,
    show_skill,
)
from holt.skills.actions.words import edit_word, join_words, part_word

__all__ = [
    "drop_skill",
    "edit_skill",
    "edit_word",
    "forget",
    "hide_skill",
    "join_words",
    "part_word",
    "say_skill",
    "show_skill",
]
