"""Cards of colleagues, who is like me, contacts, and who may be alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Max, Q, QuerySet

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.kept import kept
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.methods import peers
from holt.methods.geography import distance_km
from holt.peers import access, rules
from holt.peers.models import Card, Hello

ASSOCIATION = "library-consortium"
CONTACT = ("sent", "took_place", "thanked")
"""States of a hello that count as contact."""


def associations() -> frozenset[int]:
    """The organizations that look after the whole network."""

    def read() -> frozenset[int]:
        rows = directory.active_organizations(THE_HOUSE)
        return frozenset(
            rows.filter(kind__slug=ASSOCIATION, is_network_member=True).values_list("pk", flat=True)
        )

    return kept("peers.associations", read)


def cards(viewer: Viewer) -> QuerySet[Card]:
    """Cards that are shown to colleagues, and one's own; none for outsiders."""
    if not access.may_meet_colleagues(viewer):
        return Card.objects.none()
    rows = Card.objects.filter(person__is_active=True, person__erased_at=None)
    shown = Q(is_shown=True) | Q(person_id=viewer.person_id or 0)
    return rows.filter(shown).select_related("person", "organization__kind").order_by("pk")


@dataclass(frozen=True)
class CardPage:
    """A colleague as pages show them."""

    person_id: int
    name: str
    title: str
    organization_id: int
    organization: str
    work: str
    ways: tuple[str, ...]
    hours: str
    phone: str
    about: str
    languages: tuple[str, ...]
    is_shown: bool
    left_alone: bool
    version: int


def card(viewer: Viewer, person_id: int) -> CardPage:
    """The card of one person. Raises NotFound."""
    row = cards(viewer).filter(person_id=person_id).first()
    if row is None:
        raise NotFound
    return card_page(row)


def own_card(viewer: Viewer) -> CardPage | None:
    """The viewer's own card, if they ever made one."""
    row = cards(viewer).filter(person_id=viewer.person_id or 0).first()
    return card_page(row) if row else None


def card_page(row: Card) -> CardPage:
    person: Any = row.person
    return CardPage(
        person_id=person.pk,
        name=person.name,
        title=person.title,
        organization_id=row.organization_id,
        organization=row.organization.name,
        work=row.work,
        ways=tuple(row.ways),
        hours=row.hours,
        phone=row.phone,
        about=row.about,
        languages=tuple(row.languages),
        is_shown=row.is_shown,
        left_alone=row.left_alone,
        version=row.version,
    )


@dataclass(frozen=True)
class Peer:
    """A colleague like me, how far away, and each reason."""

    card: CardPage
    codes: tuple[str, ...]
    km: float | None


def like_me(viewer: Viewer, most: int = 20) -> tuple[Peer, ...]:
    """Colleagues elsewhere who are most like the viewer; nothing without a card of one's own."""
    rows = {one.person_id: one for one in cards(viewer)}
    if viewer.person_id not in rows:
        return ()
    known = _colleagues(rows.values())
    found = peers.alike(known[viewer.person_id], known.values(), most)
    return tuple(
        Peer(card_page(rows[one.id]), tuple(term.code for term in one.terms), one.km)
        for one in found
    )


def _colleagues(rows: Iterable[Card]) -> dict[int, peers.Colleague]:
    rows = list(rows)
    at = places_of({one.organization_id for one in rows})
    return {
        one.person_id: peers.Colleague(
            id=one.person_id,
            work=one.work,
            kind=one.organization.kind.slug,
            staff=float(one.organization.staff_count or 0) or None,
            languages=frozenset(one.languages),
            at=at.get(one.organization_id),
            organization_id=one.organization_id,
        )
        for one in rows
    }


def places_of(organization_ids: Iterable[int]) -> dict[int, tuple[float, float]]:
    """Where organizations are: the main place of each that has a position."""
    rows = directory.visible(THE_HOUSE).filter(
        pk__in=set(organization_ids), places__is_main=True, places__lat__isnull=False
    )
    found = rows.values_list("pk", "places__lat", "places__lon")
    return {pk: (lat, lon) for pk, lat, lon in found if lat is not None and lon is not None}


@dataclass(frozen=True)
class HelloLine:
    """A contact as its two people see it."""

    id: int
    other_id: int
    other: str
    is_mine: bool
    way: str
    on: date
    state: str
    note: str


def hellos_of(viewer: Viewer, most: int = 40) -> tuple[HelloLine, ...]:
    """The viewer's own contacts, latest first."""
    if viewer.person_id is None:
        return ()
    mine = Q(by_id=viewer.person_id) | Q(to_id=viewer.person_id)
    rows = Hello.objects.filter(mine).select_related("by", "to").order_by("-on", "-pk")
    return tuple(_hello(one, viewer.person_id) for one in rows[:most])


def _hello(row: Hello, me: int) -> HelloLine:
    is_mine = row.by_id == me
    other: Any = row.to if is_mine else row.by
    return HelloLine(row.pk, other.pk, other.name, is_mine, row.way, row.on, row.state, row.note)


def hello(viewer: Viewer, hello_id: int) -> HelloLine:
    """One of the viewer's own contacts. Raises NotFound."""
    found = next((one for one in hellos_of(viewer, 1000) if one.id == hello_id), None)
    if found is None:
        raise NotFound
    return found


def hello_to_change(viewer: Viewer, hello_id: int) -> Hello:
    """One of the viewer's own contacts, locked. Raises NotFound."""
    rows = Hello.objects.select_for_update(no_key=True, of=("self",)).select_related("by", "to")
    row = rows.filter(pk=hello_id).first()
    if row is None or viewer.person_id not in (row.by_id, row.to_id):
        raise NotFound
    return row


def hellos_today(person_id: int, today: date) -> int:
    """How many first messages this person has sent today."""
    return Hello.objects.filter(by_id=person_id, way="mail", on=today).count()


@dataclass(frozen=True)
class Lonely:
    """Somebody who may be alone, each sign of it, and the nearest colleague like them."""

    card: CardPage
    signs: tuple[tuple[str, dict[str, Any]], ...]
    nearest: Peer | None


def alone(viewer: Viewer, today: date) -> tuple[Lonely, ...]:
    """Who may be alone: all of them for the association's coordinators, oneself for oneself."""
    sees_all = access.may_look_after(viewer, associations())
    rows = {one.person_id: one for one in cards(THE_HOUSE) if not one.left_alone}
    wanted = set(rows) if sees_all else {viewer.person_id} & set(rows)
    if not wanted:
        return ()
    known = _colleagues(rows.values())
    standing = [_standing(rows[pk], known, last) for pk, last in _last_contacts(wanted).items()]
    return tuple(
        Lonely(
            card_page(rows[one.id]),
            tuple((sign.code, dict(sign.facts)) for sign in one.signs),
            _nearest(known, rows, one.id),
        )
        for one in peers.alone(standing, today)
    )


def _last_contacts(person_ids: Iterable[int | None]) -> dict[int, date | None]:
    found: dict[int, date | None] = {one: None for one in person_ids if one is not None}
    for side in ("by_id", "to_id"):
        rows = Hello.objects.filter(**{f"{side}__in": list(found)}, state__in=CONTACT)
        for pk, last in rows.values_list(side).annotate(last=Max("on")).order_by():
            known = found[pk]
            found[pk] = max(known, last) if known else last
    return found


def _standing(row: Card, known: dict[int, peers.Colleague], last: date | None) -> peers.Standing:
    me = known[row.person_id]
    joined: Any = row.person
    since: datetime = joined.joined_at or row.changed_at
    return peers.Standing(
        row.person_id, last, since.date(), sum(_in_reach(me, one) for one in known.values()),
        me.staff,
    )  # fmt: skip


def _in_reach(me: peers.Colleague, one: peers.Colleague) -> bool:
    """A colleague elsewhere of the same work, within an hour's drive."""
    if one.organization_id == me.organization_id or one.work != me.work:
        return False
    if me.at is None or one.at is None:
        return False
    return distance_km(*me.at, *one.at) <= peers.NEAR_KM


def _nearest(
    known: dict[int, peers.Colleague], rows: dict[int, Card], person_id: int
) -> Peer | None:
    shown = [known[pk] for pk, row in rows.items() if row.is_shown or pk == person_id]
    for one in peers.alike(known[person_id], shown, 1):
        return Peer(card_page(rows[one.id]), tuple(term.code for term in one.terms), one.km)
    return None


def works() -> tuple[str, ...]:
    """The kinds of work people have."""
    return rules.WORKS
