"""Sentences that may be quoted, and those staff chose: read anew each time, never kept."""

from dataclasses import dataclass

from holt.kernel.viewer import Viewer
from holt.surveys import rules
from holt.surveys.models import ChosenQuote
from holt.surveys.queries.surveys import SurveyPage
from holt.surveys.queries.themes import WordsPage, open_questions, words


@dataclass(frozen=True)
class Quotable:
    """A sentence with its fingerprint, and whether it was chosen."""

    key: str
    text: str
    is_chosen: bool


def quotable(viewer: Viewer, survey_id: int, item: str) -> tuple[Quotable, ...]:
    """What the page of words shows of one question. Raises NotFound."""
    return _of_words(words(viewer, survey_id, item), _chosen(survey_id).get(item, frozenset()))


def _of_words(found: WordsPage, chosen: frozenset[str]) -> tuple[Quotable, ...]:
    """In the order of fingerprints, which tells nothing of who wrote when or what else."""
    survey = found.survey.id
    texts = {text for one in found.themes for text in one.samples}
    keys = {rules.fingerprint_of(survey, found.item, text): text for text in texts}
    return tuple(Quotable(key, keys[key], key in chosen) for key in sorted(keys))


def _chosen(survey_id: int) -> dict[str, frozenset[str]]:
    rows = ChosenQuote.objects.filter(survey_id=survey_id).values_list("item", "text_hash")
    found: dict[str, frozenset[str]] = {}
    for item, key in rows:
        found[item] = found.get(item, frozenset()) | {key}
    return found


def quoted(viewer: Viewer, found: SurveyPage) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(question, sentences) for a report's documents: chosen by hand, and still to be shown.

    What fewer than five speak of by now, or was taken back, is gone from the next document.
    """
    if not found.may_quote:
        return ()
    chosen = _chosen(found.id)
    told = []
    for path, _question in open_questions(found):
        if path in chosen:
            page = words(viewer, found.id, path)
            texts = tuple(one.text for one in _of_words(page, chosen[path]) if one.is_chosen)
            told += [(path, texts)] if texts else []
    return tuple(told)
