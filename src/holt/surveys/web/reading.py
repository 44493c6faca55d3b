"""From requests to values: a workbook, what a survey is about, an answer's fields."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, QueryDict

from holt.standards.xlsform.model import Form, Group, Item, Question
from holt.standards.xlsform.plain import to_plain
from holt.standards.xlsform.read import read
from holt.surveys import rules
from holt.surveys.web.forms import ImportFormForm
from holt.surveys.web.xlsform_words import left_out_said, problem_said

LARGEST = 5 * 1024 * 1024
MOST_REPEATS = 100
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


def values(form: Form, posted: QueryDict) -> dict[str, Any]:
    """An answer's fields as the standard keeps answers. A field is called q:path; inside a repeat
    q:children.0.name, the repeat's row between the points."""
    return _values(form.items, posted, "q:", "")


def _values(items: tuple[Item, ...], posted: QueryDict, field: str, key: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for one in items:
        name = f"{key}/{one.name}" if key else one.name
        if isinstance(one, Group) and one.is_repeat:
            found[name] = _repeated(one, posted, f"{field}{name}.")
        elif isinstance(one, Group):
            found |= _values(one.items, posted, field, name)
        else:
            found |= _value(one, posted, field, name)
    return found


def _value(one: Question, posted: QueryDict, field: str, name: str) -> dict[str, Any]:
    given = posted.getlist(f"{field}{name}")
    many = one.type in ("select_multiple", "rank")
    found: dict[str, Any] = {name: [v for v in given if v]} if many else {}
    if not many and given:
        found[name] = given[-1]
    if one.or_other and (other := posted.get(f"{field}{name}_other", "")):
        found[f"{name}_other"] = other
    return found


def _repeated(one: Group, posted: QueryDict, field: str) -> list[dict[str, Any]]:
    rows = []
    for number in range(MOST_REPEATS):
        prefix = f"{field}{number}."
        if not any(key.startswith(prefix) for key in posted):
            break
        rows.append(_values(one.items, posted, prefix, ""))
    return rows
