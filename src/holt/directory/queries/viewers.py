"""Who is asking, and who belongs where."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, QuerySet

from holt.directory.models import Membership, Organization
from holt.kernel.prepared import Prepared
from holt.kernel.viewer import Role, RoleName, Viewer

if TYPE_CHECKING:
    from holt.people.models import Person


@dataclass(frozen=True)
class Member:
    """A person's role in an organization. `email` is empty for whoever stands outside."""

    membership_id: int
    person_id: int
    name: str
    title: str
    role: str
    may_sign: bool
    email: str = ""
    is_departed: bool = False


@dataclass(frozen=True)
class Recipient:
    """Somebody of an organization to write to."""

    organization_id: int
    person_id: int
    name: str
    email: str
    language: str
    role: str


def viewer_for(person: "Person") -> Viewer:
    """The person with their roles, in one query; a role reaches two levels of parts."""
    roles: dict[int, Role] = {}
    signs_for: set[int] = set()
    for held in HELD.rows(person.pk):
        role = RoleName(held["role"]).rank
        reach = {held["organization_id"], *held["parts"], *held["parts_of_parts"]}
        roles.update({one: max(role, roles.get(one, role)) for one in reach})
        if held["may_sign"] or role >= Role.DIRECTOR:
            signs_for |= reach
    return Viewer(
        person_id=person.pk,
        name=person.name,
        email=person.email,
        is_operator=person.is_operator,
        roles=roles,
        signs_for=frozenset(signs_for),
        language=person.language,
        zone=person.zone,
    )


def current_memberships() -> QuerySet[Membership]:
    """Memberships that hold today, in organizations that did not leave."""
    return Membership.objects.filter(ended_at__isnull=True).exclude(
        organization__status=Organization.Status.LEFT
    )


def _held(person_id: int) -> QuerySet[Any, Any]:
    """What a person is where, with the parts each role reaches."""
    rows = current_memberships().filter(person_id=person_id)
    rows = rows.annotate(parts=_parts("parent"), parts_of_parts=_parts("parent__parent"))
    return rows.values("organization_id", "role", "may_sign", "parts", "parts_of_parts")


HELD = Prepared(_held)


def _parts(of: str) -> ArraySubquery:
    """Each level by itself: an index answers either, and neither when they are asked as one."""
    rows = Organization.objects.filter(**{of: OuterRef("organization_id")})
    return ArraySubquery(rows.values("pk"))


def people_of(viewer: Viewer, organization_id: int) -> tuple[Member, ...]:
    """Who belongs to the organization itself, highest role first; nothing for outsiders."""
    if not viewer.is_member and organization_id not in viewer.organization_ids:
        return ()
    rows = (
        current_memberships()
        .filter(organization_id=organization_id, person__is_active=True)
        .select_related("person")
    )
    inside = viewer.acts_for(organization_id, Role.VIEWER) or viewer.is_operator
    members = [member_row(row, inside) for row in rows]
    return tuple(sorted(members, key=lambda one: (-RoleName(one.role).rank, one.name)))


def member_row(row: Membership, with_email: bool) -> Member:
    """A membership as pages show it."""
    person = row.person
    return Member(
        row.pk,
        person.pk,
        person.name,
        person.title,
        row.role,
        row.may_sign or row.role == RoleName.DIRECTOR,
        person.email if with_email else "",
        row.ended_at is not None,
    )


def members_of(organization_ids: Iterable[int]) -> int:
    """How many people belong to these organizations themselves today."""
    rows = current_memberships().filter(organization_id__in=set(organization_ids))
    return rows.values("person_id").distinct().count()


def departed(viewer: Viewer, organization_id: int) -> tuple[Member, ...]:
    """Who once belonged to the organization and no longer does, for its own coordinators."""
    if not (viewer.acts_for(organization_id, Role.COORDINATOR) or viewer.is_operator):
        return ()
    rows = (
        Membership.objects.filter(organization_id=organization_id, ended_at__isnull=False)
        .exclude(person__memberships__in=current_memberships().filter(organization=organization_id))
        .select_related("person")
        .order_by("person_id", "-ended_at")
        .distinct("person_id")
    )
    return tuple(sorted((member_row(one, False) for one in rows), key=lambda one: one.name))


def signers_of(organization_id: int) -> tuple[Recipient, ...]:
    """Who signs for the organization: its directors and whom it named, and those of its whole."""
    may = Q(may_sign=True) | Q(role=RoleName.DIRECTOR)
    rows = _reaching([organization_id]).filter(may)
    return tuple(_recipient(one, organization_id) for one in rows)


def staff_of(organization_ids: Iterable[int], least: Role = Role.STAFF) -> tuple[Recipient, ...]:
    """People with at least this role; a part without any of its own is served by its whole.

    Each person once per organization asked for, smallest organization id first.
    """
    asked = sorted(set(organization_ids))
    rows = list(_reaching(asked).filter(role__in=[one for one in RoleName if one.rank >= least]))
    found: list[Recipient] = []
    for wanted, chain in _chains(asked).items():
        level = next((one for one in chain if any(r.organization_id == one for r in rows)), None)
        found += [_recipient(row, wanted) for row in rows if row.organization_id == level]
    return tuple(found)


def staff_emails(
    organization_ids: Iterable[int], least: Role = Role.STAFF
) -> tuple[Recipient, ...]:
    """As `staff_of`, each person once however many of the organizations they serve."""
    once: dict[int, Recipient] = {}
    for one in staff_of(organization_ids, least):
        once.setdefault(one.person_id, one)
    return tuple(once.values())


def _reaching(organization_ids: list[int]) -> QuerySet[Membership]:
    """Current memberships in these organizations or in what they are parts of."""
    ids = {one for chain in _chains(organization_ids).values() for one in chain}
    return (
        current_memberships()
        .filter(organization_id__in=ids, person__is_active=True)
        .select_related("person")
        .order_by("person__name", "pk")
    )


def _chains(organization_ids: list[int]) -> dict[int, tuple[int, ...]]:
    """Organization id → itself, its whole and that one's whole."""
    rows = Organization.objects.filter(pk__in=organization_ids).order_by("pk")
    return {
        pk: tuple(one for one in (pk, parent, grandparent) if one)
        for pk, parent, grandparent in rows.values_list("pk", "parent_id", "parent__parent_id")
    }


def _recipient(row: Membership, organization_id: int) -> Recipient:
    person = row.person
    return Recipient(
        organization_id, person.pk, person.name, person.email, person.language, row.role
    )


def organizations_led(person_id: int) -> tuple[int, ...]:
    """The organizations a person belongs to today, smallest id first."""
    rows = current_memberships().filter(person_id=person_id).order_by("organization_id")
    return tuple(rows.values_list("organization_id", flat=True))
