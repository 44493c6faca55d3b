"""The health of the whole network: what it does for the community and for itself, by year."""

from dataclasses import dataclass
from datetime import date

from holt.evaluation.queries.network import Network, network
from holt.kernel import access
from holt.kernel.viewer import Viewer
from holt.methods.whole import Share, e_i_index, shannon, simpson
from holt.needs import queries as needs
from holt.needs.queries import FirstNeed
from holt.partnerships import queries as partnerships

YEARS = 5


@dataclass(frozen=True)
class Whole:
    """Every part of it. Shares are by year, the oldest first; the last year is this one."""

    needs: tuple[FirstNeed, ...]
    served: frozenset[int]
    reviews: tuple[Share, ...]
    lessons: tuple[Share, ...]
    introductions: tuple[Share, ...]
    across: tuple[Share, ...]
    joined: tuple[Share, ...]
    e_i: float | None
    simpson: float | None
    shannon: float | None

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
    now = across[-1]
    tied = {end for one in found.in_year(today.year) for end in (one.one, one.other)}
    sectors = [found.dots[end].sector for end in tied]
    return Whole(
        needs=first,
        served=partnerships.served_by_work(viewer, (one.id for one in first)),
        reviews=_by_year(partnerships.reviews_on_time(viewer, today), years),
        lessons=_by_year(partnerships.endings_with_lessons(viewer), years),
        introductions=_by_year(partnerships.introductions_made(viewer), years),
        across=across,
        joined=_joined(found, years),
        e_i=e_i_index(now.count, now.of - now.count),
        simpson=simpson(sectors),
        shannon=shannon(sectors),
    )


def _by_year(counts: dict[int, tuple[int, int]], years: range) -> tuple[Share, ...]:
    return tuple(Share(year, *counts.get(year, (0, 0))) for year in years)


def _across(found: Network, years: range) -> tuple[Share, ...]:
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


def _joined(found: Network, years: range) -> tuple[Share, ...]:
    """Organizations here that work with somebody; the others stand alone."""
    return tuple(
        Share(
            year,
            len({end for one in found.in_year(year) for end in (one.one, one.other)}),
            len(found.dots),
        )
        for year in years
    )
