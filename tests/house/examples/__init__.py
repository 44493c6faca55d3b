"""One good example for each verb: who does it, and what they ask. Others lean on this table.

    @example("needs.park", by="ines")
    def park(world):
        return needs.ParkAsk(world.names["need_id"], "Not this year")

An example may first bring the small network to where the verb makes sense. Whoever adds a verb
adds its example here: tests/house/test_verbs.py says which are missing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.house.world import World

Asking = Callable[[World], Any]


@dataclass(frozen=True)
class Example:
    """A verb, the seat that does it, and the Ask, made in a network to try it in."""

    verb: str
    by: str
    ask: Asking


EXAMPLES: dict[str, Example] = {}


def example(verb: str, by: str = "ines") -> Callable[[Asking], Asking]:
    """Put a function that makes a good Ask into the table."""

    def keep(ask: Asking) -> Asking:
        EXAMPLES[verb] = Example(verb, by, ask)
        return ask

    return keep


from tests.house.examples import (  # noqa: E402, F401
    aid,
    around,
    asked,
    assessments,
    campaigns,
    community,
    directory,
    exhibitions,
    feeds,
    helping,
    imports,
    learning,
    measures,
    mentoring,
    needs,
    outside,
    partnerships,
    peers,
    people,
    reports,
    roads,
    schools,
    skills,
    spaces,
    studies,
    survey_reports,
    surveys,
    telling,
    training,
    warning,
)
