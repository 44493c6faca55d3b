"""Who works with whom: organizations, their ties, and the years these stood."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from holt.directory import queries as directory
from holt.directory.queries import Dot
from holt.kernel.kept import held
from holt.kernel.viewer import Viewer
from holt.methods.drawing import laid_out
from holt.partnerships import queries as partnerships
from holt.partnerships.queries import WorkingTie

SECONDS_DRAWN = 3600
"""A drawing changes with its ties, which are in its name; it may be kept for long."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two organizations by their place in `dots` and a run of years: the deepest level of their
    partnerships then (0 where none was said), and how many there were."""

    one: int
    other: int
    level: int
    since: int
    until: int | None
    partnerships: int

    def stands_in(self, year: int) -> bool:
        return self.since <= year and (self.until is None or self.until >= year)


@dataclass(frozen=True)
class Network:
    """`at` is where each of `dots` is drawn: x from 0 to 1.5, y from 0 to 1."""

    dots: tuple[Dot, ...]
    ties: tuple[Tie, ...]
    at: tuple[tuple[float, float], ...]
    first_year: int
    this_year: int

    def in_year(self, year: int) -> tuple[Tie, ...]:
        return tuple(one for one in self.ties if one.stands_in(year))


def network(viewer: Viewer, today: date) -> Network:
    """Everything the viewer may see of who works with whom. Members see every partnership, so
    what is read for one is held for all; the public those whose parties all agreed to be seen."""
    if viewer.is_member and viewer.grant is None:
        return held(f"evaluation.network.{today}", lambda: _read(viewer, today))
    return _read(viewer, today)


def _read(viewer: Viewer, today: date) -> Network:
    rows = list(partnerships.working_ties(viewer))
    ids = {one.one for one in rows} | {one.other for one in rows}
    dots = directory.dots(viewer, ids)
    place = {dot.id: number for number, dot in enumerate(dots)}
    ties = tuple(_ties(rows, place))
    ends = tuple(dict.fromkeys((one.one, one.other) for one in ties))
    at = held(f"evaluation.drawn.{hash((len(dots), ends))}", lambda: tuple(_drawn(dots, ends)),
              SECONDS_DRAWN)  # fmt: skip
    first = min((one.since for one in ties), default=today.year)
    return Network(dots, ties, at, min(first, today.year), today.year)


def _drawn(dots: tuple[Dot, ...], ends: tuple[tuple[int, int], ...]) -> list[tuple[float, float]]:
    return laid_out(len(dots), ends)


def _ties(rows: Iterable[WorkingTie], place: dict[int, int]) -> Iterable[Tie]:
    """One tie for two organizations and each run of years they worked together in, however many
    partnerships; whoever the viewer does not see is left out with their ties."""
    shared: dict[tuple[int, int], list[WorkingTie]] = defaultdict(list)
    for row in rows:
        if row.one in place and row.other in place:
            shared[place[row.one], place[row.other]].append(row)
    for (one, other), found in sorted(shared.items()):
        for run in _runs(found):
            ends = [row.until for row in run]
            yield Tie(
                min(one, other),
                max(one, other),
                max(row.level for row in run),
                run[0].since.year,
                None if None in ends else max(end.year for end in ends if end),
                len({row.partnership_id for row in run}),
            )


def _runs(found: Iterable[WorkingTie]) -> list[list[WorkingTie]]:
    """Those that share a year together, the earliest first; a year without any parts them."""
    runs: list[list[WorkingTie]] = []
    last = date.min.year
    for row in sorted(found, key=lambda one: one.since):
        if runs and row.since.year <= last:
            runs[-1].append(row)
        else:
            runs.append([row])
            last = row.since.year
        last = max(last, row.until.year if row.until else date.max.year)
    return runs


def degrees(ties: Iterable[Tie]) -> Counter[int]:
    """How many partners each has, by its place in `dots`."""
    return Counter(end for one in ties for end in (one.one, one.other))
