"""Everything an organization's page shows, as one frozen row read in one query."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject

from holt.directory import access
from holt.directory.models import (
    Capability,
    Identifier,
    Membership,
    Organization,
    Place,
    Service,
    ServiceArea,
)
from holt.directory.queries.organizations import visible, visible_contacts
from holt.directory.queries.taxonomy import in_language
from holt.directory.queries.viewers import Member, current_memberships
from holt.kernel.errors import NotFound
from holt.kernel.models import Network
from holt.kernel.viewer import Role, RoleName, Viewer


@dataclass(frozen=True)
class PlaceRow:
    """Where it is found."""

    id: int
    name: str
    kind: str
    address: str
    city: str
    region: str
    postal_code: str
    county: str
    lat: float | None
    lon: float | None
    phone: str
    hours: str
    accessibility: str
    is_main: bool


@dataclass(frozen=True)
class AreaRow:
    """How far it reaches."""

    id: int
    shape: str
    county: str
    radius_km: float | None
    words: str


@dataclass(frozen=True)
class CapabilityRow:
    """What it could bring."""

    id: int
    brings: str
    what: str
    subject: str
    subject_name: str
    languages: tuple[str, ...]
    audience: tuple[str, ...]
    capacity: int | None
    when: tuple[str, ...]
    radius_km: float | None
    person_id: int | None
    person_name: str


@dataclass(frozen=True)
class ServiceRow:
    """What it already offers the public."""

    id: int
    name: str
    description: str
    subject: str
    subject_name: str
    languages: tuple[str, ...]
    audience: tuple[str, ...]
    fees: str
    url: str
    email: str
    status: str


@dataclass(frozen=True)
class ContactRow:
    """Somebody to talk to."""

    id: int
    name: str
    title: str
    email: str
    phone: str
    likes: str
    is_shared: bool
    kept_by_id: int | None
    kept_by_name: str
    may_change: bool = False


@dataclass(frozen=True)
class IdentifierRow:
    """A name others know it by."""

    id: int
    scheme: str
    value: str


@dataclass(frozen=True)
class PartRow:
    """A department or branch."""

    id: int
    name: str
    kind_name: str
    status: str


@dataclass(frozen=True)
class Rights:
    """What this viewer may do with the organization."""

    edit: bool
    close: bool
    lead: bool
    leave: bool
    note: bool


@dataclass(frozen=True)
class OrganizationPage:
    """An organization as its page shows it to one viewer; `unit` of distance is mi or km."""

    id: int
    uid: str
    name: str
    other_names: tuple[str, ...]
    kind: str
    kind_id: int
    kind_name: str
    sector: str
    is_library: bool
    parent_id: int | None
    parent_name: str
    description: str
    mission: str
    url: str
    email: str
    phone: str
    languages: tuple[str, ...]
    staff_count: str
    population_served: int | None
    county: str
    region: str
    is_network_member: bool
    is_public: bool
    status: str
    closed_on: date | None
    closing_note: str
    logo_id: int | None
    source: str
    added_at: datetime
    edited_at: datetime
    edited_by: str
    verified_on: date | None
    verified_by: str
    version: int
    places: tuple[PlaceRow, ...]
    areas: tuple[AreaRow, ...]
    capabilities: tuple[CapabilityRow, ...]
    services: tuple[ServiceRow, ...]
    contacts: tuple[ContactRow, ...]
    identifiers: tuple[IdentifierRow, ...]
    parts: tuple[PartRow, ...]
    people: tuple[Member, ...]
    rights: Rights
    unit: str

    @property
    def main_place(self) -> PlaceRow | None:
        """Its main place, else the first one known."""
        return next((one for one in self.places if one.is_main), next(iter(self.places), None))


def organization(viewer: Viewer, organization_id: int) -> OrganizationPage:
    """Everything its page shows this viewer, in one query. Raises NotFound."""
    row = (
        visible(viewer)
        .filter(pk=organization_id)
        .select_related("kind", "parent", "edited_by", "verified_by")
        .annotate(**_details(viewer), unit=Subquery(Network.objects.values("distance")[:1]))
        .first()
    )
    if row is None:
        raise NotFound
    return _page(row, viewer)


def _details(viewer: Viewer) -> dict[str, ArraySubquery]:
    return {
        "place_rows": _many(
            Place.objects.filter(closed_on__isnull=True).order_by("-is_main", "name", "pk"),
            *_plain(PlaceRow),
        ),
        "area_rows": _many(ServiceArea.objects.order_by("shape", "pk"), *_plain(AreaRow)),
        "capability_rows": _many(
            Capability.objects.filter(ended_on__isnull=True).order_by("brings", "pk"),
            *("id", "brings", "what", "languages", "audience", "capacity", "when", "radius_km"),
            *("person_id",),
            person_name="person__name",
            **SUBJECT,
        ),
        "service_rows": _many(
            Service.objects.order_by("status", "name", "pk"),
            *("id", "name", "description", "languages", "audience", "fees", "url", "email"),
            *("status",),
            **SUBJECT,
        ),
        "contact_rows": _many(
            visible_contacts(viewer),
            *("id", "name", "title", "email", "phone", "likes", "is_shared", "kept_by_id"),
            kept_by_name="kept_by__name",
        ),
        "identifier_rows": _many(
            Identifier.objects.order_by("scheme", "value"), *_plain(IdentifierRow)
        ),
        "part_rows": _many(
            visible(viewer).exclude(status=Organization.Status.LEFT).order_by("folded_name", "pk"),
            *("id", "name", "status"),
            link="parent",
            kind_en="kind__name_en",
            kind_es="kind__name_es",
        ),
        "people_rows": _many(
            _people(viewer),
            *("id", "person_id", "role", "may_sign"),
            name="person__name",
            title="person__title",
            email="person__email",
        ),
    }


SUBJECT = {
    "subject_slug": "subject__slug",
    "subject_en": "subject__name_en",
    "subject_es": "subject__name_es",
}


def _people(viewer: Viewer) -> QuerySet[Membership]:
    rows = current_memberships().filter(person__is_active=True).order_by("person__name", "pk")
    return rows if viewer.is_member else rows.filter(organization__in=viewer.organization_ids)


def _plain(row: type) -> tuple[str, ...]:
    return tuple(row.__dataclass_fields__)  # type: ignore[attr-defined]


def _many(
    rows: QuerySet[Any], *names: str, link: str = "organization", **renamed: str
) -> ArraySubquery:
    parts = {name: F(name) for name in names} | {name: F(path) for name, path in renamed.items()}
    linked = rows.filter(**{link: OuterRef("pk")})
    return ArraySubquery(linked.values(json=JSONObject(**parts)).values("json"))


def _page(row: Any, viewer: Viewer) -> OrganizationPage:
    language = viewer.language
    inside = viewer.acts_for(row.pk, Role.VIEWER) or viewer.is_operator
    return OrganizationPage(
        **{name: getattr(row, name) for name in COPIED},
        uid=str(row.uid),
        other_names=tuple(row.other_names),
        kind=row.kind.slug,
        kind_name=in_language(language, row.kind.name_en, row.kind.name_es),
        sector=row.kind.sector,
        is_library=row.kind.is_library,
        parent_name=row.parent.name if row.parent else "",
        languages=tuple(row.languages),
        staff_count="" if row.staff_count is None else f"{row.staff_count.normalize():f}",
        edited_by=row.edited_by.name if row.edited_by else "",
        verified_by=row.verified_by.name if row.verified_by else "",
        places=tuple(PlaceRow(**one) for one in row.place_rows),
        areas=tuple(AreaRow(**one) for one in row.area_rows),
        capabilities=tuple(_subjected(CapabilityRow, one, language) for one in row.capability_rows),
        services=tuple(_subjected(ServiceRow, one, language) for one in row.service_rows),
        contacts=tuple(_contact(one, row.pk, viewer) for one in row.contact_rows or ()),
        identifiers=tuple(IdentifierRow(**one) for one in row.identifier_rows),
        parts=tuple(_part(one, language) for one in row.part_rows),
        people=_members(row.people_rows or [], inside),
        rights=_rights(row, viewer),
        unit=row.unit or Network.Distance.MILES,
    )


def _contact(one: dict[str, Any], organization_id: int, viewer: Viewer) -> ContactRow:
    kept = {"kept_by_name": one["kept_by_name"] or ""}
    may = access.may_change_contact(viewer, organization_id, one["kept_by_id"])
    return ContactRow(**{**one, **kept, "may_change": may})


def _rights(row: Organization, viewer: Viewer) -> Rights:
    return Rights(
        edit=access.may_edit(viewer, row),
        close=access.may_close(viewer, row),
        lead=access.may_lead(viewer, row.pk),
        leave=access.may_leave(viewer, row.pk),
        note=access.may_add(viewer),
    )


COPIED = (
    *("id", "name", "kind_id", "parent_id", "description", "mission", "url", "email", "phone"),
    *("population_served", "county", "region", "is_network_member", "is_public", "status"),
    *(
        "closed_on",
        "closing_note",
        "logo_id",
        "source",
        "added_at",
        "edited_at",
        "verified_on",
        "version",
    ),
)


def _subjected(kind: type, one: Mapping[str, Any], language: str) -> Any:
    values = {key: value for key, value in one.items() if not key.startswith("subject_")}
    for name in ("languages", "audience", "when"):
        if name in values:
            values[name] = tuple(values[name])
    if "person_name" in values:
        values["person_name"] = values["person_name"] or ""
    english, spanish = one["subject_en"] or "", one["subject_es"] or ""
    return kind(
        **values,
        subject=one["subject_slug"] or "",
        subject_name=in_language(language, english, spanish),
    )


def _part(one: Mapping[str, Any], language: str) -> PartRow:
    kind_name = in_language(language, one["kind_en"], one["kind_es"])
    return PartRow(one["id"], one["name"], kind_name, one["status"])


def _members(rows: list[dict[str, Any]], inside: bool) -> tuple[Member, ...]:
    found = [
        Member(
            one["id"],
            one["person_id"],
            one["name"],
            one["title"],
            one["role"],
            one["may_sign"] or one["role"] == RoleName.DIRECTOR,
            one["email"] if inside else "",
        )
        for one in rows
    ]
    return tuple(sorted(found, key=lambda one: (-RoleName(one.role).rank, one.name)))
