"""A table of organizations: people's own, or the list's export with its cells corrected."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from holt.directory import access, identifiers, keep, rules
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
)
from holt.directory.imports.tables import fields
from holt.directory.imports.tables.known import OTHER, Known, known
from holt.directory.models import Identifier, Organization, Place
from holt.kernel.errors import Refused

SOURCE = "table"
Pair = tuple[Draft, Any]
Changes = Mapping[str, tuple[Any, Any]]


@dataclass(slots=True)
class Thing:
    """A row read: the organization it is (None: a new one), its values and what they change."""

    row: Any
    columns: Mapping[str, Any]
    place: Mapping[str, Any]
    identifiers: tuple[tuple[str, str], ...]
    changes: Changes
    place_changes: Changes


def plan(given: Given) -> Plan:
    """Every row. A blank cell leaves what is there; a filled one stands for what it says."""
    found = known(given.viewer)
    columns, rows = mapping.opened(given)
    return Plan(tuple(_draft(given, found, row) for row in rows), columns)


def _draft(given: Given, found: Known, row: Row) -> Draft:
    label = row.text("name")
    try:
        return _understood(given, found, row, label)
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


def _understood(given: Given, found: Known, row: Row, label: str) -> Draft:
    row.check()
    fields.needed(row, "name")
    columns = fields.read(row, fields.COLUMNS)
    place = fields.read(row, fields.PLACE_COLUMNS)
    if ("lat" in place) != ("lon" in place):
        raise Refused("half_a_position", "lat")
    kind_id = found.kind_id(row)
    if kind_id is not None:
        columns["kind_id"] = kind_id
    known_by = _identifiers(row)
    key = str(row.number)
    known_row = _match(found, row, known_by) or _decided(given, found, key)
    if known_row is None and given.decisions.get(key) != "new":
        candidates = found.likely(label, **_signs(columns, place))
        if candidates and not given.options.get("add_likely"):
            return Draft(
                row.number,
                Outcome.LIKELY_DUPLICATE,
                label,
                key=key,
                code="likely_duplicate",
                values=row.values,
                likely=candidates,
            )
    if known_row is None:
        columns.setdefault("kind_id", found.kinds[OTHER])
        thing = Thing(None, columns, place, known_by, {}, {})
        return Draft(row.number, Outcome.ADDED, label, key=key, values=row.values, thing=thing)
    _once(found, known_row, row)
    access_granted = access.may_edit(given.viewer, known_row)
    thing = _compared(found, known_row, columns, place, known_by)
    if not _changes(thing):
        return Draft(row.number, Outcome.UNCHANGED, label, key=key, thing=None)
    if not access_granted:
        raise Refused("not_yours", "name")
    facts = {"changes": _told(thing)}
    return Draft(row.number, Outcome.CHANGED, label, key=key, facts=facts, thing=thing)


def _match(found: Known, row: Row, known_by: tuple[tuple[str, str], ...]) -> Any:
    if row.text("id"):
        return found.numbered(row.text("id"), "id")
    for one in known_by:
        owner = found.rows.get(found.by_identifier.get(one, 0))
        if owner is not None:
            return owner
    return found.named(row.text("name"), row.text("city"))


def _decided(given: Given, found: Known, key: str) -> Any:
    decided = given.decisions.get(key)
    return found.rows.get(decided) if isinstance(decided, int) else None


def _identifiers(row: Row) -> tuple[tuple[str, str], ...]:
    made = []
    for scheme in fields.SCHEMES:
        if row.text(scheme):
            try:
                made.append((scheme, identifiers.normal(scheme, row.text(scheme))))
            except Refused as problem:
                raise Refused(problem.code, scheme, problem.facts) from problem
    return tuple(made)


def _signs(columns: Mapping[str, Any], place: Mapping[str, Any]) -> dict[str, str]:
    """By what else an organization may be known again."""
    address, city = place.get("address", ""), place.get("city", "")
    return {
        "phone": columns.get("phone", ""),
        "website": columns.get("url", ""),
        "address": f"{address} {city}" if address else "",
        "place": city,
    }


def _once(found: Known, known_row: Any, row: Row) -> None:
    """Two rows of a file cannot be one organization. Raises Refused."""
    first = found.seen.setdefault(known_row.pk, row.number)
    if first != row.number:
        raise Refused("repeated_row", "name", {"first": first})


def _compared(
    found: Known,
    known_row: Any,
    columns: Mapping[str, Any],
    place: Mapping[str, Any],
    known_by: tuple[tuple[str, str], ...],
) -> Thing:
    fresh = tuple(one for one in known_by if found.by_identifier.get(one) != known_row.pk)
    if any(one in found.by_identifier for one in fresh):
        raise Refused("identifier_taken", fresh[0][0], {"name": "–"})
    return Thing(
        known_row,
        columns,
        place,
        fresh,
        _differing(known_row, columns),
        _differing(known_row.main, place),
    )


def _differing(row: Any, values: Mapping[str, Any]) -> Changes:
    return {
        name: (was, value)
        for name, value in values.items()
        if (was := getattr(row, name, None)) != value
    }


def _changes(thing: Thing) -> bool:
    return bool(thing.changes or thing.place_changes or thing.identifiers)


def _told(thing: Thing) -> dict[str, list[str]]:
    """What the preview shows of a changed row: before and after as texts."""
    every = {**thing.changes, **thing.place_changes}
    return {name: [_shown(was), _shown(new)] for name, (was, new) in every.items()}


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)


def apply(given: Given, plan: Plan, keeper: Keeper) -> None:
    """Organizations, their main places and identifiers."""
    drafts = [(one, one.thing) for one in plan.drafts if isinstance(one.thing, Thing)]
    fresh = [pair for pair in drafts if pair[1].row is None]
    known_ones = [pair for pair in drafts if pair[1].row is not None]
    keeper.step(0, len(drafts))
    _add(given, fresh, keeper)
    keeper.step(len(fresh), len(drafts))
    _change(given, known_ones, keeper)
    add_rows(
        [
            Identifier(organization_id=thing.row.pk, scheme=scheme, value=value)
            for _, thing in drafts
            for scheme, value in thing.identifiers
        ]
    )
    keep.refresh_search(thing.row.pk for _, thing in drafts)
    keeper.step(len(drafts), len(drafts))


def _add(given: Given, pairs: Sequence[Pair], keeper: Keeper) -> None:
    rows = [_new(given, thing) for _, thing in pairs]
    add_rows(rows)
    places = []
    for (draft, thing), row in zip(pairs, rows, strict=True):
        thing.row = row
        keeper.line(draft, "organization", row.pk)
        if thing.place:
            places.append((draft, _main_place(row, thing.place)))
    _add_places(places, keeper)
    keeper.history("organization", [(row.pk, 1, {"name": (None, row.name)}) for row in rows])


def _new(given: Given, thing: Thing) -> Organization:
    return Organization(
        **thing.columns,
        folded_name=rules.folded_name(thing.columns["name"]),
        source=SOURCE,
        added_at=given.now,
        added_by_id=given.viewer.person_id,
        edited_at=given.now,
        edited_by_id=given.viewer.person_id,
    )


def _main_place(row: Any, place: Mapping[str, Any]) -> Place:
    return Place(
        organization_id=row.pk,
        name=row.name,
        region=row.region,
        county=row.county,
        is_main=True,
        **place,
    )


def _add_places(places: Sequence[tuple[Draft, Place]], keeper: Keeper) -> None:
    add_rows([place for _, place in places])
    for draft, place in places:
        keeper.line(draft, "place", place.pk)


def _change(given: Given, pairs: Sequence[Pair], keeper: Keeper) -> None:
    names: set[str] = {"version", "edited_at", "edited_by", "folded_name"}
    added: list[tuple[Draft, Place]] = []
    moved: list[Any] = []
    for draft, thing in pairs:
        row = thing.row
        for name, (_was, value) in thing.changes.items():
            setattr(row, name, value)
        names |= set(thing.changes)
        row.version += 1
        row.folded_name = rules.folded_name(row.name)
        row.edited_at, row.edited_by_id = given.now, given.viewer.person_id
        before = {name: was for name, (was, _new) in thing.changes.items()}
        keeper.line(draft, "organization", row.pk, version=row.version, before=before)
        if thing.place_changes and row.main is None:
            added.append((draft, _main_place(row, thing.place)))
        elif thing.place_changes:
            moved.append(_move(draft, thing, keeper))
    update_rows([thing.row for _, thing in pairs], sorted(names))
    update_rows(moved, [*fields.PLACE_COLUMNS, "version"])
    _add_places(added, keeper)
    keeper.history(
        "organization", [(thing.row.pk, thing.row.version, thing.changes) for _, thing in pairs]
    )


def _move(draft: Draft, thing: Thing, keeper: Keeper) -> Any:
    place = thing.row.main
    for name, (_was, value) in thing.place_changes.items():
        setattr(place, name, value)
    place.version += 1
    before = {name: was for name, (was, _new) in thing.place_changes.items()}
    keeper.line(draft, "place", place.pk, version=place.version, before=before)
    keeper.history("place", [(place.pk, place.version, thing.place_changes)])
    return place


ORGANIZATIONS = register(
    Importer(
        kind="organizations",
        title=_("A table of organizations"),
        why=_(
            "The list of partners you keep today, or an export of this directory with its cells "
            "corrected. One row is one organization."
        ),
        plan=plan,
        apply=apply,
        fields=fields.with_labels(fields.ORGANIZATION_FIELDS),
        samples=("organizations.csv",),
    )
)
