"""The directory's public organizations as an HSDS package: what came in as HSDS as it came, with
what was edited here since; everything else made from our rows."""

import uuid
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import QuerySet

from holt.directory.imports.hsds.existing import MODELS
from holt.directory.imports.hsds.taking import give_back
from holt.directory.imports.merging import as_came
from holt.directory.models import (
    HsdsObject,
    Identifier,
    Organization,
    Place,
    Service,
)
from holt.directory.queries import visible
from holt.kernel.viewer import Viewer
from holt.standards.hsds import TABLES, Package, Record

_NAMESPACE = uuid.UUID("0c3f6a1d-5a8e-5d55-8e39-7f3c1b1b2f01")
_HANGING = ("contact", "location", "service", "phone", "service_at_location")
PLACE_TYPES = {"online": "virtual", "mailing": "postal"}
Objects = dict[str, list[Record]]


def package(viewer: Viewer) -> Package:
    """Everything public, as the viewer sees it too."""
    public = _public(viewer)
    objects: Objects = {table: [] for table in TABLES}
    kept = _Kept(set(public.values_list("pk", flat=True)))
    for table, records in kept.objects().items():
        objects[table] += records
    for maker in (_organizations, _places, _services):
        for table, record in maker(public, kept):
            objects[table].append(record)
    return Package({table: tuple(records) for table, records in objects.items() if records})


def _public(viewer: Viewer) -> QuerySet[Organization]:
    rows = visible(viewer).filter(is_public=True, status=Organization.Status.ACTIVE)
    return rows.select_related("kind", "parent").order_by("folded_name", "pk")


class _Kept:
    """Objects that came in as HSDS, brought up to date."""

    def __init__(self, public: set[int]) -> None:
        rows = HsdsObject.objects.order_by("place_in_file", "pk")
        self.kept = [
            one for one in rows if one.organization_id is None or one.organization_id in public
        ]
        self.rows = {kind: self._rows(kind) for kind in MODELS}
        self.made_from = {(one.kind, one.row_id) for one in self.kept if _is_whole(one)}

    def _rows(self, kind: str) -> dict[int, Any]:
        wanted = {one.row_id for one in self.kept if one.kind == kind}
        return MODELS[kind].objects.in_bulk(wanted)  # type: ignore[no-any-return]

    def objects(self) -> Objects:
        found: Objects = defaultdict(list)
        for one in self.kept:
            row = self.rows[one.kind].get(one.row_id or 0) if one.kind else None
            record = one.data
            if row is not None:
                now = as_came({name: getattr(row, name) for name in one.row})
                record = give_back(one.table, record, one.row, now)
            found[one.table].append(record)
        return _without(found, self._gone())

    def _gone(self) -> set[tuple[str, str]]:
        """Objects whose row was ended or taken away since."""
        return {
            (one.table, one.uid)
            for one in self.kept
            if _is_whole(one) and _is_over(self.rows[one.kind].get(one.row_id or 0))
        }


def _is_whole(one: HsdsObject) -> bool:
    """Whether the object is the row itself, not something inside it."""
    whole = {"organization": "organization", "location": "place"}
    return bool(one.kind) and whole.get(one.table, one.table) == one.kind


def _is_over(row: Any) -> bool:
    if row is None:
        return True
    return bool(getattr(row, "ended_on", None) or getattr(row, "closed_on", None))


def _without(objects: Objects, gone: set[tuple[str, str]]) -> Objects:
    """The objects but those gone and what hangs on them."""
    if not gone:
        return objects
    left: Objects = defaultdict(list)
    for table, records in objects.items():
        for record in records:
            hangs = any(
                (one, str(record.get(f"{one}_id"))) in gone for one in _HANGING if one != table
            )
            hangs = hangs or (str(record.get("link_entity")), str(record.get("link_id"))) in gone
            if (table, str(record["id"])) not in gone and not hangs:
                left[table].append(record)
    more = {
        (table, str(record["id"]))
        for table, records in objects.items()
        for record in records
        if record not in left[table]
    }
    return left if more <= gone else _without(objects, gone | more)


def _organizations(public: QuerySet[Organization], kept: _Kept) -> Iterator[tuple[str, Record]]:
    ids = set()
    for row in public:
        if ("organization", row.pk) in kept.made_from:
            continue
        ids.add(row.pk)
        parent = row.parent if row.parent and row.parent.is_public else None
        yield (
            "organization",
            _record(
                id=row.uid,
                name=row.name,
                alternate_name=row.other_names[0] if row.other_names else "",
                description=row.description or row.mission or f"{row.kind.name_en}.",
                email=row.email,
                website=row.url,
                parent_organization_id=parent.uid if parent else "",
            ),
        )
        yield from _phone(row.uid, row.phone, organization_id=row.uid)
    rows = Identifier.objects.filter(organization__in=public).select_related("organization")
    for one in rows.order_by("pk"):
        if one.organization_id in ids and one.scheme != Identifier.Scheme.HSDS:
            owner = one.organization.uid
            yield (
                "organization_identifier",
                _record(
                    id=_made(owner, one.scheme, one.value),
                    organization_id=owner,
                    identifier_type=one.get_scheme_display(),
                    identifier=one.value,
                ),
            )


def _places(public: QuerySet[Organization], kept: _Kept) -> Iterator[tuple[str, Record]]:
    rows = Place.objects.filter(organization__in=public, closed_on=None)
    owners = _owner_ids(kept)
    for row in rows.select_related("organization").order_by("pk").iterator(2_000):
        if ("place", row.pk) in kept.made_from:
            continue
        yield (
            "location",
            _record(
                id=row.uid,
                location_type=PLACE_TYPES.get(row.kind, "physical"),
                organization_id=owners.get(row.organization_id, row.organization.uid),
                name=row.name,
                latitude=row.lat,
                longitude=row.lon,
            ),
        )
        yield from _inside(row)


def _inside(row: Place) -> Iterator[tuple[str, Record]]:
    """An address where all the standard wants of one is there, the telephone, hours, access."""
    if row.address and row.city and row.region and row.postal_code:
        yield (
            "address",
            _record(
                id=_made(row.uid, "address"),
                location_id=row.uid,
                address_1=row.address,
                city=row.city,
                state_province=row.region,
                postal_code=row.postal_code,
                country=row.country,
                address_type="postal" if row.kind == "mailing" else "physical",
            ),
        )
    yield from _phone(row.uid, row.phone, location_id=row.uid)
    for table, text in (("schedule", row.hours), ("accessibility", row.accessibility)):
        if text:
            id = _made(row.uid, table)
            yield table, _record(id=id, location_id=row.uid, description=text)


def _services(public: QuerySet[Organization], kept: _Kept) -> Iterator[tuple[str, Record]]:
    rows = Service.objects.filter(organization__in=public).prefetch_related("places")
    owners = _owner_ids(kept)
    for row in rows.select_related("organization").order_by("pk"):
        if ("service", row.pk) in kept.made_from:
            continue
        yield (
            "service",
            _record(
                id=row.uid,
                organization_id=owners.get(row.organization_id, row.organization.uid),
                name=row.name,
                description=row.description,
                url=row.url,
                email=row.email,
                status=row.status if row.status in STATUSES else "inactive",
                fees_description=row.fees,
            ),
        )
        for code in row.languages:
            id = _made(row.uid, "language", code)
            yield "language", _record(id=id, service_id=row.uid, code=code)
        for place in row.places.all():
            if place.closed_on is None:
                ids = {"service_id": row.uid, "location_id": _place_id(place, kept)}
                yield "service_at_location", _record(id=_made(*ids.values()), **ids)


STATUSES = ("active", "inactive", "defunct", "temporarily closed")


def _owner_ids(kept: _Kept) -> dict[int, str]:
    """The ids under which organizations came in, where that was not our own."""
    return {one.row_id: one.uid for one in kept.kept if one.table == "organization" and one.row_id}


def _place_id(place: Place, kept: _Kept) -> str:
    came = (one.uid for one in kept.kept if one.table == "location" and one.row_id == place.pk)
    return next(came, str(place.uid))


def _phone(owner: uuid.UUID, number: str, **keys: Any) -> Iterator[tuple[str, Record]]:
    if number:
        yield "phone", _record(id=_made(owner, "phone"), number=number, **keys)


def _made(*parts: object) -> str:
    """The same id for the same thing at every export."""
    return str(uuid.uuid5(_NAMESPACE, "/".join(map(str, parts))))


def _record(**fields: Any) -> Record:
    """A record without what is empty; UUIDs as text."""
    return {
        name: str(value) if isinstance(value, uuid.UUID) else value
        for name, value in fields.items()
        if value not in (None, "")
    }


def tables_of(package: Package) -> Mapping[str, int]:
    """How many objects of each table."""
    return {table: len(records) for table, records in package.objects.items()}
