"""HSDS as tables: a folder or a zip of CSV files, with or without a data package's description."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from holt.standards.hsds.gather import Gathering, made_id
from holt.standards.hsds.layout import TABLES, table_of_file
from holt.standards.hsds.model import HsdsRefused, Problem, Value
from holt.standards.tabular import Row, TableRefused, read_table


def gather_tables(files: Mapping[str, bytes], gathering: Gathering) -> None:
    """Add every CSV file whose name, or whose name in datapackage.json, is a table's.

    Raises HsdsRefused: not_hsds when none is; and the codes of TableRefused (facts: file).
    """
    described = _described(files, gathering)
    found = False
    for name, data in files.items():
        if not name.lower().endswith(".csv"):
            continue
        table = described.get(name) or table_of_file(name)
        if table is None:
            gathering.note(Problem(name, "", "", "unknown_table"))
        else:
            found = True
            _gather_file(table, name, data, gathering)
    if not found:
        raise HsdsRefused("not_hsds", {"files": tuple(files)[:10]})


def _described(files: Mapping[str, bytes], gathering: Gathering) -> dict[str, str]:
    """Files named otherwise than the standard does, by the description that comes with them."""
    found: dict[str, str] = {}
    for name, data in files.items():
        if name.rsplit("/", 1)[-1] == "datapackage.json":
            folder = name.removesuffix("datapackage.json")
            try:
                resources = list(_resources(json.loads(data)))
            except (ValueError, RecursionError):
                gathering.note(Problem("datapackage.json", "", "", "unreadable"))
                continue
            found |= {folder + path: table for path, table in resources}
    return found


def _resources(content: Any) -> Iterator[tuple[str, str]]:
    resources = content.get("resources") if isinstance(content, dict) else None
    for resource in resources if isinstance(resources, list) else []:
        if isinstance(resource, dict):
            table = table_of_file(str(resource.get("name", "")))
            if table is not None and isinstance(resource.get("path"), str):
                yield resource["path"], table


def _gather_file(table: str, file: str, data: bytes, gathering: Gathering) -> None:
    try:
        content = read_table(data, file, quoted=False)
    except TableRefused as refusal:
        if refusal.code == "no_header":
            return
        raise HsdsRefused(refusal.code, {"file": file, **refusal.facts}) from refusal
    for problem in content.problems:
        facts = {"row": problem.row, **problem.facts}
        gathering.note(Problem(table, "", problem.column or "", problem.code, facts))
    for row in content.rows:
        gathering.add(table, _record(table, row, gathering))


def _record(table: str, row: Row, gathering: Gathering) -> dict[str, Value]:
    """A row's fields that are not blank; columns the standard lacks are counted when filled."""
    id = row.values.get("id", "").strip() or _made(table, row, gathering)
    record: dict[str, Value] = {"id": id}
    for field, text in row.values.items():
        if field == "id" or not text:
            continue
        if field in TABLES[table].fields:
            record[field] = gathering.value(table, field, id, text)
        else:
            gathering.count(table, field, "unknown_field", id)
    return record


def _made(table: str, row: Row, gathering: Gathering) -> str:
    id = made_id("row", table, json.dumps(dict(row.values), sort_keys=True, ensure_ascii=False))
    gathering.count(table, "id", "id_made", id)
    return id
