"""The one reader of people's tables: delimited text and workbooks, by content, not by name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from holt.standards.archives import is_zip
from holt.standards.tabular.cells import unquote_cell
from holt.standards.tabular.model import (
    DEFAULT_LIMITS,
    Limits,
    Row,
    RowProblem,
    Table,
    TableRefused,
)
from holt.standards.tabular.separated import sniff_delimiter, split_records, strip_declaration
from holt.standards.tabular.text import decode_text
from holt.standards.tabular.workbook import sheet_records

Records = Iterable[tuple[int, list[str]]]


@dataclass(frozen=True, slots=True)
class RawTable:
    """A header and the records below it, not yet checked for width.

    problems: filled while the records are drawn.
    """

    columns: tuple[str, ...]
    records: Iterator[tuple[int, list[str]]]
    encoding: str
    delimiter: str
    problems: list[RowProblem] = field(default_factory=list)


def read_table(
    data: bytes,
    name: str = "",
    *,
    limits: Limits = DEFAULT_LIMITS,
    sheet: str | None = None,
    quoted: bool = True,
) -> Table:
    """Read CSV (UTF-8, UTF-16, Windows-1252; comma, semicolon, tab, pipe) or XLSX.

    The first record that is not blank is the header. `sheet` names a workbook's sheet, else the
    first is read. `quoted` undoes the apostrophes of our own exports (see cells.py). Rows that are
    wholly blank are skipped. A row with too few cells is filled up, one with too many is cut;
    both are listed in `problems` as short_row and long_row.

    Raises TableRefused: too_large, no_header, empty_header, repeated_header, too_many_columns,
    too_many_rows, too_many_cells, not_a_table, nul_bytes, bad_encoding, bad_quoting,
    cell_too_long, no_such_sheet, damaged_workbook, unpacks_too_large.
    """
    raw = read_raw(data, limits=limits, sheet=sheet)
    columns = tuple(map(unquote_cell, raw.columns)) if quoted else raw.columns
    _check_header(columns, limits)
    problems: list[RowProblem] = []
    rows = tuple(_rows(columns, raw.records, quoted, limits, problems))
    problems = sorted([*raw.problems, *problems], key=lambda problem: problem.row)
    return Table(name, columns, rows, tuple(problems), raw.encoding, raw.delimiter)


def read_raw(data: bytes, *, limits: Limits = DEFAULT_LIMITS, sheet: str | None = None) -> RawTable:
    """The header and the bare records, for readers that know their columns by heart.

    Raises TableRefused, also while the records are drawn.
    """
    if len(data) > limits.bytes:
        raise TableRefused("too_large", {"bytes": len(data), "limit": limits.bytes})
    if is_zip(data):
        problems: list[RowProblem] = []
        records: Iterator[tuple[int, list[str]]]
        records = iter(sheet_records(data, sheet, limits, problems))
        columns = _header(records)
        return RawTable(columns, _padded(records, len(columns)), "xlsx", "", problems)
    text, encoding = decode_text(data)
    text, declared = strip_declaration(text)
    delimiter = declared or sniff_delimiter(text)
    records = split_records(text, delimiter)
    if declared:
        records = ((number + 1, cells) for number, cells in records)
    return RawTable(_header(records), records, encoding, delimiter)


def _header(records: Iterator[tuple[int, list[str]]]) -> tuple[str, ...]:
    for _, cells in records:
        names = [cell.strip() for cell in cells]
        while names and not names[-1]:
            names.pop()
        if names:
            return tuple(names)
    raise TableRefused("no_header")


def _padded(records: Records, width: int) -> Iterator[tuple[int, list[str]]]:
    """A workbook leaves out a row's last empty cells: nothing is lacking there."""
    for number, cells in records:
        yield number, [*cells, *[""] * (width - len(cells))]


def _check_header(columns: tuple[str, ...], limits: Limits) -> None:
    if len(columns) > limits.columns:
        raise TableRefused("too_many_columns", {"found": len(columns), "limit": limits.columns})
    empty = tuple(place for place, name in enumerate(columns, start=1) if not name)
    if empty:
        raise TableRefused("empty_header", {"places": empty})
    repeated = tuple(sorted({name for name in columns if columns.count(name) > 1}))
    if repeated:
        raise TableRefused("repeated_header", {"columns": repeated})


def _rows(
    columns: tuple[str, ...],
    records: Records,
    quoted: bool,
    limits: Limits,
    problems: list[RowProblem],
) -> Iterator[Row]:
    width = len(columns)
    for count, (number, cells) in enumerate(records, start=1):
        if count > limits.rows:
            raise TableRefused("too_many_rows", {"limit": limits.rows})
        if len(cells) != width:
            cells = _fitted(number, cells, width, problems)
        if quoted:
            cells = [unquote_cell(cell) if cell[:1] == "'" else cell for cell in cells]
        yield Row(number, dict(zip(columns, cells, strict=True)))


def _fitted(number: int, cells: list[str], width: int, problems: list[RowProblem]) -> list[str]:
    """The cells cut or filled to the width; content cut away, or cells lacking, is a problem."""
    beyond = tuple(cell for cell in cells[width:] if cell.strip())
    if beyond:
        facts = {"expected": width, "found": len(cells), "beyond": beyond}
        problems.append(RowProblem(number, None, "long_row", facts))
    elif len(cells) < width:
        facts = {"expected": width, "found": len(cells)}
        problems.append(RowProblem(number, None, "short_row", facts))
    return [*cells[:width], *[""] * (width - len(cells))]
