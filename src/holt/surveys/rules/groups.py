"""What may be told of groups: who agrees, among people no filter can tell apart from a few.

A group is the people a filter picks out: a place, a month, both. Which groups are told is decided
for each question over all filters at once, whatever page asks. What is told of several surveys
together only adds up groups their own pages tell, so that nothing new comes out.
docs/decisions/0022-what-reports-tell.md
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from holt.methods.asking.isolating import Shown, blocks
from holt.methods.asking.outcomes import Tally
from holt.methods.asking.small_groups import Group, Released, membership
from holt.methods.counts import wilson

PLACED = ("site", "month")
"""The filters of a report: one of them can be set at a time."""
Places = Mapping[tuple[str, str], int]
"""(place, month) → people."""
Cell = TypeVar("Cell", bound=tuple[str, ...])
AGREES = frozenset({"4", "5"})
SCALE = frozenset({"1", "2", "3", "4", "5"})


@dataclass(frozen=True)
class Told:
    """A share in whole per cents, and how far chance reaches. `most` is above `share` where fewer
    than five stand on one side: then only between what it lies is told."""

    answered: int
    share: int
    most: int
    low: int
    high: int

    @property
    def is_range(self) -> bool:
        return self.most != self.share


@dataclass(frozen=True)
class Heard:
    """One question of one survey: who answered it, who agrees, which groups may be told."""

    people: Places
    agreeing: Mapping[Group, int]
    released: Released

    def during(self, months: Collection[str]) -> Tally | None:
        """Everyone, when these months are all there are; else those of the months that may be
        told, added up."""
        if {month for _site, month in self.people} <= set(months):
            return self.of(frozenset())
        return together(self.of(frozenset({("month", one)})) for one in sorted(months))

    def of(self, group: Group) -> Tally | None:
        """A group, or None when it may not be told."""
        people = self.released.shown.get(group)
        return None if people is None else Tally(self.agreeing.get(group, 0), people)


def heard(by_value: Mapping[str, Places], fewest: int) -> Heard:
    """From how often each step of the scale was taken; what did not apply is left out."""
    people: dict[tuple[str, str], int] = {}
    agree: dict[tuple[str, str], int] = {}
    for value in SCALE & by_value.keys():
        for place, count in by_value[value].items():
            people[place] = people.get(place, 0) + count
            if value in AGREES:
                agree[place] = agree.get(place, 0) + count
    return Heard(people, _offered(agree, PLACED), let_in(people, PLACED, fewest))


def everyone(people: Places, fewest: int) -> Heard:
    """Those who answered at all."""
    return Heard(people, {}, let_in(people, PLACED, fewest))


def let_in(cells: Mapping[Cell, int], dimensions: Sequence[str], fewest: int) -> Released:
    """Everybody, each place, each month, and each choice in them, as long as nobody is isolated.

    One after another by the guard of `small_groups`; all at once where even the smallest
    combination is large enough, since any sum of groups concerns one whole combination at least.
    """
    peopled = {one: count for one, count in cells.items() if count > 0}
    offered = _offered(peopled, dimensions)
    if not peopled or min(peopled.values()) >= fewest:
        return Released(fewest, offered, frozenset())
    members = membership(list(peopled), list(offered), dimensions)
    rows, sizes = blocks(members, list(peopled.values()))
    ledger = Shown(sizes.tolist(), fewest)
    enough = sum(peopled.values()) >= fewest
    told = {group for group, row in zip(offered, rows, strict=True) if enough and ledger.admit(row)}
    return Released(
        fewest,
        {group: count for group, count in offered.items() if group in told},
        frozenset(offered.keys() - told),
    )


def _offered(cells: Mapping[Cell, int], dimensions: Sequence[str]) -> dict[Group, int]:
    """Every group a page can ask for, with its people, in the order they are let in: whoever a
    filter picks out before what they chose, of one kind the largest first."""
    places, chosen = dimensions[: len(PLACED)], dimensions[len(PLACED) :]
    kinds: list[tuple[str, ...]] = [(), *((one,) for one in places)]
    for one in chosen:
        kinds += [(one,), *((place, one) for place in places)]
    found: dict[Group, int] = {}
    for kind in kinds:
        at = [dimensions.index(one) for one in kind]
        sums: Counter[Group] = Counter()
        for cell, count in cells.items():
            sums[frozenset((dimensions[one], cell[one]) for one in at)] += count
        found |= dict(sorted(sums.items(), key=lambda it: (-it[1], sorted(it[0]))))
    return found if cells else {frozenset(): 0}


def told(tally: Tally | None, fewest: int) -> Told | None:
    """The share that agrees. Nobody or everybody, or five and more on either side, is told as it
    is; else a range, and nothing where the range would be the figure."""
    if tally is None or tally.answered < fewest:
        return None
    agree, of = tally.agree, tally.answered
    if agree in (0, of) or min(agree, of - agree) >= fewest:
        return _between(agree, agree, of)
    if of < 2 * fewest:
        return None
    return _between(0, fewest - 1, of) if agree < fewest else _between(of - fewest + 1, of, of)


def _between(least: int, most: int, of: int) -> Told:
    low, high = wilson(least, of)[0], wilson(most, of)[1]
    return Told(of, *(round(100 * one) for one in (least / of, most / of, low, high)))


def together(some: Iterable[Tally | None]) -> Tally | None:
    """The sum of what may be told."""
    known = [one for one in some if one is not None]
    return sum(known, Tally()) if known else None


def quarter(month: str) -> str:
    """ "2026-05" → "2026-2"."""
    return f"{month[:4]}-{(int(month[5:7]) + 2) // 3}"


def months_of(quarter_or_year: str) -> tuple[str, ...]:
    """The months of "2026" or of "2026-2"."""
    year, _dash, which = quarter_or_year.partition("-")
    first = 3 * int(which) - 2 if which else 1
    return tuple(f"{year}-{month:02d}" for month in range(first, first + (3 if which else 12)))
