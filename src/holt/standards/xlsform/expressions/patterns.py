"""Regular expressions of a form's author, used only where they cannot run for ever.

Python's matcher goes back and tries again. That is harmless unless a repeated part itself holds a
repeat or a choice, or several long repeats follow each other on a long text; such patterns are
refused, and the text matched is bounded.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as reader  # type: ignore[attr-defined]
from typing import Any

LONGEST_PATTERN = 500
LONGEST_TEXT = 1_000
_OPEN_REPEATS = 3
_COUNTED = 1_000
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
_BACKWARD = (codes.GROUPREF, codes.GROUPREF_EXISTS, codes.ASSERT, codes.ASSERT_NOT)


def is_safe_pattern(pattern: str) -> bool:
    """Whether the pattern is a regular expression that answers at once."""
    return _compiled(pattern) is not None


def matches(pattern: str, text: str) -> bool:
    """Whether the whole text has the pattern; a pattern that is not safe matches nothing."""
    compiled = _compiled(pattern)
    if compiled is None or len(text) > LONGEST_TEXT:
        return False
    return compiled.fullmatch(text) is not None


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str] | None:
    if len(pattern) > LONGEST_PATTERN:
        return None
    try:
        tree = reader.parse(pattern)
        return re.compile(pattern) if _is_safe(tree) else None
    except (re.error, OverflowError, RecursionError, ValueError):
        return None


def _is_safe(tree: Any) -> bool:
    """No repeat that varies inside a repeat, few open repeats, none too long, nothing looks back."""
    parts = list(_parts(tree, 0))
    if any(operator in _BACKWARD for operator, _, _ in parts):
        return False
    if any(within > 1 for _, within, _ in parts):
        return False
    open_ones = [most for operator, _, most in parts if operator in _REPEATS]
    return sum(most > _COUNTED for most in open_ones) <= _OPEN_REPEATS


def _parts(tree: Any, within: int) -> Iterator[tuple[Any, int, int]]:
    """(operator, how many varying repeats it stands in, the most times it repeats)."""
    for operator, argument in tree:
        most, inner = 1, within
        if operator in _REPEATS:
            least, most = int(argument[0]), int(argument[1])
            inner = within + (most > 1)
            if least == most and most <= 20:
                inner = within
        elif operator == codes.BRANCH and within:
            inner = within + 1
        yield operator, inner, most
        for below in _below(operator, argument):
            yield from _parts(below, inner)


def _below(operator: Any, argument: Any) -> list[Any]:
    if operator in _REPEATS:
        return [argument[2]]
    if operator == codes.SUBPATTERN:
        return [argument[3]]
    if operator == codes.BRANCH:
        return list(argument[1])
    if operator == codes.ATOMIC_GROUP:
        return [argument]
    return []
