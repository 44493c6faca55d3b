"""Write what a plan for a Public Libraries Survey file says, with COPY."""

from collections.abc import Iterator, Sequence
from typing import Any

from holt.directory import keep, rules
from holt.directory.imports.bulk import add_rows, update_rows
from holt.directory.imports.engine import WRITES, Draft, Given, Keeper, Plan
from holt.directory.imports.pls import values
from holt.directory.imports.pls.existing import FACTS, FSCS, existing
from holt.directory.imports.pls.plan import LibraryDraft, PlaceDraft
from holt.directory.models import Identifier, Kind, Organization, Place

SOURCE = "pls"
AT_A_TIME = 6_000
Pair = tuple[Draft, Any]
LIBRARY_FIELDS = (
    *("name", "phone", "county", "region", "population_served", "staff_count", "facts"),
    *("version", "edited_at", "edited_by", "folded_name"),
)
PLACE_FIELDS = (
    *("name", "kind", "address", "city", "region", "postal_code", "county", "lat", "lon"),
    *("phone", "closed_on", "facts", "version"),
)


def apply(given: Given, plan: Plan, keeper: Keeper) -> None:
    """Libraries first, then their outlets; what did not change is left alone."""
    drafts = [one for one in plan.drafts if one.thing is not None and one.outcome in WRITES]
    libraries = [(one, one.thing) for one in drafts if isinstance(one.thing, LibraryDraft)]
    places = [(one, one.thing) for one in drafts if isinstance(one.thing, PlaceDraft)]
    total, done = len(drafts), 0
    steps = (
        (_add_libraries, [pair for pair in libraries if pair[1].row is None]),
        (_change_libraries, [pair for pair in libraries if pair[1].row is not None]),
        (_add_places, [pair for pair in places if pair[1].row is None]),
        (_change_places, [pair for pair in places if pair[1].row is not None]),
    )
    for work, pairs in steps:
        for some in _portions(pairs):
            keeper.step(done, total)
            work(given, some, keeper)
            done += len(some)
    if total:
        keeper.step(total, total)


def _portions(pairs: list[Pair]) -> Iterator[list[Pair]]:
    for start in range(0, len(pairs), AT_A_TIME):
        yield pairs[start : start + AT_A_TIME]


def _add_libraries(given: Given, pairs: Sequence[Pair], keeper: Keeper) -> None:
    kind = Kind.objects.get(slug="public-library")
    rows = [_new_library(given, kind.pk, thing) for _, thing in pairs]
    add_rows(rows)
    for (draft, thing), row in zip(pairs, rows, strict=True):
        thing.made_id = row.pk
        keeper.line(draft, "organization", row.pk)
    add_rows([_key_of(row.pk, thing.key) for (_, thing), row in zip(pairs, rows, strict=True)])
    keeper.history(
        "organization", [(row.pk, row.version, {"name": (None, row.name)}) for row in rows]
    )


def _new_library(given: Given, kind_id: int, thing: LibraryDraft) -> Organization:
    name = thing.columns["name"]
    closed = Organization.Status.CLOSED
    return Organization(
        uid=values.uid(thing.key),
        **thing.columns,
        kind_id=kind_id,
        folded_name=rules.folded_name(name),
        search_text=rules.search_text(name, (), thing.cities, (thing.key,)),
        status=closed if thing.is_closed else Organization.Status.ACTIVE,
        closed_on=thing.closing_day if thing.is_closed else None,
        source=SOURCE,
        facts={FACTS: thing.facts},
        added_at=given.now,
        added_by_id=given.viewer.person_id,
        edited_at=given.now,
        edited_by_id=given.viewer.person_id,
    )


def _key_of(organization_id: int, key: str) -> Identifier:
    return Identifier(organization_id=organization_id, scheme=FSCS, value=key)


def _change_libraries(given: Given, pairs: Sequence[Pair], keeper: Keeper) -> None:
    changed = [(draft, thing) for draft, thing in pairs if thing.merge.changes or not thing.has_key]
    for draft, thing in changed:
        row = thing.row
        before = {"facts": row.facts}
        for name, (was, new) in thing.merge.changes.items():
            if name != "facts":
                before[name] = was
                setattr(row, name, new)
        row.facts = {**row.facts, FACTS: thing.facts}
        row.folded_name = rules.folded_name(row.name)
        row.version += 1
        row.edited_at, row.edited_by_id = given.now, given.viewer.person_id
        if not thing.has_key:
            before["identifier"] = f"{FSCS}:{thing.key}"
        keeper.line(draft, "organization", row.pk, version=row.version, before=before)
    add_rows([_key_of(thing.row.pk, thing.key) for _, thing in changed if not thing.has_key])
    update_rows([thing.row for _, thing in changed], LIBRARY_FIELDS)
    keeper.history(
        "organization",
        [(thing.row.pk, thing.row.version, thing.merge.changes) for _, thing in changed],
    )
    keep.refresh_search(thing.row.pk for _, thing in changed)


def _add_places(given: Given, pairs: Sequence[Pair], keeper: Keeper) -> None:
    owners = {thing.library.row.pk for _, thing in pairs if thing.library.row}
    held = existing((), owners).with_main if owners else frozenset()
    rows = [_new_place(thing, held) for _, thing in pairs]
    add_rows(rows)
    for (draft, _), row in zip(pairs, rows, strict=True):
        keeper.line(draft, "place", row.pk)
    keep.refresh_search(owners)


def _new_place(thing: PlaceDraft, held: frozenset[int]) -> Place:
    library = thing.library
    owner: Any = library.row.pk if library.row else library.made_id
    return Place(
        uid=values.uid(library.key, thing.sequence or "offices"),
        organization_id=owner,
        **thing.columns,
        is_main=library.main == thing.sequence and owner not in held,
        facts={FACTS: thing.facts},
    )


def _change_places(given: Given, pairs: Sequence[Pair], keeper: Keeper) -> None:
    changed = [(draft, thing) for draft, thing in pairs if thing.merge.changes]
    for draft, thing in changed:
        row = thing.row
        before = {"facts": row.facts}
        for name, (was, new) in thing.merge.changes.items():
            if name != "facts":
                before[name] = was
                setattr(row, name, new)
        row.facts = {**row.facts, FACTS: thing.facts}
        row.version += 1
        keeper.line(draft, "place", row.pk, version=row.version, before=before)
    update_rows([thing.row for _, thing in changed], PLACE_FIELDS)
    keeper.history(
        "place", [(thing.row.pk, thing.row.version, thing.merge.changes) for _, thing in changed]
    )
    keep.refresh_search(thing.row.organization_id for _, thing in changed)
