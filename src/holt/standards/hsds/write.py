"""Write HSDS 3.0: nested JSON around organizations or services, or a zip of CSV tables."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from holt.standards.hsds.layout import KIND_FIELDS, NESTS, TABLES, Nest
from holt.standards.hsds.model import Package, Record
from holt.standards.hsds.nested import kind_of

_OLDEST_DATE = (1980, 1, 1, 0, 0, 0)


class Center(StrEnum):
    """What a nested document is built around."""

    ORGANIZATION = "organization"
    SERVICE = "service"


def write_json(package: Package, center: Center = Center.ORGANIZATION) -> bytes:
    """One object when the package holds one center and all hangs on it; else a page of them.

    What hangs on no center stands beside the page's contents under its table's name, so that
    nothing is lost; `hsds.read` takes it up again.
    """
    content = _Nesting(package, center).document()
    return json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")


def write_tabular(package: Package) -> bytes:
    """A zip with one CSV file for each table that has objects, and their datapackage.json.

    The same package gives the same bytes. Values are exact: these files are for programs, and
    cells that look like formulas are not quoted in them.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        filled = [table for table in TABLES if package.table(table)]
        for table in filled:
            _add(archive, TABLES[table].file, _csv(table, package.table(table)))
        _add(archive, "datapackage.json", _description(filled))
    return out.getvalue()


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    member = zipfile.ZipInfo(name, _OLDEST_DATE)
    member.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(member, data)


def _csv(table: str, records: Iterable[Record]) -> bytes:
    out = io.StringIO(newline="")
    fields = TABLES[table].fields
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(fields)
    writer.writerows([record.get(field, "") for field in fields] for record in records)
    return out.getvalue().encode("utf-8", "replace")


def _description(tables: Iterable[str]) -> bytes:
    resources = [
        {
            "name": table,
            "path": TABLES[table].file,
            "profile": "tabular-data-resource",
            "schema": {"fields": [_field(table, field) for field in TABLES[table].fields]},
        }
        for table in tables
    ]
    content = {
        "name": "human_services_data",
        "profile": "tabular-data-package",
        "resources": resources,
    }
    return json.dumps(content, indent=1).encode()


def _field(table: str, field: str) -> dict[str, str]:
    kind = "number" if field in TABLES[table].numbers else "string"
    return {"name": field, "type": kind}


class _Nesting:
    """A package's objects, found by id and by what they hang on, and which were written."""

    def __init__(self, package: Package, center: Center) -> None:
        self._package = package
        self._center = center.value
        self._written: set[tuple[str, str]] = set()
        self._by_id = {
            table: {str(record["id"]): record for record in package.table(table)}
            for table in TABLES
        }
        self._hanging: dict[tuple[str, str, str], list[Record]] = {}
        self._index()

    def _index(self) -> None:
        """Each object under every (its table, foreign key field, key)."""
        keys = {(nest.table, nest.key) for nests in NESTS.values() for nest in nests.values()}
        for table, key in sorted(keys):
            for record in self._package.table(table):
                if key in record:
                    self._hanging.setdefault((table, key, str(record[key])), []).append(record)

    def document(self) -> Any:
        """The centers; one too bare for its kind to be seen stands under its table's name."""
        contents: list[Any] = []
        unclear: list[Any] = []
        for record in self._table(self._center):
            whole = self._whole(self._center, record)
            (contents if kind_of(whole) == self._center else unclear).append(whole)
        loose = ({self._center: unclear} if unclear else {}) | self._loose()
        if len(contents) == 1 and not loose:
            return contents[0]
        return {**_page(contents), **loose}

    def _table(self, table: str) -> tuple[Record, ...]:
        return self._package.table(table)

    def _loose(self) -> dict[str, list[Any]]:
        """Objects that hang on no center, each with what hangs on it, by table."""
        loose: dict[str, list[Any]] = {}
        for table in TABLES:
            for record in self._table(table):
                if (table, str(record["id"])) not in self._written:
                    loose.setdefault(table, []).append(self._whole(table, record))
        return loose

    def _whole(
        self, table: str, record: Record, implied: str = "", above: tuple[str, ...] = ()
    ) -> dict[str, Any]:
        """The object with all that nests in it. `above`: tables it stands in, never entered
        again, so that no document runs in a circle."""
        id = str(record["id"])
        self._written.add((table, id))
        whole: dict[str, Any] = {
            field: value for field, value in record.items() if field != implied
        }
        for name, nest in NESTS[table].items():
            if self._enters(table, nest, above):
                self._nest(table, id, whole, name, nest, (*above, table))
        return whole

    def _enters(self, table: str, nest: Nest, above: tuple[str, ...]) -> bool:
        """Whether to go on inward here: a service's organization does not list its services."""
        if nest.table in (*above, table):
            return False
        return not (nest.table == "service" and self._center == "service")

    def _nest(
        self,
        table: str,
        id: str,
        whole: dict[str, Any],
        name: str,
        nest: Nest,
        above: tuple[str, ...],
    ) -> None:
        if not nest.inward:
            inner = self._by_id[nest.table].get(str(whole.get(nest.key, "")))
            if inner is not None:
                del whole[nest.key]
                whole[name] = self._whole(nest.table, inner, "", above)
            return
        inners = self._hanging.get((nest.table, nest.key, id), [])
        inners = [inner for inner in inners if _hangs_on(table, nest, inner)]
        if inners:
            whole[name] = [self._whole(nest.table, inner, nest.key, above) for inner in inners]


def _hangs_on(table: str, nest: Nest, inner: Record) -> bool:
    """An attribute that names a known table hangs on an object of that table only."""
    kind = inner.get(KIND_FIELDS.get(nest.table, ""))
    return kind is None or kind == table or kind not in TABLES


def _page(contents: list[Any]) -> Mapping[str, Any]:
    return {
        "total_items": len(contents),
        "total_pages": 1,
        "page_number": 1,
        "size": len(contents),
        "first_page": True,
        "last_page": True,
        "empty": not contents,
        "contents": contents,
    }
