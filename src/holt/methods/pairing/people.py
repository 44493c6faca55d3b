"""Who could be matched, as the method sees them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from holt.methods.pairing.hours import Week


@dataclass(frozen=True, slots=True)
class Skill:
    """One skill of the network's list by its word, how far somebody is in it (0 just beginning to
    3 can teach it), and the subject behind it, if there is one."""

    word: int
    rank: int
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who applied, in one of the two roles.

    `skills` are subjects a mentee wants or a mentor offers, `said` the skills of the list they want
    or offer, one for each word; `words` the stems of what they wrote;
    `likes` and `rather_not` are persons; `managers` those they report to; `capacity` counts for
    mentors. `id` is the application's, `person` theirs.
    """

    id: int
    person: int
    organization: int
    week: Week
    skills: frozenset[str] = frozenset()
    said: frozenset[Skill] = frozenset()
    words: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    kind: str = ""
    staff: float | None = None
    years: float = 0.0
    capacity: int = 1
    likes: frozenset[int] = field(default=frozenset())
    rather_not: frozenset[int] = field(default=frozenset())
    managers: frozenset[int] = field(default=frozenset())


def lines(people: Iterable[Candidate]) -> Mapping[int, frozenset[int]]:
    """For each person everyone above them in the reporting lines that were stated, as far as they
    lead; somebody who states a manager twice, or in a ring, is reckoned once."""
    above: dict[int, set[int]] = {}
    for one in people:
        above.setdefault(one.person, set()).update(one.managers)
    return {person: _climb(person, above) for person in above}


def _climb(person: int, above: Mapping[int, set[int]]) -> frozenset[int]:
    found: set[int] = set()
    waiting = list(above.get(person, ()))
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += above.get(one, ())
    return frozenset(found)
