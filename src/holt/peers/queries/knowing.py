"""What colleagues know and what they ask, by subject: offers, lessons, solved questions."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import QuerySet

from holt.kernel.viewer import THE_HOUSE
from holt.learning import queries as learning
from holt.peers.models import Answer, Question
from holt.people import queries as people

By = dict[int, frozenset[str]]
Some = Collection[str] | None
"""Only what touches these subjects; None: everything."""


def offered(subjects: Some = None) -> By:
    """What people offer help with, as far as they agreed that colleagues see it."""
    rows = people.offers(THE_HOUSE).order_by()
    return _read(rows, "pk", "subjects", subjects)


def wrote(subjects: Some = None) -> By:
    """What each has written and published lessons about."""
    rows = learning.lessons(THE_HOUSE).filter(state="published").exclude(openness="own")
    return _read(rows.order_by(), "written_by", "subjects", subjects)


def solved(subjects: Some = None) -> By:
    """What each has solved questions about."""
    rows = Answer.objects.filter(is_solution=True)
    return _read(rows, "by", "question__subjects", subjects)


def asking(subjects: Some = None) -> By:
    """What each asks the whole network under their own name and nobody has solved."""
    rows = Question.objects.filter(state__in=("open", "answered"), is_unnamed=False, circle=None)
    return _read(rows, "asked_by", "subjects", subjects)


def _read(rows: QuerySet[Any], who: str, about: str, subjects: Some) -> By:
    """Person and subjects, narrowed in the database."""
    if subjects is not None:
        rows = rows.filter(**{f"{about}__overlap": list(subjects)})
    return _by(rows.filter(**{f"{who}__isnull": False}).values_list(who, about))


def _by(rows: Iterable[Any]) -> By:
    found: dict[int, set[str]] = defaultdict(set)
    for pk, subjects in rows:
        found[pk] |= set(subjects)
    return {pk: frozenset(one) for pk, one in found.items()}


def joined(*several: By) -> By:
    """All of these together."""
    return _by(one for by in several for one in by.items())
