"""People's tables: read whatever encoding, delimiter or workbook they come in; write them safely."""

from holt.standards.tabular.cells import quote_cell, unquote_cell
from holt.standards.tabular.columns import Matching, match_columns, plain_name
from holt.standards.tabular.model import (
    DEFAULT_LIMITS,
    Limits,
    Row,
    RowProblem,
    Table,
    TableRefused,
)
from holt.standards.tabular.read import RawTable, read_raw, read_table
from holt.standards.tabular.text import decode_text
from holt.standards.tabular.write import Cell, write_csv, write_xlsx

__all__ = [
    "DEFAULT_LIMITS",
    "Cell",
    "Limits",
    "Matching",
    "RawTable",
    "Row",
    "RowProblem",
    "Table",
    "TableRefused",
    "decode_text",
    "match_columns",
    "plain_name",
    "quote_cell",
    "read_raw",
    "read_table",
    "unquote_cell",
    "write_csv",
    "write_xlsx",
]
