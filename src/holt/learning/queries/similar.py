"""Cases like what is at hand, with the reasons, always one that failed if there is one."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from holt.directory import queries as directory
from holt.kernel.kept import kept
from holt.kernel.viewer import Viewer
from holt.learning import rules
from holt.learning.models import Lesson
from holt.learning.queries.lessons import lessons
from holt.learning.queries.pile import READ, case_of, pile
from holt.methods import cases
from holt.methods.cases import Case
from holt.methods.reasons import Reason
from holt.methods.taxonomy import Taxonomy
from holt.needs.queries import NeedPage
from holt.partnerships.queries import PartnershipPage

MOST_PROPOSED, MOST_FAILED, MOST_OWN = 30, 8, 20
MOST_FOUND = 12
SHOWN = (*READ, "need_id", "partnership_id", "published_at", "written_at", "organization__name")


@dataclass(frozen=True)
class SimilarLesson:
    """A lesson beside a need or a partnership, and why it stands there.

    `lifted`: shown because it failed, though others are more alike.
    """

    id: int
    kind: str
    title: str
    gist: str
    organization: str
    is_own: bool
    same_need: bool
    reasons: tuple[Reason, ...]
    lifted: bool
    published_at: datetime


@dataclass(frozen=True)
class About:
    """What is at hand: its text, and the need and partnership it is or belongs to."""

    case: Case
    need_id: int | None = None
    partnership_id: int | None = None


def similar_to_need(viewer: Viewer, need: NeedPage) -> tuple[SimilarLesson, ...]:
    """Cases for whoever looks at this need. One query while the pile stands."""
    text = " ".join((need.statement, need.more))
    case = Case(0, problem=text, subjects=frozenset(need.subjects))
    return _similar(viewer, About(case, need_id=need.id))


def similar_to_partnership(
    viewer: Viewer, page: PartnershipPage, obstacles: Collection[str] = ()
) -> tuple[SimilarLesson, ...]:
    """Cases for whoever plans, reviews or worries about this partnership; its own come first.

    `obstacles` are what worries about it, when something does.
    """
    return _similar(viewer, about_partnership(page, obstacles))


def about_partnership(page: PartnershipPage, obstacles: Collection[str] = ()) -> About:
    """A partnership as the method asks about it: what it is for, and what stands in its way."""
    risks = " ".join(one.what for one in page.risks)
    case = Case(
        0,
        title=page.name,
        problem=" ".join((page.need_statement, page.summary, risks)),
        subjects=frozenset(page.need_subjects),
        tags=rules.case_tags(obstacle=obstacles),
    )
    return About(case, page.need_id, page.id)


def like_words(
    viewer: Viewer, words: str, subjects: Collection[str] = (), most: int = MOST_FOUND
) -> tuple[SimilarLesson, ...]:
    """Cases like a problem told in somebody's own words."""
    case = Case(0, problem=words, subjects=frozenset(subjects))
    return _similar(viewer, About(case), most)


def like_lesson(viewer: Viewer, lesson_id: int) -> tuple[SimilarLesson, ...]:
    """Cases like a lesson the viewer may read, itself left out."""
    row = lessons(viewer).filter(pk=lesson_id).only(*READ).first()
    return () if row is None else _similar(viewer, About(case_of(row)))


def _similar(
    viewer: Viewer, about: About, most: int = rules.MOST_SIMILAR
) -> tuple[SimilarLesson, ...]:
    proposed = _proposed(viewer, about.case)
    wanted = Q(pk__in=proposed)
    wanted |= Q(need_id=about.need_id) if about.need_id else Q(pk__in=[])
    wanted |= Q(partnership_id=about.partnership_id) if about.partnership_id else Q(pk__in=[])
    rows = _published(viewer).filter(wanted).select_related("organization").only(*SHOWN)
    found = list(rows[: MOST_PROPOSED + MOST_FAILED + MOST_OWN])
    own = [one for one in found if _is_own(one, about)]
    others = sorted(
        (one for one in found if one not in own),
        key=lambda one: (not _same_need(one, about), proposed.get(one.pk, len(proposed))),
    )
    shown, lifted = _with_a_failure(others, most)
    tree = _tree()
    return tuple(_line(one, about, tree, is_lifted=one is lifted) for one in (*own, *shown))


def _proposed(viewer: Viewer, case: Case) -> dict[int, int]:
    """Ids the pile finds alike, with their rank; failures further down are kept among them."""
    known = pile()
    ranked = [
        int(one)
        for one in cases.ranking(case, known.index, _tree())
        if known.may_be_shown(one, viewer)
    ]
    failed = [one for one in ranked[MOST_PROPOSED:] if known.failed(one)][:MOST_FAILED]
    return {pk: rank for rank, pk in enumerate([*ranked[:MOST_PROPOSED], *failed])}


def _with_a_failure(ranked: Sequence[Lesson], most: int) -> tuple[list[Lesson], Lesson | None]:
    shown = list(ranked[:most])
    if any(one.kind == "failure" for one in shown):
        return shown, None
    failed = next((one for one in ranked[most:] if one.kind == "failure"), None)
    return ([*shown[: most - 1], failed] if failed else shown), failed


def _tree() -> Taxonomy:
    """The network's subjects, kept for some seconds."""
    return kept("learning.taxonomy", directory.taxonomy)


def _published(viewer: Viewer) -> QuerySet[Lesson]:
    return lessons(viewer).filter(state=Lesson.State.PUBLISHED)


def _is_own(one: Lesson, about: About) -> bool:
    return about.partnership_id is not None and one.partnership_id == about.partnership_id


def _same_need(one: Lesson, about: About) -> bool:
    return about.need_id is not None and one.need_id == about.need_id


def _line(one: Lesson, about: About, tree: Taxonomy, *, is_lifted: bool) -> SimilarLesson:
    return SimilarLesson(
        id=one.pk,
        kind=one.kind,
        title=one.title,
        gist=one.instead or one.happened or one.did or one.wanted,
        organization=one.organization.name,
        is_own=_is_own(one, about),
        same_need=_same_need(one, about),
        reasons=cases.reasons(about.case, case_of(one), tree),
        lifted=is_lifted,
        published_at=one.published_at or one.written_at,
    )
