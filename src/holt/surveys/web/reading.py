"""From requests to values: a workbook, what a survey is about, an answer's fields."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, QueryDict

from holt.standards.xlsform import add_repeat, drop_repeat, put, read, to_plain
from holt.surveys import rules
from holt.surveys.web.forms import ImportFormForm
from holt.surveys.web.xlsform_words import finding_said

LARGEST = 5 * 1024 * 1024
MOST_FIELDS = 5_000
MOST_SHOWN, MOST_TOLD = 12, 100
MONTH = re.compile(r"20[0-9]{2}-[01][0-9]")


class WorkbookForm(ImportFormForm):
    """The form of an import, its workbook read: what is wrong is said with sheet, row and cure."""

    def clean_file(self) -> Any:
        upload = self.cleaned_data["file"]
        found = read(upload.read(LARGEST + 1))
        if found.problems or found.form is None:
            raise ValidationError([finding_said(one) for one in found.problems[:MOST_SHOWN]])
        return found

    def to_ask(self, fixed: Mapping[str, Any]) -> Any:
        found = self.cleaned_data["file"]
        left_out = tuple(finding_said(one)[:300] for one in found.warnings[:MOST_TOLD])
        return super().to_ask({**fixed, "form": to_plain(found.form), "left_out": left_out})


def about(request: HttpRequest) -> tuple[str, int | None]:
    """What a new survey is about: ?program=12, ?partnership=, ?need=."""
    for kind in rules.ABOUT:
        value = request.GET.get(kind, "")
        if value.isascii() and value.isdigit() and len(value) < 10:
            return kind, int(value)
    return "", None


def narrowing(request: HttpRequest, sites: Sequence[str]) -> dict[str, Any]:
    """What a report is narrowed to: ?of=place-0 is a place's number, ?of=month-2026-05 a month."""
    kind, _dash, which = request.GET.get("of", "").partition("-")
    if kind == "month" and MONTH.fullmatch(which):
        return {"month": which}
    site = place(which if kind == "place" else "", sites)
    return {"site": site} if site else {}


def place(number: str, sites: Sequence[str]) -> str:
    """The place of this number; "" when there is none."""
    known = number.isascii() and number.isdigit() and int(number[:6]) < len(sites)
    return sites[int(number[:6])] if known else ""


def values(posted: QueryDict) -> dict[str, Any]:
    """An answer's fields as the standard keeps answers. A field is called by its question's
    address, "q:household/child[2]/age", "[]" behind it where several can be chosen; the buttons
    "add:" and "drop:" make one more of what repeats, or one less."""
    found: dict[str, Any] = {}
    for field in list(posted)[:MOST_FIELDS]:
        if field.startswith("q:"):
            given = posted.getlist(field)
            several = field.endswith("[]")
            value: Any = [one for one in given if one] if several else given[-1]
            found = put(found, field.removeprefix("q:").removesuffix("[]"), value)
    for field in list(posted)[:MOST_FIELDS]:
        if field.startswith("add:"):
            found = add_repeat(found, field.removeprefix("add:"))
        elif field.startswith("drop:"):
            found = drop_repeat(found, field.removeprefix("drop:"))
    return found
