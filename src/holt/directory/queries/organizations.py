"""Reading organizations, one or many, as far as the viewer may."""

from collections.abc import Iterable
from typing import Any

from django.db.models import FilteredRelation, Q, QuerySet

from holt.directory.models import Contact, Organization
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Role, Viewer


def visible(viewer: Viewer) -> QuerySet[Organization]:
    """Organizations this viewer may see: all for the network, what is public for the rest."""
    rows = Organization.objects.all()
    if viewer.is_member:
        return rows
    public = Q(is_public=True) & ~Q(status=Organization.Status.LEFT)
    return rows.filter(public | Q(pk__in=viewer.organization_ids))


def organizations(viewer: Viewer) -> QuerySet[Any]:
    """What a list shows: `kind` and `main` (the main place) joined, by name."""
    rows: QuerySet[Any] = visible(viewer)
    return (
        rows.annotate(main=FilteredRelation("places", condition=Q(places__is_main=True)))
        .select_related("kind", "main")
        .order_by("folded_name", "pk")
    )


def active_organizations(viewer: Viewer) -> QuerySet[Organization]:
    """Those that are neither closed nor gone, by name."""
    return visible(viewer).filter(status=Organization.Status.ACTIVE).order_by("folded_name", "pk")


def organization_names(ids: Iterable[int]) -> dict[int, str]:
    """Names by id, for whoever already holds the ids; unknown ids are left out."""
    return dict(Organization.objects.filter(pk__in=set(ids)).values_list("pk", "name"))


def organization_choices(viewer: Viewer, ids: Iterable[int]) -> tuple[tuple[int, str], ...]:
    """(id, name) of those of these organizations the viewer may see, by name."""
    rows = visible(viewer).filter(pk__in=set(ids)).order_by("folded_name", "pk")
    return tuple(rows.values_list("pk", "name"))


def own_choices(viewer: Viewer, least: Role = Role.VIEWER) -> tuple[tuple[int, str], ...]:
    """(id, name) of where the viewer has at least this role: the highest role first, a whole
    before its branches, so that a form begins with where somebody really works."""
    ids = {pk for pk, role in viewer.roles.items() if role >= least}
    rows = visible(viewer).filter(pk__in=ids).order_by("folded_name", "pk")
    known = sorted(
        rows.values_list("pk", "name", "parent_id"),
        key=lambda one: (-viewer.roles[one[0]], one[2] in ids),
    )
    return tuple((pk, name) for pk, name, _parent in known)


def may_be_named(viewer: Viewer, ids: Iterable[int]) -> bool:
    """Whether every one of these ids is an organization the viewer may see."""
    wanted = set(ids)
    return visible(viewer).filter(pk__in=wanted).count() == len(wanted)


def organization_to_change(viewer: Viewer, organization_id: int) -> Organization:
    """The organization, locked FOR NO KEY UPDATE. Raises NotFound."""
    row = (
        visible(viewer).select_for_update(no_key=True, of=("self",)).filter(pk=organization_id)
    ).first()
    if row is None:
        raise NotFound
    return row


def organizations_to_change(viewer: Viewer, ids: Iterable[int]) -> tuple[Organization, ...]:
    """Several, locked in id order; those the viewer may not see are left out."""
    rows = visible(viewer).select_for_update(no_key=True, of=("self",)).filter(pk__in=set(ids))
    return tuple(rows.order_by("pk"))


def visible_contacts(viewer: Viewer) -> QuerySet[Contact]:
    """Contacts this viewer may see: their own organizations', and shared ones."""
    rows = Contact.objects.filter(ended_on__isnull=True).order_by("name", "pk")
    if viewer.is_house:
        return rows
    own = list(viewer.roles)
    seen = Q(organization_id__in=own) | Q(kept_by_id__in=own)
    if viewer.is_member:
        seen |= Q(is_shared=True)
    return rows.filter(seen)


def for_the_house(organization_id: int) -> Organization:
    """Unscoped: for reactions and jobs that act for nobody. Raises NotFound."""
    row = Organization.objects.filter(pk=organization_id).first()
    if row is None:
        raise NotFound
    return row


def part_ids(organization_id: int) -> tuple[int, ...]:
    """The ids of its departments and branches and of theirs, smallest first."""
    below = Q(parent_id=organization_id) | Q(parent__parent_id=organization_id)
    return tuple(Organization.objects.filter(below).order_by("pk").values_list("pk", flat=True))
