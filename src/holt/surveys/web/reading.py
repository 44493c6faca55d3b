"""From requests to values: a workbook, what a survey is about, an answer's fields."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, QueryDict

from holt.standards.xlsform.plain import to_plain
from holt.standards.xlsform.read import read
from holt.surveys import rules
from holt.surveys.web.forms import ImportFormForm
from holt.surveys.web.xlsform_words import left_out_said, problem_said

LARGEST = 5 * 1024 * 1024
MOST_REPEATS, MOST_FIELDS = 100, 5_000
MOST_SHOWN = 12


class WorkbookForm(ImportFormForm):
    """The form of an import, its workbook read: what is wrong is said with sheet, row and cure."""

    def clean_file(self) -> Any:
        upload = self.cleaned_data["file"]
        found = read(upload.read(LARGEST + 1), upload.name)
        if found.problems or found.form is None:
            raise ValidationError([problem_said(one) for one in found.problems[:MOST_SHOWN]])
        return found

    def to_ask(self, fixed: Mapping[str, Any]) -> Any:
        found = self.cleaned_data["file"]
        left_out = tuple(left_out_said(one) for one in found.warnings)
        return super().to_ask({**fixed, "form": to_plain(found.form), "left_out": left_out})


def about(request: HttpRequest) -> tuple[str, int | None]:
    """What a new survey is about: ?program=12, ?partnership=, ?need=."""
    for kind in rules.ABOUT:
        value = request.GET.get(kind, "")
        if value.isascii() and value.isdigit() and len(value) < 10:
            return kind, int(value)
    return "", None


def narrowing(request: HttpRequest, sites: Sequence[str]) -> dict[str, Any]:
    """What a report is narrowed to: ?site= is a place's number."""
    site = place(request.GET.get("site", ""), sites)
    return {"site": site} if site else {}


def place(number: str, sites: Sequence[str]) -> str:
    """The place of this number; "" when there is none."""
    known = number.isascii() and number.isdigit() and int(number[:6]) < len(sites)
    return sites[int(number[:6])] if known else ""


ADDRESS = re.compile(r"([^\[\]]{1,1000})\[(\d{1,3})\]/")


def values(posted: QueryDict) -> dict[str, Any]:
    """An answer's fields as the standard keeps answers. A field is called by its question's
    address, "q:household/child[2]/age"; one that repeats is a list of such dicts."""
    found: dict[str, Any] = {}
    for field in list(posted)[:MOST_FIELDS]:
        if field.startswith("q:"):
            given = posted.getlist(field)
            several = field.endswith("[]")
            value: Any = [one for one in given if one] if several else given[-1]
            _put(found, field.removeprefix("q:").removesuffix("[]"), value)
    return found


def _put(found: dict[str, Any], address: str, value: Any) -> None:
    """At its place, the repeats on the way there made as far as they are needed."""
    while match := ADDRESS.match(address):
        rows, number = found.setdefault(match[1], []), int(match[2])
        if not isinstance(rows, list) or not 1 <= number <= MOST_REPEATS:
            return
        rows.extend({} for _ in range(number - len(rows)))
        found, address = rows[number - 1], address[match.end() :]
    found[address] = value
