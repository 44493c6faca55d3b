"""HSDS as JSON: nested objects to flat ones, whatever the outermost form."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from holt.standards.hsds.gather import Gathering, made_id
from holt.standards.hsds.layout import KIND_FIELDS, NESTS, TABLES, Nest, table_of_file
from holt.standards.hsds.model import HsdsRefused, Problem, Value

_PAGE_FIELDS = frozenset(
    [
        "total_items",
        "total_pages",
        "page_number",
        "size",
        "first_page",
        "last_page",
        "empty",
        "contents",
    ]
)
#: Where several tables would fit an object, the first of these is meant.
_ROOTS = ("organization", "service", "service_at_location", "location", "taxonomy_term", "taxonomy")


def gather_json(data: bytes, gathering: Gathering) -> None:
    """Add everything in a JSON document.

    Known forms: one object; a list of them; a page (`contents`); tables by name or file name; a
    page with tables beside its contents. Raises HsdsRefused: not_json, not_hsds, too_deep.
    """
    try:
        content = json.loads(data, parse_constant=_refuse_constant)
    except ValueError as error:
        raise HsdsRefused("not_json") from error
    except RecursionError as error:
        raise HsdsRefused("too_deep") from error
    roots = list(_roots(content, gathering))
    if not roots:
        raise HsdsRefused("not_hsds")
    try:
        for table, root in roots:
            _flatten(table, root, {}, gathering)
    except RecursionError as error:
        raise HsdsRefused("too_deep") from error


def _refuse_constant(name: str) -> None:
    raise ValueError(name)


def _roots(content: Any, gathering: Gathering) -> Iterator[tuple[str, dict[str, Any]]]:
    """The outermost objects, each with its table."""
    if isinstance(content, list):
        yield from ((kind_of(item), item) for item in content if _is_object(item))
    elif _is_object(content):
        yield kind_of(content), content
    elif isinstance(content, dict):
        yield from _roots(content.get("contents"), gathering)
        yield from _listed(content, gathering)


def _listed(
    content: Mapping[str, Any], gathering: Gathering
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Objects under the name of their table."""
    for name, items in content.items():
        table = table_of_file(name)
        if table is not None and isinstance(items, list):
            yield from ((table, item) for item in items if isinstance(item, dict))
        elif name not in _PAGE_FIELDS:
            gathering.count(name, "", "unknown_table", "")


def _is_object(content: Any) -> bool:
    return isinstance(content, dict) and "id" in content


def kind_of(item: Mapping[str, Any]) -> str:
    """The table whose fields fit best: fewest unknown, then fewest required ones lacking."""

    def misfit(table: str) -> tuple[int, int, int]:
        known = {*TABLES[table].fields, *NESTS[table]}
        unknown = sum(field not in known for field in item)
        lacking = sum(field not in item for field in TABLES[table].required)
        return unknown, lacking, _ROOTS.index(table) if table in _ROOTS else len(_ROOTS)

    return min(TABLES, key=misfit)


def _flatten(
    table: str, item: Mapping[str, Any], implied: Mapping[str, str], gathering: Gathering
) -> str:
    """Add an object and all nested in it; returns its id."""
    id = _identity(table, item, implied, gathering)
    record: dict[str, Value] = {"id": id}
    for field, value in item.items():
        if field in NESTS[table]:
            _flatten_nested(table, record, field, value, gathering)
        elif value is None or field == "id":
            continue
        elif field in TABLES[table].fields:
            record[field] = gathering.value(table, field, id, value)
        else:
            gathering.count(table, field, "unknown_field", id)
    _imply(table, record, implied, gathering)
    gathering.add(table, record)
    return id


def _identity(
    table: str, item: Mapping[str, Any], implied: Mapping[str, str], gathering: Gathering
) -> str:
    """The object's id, or one made from its content and its place."""
    id = item.get("id")
    if isinstance(id, str | int) and str(id).strip():
        return str(id)
    content = json.dumps([table, dict(implied), item], sort_keys=True, ensure_ascii=False)
    id = made_id("content", content)
    gathering.count(table, "id", "id_made", id)
    return id


def _flatten_nested(
    table: str, record: dict[str, Value], field: str, value: Any, gathering: Gathering
) -> None:
    nest, outer = NESTS[table][field], str(record["id"])
    items = value if isinstance(value, list) else [] if value is None else [value]
    for item in items:
        if not isinstance(item, dict):
            gathering.count(table, field, "wrong_shape", outer)
            continue
        inner = _flatten(nest.table, item, _implied(table, outer, nest), gathering)
        if not nest.inward:
            _imply(table, record, {nest.key: inner}, gathering)


def _implied(table: str, outer: str, nest: Nest) -> dict[str, str]:
    """The fields of the inner object that its place already tells."""
    if not nest.inward:
        return {}
    kind = KIND_FIELDS.get(nest.table)
    return {nest.key: outer} | ({kind: table} if kind else {})


def _imply(
    table: str, record: dict[str, Value], implied: Mapping[str, str], gathering: Gathering
) -> None:
    """Set what the nesting says; a field that says otherwise stands, and is noted if a key."""
    for field, value in implied.items():
        given = record.setdefault(field, value)
        if given != value and field not in KIND_FIELDS.values():
            facts = {"kept": given, "other": value}
            gathering.note(Problem(table, str(record["id"]), field, "second_parent", facts))
