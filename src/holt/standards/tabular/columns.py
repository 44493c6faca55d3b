"""Which column of a table is meant by which field."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Matching:
    """found: field to the column as the file writes it; missing: fields; extra: columns."""

    found: Mapping[str, str]
    missing: tuple[str, ...]
    extra: tuple[str, ...]


def plain_name(name: str) -> str:
    """A column's name without case, accents, blanks or punctuation."""
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    return "".join(letter for letter in decomposed if letter.isalnum())


def match_columns(present: Sequence[str], wanted: Mapping[str, Iterable[str]]) -> Matching:
    """Pair fields with columns: a field's own name first, then its aliases in their order.

    A column serves one field, the first that asks for it.
    """
    free = {plain_name(column): column for column in reversed(present)}
    found: dict[str, str] = {}
    for field, aliases in wanted.items():
        names = (plain_name(alias) for alias in (field, *aliases))
        column = next((free.pop(name) for name in names if name in free), None)
        if column is not None:
            found[field] = column
    used = set(found.values())
    missing = tuple(field for field in wanted if field not in found)
    return Matching(found, missing, tuple(column for column in present if column not in used))
