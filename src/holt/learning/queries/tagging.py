"""The table of words and tags, and the tags a text proposes by it."""

from collections.abc import Iterator

from django.db.models import QuerySet

from holt.directory import queries as directory
from holt.kernel.kept import kept
from holt.kernel.viewer import Viewer
from holt.learning import rules
from holt.learning.models import Lesson, TagWord
from holt.methods import cases
from holt.methods.cases import Learned, Proposal

Row = tuple[str, str, str]


def tag_words(viewer: Viewer) -> QuerySet[TagWord]:
    """Every row somebody here or the network's own entries made, for members."""
    rows = TagWord.objects.order_by("facet", "tag", "word")
    return rows if viewer.is_member else rows.none()


def words_in_force() -> list[Row]:
    """The house's words, those of the subjects' names, those learned and added; what was switched
    off left out."""
    return kept("learning.words", _words)


def _words() -> list[Row]:
    rows = dict.fromkeys([*rules.house_words(), *_subject_names()])
    for word, facet, tag, is_on in TagWord.objects.values_list("word", "facet", "tag", "is_on"):
        if is_on:
            rows[word, facet, tag] = None
        else:
            rows.pop((word, facet, tag), None)
    return list(rows)


def _subject_names() -> Iterator[Row]:
    for language in ("en", "es"):
        for slug, name in directory.subject_labels(language).items():
            yield name, "subject", slug


def proposals(text: str) -> tuple[Proposal, ...]:
    """The tags this text proposes for itself, with the words that speak for each."""
    known = set(directory.subject_labels())
    found = cases.propose(text, cases.table(words_in_force()))
    return tuple(one for one in found if one.facet != "subject" or one.tag in known)


def learned_words() -> tuple[Learned, ...]:
    """What the network's own published lessons teach about which word speaks for which tag."""
    rows = Lesson.objects.filter(state=Lesson.State.PUBLISHED).order_by("pk")
    return cases.learn((one.search_text, _tags(one)) for one in rows.iterator())


def _tags(one: Lesson) -> list[tuple[str, str]]:
    by_facet = [
        (facet, tag) for facet, field in rules.FIELDS.items() for tag in getattr(one, field)
    ]
    return [*by_facet, *(("subject", slug) for slug in one.subjects)]
