"""What matching is told about organizations: all of them in three quick queries."""

from collections import defaultdict
from collections.abc import Iterable
from math import cos, radians
from typing import Any

from django.db.models import Exists, FilteredRelation, OuterRef, Q, QuerySet

from holt.directory.models import Capability, Organization, Service
from holt.directory.queries.organizations import visible
from holt.kernel.viewer import Viewer
from holt.methods.geography import KM_PER_DEGREE
from holt.methods.suggestions import CapabilityFacts, OrganizationFacts, ServiceFacts
from holt.methods.suggestions.facts import RESOURCES

ACTIVE = "active"
EVERYONE = "everyone"
NARROWEST = 0.01
MOST_TEXT = 600


def facts_for_matching(
    viewer: Viewer,
    *,
    region: str = "",
    near: tuple[float, float, float] | None = None,
    asker_sector: str = "",
    only: Iterable[int] | None = None,
) -> tuple[OrganizationFacts, ...]:
    """Active organizations that bring or offer anything, by id.

    `region` keeps one state; `near` is (latitude, longitude, kilometers) and keeps a box around
    it and whatever has no place; `only` keeps these ids. Partnerships, load and trust are added by
    whoever knows them (`dataclasses.replace`).
    """
    rows = _with_offers(viewer, region, near)
    if only is not None:
        rows = rows.filter(pk__in=set(only))
    found = list(
        rows.order_by("pk").values_list(
            "pk", "name", "kind__slug", "kind__sector", "main__lat", "main__lon"
        )
    )
    narrowed = bool(region or near or only is not None)
    ids = [row[0] for row in found] if narrowed else None
    capabilities, services = _capabilities(ids), _services(ids)
    return tuple(
        OrganizationFacts(
            id=str(pk),
            name=name,
            kind=kind,
            sector=sector,
            lat=lat,
            lon=lon,
            capabilities=tuple(capabilities.get(pk, ())),
            services=tuple(services.get(pk, ())),
            same_sector_as_asker=sector == asker_sector,
        )
        for pk, name, kind, sector, lat, lon in found
    )


def _with_offers(
    viewer: Viewer, region: str, near: tuple[float, float, float] | None
) -> QuerySet[Any]:
    brings = Capability.objects.filter(organization=OuterRef("pk"), ended_on=None)
    offers = Service.objects.filter(organization=OuterRef("pk"))
    rows: QuerySet[Any] = visible(viewer).filter(status=Organization.Status.ACTIVE)
    rows = rows.annotate(main=FilteredRelation("places", condition=Q(places__is_main=True)))
    rows = rows.filter(Exists(brings) | Exists(offers))
    if region:
        rows = rows.filter(region=region)
    return rows.filter(_box(*near)) if near else rows


def _box(lat: float, lon: float, km: float) -> Q:
    """Main places within so many kilometers north, south, east and west, or none known.

    Whoever would go a long way to bring something is kept however far off.
    """
    high = km / KM_PER_DEGREE
    wide = km / (KM_PER_DEGREE * max(NARROWEST, cos(radians(lat))))
    inside = Q(main__lat__range=(lat - high, lat + high), main__lon__range=(lon - wide, lon + wide))
    travels = Capability.objects.filter(
        organization=OuterRef("pk"), ended_on=None, radius_km__gt=km
    )
    return inside | Q(main__lat__isnull=True) | Q(Exists(travels))


def _capabilities(ids: list[int] | None) -> dict[int, list[CapabilityFacts]]:
    rows = Capability.objects.filter(ended_on=None).order_by("pk")
    if ids is not None:
        rows = rows.filter(organization_id__in=ids)
    found: dict[int, list[CapabilityFacts]] = defaultdict(list)
    for (
        pk,
        brings,
        slug,
        above,
        languages,
        audience,
        what,
        capacity,
        when,
        radius,
    ) in rows.values_list(
        *("organization_id", "brings", "subject__slug", "subject__parent__slug", "languages"),
        *("audience", "what", "capacity", "when", "radius_km"),
    ):
        found[pk].append(
            CapabilityFacts(
                subject=_subject(brings, slug, above),
                languages=frozenset(languages),
                audience=frozenset(audience) - {EVERYONE},
                text=what,
                capacity=capacity,
                when=frozenset(when),
                radius_km=radius,
            )
        )
    return found


def _subject(brings: str, slug: str | None, above: str | None) -> str:
    """The slug matching goes by: a room stays a space, whatever subject it is meant for."""
    if brings in RESOURCES and brings not in (slug, above):
        return brings
    return slug or ""


def _services(ids: list[int] | None) -> dict[int, list[ServiceFacts]]:
    rows = Service.objects.order_by("pk")
    if ids is not None:
        rows = rows.filter(organization_id__in=ids)
    found: dict[int, list[ServiceFacts]] = defaultdict(list)
    for pk, service, slug, languages, audience, name, description, status in rows.values_list(
        *("organization_id", "pk", "subject__slug", "languages", "audience", "name"),
        *("description", "status"),
    ):
        found[pk].append(
            ServiceFacts(
                subject=slug or "",
                languages=frozenset(languages),
                audience=frozenset(audience) - {EVERYONE},
                text=f"{name} {description[:MOST_TEXT]}".strip(),
                active=status == ACTIVE,
                id=str(service),
            )
        )
    return found
