"""What reading a workbook found, in words: where, what is wrong, what to do."""

from typing import Any

from django.utils.translation import gettext as _


def problem_said(one: Any) -> str:
    """A problem with its sheet, row and cure."""
    return _("%(where)s: %(what)s %(cure)s") % {
        "where": _where(one),
        "what": one.text,
        "cure": one.cure,
    }


def left_out_said(one: Any) -> str:
    """What is not asked here, with its row."""
    return f"{_where(one)}: {one.text}"[:300]


def _where(one: Any) -> str:
    if not one.row:
        return _("Sheet %(sheet)s") % {"sheet": one.sheet}
    return _("Sheet %(sheet)s, row %(row)s") % {"sheet": one.sheet, "row": one.row}
