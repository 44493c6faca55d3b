"""Small workbooks made here, as a person would type them."""

import io
from collections.abc import Sequence
from datetime import datetime

from openpyxl import Workbook

from holt.standards.xlsform import Choice, Form, Group, Question

NOW = datetime(2026, 11, 27, 9, 30)  # noqa: DTZ001
Rows = Sequence[Sequence[object]]


def book(survey: Rows, choices: Rows = (), settings: Rows = (), **others: Rows) -> bytes:
    """A workbook; the first row of each sheet is its headings."""
    made = Workbook()
    made.remove(made.worksheets[0])
    sheets = {"survey": survey, "choices": choices, "settings": settings, **others}
    for name, rows in sheets.items():
        if rows:
            sheet = made.create_sheet(name)
            for row in rows:
                sheet.append(list(row))
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def asked(*items: Question | Group, **lists: Sequence[str]) -> Form:
    """A form of these items, with lists of choices that have no labels."""
    return Form(
        items=items, lists={name: tuple(map(Choice, names)) for name, names in lists.items()}
    )
