"""The health of the whole network: what it does for the community and for itself, by year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from holt.evaluation.queries.network import Network, network, who_sees_alike
from holt.kernel import access
from holt.kernel.kept import held
from holt.kernel.viewer import Viewer
from holt.methods import graph
from holt.methods.estimates import Estimate
from holt.methods.whole import Share, e_i_index, shannon_between, simpson_between
from holt.needs import queries as needs
from holt.needs.queries import FirstNeed
from holt.partnerships import queries as partnerships

YEARS = 5


@dataclass(frozen=True)
class Mixture:
    """How mixed those are who work together in a year; None where too few do."""

    year: int
    e_i: float | None
    across: Share
    simpson: Estimate | None
    shannon: Estimate | None


@dataclass(frozen=True)
class Whole:
    """Every part of it. Shares are by year, the oldest first; the last year is this one."""

    needs: tuple[FirstNeed, ...]
    served: frozenset[int]
    own_centric: tuple[FirstNeed, ...]
    centric_heard: tuple[Share, ...]
    reviews: tuple[Share, ...]
    lessons: tuple[Share, ...]
    introductions: tuple[Share, ...]
    across: tuple[Share, ...]
    joined: tuple[Share, ...]
    hanging: tuple[Share, ...]
    mixture: tuple[Mixture, ...]

    @property
    def centric(self) -> tuple[int, int]:
        """Of the first needs with an answer, how many start from the library alone."""
        said = [one.is_centric for one in self.needs if one.is_centric is not None]
        return sum(said), len(said)


def whole(viewer: Viewer, today: date) -> Whole:
    """For members of the network."""
    access.require(viewer.is_member, viewer)
    found = network(viewer, today)
    first = needs.first_needs(viewer)
    years = range(today.year - YEARS + 1, today.year + 1)
    across = _across(found, years)
    return Whole(
        needs=first,
        served=partnerships.served_by_work(viewer, (one.id for one in first)),
        own_centric=needs.own_centric(viewer),
        centric_heard=_by_year(needs.centric_by_year(viewer), years),
        reviews=_by_year(partnerships.reviews_on_time(viewer, today), years),
        lessons=_by_year(partnerships.endings_with_lessons(viewer), years),
        introductions=_by_year(partnerships.introductions_made(viewer), years),
        across=across,
        joined=_joined(found, years),
        hanging=_hanging(viewer, found, years),
        mixture=tuple(_mixture(found, one) for one in across),
    )


def _by_year(counts: dict[int, tuple[int, int]], years: Sequence[int]) -> tuple[Share, ...]:
    return tuple(Share(year, *counts.get(year, (0, 0))) for year in years)


def _tied(found: Network, year: int) -> set[int]:
    """Whoever works with somebody, by place in the drawing."""
    return {end for one in found.in_year(year) for end in one.pair}


def _across(found: Network, years: Sequence[int]) -> tuple[Share, ...]:
    """Pairs that reach from one sector into another."""
    return tuple(
        Share(
            year,
            sum(found.dots[one.one].sector != found.dots[one.other].sector for one in ties),
            len(ties),
        )
        for year in years
        for ties in (found.in_year(year),)
    )


def _joined(found: Network, years: Sequence[int]) -> tuple[Share, ...]:
    """Organizations here that work with somebody; the others stand alone. Nobody is counted in
    years before the first partnership that is written down: nobody was here yet."""
    here = {year: len(found.dots) if year >= found.first_year else 0 for year in years}
    return tuple(Share(year, len(_tied(found, year)), here[year]) for year in years)


def _mixture(found: Network, across: Share) -> Mixture:
    sectors = [found.dots[end].sector for end in sorted(_tied(found, across.year))]
    return Mixture(
        across.year,
        e_i_index(across.count, across.of - across.count),
        across,
        simpson_between(sectors),
        shannon_between(sectors),
    )


def _hanging(viewer: Viewer, found: Network, years: Sequence[int]) -> tuple[Share, ...]:
    """Of those that work with somebody, who would lose every way to most others of their piece if
    one other left."""
    ties = {year: tuple(sorted({one.pair for one in found.in_year(year)})) for year in years}
    name = f"evaluation.hanging.{who_sees_alike(viewer) or 'others'}.{hash(tuple(ties.items()))}"
    return held(name, lambda: tuple(_hangs(year, pairs) for year, pairs in ties.items()))


def _hangs(year: int, pairs: tuple[tuple[int, int], ...]) -> Share:
    found = graph.pieces(graph.from_ties((str(one), str(other)) for one, other in pairs))
    cut_off = {one for cut in found.holders.values() for one in cut.cut_off}
    return Share(year, len(cut_off), sum(map(len, found.components)))
