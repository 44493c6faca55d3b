"""How asking goes: who has been heard, who is missing, and who could reach them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from holt.directory import queries as directory
from holt.kernel.viewer import Viewer
from holt.needs import ports
from holt.needs.queries.assessments.given import Texts, asked_of, forms_of, population_of, texts_of
from holt.needs.queries.assessments.page import AssessmentPage, PopulationLine, assessment
from holt.needs.rules.results import GroupHeard
from holt.needs.rules.weighing import heard

MOST_REACHING = 6
FEWEST = 5
MISSING = ("unheard", "under_heard", "held")


@dataclass(frozen=True)
class Reach:
    """Somebody who could reach a group: because the plan says so, they serve such people, or they
    speak the language. `is_partner`: somebody of ours works with them already."""

    organization_id: int | None
    name: str
    why: str
    is_partner: bool = False


@dataclass(frozen=True)
class HeardLine:
    """A group beside the population, and, where it is missing, who could reach it."""

    found: GroupHeard
    reach: tuple[Reach, ...]


@dataclass(frozen=True)
class Progress:
    """Answers so far (None: too few to show), and each question's groups, the least heard first."""

    assessment: AssessmentPage
    answers: int | None
    lines: tuple[HeardLine, ...]
    texts: Texts
    fewest: int


def progress(viewer: Viewer, assessment_id: int) -> Progress:
    """How asking goes, counted anew. Raises NotFound."""
    found = assessment(viewer, assessment_id)
    forms = forms_of(viewer, found)
    population = population_of(found)
    asked = asked_of(viewer, forms, tuple(population), with_codes=False)
    answers = sum(one.answer_count for one in forms)
    named = {(one.question, one.group): one for one in found.population}
    partners = ports.partners(viewer)
    lines = tuple(
        HeardLine(
            one,
            tuple(who_reaches(viewer, found, named[one.question, one.group], partners))[
                :MOST_REACHING
            ]
            if one.heard in MISSING
            else (),
        )
        for one in heard(population, asked)
    )
    return Progress(
        found,
        answers if answers >= FEWEST or not answers else None,
        lines,
        texts_of(forms, tuple(population)),
        FEWEST,
    )


def who_reaches(
    viewer: Viewer, found: AssessmentPage, group: PopulationLine, partners: frozenset[int]
) -> Iterator[Reach]:
    """First who is named in the plan for this group, then partners, then the directory."""
    planned = [one for one in found.groups if (one.question, one.group) == _key(group)]
    for one in planned:
        yield Reach(one.organization_id, one.name, "planned", one.organization_id in partners)
    known = {one.organization_id for one in planned} | {found.organization_id}
    others = [one for one in _serving(viewer, group, partners) if one.organization_id not in known]
    yield from sorted(others, key=lambda one: (one.organization_id not in partners, one.name))


def _key(group: PopulationLine) -> tuple[str, str]:
    return group.question, group.group


def _serving(viewer: Viewer, group: PopulationLine, partners: frozenset[int]) -> Iterator[Reach]:
    """Organizations whose services or capabilities are for such people, or in their language."""
    if not (group.audience or group.language):
        return
    for one in directory.facts_for_matching(viewer):
        offers: list[Any] = [*one.capabilities, *(it for it in one.services if it.active)]
        why = ""
        if group.audience and any(group.audience in it.audience for it in offers):
            why = "serves"
        elif group.language and any(group.language in it.languages for it in offers):
            why = "speaks"
        if why:
            yield Reach(int(one.id), one.name, why, int(one.id) in partners)
