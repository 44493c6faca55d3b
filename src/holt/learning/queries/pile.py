"""All published lessons read once and kept in this process, to be asked which are alike.

The pile only proposes; what a viewer may see is always asked of the database, so that a lesson that
was withdrawn a moment ago is never shown. A pile read by another process's change is renewed after
some seconds, or minutes where there are many.
"""

from dataclasses import dataclass
from threading import Lock

from django.core.cache import caches
from django.db.models import Count, Max, Sum

from holt.kernel.kept import kept
from holt.kernel.viewer import Viewer
from holt.learning import rules
from holt.learning.models import Lesson
from holt.methods import cases
from holt.methods.cases import Case, CaseIndex

STAMP = "learning.pile"
FEW, SECONDS, SECONDS_OF_MANY = 2000, 20, 600
TEXTS = ("title", "wanted", "did", "happened", "instead")
TAGS = ("motives", "approaches", "obstacles", "solutions")
READ = ("pk", "kind", "openness", "organization_id", "subjects", *TEXTS, *TAGS)

Stamp = tuple[int, int, int]


@dataclass(frozen=True)
class Pile:
    """The index, and how far each lesson in it is open."""

    stamp: Stamp
    index: CaseIndex
    openness: dict[int | str, tuple[str, int, str]]

    def may_be_shown(self, lesson_id: int | str, viewer: Viewer) -> bool:
        """A first look, so that what is proposed is not all hidden; the database decides."""
        openness, organization_id, _kind = self.openness[lesson_id]
        if openness == "public" or viewer.is_house or organization_id in viewer.roles:
            return True
        return openness == "network" and viewer.is_member

    def failed(self, lesson_id: int | str) -> bool:
        """Whether it tells of something that did not work."""
        return self.openness[lesson_id][2] == "failure"


_LOCK = Lock()
_PILES: list[Pile] = []


def pile() -> Pile:
    """The pile as it stands."""
    many = bool(_PILES) and _PILES[-1].index.size > FEW
    stamp = kept(STAMP, _stamp, SECONDS_OF_MANY if many else SECONDS)
    with _LOCK:
        if not _PILES or _PILES[-1].stamp != stamp:
            _PILES[:] = [_read(stamp)]
        return _PILES[-1]


def pile_changed() -> None:
    """Look anew the next time: something was published, corrected or withdrawn here."""
    caches["frame"].delete(STAMP)


def _stamp() -> Stamp:
    rows = Lesson.objects.filter(state=Lesson.State.PUBLISHED)
    found = rows.aggregate(count=Count("pk"), last=Max("pk"), versions=Sum("version"))
    return (found["count"], found["last"] or 0, found["versions"] or 0)


def _read(stamp: Stamp) -> Pile:
    rows = list(Lesson.objects.filter(state=Lesson.State.PUBLISHED).order_by("-pk").only(*READ))
    index = cases.index(case_of(one) for one in rows)
    around: dict[int | str, tuple[str, int, str]] = {
        one.pk: (one.openness, one.organization_id, one.kind) for one in rows
    }
    return Pile(stamp, index, around)


def case_of(one: Lesson) -> Case:
    """A lesson as the method reads it."""
    return Case(
        id=one.pk,
        title=one.title,
        problem=one.wanted,
        did=one.did,
        happened=" ".join(filter(None, (one.happened, one.instead))),
        kind=one.kind,
        subjects=frozenset(one.subjects),
        tags=rules.case_tags(
            motive=one.motives,
            approach=one.approaches,
            obstacle=one.obstacles,
            solution=one.solutions,
        ),
    )
