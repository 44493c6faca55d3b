"""What an assessment is weighed from: its surveys' answers, the population, the board's voices."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from holt.kernel.viewer import Viewer
from holt.needs.models import BoardVoice
from holt.needs.queries.assessments.page import AssessmentPage
from holt.needs.rules.assessments import UNIONS
from holt.needs.rules.weighing import Asked, Given, Item, Seat
from holt.standards.xlsform.model import questions
from holt.surveys import queries as surveys

Forms = Sequence[surveys.SurveyPage]
Texts = Mapping[str, Mapping[str, str]]


def forms_of(viewer: Viewer, found: AssessmentPage) -> tuple[surveys.SurveyPage, ...]:
    """The assessment's surveys with their forms."""
    return tuple(surveys.survey(viewer, one.id) for one in found.surveys)


def choices_asked(forms: Forms) -> Mapping[str, tuple[str, ...]]:
    """question → its choices, over all surveys."""
    found: dict[str, tuple[str, ...]] = {}
    for one in forms:
        for path, names in surveys.choices_of(one.form).items():
            found[path] = tuple(dict.fromkeys((*found.get(path, ()), *names)))
    return found


def texts_of(forms: Forms, paths: Collection[str]) -> Texts:
    """What these questions and their choices are called, by language."""
    found: dict[str, Mapping[str, str]] = {}
    for one in forms:
        for path, item in questions(one.form.items):
            if path in paths:
                found.setdefault(path, dict(item.label))
                for choice in one.form.lists.get(item.choices, ()):
                    found.setdefault(f"{path}={choice.name}", dict(choice.label))
    return found


def asked_of(
    viewer: Viewer, forms: Forms, paths: Collection[str], *, with_codes: bool
) -> Mapping[str, Asked]:
    """The questions' answers over all surveys. A count is told only when each survey's may be:
    or one survey's would come out by taking the other's away. A survey in which too few answered
    a question does not take part in it."""
    counts = [surveys.chosen(viewer, one, dict.fromkeys(paths, UNIONS)) for one in forms]
    codes = [surveys.coded(viewer, one, paths) if with_codes else NOTHING for one in forms]
    found = {}
    for path in paths:
        there = [(one[path], code) for one, code in zip(counts, codes, strict=True) if path in one]
        if there:
            found[path] = _asked(path, there, counts, codes)
    return found


def _asked(path: str, there: Any, counts: Any, codes: Any) -> Asked:
    told = [one for one, _code in there if one.answered is not None] or [one for one, _ in there]
    every: list[str | None] = []
    for one, code in zip(counts, codes, strict=True):
        takes_part = path in one and one[path].answered is not None
        every += code.answers[path] if takes_part and code.people else (None,) * code.people
    return Asked(
        _sum(one.answered for one in told),
        _sums(one.counts for one in told),
        _sums(one.unions for one in told),
        tuple(every),
    )


NOTHING = surveys.Coded(0, {})


def _sum(some: Iterable[int | None]) -> int | None:
    told = list(some)
    return None if None in told else sum(one or 0 for one in told)


def _sums(some: Iterable[Mapping[str, int | None]]) -> dict[str, int | None]:
    found: defaultdict[str, list[int | None]] = defaultdict(list)
    for one in some:
        for name, count in one.items():
            found[name].append(count)
    return {name: _sum(counts) for name, counts in found.items()}


def paths_of(found: AssessmentPage) -> tuple[str, ...]:
    """Every question that weighing looks at."""
    asked = [path for one in found.candidates for path in (one.matters, one.served) if path]
    return tuple(dict.fromkeys([*(one.question for one in found.population), *asked]))


def given_of(viewer: Viewer, found: AssessmentPage, forms: Forms) -> Given:
    """All that is weighed."""
    asked = asked_of(viewer, forms, paths_of(found), with_codes=True)
    return Given(
        found.drawn,
        found.people,
        max((len(one.codes) for one in asked.values()), default=0),
        population_of(found),
        asked,
        tuple(Item(str(one.id), one.matters, one.served) for one in found.candidates),
        seats_of(found.id),
    )


def population_of(found: AssessmentPage) -> dict[str, dict[str, float]]:
    """Percent by question and group."""
    population: dict[str, dict[str, float]] = {}
    for one in found.population:
        population.setdefault(one.question, {})[one.group] = one.percent
    return population


def seats_of(assessment_id: int) -> tuple[Seat, ...]:
    """For the arithmetic: what each seat of the board said, without whose seat it is."""
    rows = BoardVoice.objects.filter(assessment_id=assessment_id).order_by("pk")
    return tuple(
        Seat(one.ratings, one.shut, [str(key) for key in one.ballot], one.dots) for one in rows
    )
