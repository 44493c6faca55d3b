"""An organization's data as one archive: every room gives its tables, as JSON and as CSV.

    exports.register("needs", tables)     # in the room's apps.py

A room's function gets the viewer and the ids of the organization and its parts, and returns
{table name: rows as mappings}, with what belongs to these organizations and nobody else's secrets.
"""

import io
import json
import zipfile
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from holt.directory import access, queries
from holt.kernel.happenings import plain
from holt.kernel.viewer import Viewer
from holt.standards.tabular.write import write_csv

Row = Mapping[str, Any]
Tables = Mapping[str, Iterable[Row]]
Giver = Callable[[Viewer, tuple[int, ...]], Tables]

GIVERS: dict[str, Giver] = {}
LONG_AGO = (1980, 1, 1, 0, 0, 0)


def register(room: str, giver: Giver) -> None:
    """What a room adds to an organization's archive; the last to register a name counts."""
    GIVERS[room] = giver


def archive(viewer: Viewer, organization_id: int) -> bytes:
    """The zip: ROOM/TABLE.json and ROOM/TABLE.csv. Raises NotAllowed, NotFound."""
    page = queries.organization(viewer, organization_id)
    access.require(access.may_take_archive(viewer, page.id), viewer)
    reach = (page.id, *queries.part_ids(page.id))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as box:
        for room, giver in sorted(GIVERS.items()):
            for table, rows in sorted(giver(viewer, reach).items()):
                _add(box, f"{room}/{table}", [plain_row(row) for row in rows])
    return out.getvalue()


def plain_row(row: Row) -> dict[str, Any]:
    """A row as JSON keeps it."""
    return {name: plain(value) for name, value in row.items()}


def fields_of(row: Any, left_out: Iterable[str] = ()) -> dict[str, Any]:
    """A database row's own columns by name, ids for what it belongs to, without those left out."""
    gone = {*left_out, *PEOPLE}
    return {
        one.attname: getattr(row, one.attname)
        for one in row._meta.concrete_fields
        if one.name not in gone
    }


PEOPLE = frozenset(
    {"made_by", "person", "coordinator", "approver", "scheduled_by", "written_by", "begun_by"}
)
"""Fields that point at accounts, which mean nothing outside this installation."""


def _add(box: zipfile.ZipFile, name: str, rows: list[dict[str, Any]]) -> None:
    text = json.dumps(rows, ensure_ascii=False, indent=1)
    box.writestr(zipfile.ZipInfo(f"{name}.json", LONG_AGO), text.encode())
    columns = list(dict.fromkeys(key for row in rows for key in row))
    cells = ([_cell(row.get(key)) for key in columns] for row in rows)
    box.writestr(zipfile.ZipInfo(f"{name}.csv", LONG_AGO), write_csv(columns, cells))


def _cell(value: Any) -> Any:
    """A cell: lists as "a; b", anything else nested as JSON."""
    if isinstance(value, list) and all(isinstance(one, str | int) for one in value):
        return "; ".join(str(one) for one in value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value
