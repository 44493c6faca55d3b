"""Delimited text: which delimiter, and the records one by one."""

import csv
import io
import itertools
from collections.abc import Iterator

from holt.standards.tabular.model import TableRefused

DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_LINES = 60
_SAMPLE_LETTERS = 200_000


def sniff_delimiter(text: str) -> str:
    """The delimiter under which the first lines agree best with the header; a comma if none does.

    Among equals the one followed by fewer blanks wins ("Smith, J" holds no delimiter), then the
    one that makes more columns.
    """
    sample = "".join(itertools.islice(_lines(text[:_SAMPLE_LETTERS]), _SAMPLE_LINES))
    scored = [(_score(sample, mark), -order, mark) for order, mark in enumerate(DELIMITERS)]
    best, _, mark = max(scored)
    return mark if best[0] > 0 else ","


def _lines(text: str) -> Iterator[str]:
    return iter(io.StringIO(text, newline=""))


def _score(sample: str, mark: str) -> tuple[float, float, int]:
    """Share of records as wide as the header, share of cells not begun by a blank, the width."""
    records = [cells for cells in _some_records(sample, mark) if cells]
    if not records or len(records[0]) < 2:
        return 0.0, 0.0, 0
    width = len(records[0])
    alike = sum(len(cells) == width for cells in records) / len(records)
    inner = [cell for cells in records for cell in cells[1:]]
    tight = sum(not cell.startswith(" ") for cell in inner) / max(1, len(inner))
    return round(alike, 2), round(tight, 2), width


def _some_records(sample: str, mark: str) -> list[list[str]]:
    try:
        return list(csv.reader(_lines(sample), delimiter=mark))
    except csv.Error:
        return []


def split_records(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Each record with its number as a spreadsheet shows it; blank ones are counted, not given.

    Raises TableRefused: bad_quoting or cell_too_long (facts: row).
    """
    reader = csv.reader(_lines(text), delimiter=delimiter, strict=True)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            code = "cell_too_long" if "field limit" in str(error) else "bad_quoting"
            raise TableRefused(code, {"row": number}) from error
        if any(cells):
            yield number, cells


def strip_declaration(text: str) -> tuple[str, str | None]:
    """The text without a leading `sep=;` line, and the delimiter that line declared."""
    line, _, rest = text.partition("\n")
    line = line.rstrip("\r")
    if len(line) == 5 and line[:4].lower() == "sep=":
        return rest, line[4]
    return text, None
