"""The list of skill words, which of them are near, one to be changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.methods import skills as method
from holt.skills import access, rules
from holt.skills.models import SkillWord


@dataclass(frozen=True)
class WordRow:
    """A word of the list; `language` and `subject` are codes, empty where it stands alone."""

    id: int
    name: str
    kind: str
    language: str
    subject: str


def words(viewer: Viewer) -> QuerySet[SkillWord]:
    """Every word, those joined into another included, by name; none for outsiders."""
    rows = SkillWord.objects.select_related("joined_into").order_by("folded", "pk")
    return rows if access.may_see_words(viewer) else rows.none()


def with_counts(rows: QuerySet[SkillWord]) -> QuerySet[Any, Any]:
    """The same with how many can teach and want to learn it, as far as that is shown."""
    shown = Q(skills__is_shown=True)
    return rows.annotate(
        teach=Count("skills", filter=shown & Q(skills__direction="teach"), distinct=True),
        learn=Count("skills", filter=shown & Q(skills__direction="learn"), distinct=True),
    )


def skill_words() -> tuple[WordRow, ...]:
    """The network's words for skills, by name; those joined into another are left out."""
    rows = SkillWord.objects.filter(joined_into=None).order_by("folded", "pk")
    return tuple(word_row(one) for one in rows)


def word_row(row: SkillWord) -> WordRow:
    return WordRow(row.pk, row.name, row.kind, row.language, row.subject)


def known_word(word: str, *, language: str = "", subject: str = "") -> SkillWord | None:
    """The word of the list that is meant: by its code or as it is spelled, joins followed."""
    wanted = Q(folded=rules.folded(word))
    if language:
        wanted |= Q(language=language)
    elif subject:
        wanted |= Q(subject=subject, joined_into=None)
    found = SkillWord.objects.filter(wanted).select_related("joined_into").order_by("pk").first()
    return (found.joined_into or found) if found else None


def near_words(word: str, most: int = 5) -> tuple[WordRow, ...]:
    """Words of the list that may mean the same, the nearest first."""
    rows = {one.pk: one for one in SkillWord.objects.select_related("joined_into")}
    found = method.near(word, {pk: one.name for pk, one in rows.items()}, most)
    meant = dict.fromkeys(rows[pk].joined_into or rows[pk] for pk in found)
    return tuple(word_row(one) for one in meant)


def word(viewer: Viewer, word_id: int) -> SkillWord:
    """One word. Raises NotFound."""
    row = words(viewer).filter(pk=word_id).first()
    if row is None:
        raise NotFound
    return row


def word_to_say(word_id: int) -> SkillWord:
    """A word of the list, locked, so that nobody says the same twice at once."""
    return SkillWord.objects.select_for_update(no_key=True).get(pk=word_id)


def word_to_change(viewer: Viewer, word_id: int) -> SkillWord:
    """One word, locked. Raises NotFound."""
    rows = words(viewer).select_for_update(no_key=True, of=("self",))
    row = rows.filter(pk=word_id).first()
    if row is None:
        raise NotFound
    return row


def words_meant(word_ids: Iterable[int]) -> Mapping[int, int]:
    """What each of these words speaks for today, itself unless it was joined; for rooms above."""
    rows = SkillWord.objects.filter(pk__in=set(word_ids))
    return {pk: into or pk for pk, into in rows.values_list("pk", "joined_into_id")}
