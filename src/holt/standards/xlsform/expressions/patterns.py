"""Regular expressions of a form's author, matched in bounded time.

Python's own matcher goes back and tries again, and a pattern such as (a+)+ keeps it busy for ever.
Here a pattern becomes an automaton whose states are all followed at once (Thompson 1968), so that
the work is the text's length times the pattern's. What an automaton cannot do (looking ahead or
back, repeating what was found) is no safe pattern and is said at import.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as reader  # type: ignore[attr-defined]
from typing import Any

LONGEST_PATTERN = 500
MOST_STATES = 2_000
MOST_STEPS = 500_000
_FLAGS = 32
"""The only flag a pattern may have: that letters are Unicode's, which is always set."""
Letter = Callable[[str], bool]
Place = Callable[[str, int], bool]


class _Unsafe(Exception):
    """The pattern is none that an automaton can match."""


@dataclass(slots=True)
class _Automaton:
    """letters: what a state reads. places: where it lets pass without reading. ways: where to."""

    letters: list[Letter | None] = field(default_factory=list)
    places: list[Place | None] = field(default_factory=list)
    ways: list[list[int]] = field(default_factory=list)
    start: int = 0

    def state(
        self, ways: list[int], letter: Letter | None = None, place: Place | None = None
    ) -> int:
        if len(self.ways) >= MOST_STATES:
            raise _Unsafe
        self.letters.append(letter)
        self.places.append(place)
        self.ways.append(ways)
        return len(self.ways) - 1


def is_safe_pattern(pattern: str) -> bool:
    """Whether the pattern is a regular expression that can be matched here."""
    return _compiled(pattern) is not None


def matches(pattern: str, text: str) -> bool:
    """Whether the whole text has the pattern. A pattern that is not safe, or far too much work,
    matches nothing."""
    automaton = _compiled(pattern)
    return automaton is not None and _follow(automaton, text)


def _follow(automaton: _Automaton, text: str) -> bool:
    now = _reached(automaton, [automaton.start], text, 0)
    steps = 0
    for at, letter in enumerate(text, start=1):
        steps += len(now)
        if not now or steps > MOST_STEPS:
            return False
        on: list[int] = []
        for state in now:
            reads = automaton.letters[state]
            if reads is not None and reads(letter):
                on += automaton.ways[state]
        now = _reached(automaton, on, text, at)
    return 0 in now


def _reached(automaton: _Automaton, states: list[int], text: str, at: int) -> set[int]:
    """The states, and all that can be reached from them without reading."""
    found: set[int] = set()
    waiting = list(states)
    while waiting:
        state = waiting.pop()
        place = automaton.places[state]
        if state in found or (place is not None and not place(text, at)):
            continue
        found.add(state)
        if automaton.letters[state] is None:
            waiting += automaton.ways[state]
    return found


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> _Automaton | None:
    """The automaton; state 0 is its end."""
    if len(pattern) > LONGEST_PATTERN:
        return None
    try:
        tree = reader.parse(pattern)
        if tree.state.flags & ~_FLAGS:
            return None
        automaton = _Automaton()
        automaton.start = _series(automaton, tree, automaton.state([]))
    except (_Unsafe, reader.error, OverflowError, RecursionError, ValueError):
        return None
    return automaton


def _series(automaton: _Automaton, tree: Any, then: int) -> int:
    """The states of parts that follow each other, built from the last; gives the first."""
    for operator, argument in reversed(list(tree)):
        then = _part(automaton, operator, argument, then)
    return then


def _part(automaton: _Automaton, operator: Any, argument: Any, then: int) -> int:
    if operator in (codes.MAX_REPEAT, codes.MIN_REPEAT):
        least, most, inner = argument
        return _repeat(automaton, least, most, inner, then)
    if operator == codes.SUBPATTERN:
        if argument[1] or argument[2]:
            raise _Unsafe
        return _series(automaton, argument[3], then)
    if operator == codes.BRANCH:
        return automaton.state([_series(automaton, one, then) for one in argument[1]])
    if operator == codes.AT:
        return automaton.state([then], place=_place(argument))
    return automaton.state([then], letter=_letter(operator, argument))


def _repeat(automaton: _Automaton, least: int, most: Any, tree: Any, then: int) -> int:
    if least > MOST_STATES or (most != codes.MAXREPEAT and most > MOST_STATES):
        raise _Unsafe
    if most == codes.MAXREPEAT:
        again = automaton.state([then])
        automaton.ways[again].append(_series(automaton, tree, again))
        first = again
    else:
        first = then
        for _ in range(most - least):
            first = automaton.state([then, _series(automaton, tree, first)])
    for _ in range(least):
        first = _series(automaton, tree, first)
    return first


def _place(where: Any) -> Place:
    places: dict[Any, Place] = {
        codes.AT_BEGINNING: lambda text, at: at == 0,
        codes.AT_BEGINNING_STRING: lambda text, at: at == 0,
        codes.AT_END: lambda text, at: at == len(text),
        codes.AT_END_STRING: lambda text, at: at == len(text),
        codes.AT_BOUNDARY: _is_boundary,
        codes.AT_NON_BOUNDARY: lambda text, at: not _is_boundary(text, at),
    }
    if where not in places:
        raise _Unsafe
    return places[where]


def _is_boundary(text: str, at: int) -> bool:
    before = at > 0 and _is_word(text[at - 1])
    return before != (at < len(text) and _is_word(text[at]))


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


_CATEGORIES: dict[Any, Letter] = {
    codes.CATEGORY_DIGIT: str.isdecimal,
    codes.CATEGORY_NOT_DIGIT: lambda letter: not letter.isdecimal(),
    codes.CATEGORY_SPACE: str.isspace,
    codes.CATEGORY_NOT_SPACE: lambda letter: not letter.isspace(),
    codes.CATEGORY_WORD: _is_word,
    codes.CATEGORY_NOT_WORD: lambda letter: not _is_word(letter),
}


def _letter(operator: Any, argument: Any) -> Letter:
    if operator == codes.LITERAL:
        return lambda letter: ord(letter) == argument
    if operator == codes.NOT_LITERAL:
        return lambda letter: ord(letter) != argument
    if operator == codes.ANY:
        return lambda letter: letter != "\n"
    if operator == codes.RANGE:
        return lambda letter: argument[0] <= ord(letter) <= argument[1]
    if operator == codes.CATEGORY:
        return _CATEGORIES[argument]
    if operator == codes.IN:
        return _one_of(argument)
    raise _Unsafe


def _one_of(parts: Any) -> Letter:
    is_other = bool(parts) and parts[0][0] == codes.NEGATE
    some = [_letter(operator, argument) for operator, argument in parts[is_other:]]
    return lambda letter: any(one(letter) for one in some) != is_other
