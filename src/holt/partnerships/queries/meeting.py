"""Which two others should meet: two lists, never added up (methods §3)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from django.db.models import Count, Exists, OuterRef, Q

from holt.directory import queries as directory
from holt.kernel import access
from holt.kernel.viewer import Viewer
from holt.methods.introductions import Introduction as Pair
from holt.methods.introductions import Neighbor, introduce
from holt.methods.reasons import Reason
from holt.methods.suggestions import OrganizationFacts
from holt.needs import queries as needs
from holt.partnerships import rules
from holt.partnerships.models import Introduction, Party

MOST_NEIGHBORS = 400
MOST_PAIRS = 10
MOST_LOOKED_AT = 200
"""So many pairs of each list are looked through for whoever works with nobody yet."""
REST = timedelta(days=365)
"""Two who were asked to meet are not suggested again for a year."""


@dataclass(frozen=True)
class PairLine:
    """Two organizations that do not work together yet, and why they might."""

    first_id: int
    first: str
    second_id: int
    second: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Newcomer:
    """An organization that works with nobody yet, and the pair that would reach it best."""

    organization_id: int
    name: str
    pair: PairLine


@dataclass(frozen=True)
class ShouldMeet:
    """The same pairs in two orders; `names` by id, for the reasons."""

    newcomers: tuple[Newcomer, ...]
    likely_to_say_yes: tuple[PairLine, ...]
    would_open_new_doors: tuple[PairLine, ...]
    names: dict[str, str]


@dataclass(frozen=True)
class CameOfIt:
    """What became of every introduction of the network: `partners` work together since."""

    asked: int
    waiting: int
    made: int
    declined: int
    partners: int


def should_meet(viewer: Viewer, today: date) -> ShouldMeet:
    """Pairs of others, neither of them the viewer's own, best first in each list; before them
    whoever works with nobody yet, each once."""
    everyone = [
        one for one in directory.facts_for_matching(viewer) if int(one.id) not in viewer.roles
    ][:MOST_NEIGHBORS]
    names = {one.id: one.name for one in everyone}
    seeks = _seeks(viewer)
    neighbors = [_neighbor(one, seeks) for one in everyone]
    found = introduce(neighbors, _ties(), MOST_LOOKED_AT)
    asked = _asked_lately(today)
    likely, doors = (
        [one for one in those if frozenset((int(one.one), int(one.other))) not in asked]
        for those in (found.likely_to_say_yes, found.would_open_new_doors)
    )
    return ShouldMeet(
        tuple(_newcomers((*likely, *doors), names)),
        tuple(_line(one, names) for one in likely[:MOST_PAIRS]),
        tuple(_line(one, names) for one in doors[:MOST_PAIRS]),
        names,
    )


def _newcomers(pairs: Iterable[Pair], names: dict[str, str]) -> Iterator[Newcomer]:
    """By name; the pair most likely to say yes is met first."""
    first: dict[str, Pair] = {}
    for pair in pairs:
        for reason in pair.reasons:
            if reason.code == "reaches_isolate":
                first.setdefault(str(reason.facts["id"]), pair)
    for one in sorted(first, key=lambda it: names[it])[:MOST_PAIRS]:
        yield Newcomer(int(one), names[one], _line(first[one], names))


def _asked_lately(today: date) -> set[frozenset[int]]:
    rows = Introduction.objects.filter(asked_at__date__gt=today - REST)
    return {frozenset(pair) for pair in rows.values_list("first_id", "second_id")}


def came_of_introductions(viewer: Viewer) -> CameOfIt:
    """In counts of the whole network, for its members; nobody is named."""
    access.require(viewer.is_member, viewer)
    both = Party.objects.filter(
        state="accepted",
        organization=OuterRef("first"),
        partnership__state__in=rules.ALIVE,
        partnership__proposed_at__gte=OuterRef("made_at"),
        partnership__parties__organization=OuterRef("second"),
        partnership__parties__state="accepted",
    )
    state = Introduction.State
    counted = Introduction.objects.aggregate(
        asked=Count("pk"),
        waiting=Count("pk", filter=Q(state=state.ASKED)),
        made=Count("pk", filter=Q(state=state.MADE)),
        declined=Count("pk", filter=Q(state__in=(state.DECLINED, state.EXPIRED))),
        partners=Count("pk", filter=Q(Exists(both), state=state.MADE)),
    )
    return CameOfIt(**counted)


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
