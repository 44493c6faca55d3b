"""Taking an import back: what it added goes, what it changed is as before; what somebody edited
since, or what something else now hangs on, is left alone and named."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import models

from holt.directory import keep
from holt.directory.imports.bulk import update_rows
from holt.directory.models import (
    Contact,
    HsdsObject,
    Identifier,
    ImportLine,
    Organization,
    Place,
    Service,
    ServiceArea,
)
from holt.kernel.viewer import Viewer

MODELS: Mapping[str, Any] = {
    "hsds_object": HsdsObject,
    "contact": Contact,
    "service": Service,
    "service_area": ServiceArea,
    "identifier": Identifier,
    "place": Place,
    "organization": Organization,
}
"""In the order in which they are taken away: what hangs on others first."""

WHOLE: Mapping[str, tuple[Any, ...]] = {
    "organization": (Identifier, Place, ServiceArea, Service, Contact, HsdsObject)
}
"""What goes with an added organization when this import added it too."""

EDITED, IN_USE = "edited_since", "in_use"
AT_A_TIME = 5_000


def take_back(
    viewer: Viewer, lines: Sequence[ImportLine], now: datetime
) -> list[dict[str, Any]]:
    """Undo every line; returns what was left alone as facts: kind, id, name, why."""
    by_kind: dict[str, list[ImportLine]] = defaultdict(list)
    for line in lines:
        by_kind[line.kind].append(line)
    left: list[dict[str, Any]] = []
    touched: set[int] = set()
    for kind, model in MODELS.items():
        for some in _portions(by_kind.get(kind, [])):
            left += _take_back_some(kind, model, some, viewer, now, touched)
    keep.refresh_search(touched)
    return left


def _portions(lines: list[ImportLine]) -> Iterator[list[ImportLine]]:
    for start in range(0, len(lines), AT_A_TIME):
        yield lines[start : start + AT_A_TIME]


def _take_back_some(
    kind: str, model: Any, lines: list[ImportLine], viewer: Viewer, now: datetime, touched: set[int]
) -> list[dict[str, Any]]:
    rows = {
        row.pk: row
        for row in model.objects.select_for_update(no_key=True)
        .filter(pk__in=[line.subject_id for line in lines])
        .order_by("pk")
    }
    present = [line for line in lines if line.subject_id in rows]
    edited = [one for one in present if getattr(rows[one.subject_id], "version", 1) != one.version]
    ours = [one for one in present if one not in edited] if edited else present
    added = [rows[one.subject_id] for one in ours if one.before is None]
    used = _in_use(kind, model, [row.pk for row in added])
    _remove(kind, model, [row for row in added if row.pk not in used])
    _put_back(kind, rows, [one for one in ours if one.before is not None], viewer, now)
    touched |= {getattr(row, "organization_id", row.pk) for row in rows.values()} - {None}
    return [
        *(_left(kind, rows[one.subject_id], EDITED) for one in edited),
        *(_left(kind, row, IN_USE) for row in added if row.pk in used),
    ]


def _left(kind: str, row: Any, why: str) -> dict[str, Any]:
    name = str(getattr(row, "name", "") or getattr(row, "value", "") or row.pk)
    return {"kind": kind, "id": row.pk, "name": name, "why": why}


def _in_use(kind: str, model: Any, ids: list[int]) -> set[int]:
    """Those that any other row points at, whatever room it belongs to."""
    used: set[int] = set()
    for one in model._meta.related_objects:
        if one.many_to_many:
            through, name = one.through, one.field.m2m_reverse_field_name()
        else:
            through, name = one.related_model, one.field.name
        if through in (ImportLine, HsdsObject) or not through._meta.managed:
            continue
        rows = through._base_manager.filter(**{f"{name}__in": ids})
        used |= set(rows.values_list(f"{name}_id", flat=True))
    return used


def _remove(kind: str, model: Any, rows: Iterable[Any]) -> None:
    """Delete rows nothing points at; their own imported details went before, identifiers go now."""
    ids = [row.pk for row in rows]
    if kind == "organization":
        HsdsObject.objects.filter(organization__in=ids).update(organization=None)
    model.objects.filter(pk__in=ids)._raw_delete("default")


def _put_back(
    kind: str,
    rows: Mapping[int, Any],
    lines: Sequence[ImportLine],
    viewer: Viewer,
    now: datetime,
) -> None:
    by_fields: dict[tuple[str, ...], list[Any]] = defaultdict(list)
    for line in lines:
        row, before = rows[line.subject_id], dict(line.before)
        _give_up_key(row, before.pop("identifier", ""))
        for name, value in before.items():
            setattr(row, name, _as_kept(row, name, value))
        names = tuple(before)
        if hasattr(row, "version"):
            row.version += 1
            names = (*names, "version")
        if isinstance(row, Organization):
            row.edited_at, row.edited_by_id = now, viewer.person_id
            names = (*names, "edited_at", "edited_by")
        by_fields[names].append(row)
    for names, some in by_fields.items():
        update_rows(some, [name.removesuffix("_id") for name in names])


def _give_up_key(row: Any, identifier: str) -> None:
    """The identifier by which the import joined the organization to its row."""
    if identifier:
        scheme, _, value = identifier.partition(":")
        Identifier.objects.filter(organization_id=row.pk, scheme=scheme, value=value).delete()


def _as_kept(row: Any, name: str, value: Any) -> Any:
    """A value as JSON kept it, as the column wants it."""
    field: models.Field[Any, Any] = row._meta.get_field(name.removesuffix("_id"))
    is_key = isinstance(field, models.ForeignKey)
    return value if is_key else field.to_python(value)
