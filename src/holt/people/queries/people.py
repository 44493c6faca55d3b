"""Reads of persons: oneself, colleagues, who offers what, who sits in the demo."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import QuerySet

from holt.kernel.errors import NotFound
from holt.kernel.models import Network
from holt.kernel.viewer import Viewer
from holt.people import access, rules
from holt.people.models import Person

SEATS = 8
"""People of a demo network whose seat is taken by one click."""


@dataclass(frozen=True)
class PersonRow:
    """A person as colleagues see them."""

    person_id: int
    name: str
    title: str
    language: str
    zone: str


@dataclass(frozen=True)
class Offer:
    """What a person can bring, shown because they agreed to it."""

    person_id: int
    name: str
    title: str
    languages: tuple[str, ...]
    subjects: tuple[str, ...]
    would_teach: bool
    would_mentor: bool
    hours_a_month: int | None


@dataclass(frozen=True)
class Settings:
    """Everything a person chose, as their settings pages show it."""

    person_id: int
    email: str
    name: str
    title: str
    language: str
    zone: str
    is_operator: bool
    mail: tuple[tuple[str, str], ...]
    languages: tuple[str, ...]
    subjects: tuple[str, ...]
    would_teach: bool
    would_mentor: bool
    hours_a_month: int | None
    offer_consent_at: datetime | None
    has_password: bool
    joined_at: datetime | None
    version: int


@dataclass(frozen=True)
class DemoPerson:
    """A seat of the demo network."""

    id: int
    name: str
    title: str


def person(viewer: Viewer, person_id: int) -> PersonRow:
    """A colleague, or oneself. Raises NotFound when unseen."""
    row = Person.objects.filter(pk=person_id, erased_at=None).first()
    if row is None or not access.may_see_person(viewer, person_id):
        raise NotFound
    return PersonRow(row.pk, row.name, row.title, row.language, row.zone)


def persons(viewer: Viewer) -> QuerySet[Person]:
    """The network's people by name: for its members; for others, only themselves."""
    rows = Person.objects.filter(is_active=True, erased_at=None).order_by("name", "pk")
    return rows if viewer.is_member else rows.filter(pk=viewer.person_id or 0)


def names(person_ids: Iterable[int | None]) -> dict[int, str]:
    """The names of these persons; who was erased is left out. One query."""
    wanted = {one for one in person_ids if one is not None}
    return dict(Person.objects.filter(pk__in=wanted, erased_at=None).values_list("pk", "name"))


def by_address(email: str) -> Person | None:
    """The active person with this address (for rooms that invite); None if nobody has it."""
    return Person.objects.filter(email=email.strip().lower(), is_active=True).first()


def for_the_house() -> QuerySet[Person]:
    """Every person, for jobs and operators' verbs."""
    return Person.objects.order_by("pk")


def self_to_change(viewer: Viewer) -> Person:
    """The viewer's own row, locked. Raises SignInNeeded or NotAllowed for anyone else."""
    return Person.objects.select_for_update(no_key=True).get(pk=access.own_id(viewer))


def settings_of(viewer: Viewer) -> Settings:
    """The viewer's own settings. Raises SignInNeeded."""
    row = Person.objects.get(pk=access.own_id(viewer))
    return Settings(
        person_id=row.pk,
        email=row.email,
        name=row.name,
        title=row.title,
        language=row.language,
        zone=row.zone,
        is_operator=row.is_operator,
        mail=tuple((one.value, rules.cadence(row.mail, one).value) for one in rules.Topic),
        languages=tuple(row.languages),
        subjects=tuple(row.subjects),
        would_teach=row.would_teach,
        would_mentor=row.would_mentor,
        hours_a_month=row.hours_a_month,
        offer_consent_at=row.offer_consent_at,
        has_password=row.has_usable_password(),
        joined_at=row.joined_at,
        version=row.version,
    )


def offers(viewer: Viewer) -> QuerySet[Person]:
    """People who agreed to show what they can bring, by name; none for those outside."""
    rows = Person.objects.filter(
        is_active=True, erased_at=None, offer_consent_at__isnull=False
    ).order_by("name", "pk")
    return rows if access.may_see_offers(viewer) else rows.none()


def offer_rows(viewer: Viewer, *, person_ids: Iterable[int] | None = None) -> tuple[Offer, ...]:
    """The offers as frozen rows, of these persons or of all. One query."""
    rows = offers(viewer)
    if person_ids is not None:
        rows = rows.filter(pk__in=list(person_ids))
    return tuple(
        Offer(
            one.pk,
            one.name,
            one.title,
            tuple(one.languages),
            tuple(one.subjects),
            one.would_teach,
            one.would_mentor,
            one.hours_a_month,
        )
        for one in rows
    )


def is_demo() -> bool:
    """Whether this is a demo: both the program was started so and the network says so."""
    return bool(settings.DEMO) and Network.objects.filter(is_demo=True).exists()


def demo_people() -> tuple[DemoPerson, ...]:
    """The seats of a demo network: the first eight who joined, in order; none outside a demo."""
    if not is_demo():
        return ()
    rows = Person.objects.filter(is_active=True, erased_at=None).order_by("joined_at", "pk")
    return tuple(DemoPerson(*row) for row in rows.values_list("pk", "name", "title")[:SEATS])
