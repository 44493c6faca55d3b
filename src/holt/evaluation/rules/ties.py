"""The kinds of ties Holt knows of between organizations."""

from collections.abc import Collection
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

JUST_WORK = (TieKind.PARTNERSHIP,)
"""What is drawn and measured unless something else is asked for."""
MEASURED_KINDS = tuple(one for one in TieKind if one not in OWN_KINDS)
"""Figures of the whole are made of what everybody who looks in knows alike. Of contacts and
introductions one knows one's own alone: by them one's own organization would seem to hold the
whole together, and figures would tell others of them."""


def measured_kinds(asked: Collection[TieKind]) -> tuple[TieKind, ...]:
    """Those of the kinds asked for that may be measured, else partnerships."""
    return tuple(one for one in MEASURED_KINDS if one in asked) or JUST_WORK
