"""What would become of each object of an HSDS package; nothing is written."""

import io
import zipfile
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from holt.directory import access
from holt.directory.imports.engine import Draft, Given, Outcome, Plan
from holt.directory.imports.hsds.belonging import KINDS, Belonging, Key
from holt.directory.imports.hsds.existing import Existing, existing
from holt.directory.imports.hsds.taking import language_codes, take, uid
from holt.directory.imports.mapping import spelled
from holt.directory.imports.merging import Merge, as_came, merged
from holt.kernel.errors import Refused
from holt.methods.duplicates import Listing, likely
from holt.standards import hsds
from holt.standards.hsds import Package, Record


@dataclass(slots=True)
class RowDraft:
    """A row of ours that objects speak of. `row` None: to be added. `came`: by object."""

    key: Key
    kind: str
    row: Any
    columns: dict[str, Any]
    came: dict[Key, dict[str, Any]]
    merge: Merge = field(default_factory=lambda: Merge({}, {}))
    made_id: int | None = None

    @property
    def id(self) -> int | None:
        return self.row.pk if self.row is not None else self.made_id


@dataclass(slots=True)
class ObjectDraft:
    """An object to be kept: new (`kept` None) or compared with the one kept before."""

    key: Key
    record: Record
    kept: Any
    owner: RowDraft | None
    root: RowDraft | None
    place: int


def plan(given: Given) -> Plan:
    """Every object of the file. Raises Refused with the codes of HsdsRefused."""
    try:
        package = hsds.read(_data(given))
    except hsds.HsdsRefused as refusal:
        facts = {"file": given.parts[0].name, **spelled(refusal.facts)}
        raise Refused(refusal.code, "files", facts) from refusal
    return plan_package(given, package)


def _data(given: Given) -> bytes:
    """The one file; several tables as the zip they might have come in."""
    if len(given.parts) == 1:
        return given.parts[0].data
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        for part in given.parts:
            box.writestr(part.name, part.data)
    return out.getvalue()


def plan_package(
    given: Given,
    package: Package,
    others: tuple[Draft, ...] = (),
    not_kept: tuple[Mapping[str, Any], ...] = (),
    columns: tuple[str, ...] = (),
) -> Plan:
    """The package's objects, after rows that never became objects."""
    problems = tuple(
        {
            "table": one.table,
            "id": one.id,
            "field": one.field,
            "code": one.code,
            **spelled(one.facts),
        }
        for one in package.problems
    )
    _check_texts(given, package)
    drafts = _Planning(given, package).drafts()
    return Plan((*others, *drafts), columns, (*not_kept, *problems))


def _check_texts(given: Given, package: Package) -> None:
    """Raises Refused "unfit_character" for a text that no database keeps."""
    for table, records in package.objects.items():
        for record in records:
            whole = "".join(one for one in record.values() if isinstance(one, str))
            if "\x00" in whole or not _is_whole(whole):
                id = str(record["id"]).encode("ascii", "replace").decode()
                facts = {"file": given.parts[0].name, "table": table, "id": id}
                raise Refused("unfit_character", "files", facts)


def _is_whole(text: str) -> bool:
    """Whether it holds no half of a letter."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


class _Planning:
    def __init__(self, given: Given, package: Package) -> None:
        self.given, self.package = given, package
        self.belonging = Belonging(package)
        decided = [one for one in given.decisions.values() if isinstance(one, int)]
        self.existing: Existing = existing(
            {*self.belonging.objects, *self.belonging.owners()}, decided
        )
        self.rows: dict[Key, RowDraft] = {}
        self.stopped: dict[str, Outcome] = {}
        self.likely: dict[str, tuple[tuple[int, str], ...]] = {}
        self.languages: dict[str, list[Record]] = defaultdict(list)
        for one in package.table("language"):
            if one.get("service_id") and not one.get("phone_id"):
                self.languages[str(one["service_id"])].append(one)

    def drafts(self) -> list[Draft]:
        for record in self.package.table("organization"):
            self.organization(Key("organization", str(record["id"])), record)
        for key in self.belonging.owners() - set(self.belonging.objects):
            self.known(key)
        for table in ("location", "service", "contact"):
            for record in self.package.table(table):
                self.detail(Key(table, str(record["id"])), record)
        for key, root in self.belonging.spoken_for.items():
            if root in self.rows:
                self.add_columns(self.rows[root], key, self.belonging.objects[key])
        for one in self.rows.values():
            self.compare(one)
        return [
            self.draft(Key(table, str(record["id"])), record, place)
            for table, records in self.package.objects.items()
            for place, record in enumerate(records, start=1)
        ]

    def organization(self, key: Key, record: Record) -> None:
        row = self.existing.row(key) or self.existing.by_uid("organization", key)
        decided = self.given.decisions.get(key.id)
        if row is None and isinstance(decided, int):
            row = self.existing.decided.get(decided)
        wants_new = decided == "new" or self.given.options.get("add_likely")
        if row is None and not wants_new:
            found = self.likely_ones(key, record)
            if found:
                self.likely[key.id], self.stopped[key.id] = found, Outcome.WAITING
                return
        if row is not None and not access.may_edit(self.given.viewer, row):
            self.stopped[key.id] = Outcome.REFUSED
            return
        self.rows[key] = RowDraft(key, "organization", row, {}, {})
        self.add_columns(self.rows[key], key, record)

    def known(self, key: Key) -> None:
        """An organization that the file only names."""
        row = self.existing.row(key) or self.existing.by_uid("organization", key)
        if row is not None and access.may_edit(self.given.viewer, row):
            self.rows[key] = RowDraft(key, "organization", row, {}, {})

    def likely_ones(self, key: Key, record: Record) -> tuple[tuple[int, str], ...]:
        """Organizations listed already that may be this one."""
        candidate = Listing(
            id="", name=str(record.get("name", "")), website=str(record.get("website", ""))
        )
        found = likely(candidate, self.existing.others)
        return tuple((int(one.id), self.existing.names[int(one.id)]) for one in found)

    def detail(self, key: Key, record: Record) -> None:
        """A place, service or contact of an organization that comes or is known."""
        owner = self.belonging.owner(key)
        if (
            owner is None
            or Key("organization", owner) not in self.rows
            or not _has_name(key, record)
        ):
            return
        row = self.existing.row(key) or self.existing.by_uid(KINDS[key.table], key)
        self.rows[key] = RowDraft(key, KINDS[key.table], row, {}, {})
        self.add_columns(self.rows[key], key, record)

    def add_columns(self, draft: RowDraft, key: Key, record: Record) -> None:
        taken = take(key.table, record)
        if key.table == "service" and (codes := language_codes(self.languages[key.id])):
            taken["languages"] = codes
        draft.columns.update(taken)
        draft.came[key] = as_came(taken)

    def compare(self, draft: RowDraft) -> None:
        if draft.row is None:
            return
        came: dict[str, Any] = {}
        for key in draft.came:
            kept = self.existing.objects.get(key)
            if kept is not None:
                came.update(kept.row)
        current = {name: getattr(draft.row, name) for name in draft.columns}
        draft.merge = merged(current, came or None, draft.columns)

    def draft(self, key: Key, record: Record, place: int) -> Draft:
        owner = self.belonging.owner(key)
        stopped = self.stopped.get(owner or "")
        label = str(record.get("name") or record.get("number") or key.id)[:255]
        if stopped is not None:
            is_it = key.table == "organization" and stopped is Outcome.WAITING
            return Draft(
                place,
                Outcome.LIKELY_DUPLICATE if is_it else stopped,
                label,
                key.table,
                key.id,
                "not_yours" if stopped is Outcome.REFUSED else "likely_duplicate",
                values={name: str(value) for name, value in record.items()},
                likely=self.likely.get(key.id, ()) if is_it else (),
            )
        root = self.belonging.root(key)
        row = self.rows.get(root) if root else None
        whose = self.rows.get(Key("organization", owner)) if owner else None
        kept = self.existing.objects.get(key)
        thing = ObjectDraft(key, record, kept, whose, row, place)
        outcome = _outcome(thing)
        facts = {"fields": sorted(row.merge.kept)} if row and outcome is Outcome.KEPT_EDITED else {}
        return Draft(place, outcome, label, key.table, key.id, facts=facts, thing=thing)


def _has_name(key: Key, record: Record) -> bool:
    """A contact without a name is a department's address: kept as an object only."""
    return key.table != "contact" or bool(record.get("name"))


def _outcome(thing: ObjectDraft) -> Outcome:
    if thing.kept is None:
        return Outcome.ADDED
    merge = thing.root.merge if thing.root and thing.root.key == thing.key else Merge({}, {})
    if merge.kept:
        return Outcome.KEPT_EDITED
    differs = merge.changes or dict(thing.kept.data) != dict(thing.record)
    return Outcome.CHANGED if differs else Outcome.UNCHANGED


def place_uid(key: Key) -> Any:
    """The uid of the row an object becomes."""
    return uid(key.table, key.id)
