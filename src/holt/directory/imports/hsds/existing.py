"""What the directory holds already of the objects in a package."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from holt.directory.imports.hsds.belonging import KINDS, Key
from holt.directory.imports.hsds.taking import uid
from holt.directory.models import Contact, HsdsObject, Organization, Place, Service
from holt.directory.queries import organizations
from holt.kernel.viewer import THE_HOUSE
from holt.methods.duplicates import Listing, Register

MODELS: Mapping[str, Any] = {
    "organization": Organization,
    "place": Place,
    "service": Service,
    "contact": Contact,
}


@dataclass(frozen=True)
class Existing:
    """objects: kept before. rows: of ours, by kind and id. uids: rows by kind and uid. decided:
    organizations a person named. others: organizations that came from no HSDS file."""

    objects: Mapping[Key, Any]
    rows: Mapping[str, Mapping[int, Any]]
    uids: Mapping[tuple[str, str], Any]
    decided: Mapping[int, Any]
    others: Register
    names: Mapping[int, str]

    def row(self, key: Key) -> Any:
        """The row made from this object, None when there is none any more."""
        kept = self.objects.get(key)
        return self.rows[kept.kind].get(kept.row_id) if kept and kept.kind else None

    def by_uid(self, kind: str, key: Key) -> Any:
        """A row of ours with the object's own id, as our export gives it."""
        return self.uids.get((kind, str(uid(key.table, key.id))))


def existing(keys: Iterable[Key], decided: Iterable[int]) -> Existing:
    """Everything these objects may touch."""
    ids: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        ids[key.table].append(key.id)
    objects = {
        Key(one.table, one.uid): one
        for table, wanted in ids.items()
        for one in HsdsObject.objects.filter(table=table, uid__in=wanted)
    }
    listings = _without_objects()
    return Existing(
        objects=objects,
        rows={kind: _rows(kind, objects.values()) for kind in MODELS},
        uids={
            (kind, str(row.uid)): row
            for table, kind in KINDS.items()
            if kind != "contact"
            for row in MODELS[kind].objects.filter(uid__in=[uid(table, one) for one in ids[table]])
        },
        decided=Organization.objects.in_bulk(list(decided)),
        others=Register.of(listings),
        names={int(one.id): one.name for one in listings},
    )


def _rows(kind: str, objects: Iterable[Any]) -> dict[int, Any]:
    wanted = {one.row_id for one in objects if one.kind == kind}
    return MODELS[kind].objects.in_bulk(wanted)  # type: ignore[no-any-return]


def _without_objects() -> list[Listing]:
    rows = (
        organizations(THE_HOUSE)
        .exclude(status=Organization.Status.LEFT)
        .exclude(hsds_objects__table="organization")
        .exclude(source="pls")
        .order_by("pk")
        .values_list("pk", "name", "phone", "url")
    )
    return [Listing(id=str(pk), name=name, phone=tel, website=url) for pk, name, tel, url in rows]
