"""What a table is once read, and how a table or a row is refused."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a table may be.

    rows: below the header, blank ones not counted. bytes: of the file as sent. columns: of the
    header. cells: of a whole workbook sheet. unpacked_bytes: of a workbook's parts together.
    """

    rows: int = 200_000
    bytes: int = 64 * 1024 * 1024
    columns: int = 1_000
    cells: int = 20_000_000
    unpacked_bytes: int = 256 * 1024 * 1024


DEFAULT_LIMITS = Limits()


class TableRefused(Exception):
    """The file is not read as a table. `code` says why, `facts` carry row, column, figures."""

    def __init__(self, code: str, facts: Mapping[str, object] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.facts = dict(facts or {})

    def __str__(self) -> str:
        return f"{self.code} {self.facts}" if self.facts else self.code


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Something about one row, or one cell of it when `column` is given.

    row: its number as a spreadsheet shows it, where the first line is 1.
    """

    row: int
    column: str | None
    code: str
    facts: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


class Row(NamedTuple):
    """One row: its number as a spreadsheet shows it, and its text by column."""

    number: int
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A read table. A ragged row stands both in `rows` and in `problems`.

    encoding: utf-8, utf-16, utf-32, windows-1252, latin-1 or xlsx. delimiter: empty for a workbook.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    problems: tuple[RowProblem, ...]
    encoding: str
    delimiter: str
