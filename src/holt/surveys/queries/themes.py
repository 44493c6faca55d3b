"""What people wrote in their own words: read to be counted by theme, and never told whole."""

from dataclasses import dataclass

from django.db.models.fields.json import KeyTextTransform

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.methods.asking import themes as methods
from holt.methods.personal import FAMILY, GIVEN
from holt.methods.words import fold
from holt.standards.xlsform.model import Question, questions
from holt.surveys import rules
from holt.surveys.models import Answer, Theme
from holt.surveys.queries.surveys import SurveyPage, survey


@dataclass(frozen=True)
class ThemeRow:
    """A theme, how many speak of it (None is held back), sentences that may be shown."""

    name: str
    words: tuple[str, ...]
    count: int | None
    samples: tuple[str, ...] = ()


@dataclass(frozen=True)
class WordsPage:
    """An open question's answers by theme. `is_own`: people of the library keep these themes."""

    survey: SurveyPage
    item: str
    question: Question
    answers: int | None
    themes: tuple[ThemeRow, ...]
    is_own: bool
    fewest: int


def open_questions(found: SurveyPage) -> tuple[tuple[str, Question], ...]:
    """(path, question) of what is answered in words."""
    return tuple((path, one) for path, one in questions(found.form.items) if one.type == "text")


def words(viewer: Viewer, survey_id: int, item: str) -> WordsPage:
    """One open question of one's own survey. Raises NotFound."""
    found = survey(viewer, survey_id)
    question = dict(open_questions(found)).get(item)
    if question is None:
        raise NotFound
    fewest = rules.fewest(found.purpose)
    texts = _texts(survey_id, item)
    kept = themes_of(survey_id, item)
    used = kept or _proposed(texts, fewest)
    grouped = methods.group(texts, used, fewest)
    said = [number for number, text in enumerate(texts) if text.strip()]
    whole, *parts = rules.told_groups(said, [one.answers for one in grouped.themes], fewest)
    rows = tuple(
        ThemeRow(
            one.theme.name,
            one.theme.words,
            one.count if whole and is_told else None,
            tuple(texts[at] for at in one.samples) if found.may_quote and whole and is_told else (),
        )
        for one, is_told in zip(grouped.themes, parts, strict=True)
    )
    return WordsPage(
        found,
        item,
        question,
        len(said) if whole else None,
        rows if whole else (),
        bool(kept),
        fewest,
    )


def _texts(survey_id: int, item: str) -> list[str]:
    """In the order of numbers drawn by chance: where one stands tells nothing of when it came."""
    rows = Answer.objects.filter(survey_id=survey_id, values__has_key=item)
    found = rows.annotate(text=KeyTextTransform(item, "values")).order_by("pk")
    return [one or "" for one in found.values_list("text", flat=True)[: rules.MOST_TEXTS]]


def themes_of(survey_id: int, item: str) -> tuple[methods.Theme, ...]:
    """Those people of the library keep, in their order."""
    rows = Theme.objects.filter(survey_id=survey_id, item=item).order_by("place")
    return tuple(methods.Theme(one.name, tuple(one.words)) for one in rows)


def _proposed(texts: list[str], fewest: int) -> tuple[methods.Theme, ...]:
    """What Holt proposes: only of words that enough people wrote, and that are nobody's name."""
    found = []
    for theme in methods.propose(texts):
        (one,) = methods.group(texts, [theme], fewest).themes
        known = tuple(word for word, n in one.words if n >= fewest and not _is_name(word))
        if known:
            found.append(methods.Theme(", ".join(known[:2]), known))
    return tuple({one.name: one for one in found}.values())


def _is_name(words: str) -> bool:
    """Whether one of these may be called so; some are things as well, and people can add them."""
    return any(fold(word) in NAMES for word in words.split())


NAMES = GIVEN | FAMILY
