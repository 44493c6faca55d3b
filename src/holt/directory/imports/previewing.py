"""What an import would do, before it does it: frozen rows for its page."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from holt.directory.imports import actions, mapping, queries
from holt.directory.imports.engine import (
    IMPORTERS,
    Draft,
    Field,
    Outcome,
    Plan,
    Reading,
    Source,
)
from holt.directory.imports.mapping import SourceGuess
from holt.kernel.viewer import Viewer

SHOWN: dict[Outcome, int] = {
    Outcome.LIKELY_DUPLICATE: 100,
    Outcome.REFUSED: 50,
    Outcome.CHANGED: 30,
    Outcome.KEPT_EDITED: 30,
    Outcome.ADDED: 20,
}


@dataclass(frozen=True)
class Group:
    """The first rows of one outcome, and how many there are in all."""

    outcome: str
    count: int
    drafts: tuple[Draft, ...]


@dataclass(frozen=True)
class Preview:
    """What would become of the table."""

    counts: dict[str, int]
    groups: tuple[Group, ...]
    not_kept: tuple[dict[str, Any], ...]
    refused: int
    takes: int


def plan_of(viewer: Viewer, import_id: int, now: datetime) -> Plan:
    """The whole plan, changing nothing. Raises NotFound, Refused."""
    run = queries.run_for(viewer, import_id)
    return actions.importer_of(run.kind).plan(actions.given_of(run, viewer, now))


def preview(viewer: Viewer, import_id: int, now: datetime) -> Preview:
    """Counts and the first rows. Raises NotFound, Refused."""
    plan = plan_of(viewer, import_id, now)
    counts = plan.counts()
    is_private = IMPORTERS[queries.run_for(viewer, import_id).kind].is_private
    return Preview(
        counts=counts,
        groups=tuple(
            Group(
                one.value,
                counts[one.value],
                tuple(replace(draft, thing=None) for draft in plan.of(one)[:most] if draft.row),
            )
            for one, most in SHOWN.items()
            if counts.get(one.value) and not (is_private and one == Outcome.ADDED)
        ),
        not_kept=tuple(dict(one) for one in plan.not_kept),
        refused=counts.get(Outcome.REFUSED, 0),
        takes=sum(counts.get(one, 0) for one in (Outcome.ADDED, Outcome.CHANGED)),
    )


@dataclass(frozen=True)
class Columns:
    """The columns to be looked at: what was chosen for each so far."""

    kind: str
    sources: tuple[SourceGuess, ...]
    fields: tuple[Field, ...] = ()


def columns(viewer: Viewer, import_id: int, now: datetime) -> Columns:
    """The tables' columns with samples, how sure the guess is and what is chosen. Raises NotFound,
    Refused."""
    run = queries.run_for(viewer, import_id)
    given = actions.given_of(run, viewer, now)
    found = mapping.tables(given)
    importer = IMPORTERS[run.kind]
    chosen = {one.name: one for one in given.sources}
    guesses = mapping.guess(importer, found, given)
    shown = tuple(_chosen(one, chosen[one.name]) for one in guesses)
    return Columns(run.kind, shown, importer.meant(given))


def readings(viewer: Viewer, import_id: int, now: datetime) -> tuple[Reading, ...]:
    """Words whose meaning may be said; none where nothing is asked. Raises NotFound, Refused."""
    run = queries.run_for(viewer, import_id)
    ask = IMPORTERS[run.kind].readings
    return ask(actions.given_of(run, viewer, now)) if ask else ()


def _chosen(guess: SourceGuess, source: Source) -> SourceGuess:
    """The guess with what was chosen in its place; a choice that differs is a person's."""
    return replace(
        guess,
        table=source.table,
        columns=tuple(
            replace(
                one,
                target=source.columns.get(one.column, ""),
                confidence=one.confidence if source.columns.get(one.column) == one.target else 1.0,
            )
            for one in guess.columns
        ),
    )
