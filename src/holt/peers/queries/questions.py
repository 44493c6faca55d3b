"""Questions, their answers, and who may know."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from holt.kernel.errors import NotFound
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.learning import queries as learning
from holt.methods import peers
from holt.methods.words import fold
from holt.peers import access, rules
from holt.peers.models import Answer, Membership, Question, Routed
from holt.peers.queries import knowing
from holt.peers.queries.cards import cards
from holt.peers.queries.caretaking import caretaking


def questions(viewer: Viewer) -> QuerySet[Question]:
    """Questions to the network and to the viewer's circles, newest first; none for outsiders."""
    if not access.may_meet_colleagues(viewer):
        return Question.objects.none()
    rows = Question.objects.order_by("-asked_at", "-pk")
    if viewer.is_house:
        return rows
    mine = Membership.objects.filter(person_id=viewer.person_id or 0, left_at=None)
    own = Q(asked_by_id=viewer.person_id or 0)
    return rows.filter(Q(circle=None) | Q(circle__in=mine.values("circle_id")) | own)


def with_counts(rows: QuerySet[Question]) -> QuerySet[Any]:
    """The same with what a list line shows, still one query."""
    joined = rows.select_related("asked_by", "organization", "circle").only(*LISTED)
    answers = Answer.objects.filter(question=OuterRef("pk")).order_by().values("question")
    counted = Subquery(answers.annotate(n=Count("pk")).values("n"))
    return joined.annotate(answer_count=Coalesce(counted, 0))


LISTED = (
    *(one.name for one in Question._meta.concrete_fields if one.name != "search_text"),
    *("asked_by__name", "organization__name", "circle__name"),
)


@dataclass(frozen=True)
class AnswerLine:
    id: int
    by: str
    by_id: int | None
    text: str
    is_solution: bool
    at: datetime


@dataclass(frozen=True)
class QuestionPage:
    """A question as its page shows it; who asked is empty when they asked without a name."""

    id: int
    title: str
    detail: str
    subjects: tuple[str, ...]
    state: str
    asker: str
    asker_id: int | None
    organization: str
    circle_id: int | None
    circle: str
    is_unnamed: bool
    is_mine: bool
    is_routed_to_me: bool
    asked_at: datetime
    handed_up_at: datetime | None
    answers: tuple[AnswerLine, ...]
    routed: int
    lesson_id: int | None
    version: int


def asker_of(row: Any, viewer: Viewer) -> tuple[int | None, str]:
    """Who asked, as this viewer may know it."""
    if row.is_unnamed and not (viewer.person_id and viewer.person_id == row.asked_by_id):
        return None, ""
    return row.asked_by_id, row.asked_by.name if row.asked_by else ""


def question(viewer: Viewer, question_id: int) -> QuestionPage:
    """One question with its answers. Raises NotFound."""
    rows = questions(viewer).select_related("asked_by", "organization", "circle")
    row: Any = rows.filter(pk=question_id).first()
    if row is None:
        raise NotFound
    asker_id, asker = asker_of(row, viewer)
    answers = row.answers.select_related("by").order_by("-is_solution", "at", "pk")
    routed = set(row.routed.values_list("person_id", flat=True))
    return QuestionPage(
        id=row.pk,
        title=row.title,
        detail=row.detail,
        subjects=tuple(row.subjects),
        state=row.state,
        asker=asker,
        asker_id=asker_id,
        organization=row.organization.name if row.organization else "",
        circle_id=row.circle_id,
        circle=row.circle.name if row.circle else "",
        is_unnamed=row.is_unnamed,
        is_mine=viewer.person_id is not None and viewer.person_id == row.asked_by_id,
        is_routed_to_me=viewer.person_id in routed,
        asked_at=row.asked_at,
        handed_up_at=row.handed_up_at,
        answers=tuple(
            AnswerLine(
                one.pk, one.by.name if one.by else "", one.by_id, one.text, one.is_solution, one.at
            )
            for one in answers
        ),
        routed=len(routed),
        lesson_id=_lesson_of(row, viewer),
        version=row.version,
    )


def lesson_stands(row: Question) -> bool:
    """For the house: whether a lesson was made of it that nobody withdrew."""
    rows = learning.lessons(THE_HOUSE)
    return row.lesson_id is not None and rows.filter(pk=row.lesson_id).exists()


def _lesson_of(row: Any, viewer: Viewer) -> int | None:
    """The lesson made of it, for whoever may read it; never if it told who asked without a name."""
    if row.lesson_id is None:
        return None
    found = learning.lessons(viewer).filter(pk=row.lesson_id)
    if row.is_unnamed and viewer.person_id != row.asked_by_id:
        found = found.exclude(written_by=row.asked_by_id)
    return row.lesson_id if found.exists() else None


def question_to_change(viewer: Viewer, question_id: int) -> Question:
    """A question the viewer may see, locked. Raises NotFound."""
    row = questions(viewer).select_for_update(no_key=True).filter(pk=question_id).first()
    if row is None:
        raise NotFound
    return row


def answer_in(question: Question, answer_id: int | None) -> Answer | None:
    """One of a question's answers. Raises NotFound."""
    if answer_id is None:
        return None
    row = Answer.objects.filter(pk=answer_id, question=question).first()
    if row is None:
        raise NotFound("answer_id")
    return row


def knowers_of(question: Question, language: str) -> list[peers.Route]:
    """Who may know: colleagues with a card whose subjects, lessons or past answers fit."""
    subjects = set(question.subjects)
    if not subjects:
        return []
    known = [read(subjects) for read in (knowing.offered, knowing.wrote, knowing.solved)]
    ids = knowing.joined(*known).keys() - {question.asked_by_id}
    rows = cards(THE_HOUSE).filter(is_shown=True, person_id__in=ids)
    if question.circle_id:
        members = Membership.objects.filter(circle_id=question.circle_id, left_at=None)
        rows = rows.filter(person_id__in=members.values("person_id"))
    spoken = {one.person_id: frozenset(one.languages) for one in rows}
    waiting = _waiting(spoken)
    found = [_knower(pk, known, said, waiting.get(pk, 0)) for pk, said in spoken.items()]
    return peers.routes(subjects, found, language)


def _knower(
    pk: int, known: Sequence[knowing.By], languages: frozenset[str], waiting: int
) -> peers.Knower:
    offers, wrote, solved = (one.get(pk, frozenset()) for one in known)
    return peers.Knower(pk, offers, wrote, solved, languages, has=waiting)


def _waiting(ids: Iterable[int]) -> dict[int, int]:
    """How many open questions already wait for each."""
    rows = Routed.objects.filter(person_id__in=ids, question__state="open")
    return Counter(rows.values_list("person_id", flat=True))


def routed_to(viewer: Viewer, most: int = 5) -> tuple[tuple[int, str], ...]:
    """(id, title) of open questions that came to the viewer because they may know."""
    if viewer.person_id is None:
        return ()
    rows = Routed.objects.filter(person_id=viewer.person_id, question__state="open")
    return tuple(rows.order_by("-at").values_list("question_id", "question__title")[:most])


def waiting_long(now: datetime) -> tuple[int, ...]:
    """Open questions nobody has answered in three days and nobody was told about."""
    rows = Question.objects.filter(
        state="open", handed_up_at=None, asked_at__lte=now - rules.HAND_UP_AFTER
    )
    return tuple(rows.order_by("asked_at", "pk").values_list("pk", flat=True)[:200])


def handed_up(viewer: Viewer) -> QuerySet[Question]:
    """Questions without an answer that were handed to those who look after the network."""
    rows = questions(viewer).filter(state="open", handed_up_at__isnull=False)
    return rows if access.may_look_after(viewer, caretaking()) else rows.none()


def _saying(rows: Any, text: str) -> Any:
    """Those that hold every word, in the question or an answer, however its accents are written."""
    for word in fold(text).split():
        rows = rows.filter(search_text__contains=word)
    return rows


QUESTION_FILTERS = {
    "q": _saying,
    "state": lambda rows, value: rows.filter(state=value),
    "subject": lambda rows, value: rows.filter(subjects__contains=[value]),
}
QUESTION_SORTS = {"asked_at": ("asked_at",), "title": ("title",), "state": ("state",)}
