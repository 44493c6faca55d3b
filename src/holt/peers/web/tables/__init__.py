"""The lists: questions, circles, colleagues."""

from holt.peers.web.tables.cards import cards_table
from holt.peers.web.tables.circles import circles_table
from holt.peers.web.tables.questions import questions_table

__all__ = ["cards_table", "circles_table", "questions_table"]
