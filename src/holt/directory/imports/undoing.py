"""Taking an import back: what it added goes, what it changed is as before; what somebody edited
since, or what something else now hangs on, is left alone and named."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
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
    "place": Place,
    "organization": Organization,
}
"""In the order in which they are taken away: what hangs on others first."""

ITS_OWN = (Identifier, ServiceArea)
"""Details of an organization that have no life of their own: adding one counts as editing it."""

EDITED, IN_USE = "edited_since", "in_use"


def take_back(
    viewer: Viewer, lines: Sequence[ImportLine], done_at: datetime, now: datetime
) -> list[dict[str, Any]]:
    """Undo every line of an import done at `done_at`; returns what was left alone as facts:
    kind, id, name, why."""
    return _Taking(viewer, lines, done_at, now).take()


class _Taking:
    def __init__(
        self, viewer: Viewer, lines: Sequence[ImportLine], done_at: datetime, now: datetime
    ) -> None:
        self.viewer, self.done_at, self.now = viewer, done_at, now
        self.lines: dict[str, list[ImportLine]] = defaultdict(list)
        for line in lines:
            self.lines[line.kind].append(line)
        self.rows = {kind: self._load(kind, model) for kind, model in MODELS.items()}
        self.added = {
            kind: {one.subject_id or 0 for one in self.lines[kind] if one.before is None}
            & set(self.rows[kind])
            for kind in MODELS
        }
        self.left: dict[tuple[str, int], str] = {}

    def _load(self, kind: str, model: Any) -> dict[int, Any]:
        ids = [line.subject_id for line in self.lines[kind]]
        rows = model.objects.select_for_update(no_key=True).filter(pk__in=ids).order_by("pk")
        return {row.pk: row for row in rows}

    def take(self) -> list[dict[str, Any]]:
        """All of it."""
        for kind in MODELS:
            self._leave(kind)
        kept = self._kept_organizations()
        owners = set(self.rows["organization"])
        for kind, model in MODELS.items():
            self._put_back(kind)
            owners |= {
                getattr(row, "organization_id", None) or 0 for row in self.rows[kind].values()
            }
            self._remove(kind, model, kept)
        keep.refresh_search(owners - {0})
        return list(self._told())

    def _leave(self, kind: str) -> None:
        """Note what was edited since, and what was added and is in use now."""
        for line in self.lines[kind]:
            row = self.rows[kind].get(line.subject_id or 0)
            if row is not None and self._is_edited(row, line):
                self.left[kind, row.pk] = EDITED
        for pk in self._in_use(kind):
            self.left.setdefault((kind, pk), IN_USE)

    def _is_edited(self, row: Any, line: ImportLine) -> bool:
        if getattr(row, "version", line.version) != line.version:
            return True
        return isinstance(row, Organization) and row.edited_at > self.done_at

    def _in_use(self, kind: str) -> set[int]:
        """Added rows that any row not of this import points at, whatever room it belongs to."""
        used: set[int] = set()
        if not self.added[kind]:
            return used
        for through, name, own in _pointing_at(MODELS[kind]):
            rows = through._base_manager.filter(**{f"{name}__in": self.added[kind]})
            for path, model in own.items():
                rows = rows.exclude(**{f"{path}__in": self._added_of(model)})
            used |= set(rows.values_list(f"{name}_id", flat=True))
        return used

    def _added_of(self, model: Any) -> set[int]:
        kind = next((one for one, known in MODELS.items() if known is model), "")
        return self.added.get(kind, set())

    def _kept_organizations(self) -> set[int]:
        """Organizations that stay: left alone themselves, or something of theirs is."""
        kept = {pk for kind, pk in self.left if kind == "organization"}
        for kind, pk in self.left:
            kept.add(getattr(self.rows[kind][pk], "organization_id", None) or 0)
        return kept

    def _remove(self, kind: str, model: Any, kept: set[int]) -> None:
        """Delete what was added, unless it is left alone or its organization stays because
        somebody worked on it."""
        stays = kept if kind != "hsds_object" else set()
        ours = self.added["organization"] & stays
        gone = [
            pk
            for pk in self.added[kind]
            if (kind, pk) not in self.left
            and getattr(self.rows[kind][pk], "organization_id", pk) not in ours
            and not (kind == "organization" and pk in kept)
        ]
        if kind == "organization":
            for one in ITS_OWN:
                one._base_manager.filter(organization__in=gone).delete()
            HsdsObject.objects.filter(organization__in=gone).update(organization=None)
        rows = model.objects.filter(pk__in=gone)
        _ = rows.delete() if kind == "service" else rows._raw_delete("default")

    def _put_back(self, kind: str) -> None:
        by_fields: dict[tuple[str, ...], list[Any]] = defaultdict(list)
        for line in self.lines[kind]:
            row = self.rows[kind].get(line.subject_id or 0)
            if row is not None and line.before is not None and (kind, row.pk) not in self.left:
                by_fields[self._restore(row, dict(line.before))].append(row)
        for names, some in by_fields.items():
            update_rows(some, names)

    def _restore(self, row: Any, before: dict[str, Any]) -> tuple[str, ...]:
        """Set the row's values as they were; returns the names to be saved."""
        _give_up_key(row, before.pop("identifier", ""))
        for name, value in before.items():
            setattr(row, name, _as_kept(row, name, value))
        row.version += 1
        if not isinstance(row, Organization):
            return (*before, "version")
        row.edited_at, row.edited_by_id = self.now, self.viewer.person_id
        return (*before, "version", "edited_at", "edited_by")

    def _told(self) -> Iterator[dict[str, Any]]:
        for (kind, pk), why in self.left.items():
            row = self.rows[kind][pk]
            name = str(getattr(row, "name", "") or getattr(row, "uid", "") or pk)
            yield {"kind": kind, "id": pk, "name": name, "why": why}


def _pointing_at(model: Any) -> Iterator[tuple[Any, str, dict[str, Any]]]:
    """(model, its field that points here, {path: model whose added rows do not count})."""
    for one in model._meta.related_objects:
        if one.many_to_many:
            name = one.field.m2m_reverse_field_name()
            yield one.through, name, {f"{one.field.m2m_field_name()}_id": one.field.model}
        elif one.related_model not in (*ITS_OWN, HsdsObject):
            yield one.related_model, one.field.name, {"pk": one.related_model}


def _give_up_key(row: Any, identifier: str) -> None:
    """The identifier by which the import joined the organization to its row."""
    if identifier:
        scheme, _, value = identifier.partition(":")
        Identifier.objects.filter(organization_id=row.pk, scheme=scheme, value=value).delete()


def _as_kept(row: Any, name: str, value: Any) -> Any:
    """A value as JSON kept it, as the column wants it."""
    field: models.Field[Any, Any] = row._meta.get_field(name)
    is_key = isinstance(field, models.ForeignKey)
    return value if is_key else field.to_python(value)
