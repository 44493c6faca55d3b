"""Lessons: those a viewer may see, one, one to be changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from holt.kernel.errors import NotFound
from holt.kernel.gather import gather, scatter
from holt.kernel.viewer import Role, Viewer
from holt.learning.models import Lesson, LessonUse, LessonVersion, Reading
from holt.methods.words import fold
from holt.needs import queries as needs

PUBLISHED = Lesson.State.PUBLISHED


@dataclass(frozen=True)
class VersionRow:
    """What it said before it was corrected."""

    number: int
    title: str
    wanted: str
    did: str
    happened: str
    instead: str
    note: str
    until: datetime


@dataclass(frozen=True)
class ReadingRow:
    """A second reader, for the lesson's own organization and the reader's."""

    id: int
    organization_id: int
    organization__name: str
    name: str
    asked_at: datetime
    answer: str
    words: str
    answered_at: datetime | None


@dataclass(frozen=True)
class UseRow:
    """Who went by it, and what came of it."""

    organization_id: int
    organization__name: str
    helped: str
    words: str
    said_at: datetime


@dataclass(frozen=True)
class LessonPage:
    """A lesson as its page shows it; the need is empty for whoever may not see that."""

    id: int
    kind: str
    title: str
    wanted: str
    did: str
    happened: str
    instead: str
    subjects: tuple[str, ...]
    openness: str
    state: str
    came_from: str
    has_consent: bool
    organization_id: int
    organization: str
    partnership_id: int | None
    partnership: str
    need_id: int | None
    need: str
    written_by: str
    written_at: datetime
    published_at: datetime | None
    withdrawn_reason: str
    version: int
    may_change: bool
    program_id: int | None
    told_by: str
    motives: tuple[str, ...]
    approaches: tuple[str, ...]
    obstacles: tuple[str, ...]
    solutions: tuple[str, ...]
    partner_kinds: tuple[str, ...]
    size: str
    setting: str
    place_text: str
    cost_cents: int | None
    hours: int | None
    weeks: int | None
    evidence: str
    corrected_at: datetime | None
    correction: str
    versions: tuple[VersionRow, ...] = ()
    readings: tuple[ReadingRow, ...] = ()
    uses: tuple[UseRow, ...] = ()


def lessons(viewer: Viewer) -> QuerySet[Lesson]:
    """What the viewer may read, newest first: published for them, and their own organizations'.

    Withdrawn ones are left out of every list.
    """
    rows = Lesson.objects.order_by("-published_at", "-written_at", "-pk")
    rows = rows.exclude(state=Lesson.State.WITHDRAWN)
    return rows if viewer.is_house else rows.filter(_readable(viewer))


def _readable(viewer: Viewer) -> Q:
    """Published as far as this viewer; drafts for their own organization's staff."""
    shown = Q(openness=Lesson.Openness.PUBLIC)
    if viewer.is_member:
        shown |= Q(openness=Lesson.Openness.NETWORK)
    shown |= Q(organization_id__in=list(viewer.roles))
    grant = viewer.grant
    if grant is not None and grant.subject_kind == "partnership":
        about = Q(partnership_id=grant.subject_id)
        shown |= about & ~Q(openness=Lesson.Openness.OWN)
    return (shown & Q(state=PUBLISHED)) | _own(viewer)


def _own(viewer: Viewer) -> Q:
    """Everything of the organizations the viewer works for."""
    mine = [one for one, role in viewer.roles.items() if role >= Role.STAFF]
    return Q(organization_id__in=mine)


def with_details(rows: QuerySet[Lesson]) -> QuerySet[Lesson]:
    """The same with what a list or page shows, still one query."""
    joined = rows.select_related("organization", "partnership", "need", "written_by")
    return joined.only(*SHOWN)


SHOWN = (
    *(one.name for one in Lesson._meta.concrete_fields if one.name != "search_text"),
    *("organization__name", "partnership__name", "partnership__is_public"),
    *("need__statement", "written_by__name"),
)
"""A lesson, and of what stands around it only what is shown with it."""


def _with_all(rows: QuerySet[Lesson]) -> QuerySet[Lesson]:
    """With versions, readers and uses, still one query."""
    return with_details(rows).annotate(
        version_rows=gather(VersionRow, LessonVersion.objects.order_by("-number"), "lesson"),
        reading_rows=gather(ReadingRow, Reading.objects.order_by("pk"), "lesson"),
        use_rows=gather(UseRow, LessonUse.objects.order_by("-said_at"), "lesson"),
    )


def _given_to_read(viewer: Viewer) -> Q:
    """Drafts somebody asked this viewer's organization, or this link's holder, to read."""
    mine = [one for one, role in viewer.roles.items() if role >= Role.STAFF]
    asked = Q(organization_id__in=mine)
    grant = viewer.grant
    if grant is not None and grant.subject_kind == "reading":
        asked |= Q(pk=grant.subject_id, organization_id=grant.organization_id)
    return Q(pk__in=Reading.objects.filter(asked).values("lesson_id"))


def row(found: Any, viewer: Viewer, *, sees_need: bool) -> LessonPage:
    """A row of `with_details` as a page shows it."""
    need = found.need if sees_need else None
    together = found.partnership if _sees_partnership(found.partnership, viewer) else None
    return LessonPage(
        id=found.pk,
        kind=found.kind,
        title=found.title,
        wanted=found.wanted,
        did=found.did,
        happened=found.happened,
        instead=found.instead,
        subjects=tuple(found.subjects),
        openness=found.openness,
        state=found.state,
        came_from=found.came_from,
        has_consent=found.has_consent,
        organization_id=found.organization_id,
        organization=found.organization.name,
        partnership_id=together.pk if together else None,
        partnership=together.name if together else "",
        need_id=need.pk if need else None,
        need=need.statement if need else "",
        written_by=found.written_by.name if found.written_by else "",
        written_at=found.written_at,
        published_at=found.published_at,
        withdrawn_reason=found.withdrawn_reason,
        version=found.version,
        may_change=viewer.acts_for(found.organization_id, Role.STAFF),
        program_id=found.program_id,
        **_listed(found),
        **{name: getattr(found, name) for name in PLAIN},
        **_around(found, viewer),
    )


def _listed(found: Any) -> dict[str, Any]:
    return {name: tuple(getattr(found, name)) for name in LISTS}


LISTS = ("motives", "approaches", "obstacles", "solutions", "partner_kinds")
PLAIN = (
    *("told_by", "size", "setting", "place_text", "cost_cents", "hours", "weeks", "evidence"),
    *("corrected_at", "correction"),
)


def _around(found: Any, viewer: Viewer) -> dict[str, Any]:
    """Versions and uses for every reader; who read it first, for those it was between."""
    if not hasattr(found, "version_rows"):
        return {}
    readings = scatter(ReadingRow, found.reading_rows)
    own = viewer.acts_for(found.organization_id, Role.STAFF)
    return {
        "versions": scatter(VersionRow, found.version_rows),
        "uses": scatter(UseRow, found.use_rows) if viewer.is_member else (),
        "readings": tuple(
            one for one in readings if own or _reads(viewer, one.id, one.organization_id)
        ),
    }


def _reads(viewer: Viewer, reading_id: int, organization_id: int) -> bool:
    return viewer.acts_for(organization_id, Role.STAFF) or viewer.holds_link("reading", reading_id)


def _sees_partnership(found: Any, viewer: Viewer) -> bool:
    """Whether the viewer may know of the partnership the lesson comes from."""
    if found is None:
        return False
    return viewer.is_member or found.is_public or viewer.holds_link("partnership", found.pk)


def lesson(viewer: Viewer, lesson_id: int) -> LessonPage:
    """One lesson; a withdrawn one opens for its own organization only. Raises NotFound."""
    rows = _with_all(Lesson.objects.filter(pk=lesson_id))
    if not viewer.is_house:
        withdrawn = Q(state=Lesson.State.WITHDRAWN)
        open_to = _readable(viewer) | _given_to_read(viewer)
        rows = rows.filter((~withdrawn & open_to) | (withdrawn & _own(viewer)))
    found = rows.first()
    if found is None:
        raise NotFound
    sees = found.need_id is not None and needs.visible(viewer).filter(pk=found.need_id).exists()
    return row(found, viewer, sees_need=sees)


def lesson_to_change(viewer: Viewer, lesson_id: int) -> Lesson:
    """The row, locked FOR NO KEY UPDATE, if the viewer may read it. Raises NotFound."""
    lesson(viewer, lesson_id)
    rows = Lesson.objects.select_for_update(no_key=True, of=("self",))
    return rows.select_related("organization").get(pk=lesson_id)


def published_versions(lesson_id: int) -> int:
    """For the house: how many earlier versions are kept."""
    return LessonVersion.objects.filter(lesson_id=lesson_id).count()


def has_lesson_of_ending(partnership_id: int, organization_id: int) -> bool:
    """For the house: whether this side's lesson of the partnership's ending has been kept."""
    return Lesson.objects.filter(
        partnership_id=partnership_id,
        organization_id=organization_id,
        came_from=Lesson.Source.ENDING,
    ).exists()


def written_by(person_id: int) -> QuerySet[Lesson]:
    """For the house: every lesson a person wrote down."""
    return Lesson.objects.filter(written_by_id=person_id).order_by("pk")


def saying(rows: QuerySet[Lesson], value: str) -> QuerySet[Lesson]:
    """Those that hold every word, wherever it stands, however its accents are written."""
    for word in fold(value).split():
        rows = rows.filter(search_text__contains=word)
    return rows


LESSON_FILTERS: Mapping[str, Callable[[QuerySet[Lesson], str], QuerySet[Lesson]]] = {
    "q": saying,
    "kind": lambda rows, value: rows.filter(kind=value),
    "subject": lambda rows, value: rows.filter(subjects__contains=[value]),
    "organization_kind": lambda rows, value: rows.filter(organization__kind__slug=value),
    "obstacle": lambda rows, value: rows.filter(obstacles__contains=[value]),
    "solution": lambda rows, value: rows.filter(solutions__contains=[value]),
    "approach": lambda rows, value: rows.filter(approaches__contains=[value]),
    "motive": lambda rows, value: rows.filter(motives__contains=[value]),
    "partnership": lambda rows, value: (
        rows.filter(partnership_id=int(value)) if value.isdigit() else rows.none()
    ),
}
LESSON_SORTS: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "published_at": ("published_at",),
    "kind": ("kind",),
}
