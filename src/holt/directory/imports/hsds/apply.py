"""Write what a plan for an HSDS package says: our rows, then every object whole."""

from collections.abc import Sequence
from typing import Any

from holt.directory import identifiers, keep, rules
from holt.directory.imports.bulk import add_rows, update_rows
from holt.directory.imports.engine import Draft, Given, Keeper, Plan
from holt.directory.imports.hsds.belonging import Key
from holt.directory.imports.hsds.plan import ObjectDraft, RowDraft, place_uid
from holt.directory.imports.merging import as_came
from holt.directory.models import (
    Contact,
    HsdsObject,
    Identifier,
    Kind,
    Organization,
    Place,
    Service,
)
from holt.kernel.errors import Refused
from holt.standards.hsds import Record

SOURCE = "hsds"
Pair = tuple[Draft, ObjectDraft]


def apply(given: Given, plan: Plan, keeper: Keeper) -> None:
    """Organizations, places, services and contacts first, then the objects they came from."""
    pairs = [(one, one.thing) for one in plan.drafts if isinstance(one.thing, ObjectDraft)]
    total = len(pairs)
    own = {id(thing.root): (draft, thing) for draft, thing in pairs if _is_root(thing)}
    drafts = [(draft, thing, _root(thing)) for draft, thing in own.values()]
    for done, kind in enumerate(("organization", "place", "service", "contact")):
        keeper.step(done * total // 8, total)
        some = [(draft, thing, root) for draft, thing, root in drafts if root.kind == kind]
        fresh = [(draft, thing) for draft, thing, root in some if root.row is None]
        _add(given, kind, fresh, keeper)
        _change(given, kind, [(one, thing) for one, thing, root in some if root.row], keeper)
    _add_identifiers(pairs)
    _link_services(pairs)
    _keep_objects(pairs, keeper)
    owners = {thing.owner.id for _, thing in pairs if thing.owner and thing.owner.id}
    keep.refresh_search(owners)
    keeper.step(total, total)


def _is_root(thing: ObjectDraft) -> bool:
    return thing.root is not None and thing.root.key == thing.key


def _add(given: Given, kind: str, pairs: Sequence[Pair], keeper: Keeper) -> None:
    if not pairs:
        return
    kind_id = Kind.objects.get(slug=given.options.get("kind") or "nonprofit").pk
    rows = [_MAKE[kind](given, thing, kind_id) for _, thing in pairs]
    if kind == "place":
        _choose_main(rows)
    add_rows(rows)
    for (draft, thing), row in zip(pairs, rows, strict=True):
        assert thing.root is not None
        thing.root.made_id = row.pk
        keeper.line(draft, kind, row.pk)
    if kind == "organization":
        keeper.history(kind, [(row.pk, 1, {"name": (None, row.name)}) for row in rows])


def _organization(given: Given, thing: ObjectDraft, kind_id: int) -> Organization:
    root = _root(thing)
    columns = {"name": "–", **root.columns}
    return Organization(
        uid=place_uid(root.key),
        **columns,
        kind_id=kind_id,
        folded_name=rules.folded_name(columns["name"]),
        source=SOURCE,
        added_at=given.now,
        added_by_id=given.viewer.person_id,
        edited_at=given.now,
        edited_by_id=given.viewer.person_id,
    )


def _place(given: Given, thing: ObjectDraft, kind_id: int) -> Place:
    root = _root(thing)
    kinds = {"virtual": "online", "postal": "mailing"}
    kind = kinds.get(str(thing.record.get("location_type", "")), "building")
    columns = {"name": root.columns.get("address") or _owner_name(thing), **root.columns}
    return Place(uid=place_uid(root.key), organization_id=_owner_id(thing), kind=kind, **columns)


def _service(given: Given, thing: ObjectDraft, kind_id: int) -> Service:
    root = _root(thing)
    columns = {"name": "–", **root.columns}
    return Service(uid=place_uid(root.key), organization_id=_owner_id(thing), **columns)


def _contact(given: Given, thing: ObjectDraft, kind_id: int) -> Contact:
    return Contact(
        organization_id=_owner_id(thing),
        kept_by_id=given.organization_id or _owner_id(thing),
        **_root(thing).columns,
    )


_MAKE: Any = {
    "organization": _organization,
    "place": _place,
    "service": _service,
    "contact": _contact,
}


def _root(thing: ObjectDraft) -> RowDraft:
    assert thing.root is not None
    return thing.root


def _owner_id(thing: ObjectDraft) -> int:
    assert thing.owner is not None
    assert thing.owner.id is not None
    return thing.owner.id


def _owner_name(thing: ObjectDraft) -> str:
    assert thing.owner is not None
    return str(thing.owner.columns.get("name", "–"))


def _choose_main(rows: Sequence[Place]) -> None:
    """The first place of an organization that has no main one yet."""
    owners = {row.organization_id for row in rows}
    held = set(
        Place.objects.filter(organization_id__in=owners, is_main=True).values_list(
            "organization_id", flat=True
        )
    )
    for row in rows:
        row.is_main = row.organization_id not in held
        held.add(row.organization_id)


def _change(given: Given, kind: str, pairs: Sequence[Pair], keeper: Keeper) -> None:
    changed = [(draft, _root(thing)) for draft, thing in pairs if _root(thing).merge.changes]
    names: set[str] = set()
    for draft, root in changed:
        for name, (_, new) in root.merge.changes.items():
            setattr(root.row, name, new)
        names |= set(root.merge.changes)
        root.row.version += 1
        if kind == "organization":
            root.row.folded_name = rules.folded_name(root.row.name)
            root.row.edited_at, root.row.edited_by_id = given.now, given.viewer.person_id
            names |= {"folded_name", "edited_at", "edited_by"}
        before = {name: was for name, (was, _) in root.merge.changes.items()}
        keeper.line(draft, kind, root.row.pk, version=root.row.version, before=before)
    if changed:
        update_rows([root.row for _, root in changed], [*sorted(names), "version"])
    if kind != "contact":
        keeper.history(
            kind, [(root.row.pk, root.row.version, root.merge.changes) for _, root in changed]
        )


def _add_identifiers(pairs: Sequence[Pair]) -> None:
    """Identifiers of kinds we know, where nobody has them yet."""
    wanted = {
        (scheme, value): _owner_id(thing)
        for _, thing in pairs
        if thing.key.table == "organization_identifier" and thing.kept is None and thing.owner
        for scheme, value in _identifier(thing.record)
    }
    taken = set(
        Identifier.objects.filter(value__in=[value for _, value in wanted]).values_list(
            "scheme", "value"
        )
    )
    add_rows(
        [
            Identifier(organization_id=owner, scheme=scheme, value=value)
            for (scheme, value), owner in wanted.items()
            if (scheme, value) not in taken
        ]
    )


def _identifier(record: Record) -> list[tuple[str, str]]:
    told = f"{record.get('identifier_scheme', '')} {record.get('identifier_type', '')}".casefold()
    scheme = next((one for one in ("isil", "fscs", "oclc", "ein", "ror") if one in told), "")
    try:
        return [(scheme, identifiers.normal(scheme, str(record["identifier"])))] if scheme else []
    except (Refused, KeyError):
        return []


def _link_services(pairs: Sequence[Pair]) -> None:
    """Which service is offered at which place."""
    ids = {thing.root.key: thing.root.id for _, thing in pairs if thing.root is not None}
    links = [
        (ids.get(_key(thing.record, "service")), ids.get(_key(thing.record, "location")))
        for _, thing in pairs
        if thing.key.table == "service_at_location"
    ]
    through = Service.places.through
    through._default_manager.bulk_create(
        [
            through(service_id=service, place_id=place)
            for service, place in dict.fromkeys(links)
            if service and place
        ],
        ignore_conflicts=True,
    )


def _key(record: Record, table: str) -> Key:
    return Key(table, str(record.get(f"{table}_id", "")))


def _keep_objects(pairs: Sequence[Pair], keeper: Keeper) -> None:
    fresh = [(draft, thing) for draft, thing in pairs if thing.kept is None]
    rows = [_object(thing) for _, thing in fresh]
    add_rows(rows)
    for (draft, _), row in zip(fresh, rows, strict=True):
        keeper.line(draft, "hsds_object", row.pk)
    again = [pair for pair in pairs if pair[1].kept is not None and _differs(pair[1])]
    for draft, thing in again:
        kept, new = thing.kept, _object(thing)
        before = {"data": kept.data, "row": kept.row, "kind": kept.kind, "row_id": kept.row_id}
        kept.data, kept.row, kept.kind, kept.row_id = new.data, new.row, new.kind, new.row_id
        kept.version += 1
        keeper.line(draft, "hsds_object", kept.pk, version=kept.version, before=before)
    update_rows([thing.kept for _, thing in again], ["data", "row", "kind", "row_id", "version"])


def _differs(thing: ObjectDraft) -> bool:
    new = _object(thing)
    return any(getattr(thing.kept, name) != getattr(new, name) for name in ("data", "row"))


def _object(thing: ObjectDraft) -> HsdsObject:
    root = thing.root
    return HsdsObject(
        table=thing.key.table,
        uid=thing.key.id,
        organization_id=thing.owner.id if thing.owner else None,
        kind=root.kind if root else "",
        row_id=root.id if root else None,
        row=as_came(root.came.get(thing.key, {})) if root else {},
        data=dict(thing.record),
        place_in_file=thing.place,
    )
