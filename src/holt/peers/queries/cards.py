"""Cards of colleagues, who is like me, contacts, and who may be alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.kept import kept
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.peers import access, rules
from holt.peers.models import Card, Hello

ASSOCIATION = "library-consortium"
CONTACT = ("sent", "took_place", "thanked")
"""States of a hello that count as contact."""
HELD = ("peers.around", "peers.known")
"""What is held of everybody: read anew at once where a card is changed."""


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
    joined = rows.filter(shown).select_related("person", "organization").only(*SHOWN)
    return joined.order_by("pk")


SHOWN = (
    *(one.name for one in Card._meta.concrete_fields),
    *("person__name", "person__title", "organization__name"),
)
"""A card, and of the person and the library only what is shown of them."""


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


def works() -> tuple[str, ...]:
    """The kinds of work people have."""
    return rules.WORKS
