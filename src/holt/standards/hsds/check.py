"""Two packages compared object by object, and a package held against the standard's schemas."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from holt.standards.hsds.layout import TABLES
from holt.standards.hsds.model import Difference, HsdsRefused, Invalid, Package, Record


def differences(before: Package, after: Package) -> tuple[Difference, ...]:
    """Every field that is not equal, whatever the order of objects and fields.

    Absent, empty and None are one; a figure equals the text that writes it.
    """
    return tuple(
        difference
        for table in TABLES
        for difference in _table_differences(table, before.table(table), after.table(table))
    )


def _table_differences(
    table: str, before: tuple[Record, ...], after: tuple[Record, ...]
) -> Iterator[Difference]:
    old = {str(record["id"]): record for record in before}
    new = {str(record["id"]): record for record in after}
    for id in sorted(old.keys() | new.keys()):
        if id not in old or id not in new:
            yield Difference(table, id, None, old.get(id), new.get(id))
            continue
        for field in sorted(old[id].keys() | new[id].keys()):
            one, other = old[id].get(field), new[id].get(field)
            if _plain(one) != _plain(other):
                yield Difference(table, id, field, one, other)


def _plain(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def validate(package: Package, schemas: Path, *, tables: bool = False) -> tuple[Invalid, ...]:
    """Breaches of HSDS's object schemas (`organization.json` … in the folder given); with
    `tables`, fields its tabular form requires too. Raises HsdsRefused no_schemas."""
    registry, tabular = _schemas(schemas)
    found: list[Invalid] = []
    for table in TABLES:
        records = package.table(table)
        if records and f"{table}.json" not in registry:
            found.append(Invalid(table, "", "", "not a table of this version"))
        elif records:
            validator = Draft202012Validator({"$ref": f"{table}.json"}, registry=registry)
            for record in records:
                found += _breaches(validator, table, dict(record))
                found += _lacking(table, record, tabular[table]) if tables else []
    return tuple(found)


def validate_json(document: bytes, table: str, schemas: Path) -> tuple[Invalid, ...]:
    """Breaches of a nested document (one object, or a page of them) against the compiled schema
    of its kind. Raises HsdsRefused: no_schemas, not_json."""
    schema = _load(schemas / "compiled" / f"{table}.json")
    try:
        content = json.loads(document)
    except ValueError as error:
        raise HsdsRefused("not_json") from error
    validator = Draft202012Validator(schema)
    paged = isinstance(content, dict) and "contents" in content
    items = content["contents"] if paged else [content]
    return tuple(breach for item in items for breach in _breaches(validator, table, item))


def _schemas(folder: Path) -> tuple[Registry[Any], dict[str, tuple[str, ...]]]:
    files = [folder / f"{table}.json" for table in TABLES]
    contents = {file.name: _load(file) for file in files if file.is_file()}
    if not contents:
        raise HsdsRefused("no_schemas", {"folder": folder.name})
    registry: Registry[Any] = Registry().with_resources(
        (name, Resource.from_contents(content, default_specification=DRAFT202012))
        for name, content in contents.items()
    )
    tabular = {
        name.removesuffix(".json"): tuple(content.get("tabular_required", ()))
        for name, content in contents.items()
    }
    return registry, tabular


def _load(file: Path) -> dict[str, Any]:
    try:
        content: dict[str, Any] = json.loads(file.read_bytes())
    except (OSError, ValueError) as error:
        raise HsdsRefused("no_schemas", {"file": file.name}) from error
    return content


def _breaches(validator: Draft202012Validator, table: str, record: Any) -> list[Invalid]:
    id = str(record.get("id", "")) if isinstance(record, dict) else ""
    return [
        Invalid(table, id, "/".join(map(str, error.absolute_path)), error.message)
        for error in validator.iter_errors(record)
    ]


def _lacking(table: str, record: Record, required: tuple[str, ...]) -> list[Invalid]:
    return [
        Invalid(table, str(record["id"]), field, "required in tables")
        for field in required
        if not record.get(field)
    ]
