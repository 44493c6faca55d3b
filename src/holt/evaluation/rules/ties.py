"""The kinds of ties Holt knows of between organizations."""

from enum import StrEnum


class TieKind(StrEnum):
    """In the order they are told. What only its two sides know is drawn for these alone."""

    PARTNERSHIP = "partnership"
    PROGRAM = "program"
    CIRCLE = "circle"
    NAMED = "named"
    INTRODUCTION = "introduction"
    CONTACT = "contact"


OWN_KINDS = frozenset({TieKind.INTRODUCTION, TieKind.CONTACT})
"""Who introduced whom, and how often two were in touch, is for these two."""
