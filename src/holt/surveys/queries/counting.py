"""What answers come to: counts of each choice, by place and month, from tallies and the newest."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import QuerySet, Sum

from holt.standards.xlsform.model import Form, Question, questions
from holt.surveys.models import Answer, Tally

COUNTED = frozenset({"select_one", "select_multiple", "rank", "range", "integer"})
MOST_DISTINCT = 60
"""Whole numbers are counted one by one while there are no more than these."""


@dataclass(frozen=True)
class Count:
    """A choice and how often it was taken."""

    value: str
    count: int


@dataclass(frozen=True)
class ItemCounts:
    """A question, how many answered it, and its choices in the form's order."""

    path: str
    item: Question
    answered: int
    values: tuple[Count, ...] = field(default=())


def tallied(values: Mapping[str, Any], form: Form) -> Iterable[tuple[str, str]]:
    """(question, value) of each choice in one answer; questions in repeats are not counted."""
    for path, item in questions(form.items):
        if item.type not in COUNTED or path not in values:
            continue
        value = values[path]
        several = value if isinstance(value, list) else [value]
        for one in several:
            if isinstance(one, str | int) and not isinstance(one, bool):
                yield path, str(one)[:120]
        if several:
            yield path, ""


def sums(survey_id: int, form: Form, **narrow: Any) -> Counter[tuple[str, str]]:
    """(question, value) → how many; value "" counts who answered the question, ("", "") all.

    `narrow` may be `site`, `since` and `until` (first days of months).
    """
    rows = Tally.objects.filter(survey_id=survey_id)
    newest = Answer.objects.filter(survey_id=survey_id, is_tallied=False)
    rows, newest = _narrowed(rows, newest, **narrow)
    found: Counter[tuple[str, str]] = Counter()
    for item, value, count in rows.values_list("item", "value").annotate(n=Sum("count")).order_by():
        found[item, value] += count
    for values in newest.values_list("values", flat=True):
        found["", ""] += 1
        found.update(tallied(values, form))
    return found


def _narrowed(
    rows: QuerySet[Tally],
    newest: QuerySet[Answer],
    site: str = "",
    since: date | None = None,
    until: date | None = None,
) -> tuple[QuerySet[Tally], QuerySet[Answer]]:
    if site:
        rows, newest = rows.filter(site=site), newest.filter(site=site)
    if since:
        rows, newest = rows.filter(month__gte=since), newest.filter(day__gte=since)
    if until:
        rows, newest = rows.filter(month__lt=until), newest.filter(day__lt=until)
    return rows, newest


def counts(survey_id: int, form: Form, **narrow: Any) -> tuple[int, tuple[ItemCounts, ...]]:
    """How many answered, and every question that can be counted."""
    found = sums(survey_id, form, **narrow)
    items = tuple(
        ItemCounts(path, item, found[path, ""], _values(found, form, path, item))
        for path, item in questions(form.items)
        if item.type in COUNTED
    )
    return found["", ""], items


def _values(
    found: Counter[tuple[str, str]], form: Form, path: str, item: Question
) -> tuple[Count, ...]:
    if item.choices:
        names = [one.name for one in form.lists.get(item.choices, ())]
    else:
        seen = {value for other, value in found if other == path and value}
        names = sorted(seen, key=_number)[:MOST_DISTINCT]
    return tuple(Count(one, found[path, one]) for one in names)


def _number(value: str) -> float:
    try:
        return float(value)
    except ValueError:
        return 0.0
