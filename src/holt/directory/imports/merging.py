"""Field by field: what a file may change, and where a person's edit stays."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from holt.kernel.happenings import plain

BLANK: tuple[Any, ...] = (None, "", [], {})


@dataclass(frozen=True)
class Merge:
    """changes: {field: (before, after)}. kept: the same for fields whose edit stays as it is."""

    changes: Mapping[str, tuple[Any, Any]]
    kept: Mapping[str, tuple[Any, Any]]


def merged(
    current: Mapping[str, Any], came: Mapping[str, Any] | None, new: Mapping[str, Any]
) -> Merge:
    """What the file's values change.

    `came` is what the last import brought (as JSON keeps it), None when there was none: then only
    what is blank is filled, and the rest counts as written by a person. A value that a person
    edited since stays.
    """
    changes: dict[str, tuple[Any, Any]] = {}
    kept: dict[str, tuple[Any, Any]] = {}
    for name, value in new.items():
        now = current[name]
        if now == value or (value in BLANK and (came is None or now in BLANK)):
            continue
        is_ours = now in BLANK if came is None else plain(now) == came.get(name)
        (changes if is_ours else kept)[name] = (now, value)
    return Merge(changes, kept)


def as_came(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values as JSON keeps them, to be compared with at the next import."""
    return {name: plain(value) for name, value in values.items()}
