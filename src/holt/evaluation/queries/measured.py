"""The network of a year measured, and what would be missing if one organization left."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from holt.directory import queries as directory
from holt.evaluation import rules
from holt.evaluation.queries.network import Network, network, who_sees_alike
from holt.evaluation.rules import TieKind
from holt.kernel.errors import NotFound
from holt.kernel.kept import held
from holt.kernel.viewer import Viewer
from holt.methods import graph
from holt.needs import queries as needs
from holt.partnerships import queries as partnerships
from holt.partnerships.rules import AT_WORK

MOST_NEEDS = 8
MOST_HELPERS = 3
TWO = 2


@dataclass(frozen=True)
class Measured:
    """The figures of those tied in the year by these kinds; ids are organizations', as text."""

    found: Network
    year: int
    kinds: tuple[TieKind, ...]
    figures: graph.Measures
    own: tuple[tuple[int, str], ...]
    names: dict[str, str]

    @property
    def first_year(self) -> int:
        """The first one with a tie of these kinds."""
        return first_year(self.found, self.kinds)

    @cached_property
    def at_work(self) -> frozenset[str]:
        """Those that work with somebody in a partnership this year."""
        ties, dots = self.found.in_year(self.found.this_year), self.found.dots
        return frozenset(str(dots[end].id) for one in ties for end in one.pair)


def first_year(found: Network, kinds: tuple[TieKind, ...]) -> int:
    """This year where there is none."""
    every = (one.since for one in (*found.ties, *found.others) if one.kind in kinds)
    return min(found.this_year, min(every, default=found.this_year))


def measured(
    viewer: Viewer, year: int | None, today: date, kinds: Collection[TieKind] = rules.JUST_WORK
) -> Measured:
    """The measures of one year, from these kinds of ties: two organizations count as one pair
    however many tie them. Whoever stands alone is counted among the pieces only."""
    found = network(viewer, today)
    kinds = rules.measured_kinds(set(kinds).intersection(found.kinds))
    asked = found.this_year if year is None else year
    year = min(found.this_year, max(first_year(found, kinds), asked))
    figures = _figures(viewer, found, year, kinds)
    names = {str(dot.id): dot.name for dot in found.dots}
    return Measured(found, year, kinds, figures, directory.own_choices(viewer), names)


def _figures(
    viewer: Viewer, found: Network, year: int, kinds: tuple[TieKind, ...]
) -> graph.Measures:
    """Held for those who see alike, by the kinds and by what the ties are; for whoever came by a
    link or is nobody of the network, by the ties alone, which are all the figures tell of."""
    ties = sorted({one.pair for one in found.of_kinds(year, kinds)})
    sectors = {str(dot.id): dot.sector for dot in found.dots}
    ids = tuple(sectors)

    def measure() -> graph.Measures:
        pairs = ((ids[one], ids[other]) for one, other in ties)
        return graph.measure(graph.from_ties(pairs, ids, sectors))

    told = hash((tuple(ties), tuple(sectors.items())))
    alike = who_sees_alike(viewer) or "others"
    return held(f"evaluation.measured.{alike}.{'+'.join(kinds)}.{told}", measure)


@dataclass(frozen=True)
class NeedLeft:
    """A need whose partnership would have one party left, and who could step in."""

    need_id: int
    statement: str
    partnership_id: int
    partnership: str
    helpers: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class IfOneLeaves:
    """What hangs on one organization: needs, partnerships, those only it ties to the rest."""

    organization_id: int
    name: str
    partnerships: tuple[partnerships.PartnershipLine, ...]
    needs: tuple[NeedLeft, ...]
    cut_off: tuple[tuple[int, str], ...]
    choices: tuple[tuple[int, str], ...]


def if_one_leaves(viewer: Viewer, organization_id: int | None, today: date) -> IfOneLeaves:
    """For one that works with others, the first of one's own if none is named. Raises NotFound."""
    shown = measured(viewer, None, today)
    tied = {one for one, count in shown.figures.degrees.items() if count}
    choices = tuple((int(one), shown.names[one]) for one in shown.names if one in tied)
    own = [pk for pk, _name in shown.own if str(pk) in tied]
    chosen = organization_id or next(iter(own), choices[0][0] if choices else 0)
    if str(chosen) not in tied:
        raise NotFound
    cut = shown.figures.pieces.holders.get(str(chosen))
    lines = _at_work(viewer, chosen)
    return IfOneLeaves(
        chosen,
        shown.names[str(chosen)],
        lines,
        tuple(_needs_left(viewer, lines)),
        tuple((int(one), shown.names[one]) for one in cut.cut_off) if cut else (),
        choices,
    )


def _at_work(viewer: Viewer, organization_id: int) -> tuple[partnerships.PartnershipLine, ...]:
    rows = partnerships.partnerships(viewer).filter(
        state__in=AT_WORK,
        parties__organization_id=organization_id,
        parties__state="accepted",
    )
    return tuple(partnerships.line(one) for one in partnerships.with_details(rows.distinct()))


def _needs_left(
    viewer: Viewer, lines: tuple[partnerships.PartnershipLine, ...]
) -> Iterator[NeedLeft]:
    """Needs whose partnership would have one party left, as far as the viewer sees them."""
    alone = [
        one
        for one in lines
        if one.need_id and sum(party.state == "accepted" for party in one.parties) <= TWO
    ][:MOST_NEEDS]
    seen = needs.visible(viewer).filter(pk__in=[one.need_id for one in alone])
    called = dict(seen.values_list("pk", "statement"))
    for one in alone:
        if one.need_id in called:
            helpers = _helpers(viewer, one)
            yield NeedLeft(one.need_id, called[one.need_id], one.id, one.name, helpers)


def _helpers(viewer: Viewer, one: partnerships.PartnershipLine) -> tuple[tuple[int, str], ...]:
    """Who else could help with its need: the first suggestions that do not sit there already."""
    seated = {party.organization_id for party in one.parties}
    found = partnerships.suggestions(viewer, one.need_id or 0) if viewer.is_member else ()
    free = [(it.organization_id, it.name) for it in found if it.organization_id not in seated]
    return tuple(free[:MOST_HELPERS])
