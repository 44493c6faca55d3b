"""Ties beside partnerships: programs run together, circles, introductions, logged contacts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from holt.evaluation.rules.ties import TieKind
from holt.kernel.viewer import Viewer
from holt.partnerships import queries as partnerships
from holt.peers import queries as peers
from holt.programs import queries as programs


@dataclass(frozen=True, slots=True)
class Known:
    """Two organizations, the lower id first, tied in these years; until None: still.

    `level` 1 to 4 where somebody said how closely; `count` is how many it stands for.
    """

    one: int
    other: int
    kind: TieKind
    since: int
    until: int | None
    level: int = 0
    count: int = 1


def shared(viewer: Viewer) -> Iterator[Known]:
    """What everybody of the network may know; the public knows of programs alone."""
    for ran in programs.ran_together(viewer):
        yield Known(ran.one, ran.other, TieKind.PROGRAM, ran.since.year, ran.until.year)
    for sat in peers.sat_together(viewer):
        over = sat.until.year if sat.until else None
        yield Known(sat.one, sat.other, TieKind.CIRCLE, sat.since.year, over)


def own(viewer: Viewer) -> Iterator[Known]:
    """What only the two sides of a tie know, of the viewer's own organizations."""
    for met in partnerships.introduced(viewer):
        yield Known(met.one, met.other, TieKind.INTRODUCTION, met.year, None)
    for one in partnerships.in_touch(viewer):
        yield Known(one.one, one.other, TieKind.CONTACT, one.year, one.year, count=one.contacts)


def in_runs(found: Iterable[Known]) -> Iterator[Known]:
    """One for two organizations, a kind and each run of years without a gap in between.

    Contacts stay year by year, since how many there were is told of a year.
    """
    by_pair: dict[tuple[int, int, TieKind], list[Known]] = defaultdict(list)
    for one in found:
        by_pair[one.one, one.other, one.kind].append(one)
    for (_one, _other, kind), those in sorted(by_pair.items()):
        if kind is TieKind.CONTACT:
            yield from those
        else:
            yield from (_joined(run) for run in _runs(those))


def _runs(those: Iterable[Known]) -> list[list[Known]]:
    """Those that share a year, the earliest first; a year without any parts them."""
    runs: list[list[Known]] = []
    last: float = 0
    for one in sorted(those, key=lambda it: it.since):
        if runs and one.since <= last:
            runs[-1].append(one)
        else:
            runs.append([one])
            last = one.since
        last = max(last, float("inf") if one.until is None else one.until)
    return runs


def _joined(run: list[Known]) -> Known:
    first, ends = run[0], [one.until for one in run]
    return Known(
        first.one,
        first.other,
        first.kind,
        first.since,
        None if None in ends else max(end for end in ends if end is not None),
        max(one.level for one in run),
        sum(one.count for one in run),
    )
