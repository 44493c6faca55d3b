"""Cells that a spreadsheet would take for a formula, made harmless and made whole again.

A text that begins like a formula (after blanks, and after apostrophes of its own) gets one
apostrophe in front; reading takes exactly that one away. Numbers stay numbers.
"""

import re

_TRIGGERS = frozenset("=+-@\t\r\n＝＋－＠")
_BLANKS = " \u00a0\u3000\ufeff"
_NUMBER = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?", re.ASCII)


def quote_cell(text: str) -> str:
    """The text as it may stand in an exported cell."""
    return f"'{text}" if _runs(text.lstrip("'")) else text


def unquote_cell(text: str) -> str:
    """The text as it was before `quote_cell`; any other text unchanged."""
    return text[1:] if text[:1] == "'" and _runs(text.lstrip("'")) else text


def _runs(text: str) -> bool:
    """Whether a spreadsheet could run this text."""
    start = text.lstrip(_BLANKS)
    return start[:1] in _TRIGGERS and _NUMBER.fullmatch(start) is None
