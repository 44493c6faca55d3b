"""What happened to an organization, and what bulk changes left behind."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from holt.directory import access
from holt.directory.models import BulkChange, Organization
from holt.directory.queries.organizations import visible as visible_organizations
from holt.kernel.errors import NotFound
from holt.kernel.happenings import visible
from holt.kernel.models import Happening, History
from holt.kernel.viewer import Viewer

KIND = "organization"


@dataclass(frozen=True)
class Before:
    """How a bulk change found an organization, and the version it left it at."""

    version: int
    values: Mapping[str, Any]


@dataclass(frozen=True)
class BulkRow:
    """A bulk change as its page shows it."""

    id: int
    verb: str
    by: str
    by_id: int | None
    at: datetime
    undone_at: datetime | None
    organizations: tuple[tuple[int, str], ...]
    left_alone: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class BulkLook:
    """An organization chosen for a bulk change; `why_not` is "", "not_yours" or "not_active"."""

    id: int
    name: str
    why_not: str


MAY = {"verify": access.may_edit, "close": access.may_close}


def bulk_look(viewer: Viewer, ids: Iterable[int], word: str) -> tuple[BulkLook, ...]:
    """What a bulk change ("verify" or "close") would do to these, by name."""
    rows = visible_organizations(viewer).filter(pk__in=set(ids)).order_by("folded_name", "pk")
    return tuple(BulkLook(one.pk, one.name, _why_not(viewer, one, word)) for one in rows)


def _why_not(viewer: Viewer, organization: Organization, word: str) -> str:
    if organization.status != Organization.Status.ACTIVE:
        return "not_active"
    return "" if MAY[word](viewer, organization) else "not_yours"


def history(viewer: Viewer, organization_id: int, most: int = 30) -> QuerySet[Happening]:
    """What happened to one organization, newest first, bulk changes and imports included."""
    lines = History.objects.filter(subject_kind=KIND, subject_id=organization_id)
    own = Q(subject_kind=KIND, subject_id=organization_id)
    return visible(viewer).filter(own | Q(pk__in=lines.values("happening_id")))[:most]


def bulk_before(bulk_change_id: int) -> dict[int, Before]:
    """Organization id → how the change found it."""
    lines = History.objects.filter(
        happening__name="directory.changed_in_bulk",
        happening__subject_kind="bulk_change",
        happening__subject_id=bulk_change_id,
    ).values_list("subject_id", "version", "field", "before")
    found: dict[int, Before] = {}
    for subject_id, version, field, before in lines:
        known = found.setdefault(subject_id, Before(version, {}))
        kept: Any = Organization._meta.get_field(field.removesuffix("_id"))
        value = kept.to_python(before)
        found[subject_id] = Before(version, {**known.values, field: value})
    return found


def bulk_change(viewer: Viewer, bulk_change_id: int) -> BulkRow:
    """A bulk change and the organizations it touched. Raises NotFound for people outside."""
    row = BulkChange.objects.filter(pk=bulk_change_id).select_related("by").first()
    if row is None or not viewer.is_member:
        raise NotFound
    ids = {*row.organization_ids, *row.left_alone}
    names = dict(visible_organizations(viewer).filter(pk__in=ids).values_list("pk", "name"))
    return BulkRow(
        row.pk,
        row.verb,
        row.by.name if row.by else "",
        row.by_id,
        row.at,
        row.undone_at,
        tuple((one, names[one]) for one in row.organization_ids if one in names),
        tuple((one, names[one]) for one in row.left_alone if one in names),
    )
