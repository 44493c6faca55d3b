"""What each pair is worth, part by part, and which rules bar it; whole tables at a time.

The weights are fixed by judgment (docs/reasoning/mentoring.md) and stand here, where anyone may
read them: first what a part gives the mentee, then what it gives the mentor; 100 in all.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np

from holt.methods.pairing.hours import shared
from holt.methods.pairing.met import fitting, met
from holt.methods.pairing.people import Candidate, lines
from holt.methods.taxonomy import Taxonomy

WEIGHTS: dict[str, tuple[int, int]] = {
    "skills": (25, 0),
    "asked": (0, 15),
    "words": (4, 4),
    "wish_of_mentee": (12, 0),
    "wish_of_mentor": (0, 12),
    "kind": (4, 4),
    "size": (3, 3),
    "languages": (1, 1),
    "experience": (8, 0),
    "hours": (3, 1),
}
PRIVATE = ("wish_of_mentee", "wish_of_mentor")
"""Parts that count, but that nobody is shown."""
BARS = ("oneself", "house", "language", "hours", "line", "rather_not", "apart")
"""Rules that no value outweighs, in the order they are told."""
UNTOLD = ("line", "rather_not", "apart")
"""Rules that are never told by themselves: who is told could conclude what was said in private."""
LEAST_HOURS, MANY_HOURS = 2.0, 6.0
MANY_YEARS = 5.0
EXACT = 1000
"""Points are reckoned in thousandths, as whole numbers."""


@dataclass(frozen=True)
class Round:
    """What a round sets: its season, whether one house may be paired with itself, and pairs its
    coordinator keeps apart (application ids: mentee, mentor)."""

    first: date
    last: date
    same_house: bool = True
    apart: frozenset[tuple[int, int]] = frozenset()
    taxonomy: Taxonomy = field(default_factory=lambda: Taxonomy({}))


@dataclass(frozen=True)
class Table:
    """Every mentee (rows) with every mentor (columns), both by application id.

    `parts` are 0 to 1; `barred` says which rule stands against a pair; `hours` are shared hours.
    """

    mentees: tuple[Candidate, ...]
    mentors: tuple[Candidate, ...]
    parts: dict[str, Any]
    barred: dict[str, Any]
    hours: Any

    @property
    def allowed(self) -> Any:
        """True where no rule bars the pair."""
        none = np.ones((len(self.mentees), len(self.mentors)), dtype=bool)
        for one in self.barred.values():
            none &= ~one
        return none

    @property
    def capacity(self) -> Any:
        return np.array([one.capacity for one in self.mentors], dtype=np.int64)

    def worth(self, side: int, hidden: bool = True) -> Any:
        """Thousandths of points for the mentees (side 0) or the mentors (side 1).

        Without `hidden` the private parts are left out: what somebody else may see.
        """
        told = {name: one for name, one in self.parts.items() if hidden or name not in PRIVATE}
        sums = np.zeros((len(self.mentees), len(self.mentors)))
        for name, one in told.items():
            if WEIGHTS[name][side]:
                sums += np.asarray(one, dtype=np.float64) * (WEIGHTS[name][side] * EXACT)
        return np.rint(sums).astype(np.int64)

    def values(self, hidden: bool = True) -> Any:
        """What a pair is worth to both together."""
        return self.worth(0, hidden) + self.worth(1, hidden)


def table(mentees: Iterable[Candidate], mentors: Iterable[Candidate], of: Round) -> Table:
    """The table of a round. Whoever is given in another order gets the same table."""
    rows = tuple(sorted(mentees, key=lambda one: one.id))
    columns = tuple(sorted(mentors, key=lambda one: one.id))
    hours = shared([one.week for one in rows], [one.week for one in columns], of.first, of.last)
    spoken = _common(rows, columns, lambda one: one.languages)
    return Table(
        rows,
        columns,
        _parts(rows, columns, of.taxonomy, hours, spoken),
        _barred(rows, columns, of, hours, spoken),
        hours,
    )


def _parts(
    rows: Sequence[Candidate], columns: Sequence[Candidate], tree: Taxonomy, hours: Any, spoken: Any
) -> dict[str, Any]:
    words = _common(rows, columns, lambda one: one.words)
    many = np.maximum(1, np.array([len(one.words) for one in rows], dtype=np.float32))
    years = (
        _each(columns, lambda one: one.years)[None, :] - _each(rows, lambda one: one.years)[:, None]
    )
    found, fits = _named(rows, columns), fitting(rows, columns)
    return {
        "skills": met(rows, columns, tree, fits),
        "asked": met(columns, rows, tree, fits.T).T,
        "words": words / many[:, None],
        "wish_of_mentee": found[0],
        "wish_of_mentor": found[1],
        "kind": _alike(rows, columns, lambda one: one.kind, but=""),
        "size": _size(rows, columns),
        "languages": np.clip(spoken - 1, 0, 1),
        "experience": np.clip(years / MANY_YEARS, 0, 1),
        "hours": np.clip((hours - LEAST_HOURS) / (MANY_HOURS - LEAST_HOURS), 0, 1),
    }


def _barred(
    rows: Sequence[Candidate], columns: Sequence[Candidate], of: Round, hours: Any, spoken: Any
) -> dict[str, Any]:
    place = {one.id: number for number, one in enumerate(columns)}
    apart = np.zeros((len(rows), len(columns)), dtype=bool)
    for number, one in enumerate(rows):
        apart[number, [place[b] for a, b in of.apart if a == one.id and b in place]] = True
    same = _alike(rows, columns, lambda one: one.organization)
    return {
        "oneself": _alike(rows, columns, lambda one: one.person) > 0,
        "house": same > 0 if not of.same_house else np.zeros_like(apart),
        "language": spoken < 1,
        "hours": hours < LEAST_HOURS,
        "line": _in_line(rows, columns),
        "rather_not": _refused(rows, columns),
        "apart": apart,
    }


def _each(people: Sequence[Candidate], of: Callable[[Candidate], float]) -> Any:
    return np.array([of(one) for one in people], dtype=np.float32)


def _many(people: Sequence[Candidate], of: Callable[[Candidate], Iterable[Any]], known: Any) -> Any:
    """1 where somebody has it: people × things."""
    table = np.zeros((len(people), len(known)), dtype=np.float32)
    for number, one in enumerate(people):
        table[number, [known[thing] for thing in of(one) if thing in known]] = 1
    return table


def _common(
    rows: Sequence[Candidate],
    columns: Sequence[Candidate],
    of: Callable[[Candidate], Iterable[Any]],
) -> Any:
    """How many things each two have in common."""
    both = {thing for one in rows for thing in of(one)} & {t for one in columns for t in of(one)}
    known = {thing: number for number, thing in enumerate(sorted(both))}
    return _many(rows, of, known) @ _many(columns, of, known).T


def _alike(
    rows: Sequence[Candidate],
    columns: Sequence[Candidate],
    of: Callable[[Candidate], Any],
    but: Any = None,
) -> Any:
    """1 where both have the same, unless it is nothing."""
    kept = [[() if of(one) == but else (of(one),) for one in people] for people in (rows, columns)]
    known = {thing: number for number, thing in enumerate({t for one in kept[0] for t in one})}
    codes = [np.array([known.get(one[0], -2) if one else -2 for one in side]) for side in kept]
    codes[1] = np.where(codes[1] == -2, -3, codes[1])
    return (codes[0].reshape(-1, 1) == codes[1].reshape(1, -1)).astype(np.float32)


def _size(rows: Sequence[Candidate], columns: Sequence[Candidate]) -> Any:
    """1 for as many colleagues, 0 for four times as many or as few, or where one is not known."""
    logs = [np.array([np.log2(one.staff) if one.staff else np.nan for one in side], np.float32)
            for side in (rows, columns)]  # fmt: skip
    apart = np.abs(logs[0].reshape(-1, 1) - logs[1].reshape(1, -1)) / 2
    return np.nan_to_num(np.clip(1 - apart, 0, 1), nan=0.0)


def _pairs(
    rows: Sequence[Candidate],
    columns: Sequence[Candidate],
    says: Callable[[Candidate], Iterable[int]],
) -> tuple[Any, Any]:
    """Where a mentee names a mentor, and where a mentor names a mentee."""
    at_row: dict[int, list[int]] = {}
    at_column: dict[int, list[int]] = {}
    for number, one in enumerate(rows):
        at_row.setdefault(one.person, []).append(number)
    for number, one in enumerate(columns):
        at_column.setdefault(one.person, []).append(number)
    first = np.zeros((len(rows), len(columns)), dtype=np.float32)
    second = np.zeros_like(first)
    for number, one in enumerate(rows):
        for person in says(one):
            first[number, at_column.get(person, [])] = 1
    for number, one in enumerate(columns):
        for person in says(one):
            second[at_row.get(person, []), number] = 1
    return first, second


def _named(rows: Sequence[Candidate], columns: Sequence[Candidate]) -> tuple[Any, Any]:
    return _pairs(rows, columns, lambda one: one.likes)


def _refused(rows: Sequence[Candidate], columns: Sequence[Candidate]) -> Any:
    first, second = _pairs(rows, columns, lambda one: one.rather_not)
    return (first + second) > 0


def _in_line(rows: Sequence[Candidate], columns: Sequence[Candidate]) -> Any:
    """Where one stands above the other in a stated reporting line, however far."""
    above = lines((*rows, *columns))
    first, second = _pairs(rows, columns, lambda one: above[one.person])
    return (first + second) > 0
