"""Everything the directory holds of an organization and its parts, for its archive."""

from collections.abc import Mapping
from typing import Any

from django.db.models import F, Q

from holt.directory.models import (
    Capability,
    Contact,
    FactSheet,
    Identifier,
    Membership,
    Organization,
    Place,
    Service,
    ServiceArea,
)
from holt.kernel.viewer import Viewer

ORGANIZATION = (
    *("id", "uid", "name", "other_names", "parent_id", "description", "mission", "url", "email"),
    *("phone", "languages", "staff_count", "population_served", "county", "region", "status"),
    *("added_at", "edited_at", "verified_on", "source", "facts"),
)
PLACE = (
    *("id", "uid", "organization_id", "name", "kind", "address", "city", "region"),
    *("postal_code", "country", "county", "lat", "lon", "phone", "hours", "accessibility"),
    *("is_main", "closed_on", "facts"),
)
CAPABILITY = (
    *("id", "organization_id", "brings", "what", "languages", "audience", "capacity", "when"),
    *("radius_km", "ended_on"),
)
SERVICE = (
    *("id", "uid", "organization_id", "name", "description", "languages", "audience", "fees"),
    *("url", "email", "status"),
)
CONTACT = (
    *("id", "organization_id", "kept_by_id", "name", "title", "email", "phone", "likes"),
    *("is_shared", "agreed_on", "ended_on"),
)


def tables(viewer: Viewer, ids: tuple[int, ...]) -> Mapping[str, list[dict[str, Any]]]:
    """The directory's tables; the caller has checked that the viewer leads the organization."""
    own = Q(organization_id__in=ids)
    return {
        "organizations": _rows(Organization, Q(pk__in=ids), ORGANIZATION, kind_slug="kind__slug"),
        "places": _rows(Place, own, PLACE),
        "service_areas": _rows(
            ServiceArea, own, ("id", "organization_id", "shape", "county", "radius_km", "words")
        ),
        "capabilities": _rows(Capability, own, CAPABILITY, subject_slug="subject__slug"),
        "services": _rows(Service, own, SERVICE, subject_slug="subject__slug"),
        "contacts": _rows(Contact, _contacts(ids), CONTACT),
        "identifiers": _rows(Identifier, own, ("organization_id", "scheme", "value")),
        "fact_sheets": _rows(
            FactSheet,
            own,
            ("organization_id", "number", "text", "written_at"),
            owner_name="owner__name",
        ),
        "members": _rows(
            Membership,
            own,
            ("organization_id", "role", "may_sign", "since", "ended_at"),
            person_name="person__name",
            person_email="person__email",
        ),
    }


def _contacts(ids: tuple[int, ...]) -> Q:
    """Their own, and their notes about others; not what others noted about them."""
    kept = Q(kept_by_id__in=ids)
    return kept | Q(organization_id__in=ids, kept_by_id=None)


def _rows(model: Any, wanted: Q, names: tuple[str, ...], **renamed: str) -> list[dict[str, Any]]:
    rows = model.objects.filter(wanted).order_by("pk")
    paths = {name: F(path) for name, path in renamed.items()}
    return list(rows.values(*names, **paths))
