"""What people wrote to an assessment's open questions, by theme; small themes are held back."""

from dataclasses import dataclass

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.needs.queries.assessments.given import forms_of
from holt.needs.queries.assessments.page import AssessmentPage
from holt.surveys import queries as surveys


@dataclass(frozen=True)
class ThemeLine:
    """A theme, how many spoke of it, and sentences chosen by hand: (fingerprint, text)."""

    survey_id: int
    item: str
    name: str
    count: int
    quotes: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ThemesOf:
    """One open question of one survey, with how many wrote something and what may be told."""

    survey: surveys.SurveyPage
    item: str
    answers: int
    themes: tuple[ThemeLine, ...]


def themes_of(viewer: Viewer, found: AssessmentPage) -> tuple[ThemesOf, ...]:
    """Of every survey of the assessment, as far as it may be told."""
    return tuple(
        one
        for survey in forms_of(viewer, found)
        for path, _question in surveys.open_questions(survey)
        if (one := _of(viewer, survey, path)) is not None
    )


def _of(viewer: Viewer, survey: surveys.SurveyPage, item: str) -> ThemesOf | None:
    page = surveys.words(viewer, survey.id, item)
    if page.answers is None:
        return None
    chosen = {one.text: one.key for one in surveys.quotable(viewer, survey.id, item)
              if one.is_chosen}  # fmt: skip
    lines = tuple(
        ThemeLine(
            survey.id,
            item,
            one.name,
            one.count,
            tuple((chosen[text], text) for text in one.samples if text in chosen),
        )
        for one in page.themes
        if one.count is not None
    )
    return ThemesOf(survey, item, page.answers, lines)


def theme_of(
    viewer: Viewer, found: AssessmentPage, survey_id: int, item: str, name: str
) -> tuple[ThemesOf, ThemeLine]:
    """One theme that may be told. Raises NotFound."""
    for one in themes_of(viewer, found):
        for line in one.themes:
            if (line.survey_id, line.item, line.name) == (survey_id, item, name):
                return one, line
    raise NotFound
