"""What weighing needs of answers: counts that may be shown, and codes that nobody is shown.

Counts go through the same guard as the report, in the same order, so that the two pages together
tell no more than either. Codes are for arithmetic alone: answers to the named questions, without
day, place, language or the other questions, in an order that tells nothing.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from holt.kernel.viewer import Viewer
from holt.methods.asking.isolating import Shown, blocks
from holt.methods.asking.small_groups import Group, in_order, membership
from holt.standards.xlsform.model import Form, questions
from holt.surveys import access, rules
from holt.surveys.models import Answer
from holt.surveys.queries.counting import cells
from holt.surveys.queries.surveys import SurveyPage

DIMENSIONS = ("site", "value")
Unions = Mapping[str, Collection[str]]


@dataclass(frozen=True)
class Chosen:
    """How many chose what; None is held back. `unions` are choices taken together."""

    answered: int | None
    counts: Mapping[str, int | None]
    unions: Mapping[str, int | None]


@dataclass(frozen=True)
class Coded:
    """Answers as codes: for each question one a person, None for who did not answer it."""

    people: int
    answers: Mapping[str, tuple[str | None, ...]]


def choices_of(form: Form) -> Mapping[str, tuple[str, ...]]:
    """question → names of its choices, for questions with one answer, in the form's order."""
    return {
        path: tuple(one.name for one in form.lists.get(item.choices, ()))
        for path, item in questions(form.items)
        if item.type == "select_one" and item.choices
    }


def chosen(viewer: Viewer, found: SurveyPage, wanted: Mapping[str, Unions]) -> Mapping[str, Chosen]:
    """For each question wanted that the survey asks: how many chose what. Raises NotAllowed."""
    access.require(access.may_read(viewer, found.organization_id), viewer)
    counted = cells(found.id, found.form)
    fewest = rules.fewest(found.purpose)
    return {
        path: _chosen(path, names, counted, wanted[path], fewest)
        for path, names in choices_of(found.form).items()
        if path in wanted
    }


def _chosen(
    path: str,
    names: Sequence[str],
    counted: Mapping[tuple[str, str], Mapping[str, int]],
    unions: Unions,
    fewest: int,
) -> Chosen:
    people = {
        (site, name): n for name in names for site, n in counted.get((path, name), {}).items()
    }
    held: dict[tuple[str, ...], int] = {one: n for one, n in people.items() if n > 0}
    if not held:
        return Chosen(0, dict.fromkeys(names, 0), dict.fromkeys(unions, 0))
    groups = in_order(held, DIMENSIONS, len(DIMENSIONS))
    seen, together = _let_in(held, groups, unions, fewest)
    return Chosen(
        seen[frozenset()],
        {one: seen.get(frozenset({("value", one)}), 0) for one in names},
        together,
    )


def _let_in(
    people: Mapping[tuple[str, ...], int], groups: Sequence[Group], unions: Unions, fewest: int
) -> tuple[dict[Group, int | None], dict[str, int | None]]:
    """First what the report lets in, then the unions as far as nobody is isolated by them."""
    at, counts = list(people), np.array(list(people.values()), dtype=np.int64)
    joined = [[value in some for _site, value in at] for some in unions.values()]
    members = membership(at, groups, DIMENSIONS)
    members = np.vstack([members, np.array(joined, dtype=bool).reshape(len(joined), len(at))])
    rows, sizes = blocks(members, counts.tolist())
    ledger = Shown(sizes.tolist(), fewest)
    enough = counts.sum() >= fewest
    sums = (members @ counts).tolist()
    shown = [
        n if not n or (enough and ledger.admit(row)) else None
        for n, row in zip(sums, rows, strict=True)
    ]
    return (
        dict(zip(groups, shown, strict=False)),
        dict(zip(unions, shown[len(groups) :], strict=True)),
    )


def coded(viewer: Viewer, found: SurveyPage, paths: Collection[str]) -> Coded:
    """Codes of these questions, as far as the survey asks them; of too few people none at all.

    Never for a page: whoever calls this shows only what many of them make together. Raises
    NotAllowed.
    """
    access.require(access.may_read(viewer, found.organization_id), viewer)
    known = {one: frozenset(names) for one, names in choices_of(found.form).items()}
    asked = [one for one in sorted(paths) if one in known]
    rows = sorted(
        (
            tuple(_code(values.get(one), known[one]) for one in asked)
            for values in Answer.objects.filter(survey_id=found.id).values_list("values", flat=True)
        ),
        key=lambda row: tuple(one or "" for one in row),
    )
    if len(rows) < rules.fewest(found.purpose):
        rows = []
    return Coded(len(rows), {one: tuple(row[at] for row in rows) for at, one in enumerate(asked)})


def _code(value: object, known: Collection[str]) -> str | None:
    return value if isinstance(value, str) and value in known else None
