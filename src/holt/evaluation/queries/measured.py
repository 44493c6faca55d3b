"""The network of a year measured, and what would be missing if one organization left."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from holt.directory import queries as directory
from holt.evaluation.queries.network import Network, network
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
    """The figures of those who work together in the year; ids are organizations', as text."""

    found: Network
    year: int
    figures: graph.Measures
    own: tuple[tuple[int, str], ...]
    names: dict[str, str]


def measured(viewer: Viewer, year: int | None, today: date) -> Measured:
    """The measures of one year. Whoever stands alone is counted among the pieces only."""
    found = network(viewer, today)
    asked = found.this_year if year is None else year
    year = min(found.this_year, max(found.first_year, asked))
    ties = [(str(found.dots[one.one].id), str(found.dots[one.other].id))
            for one in found.in_year(year)]  # fmt: skip
    sectors = {str(dot.id): dot.sector for dot in found.dots}
    name = f"evaluation.measured.{hash((tuple(ties), tuple(sectors)))}"
    figures = held(name, lambda: graph.measure(graph.from_ties(ties, list(sectors), sectors)))
    names = {str(dot.id): dot.name for dot in found.dots}
    return Measured(found, year, figures, directory.own_choices(viewer), names)


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
