"""Who works with whom: organizations, their ties, and the years these stood."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from holt.directory import queries as directory
from holt.directory.queries import Dot
from holt.evaluation.queries import asked, other_ties
from holt.evaluation.queries.other_ties import Known
from holt.evaluation.rules.ties import TieKind
from holt.kernel.kept import held
from holt.kernel.viewer import Viewer
from holt.methods.drawing import laid_out
from holt.partnerships import queries as partnerships

SECONDS_DRAWN = 3600
"""A drawing changes with its ties, which are in its name; it may be kept for long."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two organizations by their place in `dots` and a run of years: the deepest level then (0
    where none was said), and how many partnerships, programs or circles it stands for."""

    one: int
    other: int
    level: int
    since: int
    until: int | None
    count: int
    kind: TieKind = TieKind.PARTNERSHIP

    @property
    def pair(self) -> tuple[int, int]:
        return self.one, self.other

    def stands_in(self, year: int) -> bool:
        return self.since <= year and (self.until is None or self.until >= year)


@dataclass(frozen=True)
class Network:
    """`ties` are partnerships, `others` every other kind."""

    dots: tuple[Dot, ...]
    ties: tuple[Tie, ...]
    others: tuple[Tie, ...]
    first_year: int
    this_year: int

    @property
    def at(self) -> tuple[tuple[float, float], ...]:
        """Where each of `dots` is drawn: x from 0 to 1.5, y from 0 to 1. Worked out when asked."""
        ends = tuple(dict.fromkeys(one.pair for one in self.ties))
        name = f"evaluation.drawn.{hash((len(self.dots), ends))}"
        return held(name, lambda: tuple(laid_out(len(self.dots), ends)), SECONDS_DRAWN)

    def in_year(self, year: int) -> tuple[Tie, ...]:
        """Partnerships of the year."""
        return tuple(one for one in self.ties if one.stands_in(year))

    def of_kinds(self, year: int, kinds: Collection[TieKind]) -> tuple[Tie, ...]:
        """Ties of these kinds in the year; two organizations may have one of each."""
        every = (*self.ties, *self.others)
        return tuple(one for one in every if one.kind in kinds and one.stands_in(year))

    @property
    def kinds(self) -> tuple[TieKind, ...]:
        """Those there is at least one tie of, partnerships always."""
        found = {one.kind for one in self.others} | {TieKind.PARTNERSHIP}
        return tuple(one for one in TieKind if one in found)


def network(viewer: Viewer, today: date) -> Network:
    """Everything the viewer may see of who works with whom. Members see every partnership, so
    what is read for one is held for all; the public those whose parties all agreed to be seen."""
    alike = who_sees_alike(viewer)
    if alike is None:
        return _read(viewer, today)
    shared = held(f"evaluation.network.{today}.{alike}", lambda: _read(viewer, today))
    return replace(shared, others=(*shared.others, *_placed(other_ties.own(viewer), shared.dots)))


def who_sees_alike(viewer: Viewer) -> str | None:
    """Those of one name see the same of `_read`; None for whoever came alone. Circles are for
    colleagues, so that the operator and the house see less of them than people with a role."""
    if not viewer.is_member or viewer.grant is not None:
        return None
    return "colleagues" if viewer.roles else "members"


def _read(viewer: Viewer, today: date) -> Network:
    found = list(other_ties.in_runs(_worked(viewer)))
    beside = list(other_ties.in_runs(_beside(viewer)))
    ids = {end for one in (*found, *beside) for end in (one.one, one.other)}
    dots = directory.dots(viewer, ids)
    ties, others = _placed(found, dots), _placed(beside, dots)
    first = min((one.since for one in ties), default=today.year)
    return Network(dots, ties, others, min(first, today.year), today.year)


def _beside(viewer: Viewer) -> Iterator[Known]:
    yield from other_ties.shared(viewer)
    yield from asked.named_ties(viewer)


def _worked(viewer: Viewer) -> Iterator[Known]:
    for one in partnerships.working_ties(viewer):
        until = one.until.year if one.until else None
        pair = (min(one.one, one.other), max(one.one, one.other))
        yield Known(*pair, TieKind.PARTNERSHIP, one.since.year, until, one.level)


def _placed(found: Iterable[Known], dots: tuple[Dot, ...]) -> tuple[Tie, ...]:
    """By place in the drawing; whoever the viewer does not see is left out with their ties."""
    place = {dot.id: number for number, dot in enumerate(dots)}
    return tuple(
        _tie(it, place[it.one], place[it.other])
        for it in found
        if it.one in place and it.other in place
    )


def _tie(it: Known, one: int, other: int) -> Tie:
    first, second = min(one, other), max(one, other)
    return Tie(first, second, it.level, it.since, it.until, it.count, it.kind)


def degrees(ties: Iterable[Tie]) -> Counter[int]:
    """How many others each is tied with, by its place in `dots`; several ties count once."""
    return Counter(end for pair in {one.pair for one in ties} for end in pair)
