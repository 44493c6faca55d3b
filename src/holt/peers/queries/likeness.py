"""Who is like me, and who may be alone: among thousands only what can matter is read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Max, QuerySet

from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.methods import peers
from holt.methods.geography import distance_km
from holt.peers import access
from holt.peers.models import Card, Hello
from holt.peers.queries.around import around, colleagues
from holt.peers.queries.cards import CONTACT, CardPage, associations, card_page, cards

MOST_ALONE = 40


@dataclass(frozen=True)
class Peer:
    """A colleague like me, how far away, and each reason."""

    card: CardPage
    codes: tuple[str, ...]
    km: float | None


def like_me(viewer: Viewer, most: int = 20) -> tuple[Peer, ...]:
    """Colleagues elsewhere who are most like the viewer; nothing without a card of one's own."""
    mine = colleagues(cards(viewer).filter(person_id=viewer.person_id or 0))
    return _peers(_like(mine[0], most)) if mine else ()


def _like(me: peers.Colleague, most: int) -> list[peers.Like]:
    """Those of the same work first: when enough of them are more alike than anybody of other work
    can be, nobody else is looked at."""
    here = around()
    found = peers.alike(me, here.by_work.get(me.work, ()), most)
    if len(found) == most and found[-1].points >= peers.OTHER_WORK_AT_MOST:
        return found
    return peers.alike(me, here.colleagues.values(), most)


def _peers(found: Sequence[peers.Like]) -> tuple[Peer, ...]:
    """With the card of each; whoever has hidden it meanwhile is left out."""
    rows = {
        one.person_id: one
        for one in cards(THE_HOUSE).filter(person_id__in=[like.id for like in found])
    }
    return tuple(
        Peer(card_page(rows[one.id]), tuple(term.code for term in one.terms), one.km)
        for one in found
        if one.id in rows
    )


@dataclass(frozen=True)
class Lonely:
    """Somebody who may be alone, each sign of it, and the nearest colleague like them."""

    card: CardPage
    signs: tuple[tuple[str, dict[str, Any]], ...]
    nearest: Peer | None


def alone(viewer: Viewer, today: date) -> tuple[Lonely, ...]:
    """Who may be alone: for the association's coordinators those who seem most so, oneself for
    oneself."""
    asked = cards(THE_HOUSE).filter(left_alone=False)
    sees_all = access.may_look_after(viewer, associations())
    wanted = asked if sees_all else asked.filter(person_id=viewer.person_id or 0)
    people = colleagues(wanted)
    if not people:
        return ()
    found = peers.alone(_standing(people, asked), today)[:MOST_ALONE]
    known = {one.id: one for one in people}
    rows = {one.person_id: one for one in asked.filter(person_id__in=[lone.id for lone in found])}
    return tuple(
        Lonely(
            card_page(rows[one.id]),
            tuple((sign.code, dict(sign.facts)) for sign in one.signs),
            next(iter(_peers(_like(known[one.id], 1))), None),
        )
        for one in found
    )


def _standing(people: Sequence[peers.Colleague], asked: QuerySet[Card]) -> list[peers.Standing]:
    """What isolation is judged by, for each of these people."""
    ids = [one.id for one in people]
    by_work = around().by_work
    last, since = _last_contacts(ids), _since(asked.filter(person_id__in=ids))
    return [
        peers.Standing(one.id, last[one.id], since[one.id], _in_reach(one, by_work.get(one.work, ())),
                       one.staff)
        for one in people
    ]  # fmt: skip


def _since(rows: QuerySet[Card]) -> dict[int, date]:
    """Since when somebody is known here."""
    found = rows.order_by().values_list("person_id", "person__joined_at", "changed_at")
    return {pk: (joined or changed).date() for pk, joined, changed in found}


def _last_contacts(person_ids: Iterable[int]) -> dict[int, date | None]:
    found: dict[int, date | None] = dict.fromkeys(person_ids)
    for side in ("by_id", "to_id"):
        rows = Hello.objects.filter(**{f"{side}__in": list(found)}, state__in=CONTACT)
        for pk, last in rows.values_list(side).annotate(last=Max("on")).order_by():
            known = found[pk]
            found[pk] = max(known, last) if known else last
    return found


def _in_reach(me: peers.Colleague, same_work: Sequence[peers.Colleague]) -> int:
    """How many colleagues elsewhere of the same work live within an hour's drive; counted no
    further than makes a difference."""
    count = 0
    for one in same_work:
        count += _is_near(me, one)
        if count == peers.FEW_PEERS:
            break
    return count


def _is_near(me: peers.Colleague, one: peers.Colleague) -> bool:
    if one.organization_id == me.organization_id or me.at is None or one.at is None:
        return False
    if abs(me.at[0] - one.at[0]) > peers.NEAR_DEGREES:
        return False
    return distance_km(*me.at, *one.at) <= peers.NEAR_KM
