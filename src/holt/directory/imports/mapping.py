"""Which column means what: guessed, remembered, applied to a table's rows."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from holt.directory.imports.engine import Field, Given, Importer, Row, Source
from holt.directory.imports.refused import known_headings
from holt.kernel.errors import Refused
from holt.standards.tabular import Table, TableRefused, match_columns, plain_name, read_table

SAMPLES = 3
CERTAIN, LIKELY = 1.0, 0.8
TABLE_ENDINGS = (".csv", ".tsv", ".txt", ".xlsx")


@dataclass(frozen=True)
class ColumnGuess:
    """A column, some of what stands in it, what it seems to mean and how sure that is (0 to 1).
    `personal`: a kind of methods.personal_columns, where it may tell who somebody is."""

    column: str
    samples: tuple[str, ...]
    target: str
    confidence: float
    personal: str = ""


@dataclass(frozen=True)
class SourceGuess:
    """A table and its columns. `table`: what its rows seem to be."""

    name: str
    rows: int
    columns: tuple[ColumnGuess, ...]
    table: str = ""


def is_table(name: str) -> bool:
    """Whether a file of this name is read as a table, rather than coming along with one."""
    return name.lower().endswith(TABLE_ENDINGS)


def tables(given: Given) -> dict[str, Table]:
    """Every table that came, by the file's name without its ending. Raises Refused: the codes of
    TableRefused, "no_table"."""
    found: dict[str, Table] = {}
    for part in given.parts:
        if is_table(part.name) or len(given.parts) == 1:
            found[part.name.rsplit(".", 1)[0]] = table_of(part.data, part.name)
    if not found:
        raise Refused("no_table", "files")
    return found


def table_of(data: bytes, name: str) -> Table:
    """One table. Raises Refused with the codes and facts of TableRefused."""
    try:
        return read_table(data, name)
    except TableRefused as refusal:
        facts = {**spelled(refusal.facts), "file": name}
        raise Refused(refusal.code, "files", facts) from refusal


def spelled(facts: Mapping[str, object]) -> dict[str, object]:
    """Facts for a sentence: several things in one line."""
    return {
        name: ", ".join(map(str, value)) if isinstance(value, list | tuple) else value
        for name, value in facts.items()
    }


def guess(importer: Importer, found: Mapping[str, Table], given: Given) -> tuple[SourceGuess, ...]:
    """What the columns of each table seem to mean, by their names."""
    if importer.look is not None:
        return tuple(importer.look(given, found))
    if importer.guess is not None:
        return tuple(importer.guess(found))
    return tuple(_guess(importer, name, table) for name, table in found.items())


def _guess(importer: Importer, name: str, table: Table) -> SourceGuess:
    wanted = {one.name: one.aliases for one in importer.fields}
    fields = {column: field for field, column in match_columns(table.columns, wanted).found.items()}
    return SourceGuess(
        name,
        len(table.rows),
        tuple(
            ColumnGuess(
                column,
                samples(table, column),
                fields.get(column, ""),
                _confidence(column, fields.get(column)),
            )
            for column in table.columns
        ),
    )


def _confidence(column: str, field: str | None) -> float:
    if field is None:
        return 0.0
    return CERTAIN if plain_name(column) == plain_name(field) else LIKELY


def samples(table: Table, column: str) -> tuple[str, ...]:
    """The first different things that stand in a column."""
    seen: dict[str, None] = {}
    for row in table.rows[:200]:
        text = row.values[column].strip()
        if text:
            seen.setdefault(text[:80])
        if len(seen) == SAMPLES:
            break
    return tuple(seen)


def as_sources(guesses: Sequence[SourceGuess]) -> tuple[Source, ...]:
    """Guesses as a mapping nobody corrected."""
    return tuple(
        Source(one.name, {column.column: column.target for column in one.columns}, one.table)
        for one in guesses
    )


def turned(
    importer: Importer,
    before: Sequence[Source],
    now: Sequence[Source],
    found: Mapping[str, Table],
) -> tuple[Source, ...] | None:
    """The mapping with the columns of those tables guessed anew whose rows are now said to be
    something else; None when there are none."""
    was = {one.name: one.table for one in before}
    changed = {one.name: one.table for one in now if one.table != was.get(one.name, one.table)}
    if not changed or importer.guess is None:
        return None
    fresh = {name: importer.guess({f"{table}s": found[name]})[0] for name, table in changed.items()}
    return tuple(
        Source(one.name, as_sources([fresh[one.name]])[0].columns, one.table)
        if one.name in fresh
        else one
        for one in now
    )


def columns_hash(found: Mapping[str, Table], more: Sequence[str] = ()) -> str:
    """The same for tables with the same columns, whatever the files' names; what stands in front
    of a file of refused rows does not count. `more`: what else a mapping hangs on."""
    columns = sorted(sorted(own_columns(table.columns)) for table in found.values())
    if more:
        columns.append(list(more))
    return hashlib.sha256(json.dumps(columns).encode()).hexdigest()


def layout_of(importer: Importer, given: Given, found: Mapping[str, Table]) -> str:
    """What a remembered mapping of these tables is found by."""
    return columns_hash(found, importer.layout(given) if importer.layout else ())


def own_columns(columns: Sequence[str]) -> tuple[str, ...]:
    """Without the five columns that a file of refused rows has in front."""
    front, rest = columns[:5], columns[5:]
    return tuple(rest) if tuple(front) in known_headings() else tuple(columns)


def as_json(sources: Sequence[Source]) -> list[dict[str, Any]]:
    """A mapping as it is kept."""
    return [{"name": one.name, "table": one.table, "columns": dict(one.columns)} for one in sources]


def from_json(content: Any) -> tuple[Source, ...]:
    """A mapping as it was kept."""
    return tuple(Source(one["name"], one["columns"], one.get("table", "")) for one in content)


def fitted(kept: Sequence[Source], found: Mapping[str, Table]) -> tuple[Source, ...]:
    """A remembered mapping laid on tables of the same columns, perhaps of other names."""
    free = list(kept)
    fit: list[Source] = []
    for name, table in found.items():
        own = set(own_columns(table.columns))
        match = next((one for one in free if set(own_columns([*one.columns])) == own), None)
        if match is None:
            return ()
        free.remove(match)
        columns = {one: match.columns.get(one, "") for one in table.columns}
        fit.append(Source(name, columns, match.table))
    return tuple(fit)


def check(importer: Importer, sources: Sequence[Source], fields: Sequence[Field]) -> None:
    """Raises Refused: "mapped_twice", "not_mapped" (facts: label), "not_a_choice"."""
    known = {one.name: one for one in fields}
    for source in sources if importer.guess is None else ():
        used = [target for target in source.columns.values() if target]
        twice = next((one for one in used if used.count(one) > 1), None)
        if set(used) - set(known):
            raise Refused("not_a_choice", "sources")
        if twice:
            raise Refused("mapped_twice", "sources", {"label": str(known[twice].label)})
        for field in fields:
            if field.needed and field.name not in used:
                raise Refused("not_mapped", "sources", {"label": str(field.label)})


def opened(given: Given) -> tuple[tuple[str, ...], Iterator[Row]]:
    """The columns of the one table, and its rows by field. Raises Refused."""
    name, table = next(iter(tables(given).items()))
    source = next((one for one in given.sources if one.name == name), given.sources[0])
    return table.columns, rows_of(table, source)


def rows_of(table: Table, source: Source) -> Iterator[Row]:
    """The rows of a table by field."""
    columns = {target: column for column, target in source.columns.items() if target}
    problems = {
        one.row: (one.code, one.column or "", spelled(one.facts))
        for one in reversed(table.problems)
    }
    for row in table.rows:
        fields = {
            target: row.values[column] for target, column in columns.items() if column in row.values
        }
        yield Row(row.number, fields, row.values, columns, problems.get(row.number))
