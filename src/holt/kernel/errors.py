"""What can go wrong with a verb, named for what is wrong and carrying the facts.

Doors turn these into words (see `kernel.web.words`) and a status: 403, 404, 409, 412 or 422.
"""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass


class Problem(Exception):
    """Anything a person can be told in a sentence."""


class NotAllowed(Problem):
    """The viewer may see the thing but not do this to it."""


class NotFound(Problem):
    """No such thing, or the viewer may not see it: the two are never told apart."""


class SignInNeeded(Problem):
    """Nobody is signed in and no link was brought."""


@dataclass
class Refused(Problem):
    """A rule says no. `field` names the part of the Ask at fault, if one is."""

    code: str
    field: str = ""
    facts: Mapping[str, object] = dataclasses.field(default_factory=dict)

    def __str__(self) -> str:
        return self.code


class Clash(Refused):
    """Somebody else holds what was asked for: the same, said with another status (409)."""


@dataclass
class Change:
    """One field of one row, before and after, as `history` keeps it."""

    field: str
    before: str
    after: str
    who: str = ""


@dataclass
class Stale(Problem):
    """Somebody else changed the row since the viewer read it."""

    seen: int
    current: int
    changes: tuple[Change, ...] = ()
