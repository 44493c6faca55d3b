"""Who can teach and who wants to learn what; the door other rooms come in by."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.skills import access
from holt.skills.models import Skill


@dataclass(frozen=True)
class SkillRow:
    """What one person, or without a person one library, can teach or wants to learn.

    `word` is as it is kept; `language` and `subject` are the codes behind it, if there are any.
    """

    id: int
    word_id: int
    word: str
    kind: str
    language: str
    subject: str
    direction: str
    level: str
    helps: tuple[str, ...]
    languages: tuple[str, ...]
    note: str
    person_id: int | None
    person: str
    organization_id: int
    organization: str
    is_shown: bool
    version: int


def all_skills() -> QuerySet[Any, Any]:
    """Everything said, with the word it means today (`said_id`, `said`, `said_kind` …)."""
    meant = "word__joined_into__"
    return Skill.objects.select_related("word__joined_into", "person", "organization").annotate(
        said_id=Coalesce("word__joined_into_id", "word_id"),
        said=Coalesce(f"{meant}name", "word__name"),
        said_kind=Coalesce(f"{meant}kind", "word__kind"),
        said_language=Coalesce(f"{meant}language", "word__language"),
        said_subject=Coalesce(f"{meant}subject", "word__subject"),
    )


def shown() -> QuerySet[Any, Any]:
    """What may be shown: libraries' own, and people's while they agree and belong somewhere."""
    belongs = Skill.objects.filter(
        person__is_active=True,
        person__erased_at=None,
        person__offer_consent_at__isnull=False,
        person__memberships__pk__isnull=False,
        person__memberships__ended_at=None,
    )
    rows = all_skills().filter(Q(person=None) | Q(pk__in=belongs.values("pk")), is_shown=True)
    return rows.order_by("said", "-level", "pk")


def skills(viewer: Viewer) -> QuerySet[Any, Any]:
    """What people and libraries of the network can teach and want to learn, by word."""
    return shown() if access.may_see_skills(viewer) else shown().none()


def skill_row(row: Any) -> SkillRow:
    return SkillRow(
        id=row.pk,
        word_id=row.said_id,
        word=row.said,
        kind=row.said_kind,
        language=row.said_language,
        subject=row.said_subject,
        direction=row.direction,
        level=row.level,
        helps=tuple(row.helps),
        languages=tuple(row.languages),
        note=row.note,
        person_id=row.person_id,
        person=row.person.name if row.person else "",
        organization_id=row.organization_id,
        organization=row.organization.name,
        is_shown=row.is_shown,
        version=row.version,
    )


def skills_of_people(person_ids: Iterable[int]) -> Mapping[int, tuple[SkillRow, ...]]:
    """What each of these persons shows the network, by person. One query; for rooms above, which
    have asked who is looking."""
    found: dict[int, list[SkillRow]] = defaultdict(list)
    for row in shown().filter(person_id__in=set(person_ids)):
        found[row.person_id].append(skill_row(row))
    return {pk: tuple(rows) for pk, rows in found.items()}


def own_skills(viewer: Viewer) -> tuple[SkillRow, ...]:
    """The viewer's own, hidden ones included."""
    if viewer.person_id is None:
        return ()
    rows = all_skills().filter(person_id=viewer.person_id).order_by("direction", "said", "pk")
    return tuple(skill_row(one) for one in rows)


def skills_of_library(viewer: Viewer, organization_ids: Iterable[int]) -> tuple[SkillRow, ...]:
    """What these libraries say of themselves; hidden ones for their coordinators."""
    if not access.may_see_skills(viewer):
        return ()
    rows = all_skills().filter(person=None, organization_id__in=set(organization_ids))
    found = (skill_row(one) for one in rows.order_by("direction", "said", "pk"))
    return tuple(one for one in found if one.is_shown or access.is_theirs(viewer, one))


def own_skill(viewer: Viewer, skill_id: int) -> SkillRow:
    """One of the viewer's own, or of a library they coordinate. Raises NotFound."""
    row = all_skills().filter(pk=skill_id).first()
    if row is None or not access.is_theirs(viewer, row):
        raise NotFound
    return skill_row(row)


def skill_to_change(viewer: Viewer, skill_id: int) -> Skill:
    """The same, locked. Raises NotFound."""
    row = Skill.objects.select_for_update(no_key=True).filter(pk=skill_id).first()
    if row is None or not access.is_theirs(viewer, row):
        raise NotFound
    return row


def said_by(person_id: int | None, organization_id: int) -> int:
    """How many skills this person, or without one this library, has said."""
    whose: dict[str, Any] = {"person_id": person_id}
    if person_id is None:
        whose = {"person": None, "organization_id": organization_id}
    return Skill.objects.filter(**whose).count()


def own_said(
    person_id: int | None, organization_id: int, word_id: int, direction: str
) -> Skill | None:
    """The row in which this was said before, locked."""
    rows = Skill.objects.select_for_update(no_key=True, of=("self",))
    rows = rows.filter(Q(word_id=word_id) | Q(word__joined_into_id=word_id), direction=direction)
    if person_id is None:
        return rows.filter(person=None, organization_id=organization_id).order_by("pk").first()
    return rows.filter(person_id=person_id).order_by("pk").first()
