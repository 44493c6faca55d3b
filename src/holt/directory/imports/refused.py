"""The refused rows as a file: their own columns, the row, what is wrong and what to do."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from holt.standards.tabular import Cell, write_csv

Words = Callable[[str, Mapping[str, Any]], tuple[str, str]]


def refused_csv(
    rows: Iterable[Any], columns: Sequence[str], headings: Sequence[str], words: Words
) -> bytes:
    """Drafts or lines of a run. `headings` name the five columns put in front: file, row, column, what is wrong, what to
    do. Correcting the rows and importing this file again is enough: those five are left out."""
    kept = list(rows)
    named = list(columns) or list(dict.fromkeys(name for one in kept for name in one.values or {}))
    cells: Iterable[list[Cell]] = (
        [one.source, one.row, one.column, *words(one.code, one.facts)]
        + [(one.values or {}).get(name, "") for name in named]
        for one in kept
    )
    return write_csv([*headings, *named], cells)
