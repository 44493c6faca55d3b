"""Answers found and put by the address of an item ("household/child[2]/age")."""

import re
from collections.abc import Mapping
from typing import Any

from holt.standards.xlsform.state import MOST_REPEATS

_REPEAT = re.compile(r"(.+)\[([1-9][0-9]{0,2})\]")


def answer_at(answers: Mapping[str, Any], address: str) -> Any:
    """The answer at an address, None if there is none."""
    here: Any = answers
    for key, place in _steps(address):
        here = here.get(key) if isinstance(here, Mapping) else None
        if place:
            here = here[place - 1] if isinstance(here, list) and len(here) >= place else None
    return here


def put(answers: Mapping[str, Any], address: str, value: Any) -> dict[str, Any]:
    """The answers with this one, the repeats before it made where they lack."""
    return _put(answers, _steps(address), value)


def add_repeat(answers: Mapping[str, Any], address: str) -> dict[str, Any]:
    """The answers with one more of the repeat; nothing said before means there is one already."""
    some = answer_at(answers, address)
    some = some if isinstance(some, list) else [{}]
    return put(answers, address, [*some, {}][:MOST_REPEATS])


def drop_repeat(answers: Mapping[str, Any], address: str) -> dict[str, Any]:
    """The answers without this one of a repeat ("household/child[2]")."""
    found = _REPEAT.fullmatch(address)
    if not found:
        return dict(answers)
    some = answer_at(answers, found[1])
    some = some if isinstance(some, list) else [{}]
    left = [one for place, one in enumerate(some, start=1) if place != int(found[2])]
    return put(answers, found[1], left)


def _steps(address: str) -> list[tuple[str, int]]:
    """(key, which of a repeat or 0): the keys run from repeat to repeat."""
    steps, key = [], ""
    for part in address.split("/"):
        found = _REPEAT.fullmatch(part)
        key = f"{key}/{found[1] if found else part}" if key else (found[1] if found else part)
        if found:
            steps.append((key, int(found[2])))
            key = ""
    return [*steps, (key, 0)] if key else steps


def _put(here: Mapping[str, Any], steps: list[tuple[str, int]], value: Any) -> dict[str, Any]:
    (key, place), *rest = steps
    if not place:
        return {**here, key: value}
    place = min(place, MOST_REPEATS)
    given = here.get(key)
    some = list(given) if isinstance(given, list) else []
    some += [{}] * (place - len(some))
    one = some[place - 1] if isinstance(some[place - 1], Mapping) else {}
    some[place - 1] = _put(one, rest, value) if rest else value
    return {**here, key: some}
