"""The refused rows as a file: their own columns, the row, what is wrong and what to do."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from holt.standards.tabular import Cell, write_csv

Words = Callable[[str, Mapping[str, Any]], tuple[str, str]]


def headings() -> tuple[str, ...]:
    """The five columns put in front."""
    return _("file"), _("row"), _("column"), _("what is wrong"), _("what to do")


@cache
def known_headings() -> frozenset[tuple[str, ...]]:
    """The five in every language, as files that come back have them."""
    found = []
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            found.append(headings())
    return frozenset(found)


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
