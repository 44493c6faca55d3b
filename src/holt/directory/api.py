"""The directory's lists for programs; its verbs come from the registry."""

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import QuerySet

from holt.directory import queries
from holt.directory.queries import lists
from holt.kernel.api import resource
from holt.kernel.viewer import Viewer

Rows = QuerySet[Any]
Narrow = Callable[[Rows, str], Rows]

ORGANIZATION = (
    *("id", "uid", "name", "other_names", "parent_id", "description", "mission", "url", "email"),
    *("phone", "languages", "staff_count", "population_served", "county", "region"),
    *("is_network_member", "is_public", "status", "closed_on", "added_at", "edited_at"),
    *("verified_on", "source", "version"),
)
PLACE = (
    *("id", "uid", "organization_id", "name", "kind", "address", "city", "region"),
    *("postal_code", "country", "county", "lat", "lon", "phone", "hours", "accessibility"),
    *("is_main", "version"),
)
CAPABILITY = (
    *("id", "organization_id", "brings", "what", "languages", "audience", "capacity", "when"),
    *("radius_km", "version"),
)
SERVICE = (
    *("id", "uid", "organization_id", "name", "description", "languages", "audience", "fees"),
    *("url", "email", "status", "version"),
)
CONTACT = (
    *("id", "organization_id", "kept_by_id", "name", "title", "email", "phone", "likes"),
    *("is_shared", "agreed_on", "version"),
)


def several(narrow: Callable[[Rows, tuple[str, ...]], Rows]) -> Narrow:
    """A filter by one or several values with commas between."""
    return lambda rows, value: narrow(rows, tuple(clean(value).split(",")))


def yes_no(narrow: Callable[[Rows, bool], Rows]) -> Narrow:
    """A filter by 1 or 0."""
    return lambda rows, value: narrow(rows, value == "1")


def clean(value: str) -> str:
    """Without what a database cannot compare."""
    return value.replace("\x00", "")


def of_organization(rows: Rows, value: str) -> Rows:
    """Of one organization."""
    return rows.filter(organization_id__in=lists.ids_in(value))


def show_organization(row: Any) -> Mapping[str, Any]:
    """An organization in a list, with its kind and main place."""
    main = getattr(row, "main", None)
    return {
        **{name: getattr(row, name) for name in ORGANIZATION},
        "kind": row.kind.slug,
        "sector": row.kind.sector,
        "is_library": row.kind.is_library,
        "city": main.city if main else "",
        "lat": main.lat if main else None,
        "lon": main.lon if main else None,
    }


def one_organization(viewer: Viewer, organization_id: int) -> Mapping[str, Any]:
    """Everything its page shows this viewer."""
    found = queries.organization(viewer, organization_id)
    return {one.name: getattr(found, one.name) for one in dataclasses.fields(found)}


def shows(names: tuple[str, ...], *, subject: bool = False) -> Callable[[Any], Mapping[str, Any]]:
    """A row's own fields, and its subject's slug where it has one."""

    def show(row: Any) -> Mapping[str, Any]:
        found = {name: getattr(row, name) for name in names}
        return found | {"subject": row.subject.slug if row.subject else ""} if subject else found

    return show


def show_kind(row: Any) -> Mapping[str, Any]:
    """A kind with its names in both languages."""
    return {
        n: getattr(row, n) for n in ("id", "slug", "name_en", "name_es", "sector", "is_library")
    }


def show_subject(row: Any) -> Mapping[str, Any]:
    """A subject with its names in both languages and what it stands under."""
    found = {name: getattr(row, name) for name in ("id", "slug", "name_en", "name_es")}
    return found | {"parent": row.parent.slug if row.parent else ""}


resource(
    "organizations",
    read=lambda viewer: lists.listed(viewer, closed=True),
    show=show_organization,
    filters={
        "q": lambda rows, value: lists.saying(rows, clean(value)),
        "sector": several(lists.in_sector),
        "kind": several(lists.of_kind),
        "subject": several(lists.about),
        "brings": several(lists.bringing),
        "language": several(lists.speaking),
        "county": several(lists.in_county),
        "library": yes_no(lists.libraries),
        "member": yes_no(lists.members),
        "closed": yes_no(lists.closed),
        "parent": lists.parts_of,
    },
    sorts={
        "name": ("folded_name",),
        "added_at": ("added_at",),
        "edited_at": ("edited_at",),
        "verified_on": ("verified_on",),
    },
    one=one_organization,
)
resource(
    "kinds",
    read=lists.kinds_listed,
    show=show_kind,
    filters={"sector": lambda rows, value: rows.filter(sector=clean(value))},
    sorts={"slug": ("slug",), "name_en": ("name_en",)},
)
resource(
    "subjects",
    read=lists.subjects_listed,
    show=show_subject,
    filters={"parent": lambda rows, value: rows.filter(parent__slug=clean(value))},
    sorts={"slug": ("slug",), "name_en": ("name_en",)},
)
resource(
    "places",
    read=lists.places_listed,
    show=shows(PLACE),
    filters={"organization": of_organization},
    sorts={"name": ("name",)},
)
resource(
    "capabilities",
    read=lists.capabilities_listed,
    show=shows(CAPABILITY, subject=True),
    filters={"organization": of_organization, "brings": several(lists.that_bring)},
    sorts={"brings": ("brings",)},
)
resource(
    "services",
    read=lists.services_listed,
    show=shows(SERVICE, subject=True),
    filters={"organization": of_organization},
    sorts={"name": ("name",)},
)
resource(
    "contacts",
    read=queries.visible_contacts,
    show=shows(CONTACT),
    filters={"organization": of_organization},
    sorts={"name": ("name",)},
)
