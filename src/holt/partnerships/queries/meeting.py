"""Which two others should meet: two lists, never added up (methods §3)."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

from holt.directory import queries as directory
from holt.kernel.viewer import Viewer
from holt.methods.introductions import Introduction as Pair
from holt.methods.introductions import Neighbor, introduce
from holt.methods.reasons import Reason
from holt.methods.suggestions import OrganizationFacts
from holt.needs import queries as needs
from holt.partnerships import rules
from holt.partnerships.models import Party

MOST_NEIGHBORS = 400
MOST_PAIRS = 10


@dataclass(frozen=True)
class PairLine:
    """Two organizations that do not work together yet, and why they might."""

    first_id: int
    first: str
    second_id: int
    second: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class ShouldMeet:
    """The same pairs in two orders; `names` by id, for the reasons."""

    likely_to_say_yes: tuple[PairLine, ...]
    would_open_new_doors: tuple[PairLine, ...]
    names: dict[str, str]


def should_meet(viewer: Viewer) -> ShouldMeet:
    """Pairs of others, neither of them the viewer's own, best first in each list."""
    everyone = [
        one for one in directory.facts_for_matching(viewer) if int(one.id) not in viewer.roles
    ][:MOST_NEIGHBORS]
    names = {one.id: one.name for one in everyone}
    seeks = _seeks(viewer)
    neighbors = [_neighbor(one, seeks) for one in everyone]
    found = introduce(neighbors, _ties(), MOST_PAIRS)
    return ShouldMeet(
        tuple(_line(one, names) for one in found.likely_to_say_yes),
        tuple(_line(one, names) for one in found.would_open_new_doors),
        names,
    )


def _neighbor(one: OrganizationFacts, seeks: dict[str, set[str]]) -> Neighbor:
    offers = {capability.subject for capability in one.capabilities if capability.subject}
    return Neighbor(
        id=one.id,
        group=one.sector,
        lat=one.lat,
        lon=one.lon,
        offers=frozenset(offers),
        seeks=frozenset(seeks.get(one.id, set())),
    )


def _seeks(viewer: Viewer) -> dict[str, set[str]]:
    """What each organization looks for: the subjects of its open needs the viewer may see."""
    found: dict[str, set[str]] = defaultdict(set)
    rows = needs.visible(viewer).filter(state="open").values_list("organization_id", "subjects")
    for organization_id, subjects in rows:
        found[str(organization_id)] |= set(subjects)
    return found


def _ties() -> list[tuple[str, str]]:
    """Who works with whom, in partnerships alive; that they do is known to the network."""
    tables: dict[int, list[str]] = defaultdict(list)
    rows = Party.objects.filter(state="accepted", partnership__state__in=rules.ALIVE)
    for partnership_id, organization_id in rows.values_list("partnership_id", "organization_id"):
        tables[partnership_id].append(str(organization_id))
    return [pair for seats in tables.values() for pair in combinations(sorted(seats), 2)]


def _line(pair: Pair, names: dict[str, str]) -> PairLine:
    return PairLine(
        int(pair.one), names[pair.one], int(pair.other), names[pair.other], pair.reasons
    )
