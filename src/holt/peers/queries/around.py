"""Everybody with a shown card as the methods weigh them, and what they know and ask.

The same for every reader and weighed on every visit, so it is held for a minute: a page looks up
whom it is about to show, and who has hidden their card meanwhile is not there any more.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.db.models import QuerySet

from holt.kernel.kept import held
from holt.kernel.viewer import THE_HOUSE
from holt.methods import peers
from holt.peers import rules
from holt.peers.models import Card
from holt.peers.queries import knowing
from holt.peers.queries.cards import HELD, cards, places_of

LATELY = 12
"""How many of those who turned to a subject last are looked at for a circle around it."""
READ = (
    *("person_id", "work", "organization__kind__slug", "organization__parent__kind__slug"),
    *("organization__staff_count", "languages", "organization_id"),
)


@dataclass(frozen=True, slots=True)
class Around:
    """Colleagues by person and by work, and the sector of each one's library."""

    colleagues: Mapping[int, peers.Colleague]
    by_work: Mapping[str, tuple[peers.Colleague, ...]]
    sectors: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Known:
    """What each knows and asks; for each subject those who turned to it last, latest first."""

    knows: knowing.By
    asks: knowing.By
    asking: Mapping[str, tuple[int, ...]]
    knowers: Mapping[str, tuple[int, ...]]

    def near(self, subjects: Collection[str] | None) -> frozenset[int]:
        """Enough people for a circle around each of these subjects; None: around any."""
        several = (self.asking, self.knowers)
        return frozenset(
            pk
            for those in several
            for subject in (those if subjects is None else subjects)
            for pk in those.get(subject, ())
        )


def around() -> Around:
    """Everybody who shows a card."""
    return held(HELD[0], lambda: _around(cards(THE_HOUSE).filter(is_shown=True)))


def known() -> Known:
    """What everybody knows and asks."""
    return held(HELD[1], _known)


def colleagues(rows: QuerySet[Card]) -> list[peers.Colleague]:
    """These cards as the method reads them, without the people behind them."""
    return list(_around(rows).colleagues.values())


def _around(rows: QuerySet[Card]) -> Around:
    read = list(rows.order_by().values_list(*READ))
    at = places_of({one[-1] for one in read})
    by_work: dict[str, list[peers.Colleague]] = defaultdict(list)
    found, sectors = {}, {}
    for pk, work, kind, whole, staff, languages, home in read:
        found[pk] = peers.Colleague(
            id=pk,
            work=work,
            kind=kind,
            staff=float(staff or 0) or None,
            languages=frozenset(languages),
            at=at.get(home),
            organization_id=home,
        )
        sectors[pk] = rules.sector_of(kind, whole or "")
        by_work[work].append(found[pk])
    return Around(found, {work: tuple(those) for work, those in by_work.items()}, sectors)


def _known() -> Known:
    knows = knowing.joined(knowing.offered(), knowing.wrote(), knowing.solved())
    asks = knowing.asking()
    return Known(knows, asks, _lately(asks), _lately(knows))


def _lately(by: knowing.By) -> Mapping[str, tuple[int, ...]]:
    found: dict[str, list[int]] = defaultdict(list)
    for pk in sorted(by, reverse=True):
        _add(found, pk, by[pk])
    return {subject: tuple(those) for subject, those in found.items()}


def _add(found: dict[str, list[int]], pk: int, subjects: Iterable[str]) -> None:
    for one in subjects:
        if len(found[one]) < LATELY:
            found[one].append(pk)
