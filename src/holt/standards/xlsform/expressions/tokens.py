"""An expression cut into its words."""

import re
from typing import NamedTuple

from holt.standards.xlsform.expressions.tree import ExpressionRefused

LONGEST = 10_000
_WORDS = re.compile(
    r"""(?P<blank>\s+)
    | (?P<reference>\$\{[^{}]*\})
    | (?P<number>[0-9]+(?:\.[0-9]*)?|\.[0-9]+)
    | (?P<text>"[^"]*"|'[^']*')
    | (?P<name>[^\W\d][\w.\-]*(?::[^\W\d][\w.\-]*)?)
    | (?P<sign>!=|<=|>=|\.\.|//|::|[-+*/=<>(),.\[\]|@])""",
    re.VERBOSE,
)


class Word(NamedTuple):
    """One word: what kind it is, its text, where it begins."""

    kind: str
    text: str
    position: int


def words(text: str) -> list[Word]:
    """The words of an expression. Raises ExpressionRefused: too_long, unfinished, bad_letter."""
    if len(text) > LONGEST:
        raise ExpressionRefused("too_long", LONGEST, {"limit": LONGEST})
    found, at = [], 0
    while at < len(text):
        match = _WORDS.match(text, at)
        if match is None:
            code = "unfinished" if text[at] in "\"'$" else "bad_letter"
            raise ExpressionRefused(code, at, {"found": text[at]})
        if match.lastgroup != "blank":
            found.append(Word(str(match.lastgroup), match.group(), at))
        at = match.end()
    return [*found, Word("end", "", len(text))]
