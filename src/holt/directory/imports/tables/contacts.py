"""A table of contacts: who is talked to at which organization."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

from holt.directory import keep, rules
from holt.directory.checked import kind_id
from holt.directory.imports import mapping
from holt.directory.imports.bulk import add_rows, update_rows
from holt.directory.imports.engine import (
    Draft,
    Given,
    Importer,
    Keeper,
    Outcome,
    Plan,
    Row,
    register,
    to_its_own,
)
from holt.directory.imports.tables import fields
from holt.directory.imports.tables.known import OTHER, Known, known
from holt.directory.models import Contact, Organization, Place
from holt.kernel.errors import Refused
from holt.methods.words import fold

SOURCE = "table"


@dataclass(slots=True)
class Whose:
    """The organization several rows name: one listed, or a new one."""

    name: str
    row: Any
    kind_id: int | None = None
    city: str = ""


@dataclass(slots=True)
class Thing:
    """A contact read: the one it is (None: a new one), its values and what they change."""

    whose: Whose
    row: Any
    columns: Mapping[str, Any]
    changes: Mapping[str, tuple[Any, Any]]


@dataclass
class Reading:
    """What is known while a table is read."""

    given: Given
    known: Known
    contacts: dict[tuple[int, str], Any]
    whose: dict[str, Whose] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)
    seen: dict[tuple[str, str], int] = field(default_factory=dict)


def plan(given: Given) -> Plan:
    """Every row. Contacts are your organization's own notes unless the day they agreed is given."""
    reading = Reading(given, known(given.viewer), _contacts(given))
    columns, rows = mapping.opened(given)
    return Plan(tuple(_draft(reading, row) for row in rows), columns)


def _contacts(given: Given) -> dict[tuple[int, str], Any]:
    """The notes of the organization this is done for, by whose and by address or name."""
    rows = Contact.objects.filter(kept_by_id=given.organization_id, ended_on=None).order_by("-pk")
    if given.organization_id is None:
        rows = Contact.objects.filter(ended_on=None, kept_by_id=None).order_by("-pk")
    found: dict[tuple[int, str], Any] = {}
    for row in rows:
        found[row.organization_id, fold(row.name)] = row
        if row.email:
            found[row.organization_id, row.email] = row
    return found


def _draft(reading: Reading, row: Row) -> Draft:
    label = row.text("name")
    try:
        return _understood(reading, row, label)
    except Refused as problem:
        return Draft(
            row.number,
            Outcome.REFUSED,
            label,
            code=problem.code,
            column=row.columns.get(problem.field, problem.field),
            facts=dict(problem.facts),
            values=row.values,
        )


def _understood(reading: Reading, row: Row, label: str) -> Draft:
    row.check()
    fields.needed(row, "organization", "name")
    columns = fields.read(row, fields.CONTACT_COLUMNS)
    columns["is_shared"] = "agreed_on" in columns
    key = fold(row.text("organization"))
    whose = _whose(reading, row, key)
    if isinstance(whose, tuple):
        return _undecided(reading, row, label, key, whose)
    _once(reading, key, columns, row)
    found = _known(reading, whose, columns)
    if found is None:
        thing = Thing(whose, None, columns, {})
        return Draft(row.number, Outcome.ADDED, label, key=key, values=row.values, thing=thing)
    if "agreed_on" not in columns:
        del columns["is_shared"]
    changes = {
        name: (getattr(found, name), value)
        for name, value in columns.items()
        if getattr(found, name) != value
    }
    thing = Thing(whose, found, columns, changes)
    outcome = Outcome.CHANGED if changes else Outcome.UNCHANGED
    return Draft(row.number, outcome, label, key=key, thing=thing if changes else None)


def _whose(reading: Reading, row: Row, key: str) -> Whose | tuple[tuple[int, str], ...]:
    """The organization the row names; or those it may be. Raises Refused."""
    if key in reading.whose:
        return reading.whose[key]
    found = _listed(reading, row, key)
    if found is None and reading.given.decisions.get(key) != "new":
        candidates = reading.known.likely(row.text("organization"), place=row.text("city"))
        if candidates and not reading.given.options.get("add_likely"):
            return candidates
    kind_id = reading.known.kind_id(row)
    reading.whose[key] = Whose(row.text("organization"), found, kind_id, row.text("city"))
    return reading.whose[key]


def _listed(reading: Reading, row: Row, key: str) -> Any:
    if row.text("organization_id"):
        return reading.known.numbered(row.text("organization_id"), "organization_id")
    decided = reading.given.decisions.get(key)
    if isinstance(decided, int):
        return reading.known.rows.get(decided)
    try:
        return reading.known.named(row.text("organization"), row.text("city"))
    except Refused as problem:
        raise Refused(problem.code, "organization") from problem


def _undecided(
    reading: Reading, row: Row, label: str, key: str, candidates: tuple[tuple[int, str], ...]
) -> Draft:
    """The first row of an organization that may be listed asks; its other rows wait."""
    is_first = key not in reading.asked
    reading.asked.add(key)
    return Draft(
        row.number,
        Outcome.LIKELY_DUPLICATE if is_first else Outcome.WAITING,
        row.text("organization") if is_first else label,
        key=key,
        code="likely_duplicate",
        values=row.values,
        likely=candidates if is_first else (),
    )


def _once(reading: Reading, key: str, columns: Mapping[str, Any], row: Row) -> None:
    who = columns.get("email") or fold(columns["name"])
    first = reading.seen.setdefault((key, who), row.number)
    if first != row.number:
        raise Refused("repeated_contact", "name", {"first": first})


def _known(reading: Reading, whose: Whose, columns: Mapping[str, Any]) -> Any:
    if whose.row is None:
        return None
    by_email = reading.contacts.get((whose.row.pk, columns.get("email") or "–"))
    return by_email or reading.contacts.get((whose.row.pk, fold(columns["name"])))


def apply(given: Given, plan: Plan, keeper: Keeper) -> None:
    """New organizations, then the contacts."""
    pairs = [(one, one.thing) for one in plan.drafts if isinstance(one.thing, Thing)]
    keeper.step(0, len(pairs))
    _add_organizations(given, pairs, keeper)
    fresh = [(draft, thing) for draft, thing in pairs if thing.row is None]
    rows = [
        Contact(
            organization_id=thing.whose.row.pk, kept_by_id=given.organization_id, **thing.columns
        )
        for _, thing in fresh
    ]
    add_rows(rows)
    for (draft, _thing), row in zip(fresh, rows, strict=True):
        keeper.line(draft, "contact", row.pk)
    keeper.step(len(fresh), len(pairs))
    _change([(draft, thing) for draft, thing in pairs if thing.row is not None], keeper)
    keeper.step(len(pairs), len(pairs))


def _add_organizations(given: Given, pairs: Sequence[tuple[Draft, Thing]], keeper: Keeper) -> None:
    fresh: dict[int, tuple[Draft, Whose]] = {}
    for draft, thing in pairs:
        if thing.whose.row is None:
            fresh.setdefault(id(thing.whose), (draft, thing.whose))
    other = known_other()
    made = [_organization(given, whose, other) for _, whose in fresh.values()]
    add_rows(made)
    places = []
    for (draft, whose), row in zip(fresh.values(), made, strict=True):
        whose.row = row
        keeper.line(draft, "organization", row.pk)
        if whose.city:
            place = Place(organization_id=row.pk, name=row.name, city=whose.city, is_main=True)
            places.append((draft, place))
    add_rows([place for _, place in places])
    for draft, place in places:
        keeper.line(draft, "place", place.pk)
    keeper.history("organization", [(row.pk, 1, {"name": (None, row.name)}) for row in made])
    keep.refresh_search(row.pk for row in made)


def known_other() -> int:
    """The kind of organizations of which nothing else is known."""
    return kind_id(OTHER)


def _organization(given: Given, whose: Whose, other: int) -> Organization:
    name = whose.name[:255]
    return Organization(
        name=name,
        kind_id=whose.kind_id or other,
        folded_name=rules.folded_name(name),
        source=SOURCE,
        added_at=given.now,
        added_by_id=given.viewer.person_id,
        edited_at=given.now,
        edited_by_id=given.viewer.person_id,
    )


def _change(pairs: Sequence[tuple[Draft, Thing]], keeper: Keeper) -> None:
    for draft, thing in pairs:
        for name, (_was, value) in thing.changes.items():
            setattr(thing.row, name, value)
        thing.row.version += 1
        before = {name: was for name, (was, _new) in thing.changes.items()}
        keeper.line(draft, "contact", thing.row.pk, version=thing.row.version, before=before)
    update_rows(
        [thing.row for _, thing in pairs], [*fields.CONTACT_COLUMNS, "is_shared", "version"]
    )


CONTACTS = register(
    Importer(
        kind="contacts",
        title=_("A table of contacts"),
        why=_(
            "The people you talk to, one a row, with their organization. They are your "
            "organization's own notes; others see only those who agreed, on the day given."
        ),
        plan=plan,
        apply=apply,
        fields=fields.with_labels(fields.CONTACT_FIELDS),
        samples=("contacts.csv",),
        audience=to_its_own,
    )
)
