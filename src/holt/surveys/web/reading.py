"""From requests to values: a workbook, what a survey is about, an answer's fields."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, QueryDict

from holt.standards.xlsform import (
    ASKED,
    Group,
    Running,
    Shown,
    add_repeat,
    answer_at,
    drop_repeat,
    put,
    read,
    to_plain,
)
from holt.surveys import rules
from holt.surveys.web.forms import ImportFormForm
from holt.surveys.web.xlsform_words import finding_said

LARGEST = 5 * 1024 * 1024
MOST_FIELDS = 5_000
LONGEST = 10_001
"""One letter more than may be kept, so that somebody is told."""
MOST_TURNS = 100
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


def taken(
    posted: QueryDict, running: Running, before: Mapping[str, Any], language: str, now: datetime
) -> dict[str, Any]:
    """An answer's fields as the standard keeps answers, over what was answered before, and only of
    what is asked: a field of anything else is as good as not sent. A field is called by its
    question's address, "q:household/child[2]/age", "[]" behind it where several can be chosen; the
    buttons "add:" and "drop:" make one more of what repeats, or one less."""
    shown = running.shown(_put_all(posted, before, None), language=language, now=now)
    asked = {name for one in shown for name in _fields(one)}
    return _turned(posted, _put_all(posted, before, asked), asked)


def _fields(one: Shown) -> Iterator[str]:
    """What the fields of an item may be called."""
    if isinstance(one.item, Group):
        yield from (f"{kind}:{one.path}" for kind in ("many", "add", "drop"))
    elif one.item.type in ASKED and not one.is_read_only:
        yield f"q:{one.path}"


def _put_all(
    posted: QueryDict, before: Mapping[str, Any], asked: Container[str] | None
) -> dict[str, Any]:
    """Every field that is asked (every one at all, where that is not known) over `before`."""
    found = dict(before)
    for field in list(posted)[:MOST_FIELDS]:
        name = field.removesuffix("[]")
        kind, _colon, address = name.partition(":")
        if asked is not None and name not in asked:
            continue
        if kind == "q":
            given = [one[:LONGEST] for one in posted.getlist(field)]
            value: Any = [one for one in given if one] if field.endswith("[]") else given[-1]
            found = put(found, address, value)
        elif kind == "many":
            found = _at_least(found, address, str(posted[field]))
    return found


def _at_least(found: dict[str, Any], address: str, number: str) -> dict[str, Any]:
    """At least so many turns of what repeats: those nobody wrote in yet send no field."""
    some = answer_at(found, address)
    some = list(some) if isinstance(some, list) else []
    wanted = int(number) if number.isascii() and number.isdigit() and len(number) < 4 else 0
    return put(found, address, [*some, *[{}] * (min(wanted, MOST_TURNS) - len(some))])


def _turned(posted: QueryDict, found: dict[str, Any], asked: Container[str]) -> dict[str, Any]:
    for field in list(posted)[:MOST_FIELDS]:
        kind, _colon, address = field.partition(":")
        if field not in asked:
            continue
        if kind == "add":
            found = add_repeat(found, address)
        elif kind == "drop":
            found = drop_repeat(found, address)
    return found
