"""What matching is told about organizations: all of them, read once and kept while they stand."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import cos, radians

from django.db.models import Exists, OuterRef

from holt.directory.models import Capability, Organization, Service
from holt.directory.queries.organizations import organizations
from holt.directory.queries.stamps import Stamp, stamp
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.methods.geography import KM_PER_DEGREE
from holt.methods.suggestions import CapabilityFacts, OrganizationFacts, ServiceFacts
from holt.methods.suggestions.facts import RESOURCES

ACTIVE = "active"
EVERYONE = "everyone"
NARROWEST = 0.01
MOST_TEXT = 600


@dataclass(frozen=True, slots=True)
class Kept:
    """An organization's facts with what they are narrowed by; `goes` is the farthest it would
    come, in kilometers."""

    id: int
    facts: OrganizationFacts
    region: str
    is_public: bool
    goes: float


_kept: tuple[Stamp, tuple[Kept, ...]] | None = None


def facts_for_matching(
    viewer: Viewer,
    *,
    region: str = "",
    near: tuple[float, float, float] | None = None,
    asker_sector: str = "",
    only: Iterable[int] | None = None,
) -> tuple[OrganizationFacts, ...]:
    """Active organizations that bring or offer anything, by id; mostly one query.

    `region` keeps one state; `near` is (latitude, longitude, kilometers) and keeps a box around
    it, whoever would come that far, and whatever has no place; `only` keeps these ids.
    Partnerships, load and trust are added by whoever knows them (`dataclasses.replace`).
    """
    ids = None if only is None else set(only)
    own = set(viewer.organization_ids)
    return tuple(
        replace(one.facts, same_sector_as_asker=True)
        if asker_sector and one.facts.sector == asker_sector
        else one.facts
        for one in _everyone()
        if (ids is None or one.id in ids)
        and (viewer.is_member or one.is_public or one.id in own)
        and (not region or one.region == region)
        and (near is None or _is_near(one, *near))
    )


def _is_near(one: Kept, lat: float, lon: float, km: float) -> bool:
    """In the box so many kilometers north, south, east and west, or able to come, or nowhere."""
    facts = one.facts
    if facts.lat is None or facts.lon is None:
        return True
    far = max(km, one.goes)
    wide = KM_PER_DEGREE * max(NARROWEST, cos(radians(lat)))
    return abs(facts.lat - lat) * KM_PER_DEGREE <= far and abs(facts.lon - lon) * wide <= far


def _everyone() -> tuple[Kept, ...]:
    global _kept
    now = stamp()
    if _kept is None or _kept[0] != now:
        _kept = (now, _read())
    return _kept[1]


def _read() -> tuple[Kept, ...]:
    """Every active organization with an offer, in three queries."""
    capabilities, services = _capabilities(), _services()
    brings = Capability.objects.filter(organization=OuterRef("pk"), ended_on=None)
    offers = Service.objects.filter(organization=OuterRef("pk"))
    rows = organizations(THE_HOUSE).filter(
        Exists(brings) | Exists(offers), status=Organization.Status.ACTIVE
    )
    return tuple(
        Kept(
            pk,
            OrganizationFacts(
                id=str(pk),
                name=name,
                kind=kind,
                sector=sector,
                lat=lat,
                lon=lon,
                capabilities=tuple(capabilities.get(pk, ())),
                services=tuple(services.get(pk, ())),
            ),
            region,
            is_public,
            max((one.radius_km or 0.0 for one in capabilities.get(pk, ())), default=0.0),
        )
        for pk, name, kind, sector, lat, lon, region, is_public in rows.order_by("pk").values_list(
            *("pk", "name", "kind__slug", "kind__sector", "main__lat", "main__lon"),
            *("region", "is_public"),
        )
    )


def _capabilities() -> dict[int, list[CapabilityFacts]]:
    found: dict[int, list[CapabilityFacts]] = defaultdict(list)
    rows = Capability.objects.filter(ended_on=None).order_by("pk")
    for pk, brings, slug, top, languages, audience, what, capacity, when, km in rows.values_list(
        *("organization_id", "brings", "subject__slug", "subject__parent__slug", "languages"),
        *("audience", "what", "capacity", "when", "radius_km"),
    ):
        found[pk].append(
            CapabilityFacts(
                subject=_subject(brings, slug, top),
                languages=frozenset(languages),
                audience=frozenset(audience) - {EVERYONE},
                text=what,
                capacity=capacity,
                when=frozenset(when),
                radius_km=km,
            )
        )
    return found


def _subject(brings: str, slug: str | None, top: str | None) -> str:
    """The slug matching goes by: a room stays a space, whatever subject it is meant for."""
    if brings in RESOURCES and brings not in (slug, top):
        return brings
    return slug or ""


def _services() -> dict[int, list[ServiceFacts]]:
    found: dict[int, list[ServiceFacts]] = defaultdict(list)
    rows = Service.objects.order_by("pk")
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
