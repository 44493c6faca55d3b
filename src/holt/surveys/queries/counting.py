"""What answers come to: counts of each choice, by place and month, from tallies and the newest."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Sum

from holt.standards.xlsform.model import Form, Question, Texts, questions
from holt.surveys.models import Answer, Tally

COUNTED = frozenset({"select_one", "select_multiple", "rank", "range", "integer"})
MOST_DISTINCT = 60
"""Whole numbers are counted one by one while there are no more than these."""


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


def cells(survey_id: int, form: Form) -> Mapping[tuple[str, str], Mapping[str, int]]:
    """(question, value) → place → how many; value "" counts who answered the question, ("", "")
    everybody. From the tallies, and from what came in since they were made."""
    found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    rows = Tally.objects.filter(survey_id=survey_id).values_list("item", "value", "site")
    for item, value, site, count in rows.annotate(n=Sum("count")).order_by():
        found[item, value][site] += count
    newest = Answer.objects.filter(survey_id=survey_id, is_tallied=False)
    for values, site in newest.values_list("values", "site"):
        found["", ""][site] += 1
        for both in tallied(values, form):
            found[both][site] += 1
    return found


def counted(form: Form) -> tuple[tuple[str, Question], ...]:
    """The questions whose answers can be counted, in the form's order."""
    return tuple((path, one) for path, one in questions(form.items) if one.type in COUNTED)


def names_of(form: Form, item: Question, seen: Iterable[str]) -> list[tuple[str, Texts]]:
    """(value, label) of what can be chosen; of numbers those that were given, smallest first."""
    if item.choices:
        return [(one.name, one.label) for one in form.lists.get(item.choices, ())]
    given = sorted({one for one in seen if one}, key=_number)[:MOST_DISTINCT]
    return [(one, {}) for one in given]


def _number(value: str) -> float:
    try:
        return float(value)
    except ValueError:
        return 0.0
