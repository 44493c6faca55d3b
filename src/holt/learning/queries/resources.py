"""Shared resources: those a viewer may see, one with its versions and users, one to be changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Q, QuerySet

from holt.kernel.errors import NotFound
from holt.kernel.gather import gather, scatter
from holt.kernel.models import StoredFile
from holt.kernel.viewer import Role, Viewer
from holt.learning.models import Resource, ResourceImport, ResourceUse, ResourceVersion
from holt.methods.words import fold


@dataclass(frozen=True)
class ResourceVersionRow:
    """What there is to take."""

    number: int
    file_id: int | None
    file__name: str | None
    url: str
    text: str
    note: str
    added_at: datetime


@dataclass(frozen=True)
class ResourceUseRow:
    """Who uses it, and how."""

    organization_id: int
    organization__name: str
    words: str
    said_at: datetime


@dataclass(frozen=True)
class ResourcePage:
    """A resource; the organization is empty where its name is kept from the viewer."""

    id: int
    kind: str
    title: str
    about: str
    authors: str
    year: int | None
    language: str
    license: str
    subjects: tuple[str, ...]
    openness: str
    is_unnamed: bool
    state: str
    source: str
    organization_id: int | None
    organization: str
    shared_at: datetime
    changed_at: datetime
    withdrawn_reason: str
    version: int
    may_change: bool
    versions: tuple[ResourceVersionRow, ...]
    uses: tuple[ResourceUseRow, ...]

    @property
    def newest(self) -> ResourceVersionRow:
        return self.versions[0]


def resources(viewer: Viewer) -> QuerySet[Resource]:
    """What the viewer may take, the latest changed first; withdrawn ones are in no list."""
    rows = Resource.objects.filter(state=Resource.State.SHARED).order_by("-changed_at", "-pk")
    return rows if viewer.is_house else rows.filter(_open_to(viewer))


def _open_to(viewer: Viewer) -> Q:
    shown = Q(openness=Resource.Openness.PUBLIC) | Q(organization_id__in=list(viewer.roles))
    return shown | Q(openness=Resource.Openness.NETWORK) if viewer.is_member else shown


def with_resource_details(rows: QuerySet[Resource]) -> QuerySet[Any, Any]:
    """With what a list shows, still one query."""
    return rows.select_related("organization").annotate(users=Count("uses", distinct=True))


def keeper(row: Resource, viewer: Viewer) -> str:
    """The name of whoever shares it, unless it is kept from this viewer."""
    own = row.organization_id in viewer.roles or viewer.is_house
    return "" if row.is_unnamed and not own else row.organization.name


def resource_page(viewer: Viewer, resource_id: int) -> ResourcePage:
    """One resource; a withdrawn one opens for its own organization only. Raises NotFound."""
    rows = Resource.objects.filter(pk=resource_id).select_related("organization")
    if not viewer.is_house:
        own = Q(organization_id__in=list(viewer.roles))
        rows = rows.filter(own | (_open_to(viewer) & Q(state=Resource.State.SHARED)))
    found = rows.annotate(
        version_rows=gather(
            ResourceVersionRow, ResourceVersion.objects.order_by("-number"), "resource"
        ),
        use_rows=gather(ResourceUseRow, ResourceUse.objects.order_by("-said_at"), "resource"),
    ).first()
    if found is None:
        raise NotFound
    return _page(found, viewer)


def _page(found: Any, viewer: Viewer) -> ResourcePage:
    name = keeper(found, viewer)
    uses = scatter(ResourceUseRow, found.use_rows) if viewer.is_member else ()
    return ResourcePage(
        id=found.pk,
        kind=found.kind,
        title=found.title,
        about=found.about,
        authors=found.authors if name else "",
        year=found.year,
        language=found.language,
        license=found.license,
        subjects=tuple(found.subjects),
        openness=found.openness,
        is_unnamed=found.is_unnamed,
        state=found.state,
        source=found.source,
        organization_id=found.organization_id if name else None,
        organization=name,
        shared_at=found.shared_at,
        changed_at=found.changed_at,
        withdrawn_reason=found.withdrawn_reason,
        version=found.version,
        may_change=viewer.acts_for(found.organization_id, Role.STAFF),
        versions=scatter(ResourceVersionRow, found.version_rows),
        uses=uses,
    )


def resource_to_change(viewer: Viewer, resource_id: int) -> Resource:
    """The row, locked, if the viewer may see it. Raises NotFound."""
    resource_page(viewer, resource_id)
    rows = Resource.objects.select_for_update(no_key=True, of=("self",))
    return rows.select_related("organization").get(pk=resource_id)


def file_of(viewer: Viewer, resource_id: int, number: int) -> StoredFile:
    """The file of one version, for whoever may see the resource. Raises NotFound."""
    shown = resource_page(viewer, resource_id)
    row = next((one for one in shown.versions if one.number == number), None)
    if row is None or row.file_id is None:
        raise NotFound
    return StoredFile.objects.get(pk=row.file_id)


def imported_before(organization_id: int, source: str, key: str) -> Resource | None:
    """For the house: what an earlier import made of the same entry, locked."""
    rows = Resource.objects.select_for_update(no_key=True, of=("self",))
    return rows.filter(organization_id=organization_id, source=source, source_key=key).first()


def resource_import(viewer: Viewer, import_id: int) -> ResourceImport:
    """What an import took and what not, for the staff of its organization. Raises NotFound."""
    row = ResourceImport.objects.filter(pk=import_id).select_related("organization").first()
    if row is None or not viewer.acts_for(row.organization_id, Role.STAFF):
        raise NotFound
    return row


def resources_saying(rows: QuerySet[Resource], value: str) -> QuerySet[Resource]:
    """Those that hold every word."""
    for word in fold(value).split():
        rows = rows.filter(search_text__contains=word)
    return rows


RESOURCE_FILTERS: Mapping[str, Callable[[QuerySet[Resource], str], QuerySet[Resource]]] = {
    "q": resources_saying,
    "kind": lambda rows, value: rows.filter(kind=value),
    "subject": lambda rows, value: rows.filter(subjects__contains=[value]),
    "license": lambda rows, value: rows.filter(license=value),
}
RESOURCE_SORTS: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "changed_at": ("changed_at",),
}
