"""What people say of ideas and programs, and who offers a hand."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Role, Viewer
from holt.programs import access, rules
from holt.programs.models import Comment, HelpOffer, Program
from holt.programs.queries.tables import program_to_change

MOST = 200


@dataclass(frozen=True)
class CommentLine:
    """What somebody said, with the first name they gave."""

    id: int
    text: str
    first_name: str
    language: str
    state: str
    said_at: datetime
    about: str = ""


@dataclass(frozen=True)
class OfferLine:
    """A hand somebody offers; how to reach them is read by staff alone."""

    id: int
    how: tuple[str, ...]
    text: str
    name: str
    contact: str
    state: str
    offered_at: datetime
    about: str = ""


def _comment(row: Any) -> CommentLine:
    name = rules.first_name(row.name)
    about = row.idea.title if row.idea else row.program.title
    return CommentLine(row.pk, row.text, name, row.language, row.state, row.said_at, about)


def _offer(row: Any) -> OfferLine:
    contact = " · ".join(one for one in (row.email, row.phone) if one)
    about = row.idea.title if row.idea else row.program.title
    return OfferLine(
        row.pk, tuple(row.how), row.text, row.name, contact, row.state, row.offered_at, about
    )


def comments_of(
    viewer: Viewer,
    *,
    idea_id: int | None = None,
    program_id: int | None = None,
    sees_waiting: bool = False,
) -> tuple[CommentLine, ...]:
    """What was said of one thing, oldest first; `sees_waiting`: also what waits for staff."""
    states = ("shown", "waiting") if sees_waiting else ("shown",)
    about = Q(idea=idea_id) if idea_id is not None else Q(program=program_id)
    rows = Comment.objects.filter(about, state__in=states)
    joined = rows.select_related("idea", "program").order_by("said_at", "pk")
    return tuple(_comment(one) for one in joined[:MOST])


def offers_of(
    *, idea_id: int | None = None, program_id: int | None = None
) -> tuple[OfferLine, ...]:
    """Hands offered for an idea, or for a program and the ideas it came from; the caller has
    checked that names may be read."""
    about = Q(idea_id=idea_id) if idea_id else Q(program_id=program_id)
    if program_id:
        about |= Q(idea__program_id=program_id)
    rows = HelpOffer.objects.filter(about).exclude(state="declined")
    joined = rows.select_related("idea", "program").order_by("state", "offered_at", "pk")
    return tuple(_offer(one) for one in joined[:MOST])


def published_to_shape(program_id: int) -> Program:
    """A published program people may speak about. Raises NotFound."""
    row = Program.objects.filter(pk=program_id, state=Program.State.PUBLISHED).first()
    if row is None:
        raise NotFound
    return row


def _mine(viewer: Viewer) -> Q:
    """What an organization the viewer is staff of takes care of or runs."""
    staff = [one for one, role in viewer.roles.items() if role >= Role.STAFF]
    return Q(idea__kept_by_id__in=staff) | Q(program__run_by__in=staff)


def comments_waiting(viewer: Viewer) -> tuple[CommentLine, ...]:
    """What was said and waits to be shown, oldest first, for staff of those it is about."""
    rows = Comment.objects.filter(_mine(viewer), state="waiting").distinct()
    joined: QuerySet[Any, Any] = rows.select_related("idea", "program").order_by("said_at", "pk")
    return tuple(_comment(one) for one in joined[:MOST])


def offers_waiting(viewer: Viewer) -> tuple[OfferLine, ...]:
    """Hands that were offered and wait for an answer, oldest first, for the same staff."""
    rows = HelpOffer.objects.filter(_mine(viewer), state="offered").distinct()
    joined: QuerySet[Any, Any] = rows.select_related("idea", "program").order_by("offered_at", "pk")
    return tuple(_offer(one) for one in joined[:MOST])


def comment_to_change(viewer: Viewer, comment_id: int) -> Comment:
    """What somebody said, locked, for staff of those it is about. Raises NotFound."""
    rows = Comment.objects.select_for_update(no_key=True, of=("self",)).select_related("idea")
    row = rows.filter(pk=comment_id).first()
    if row is None or not _may_judge(viewer, row):
        raise NotFound
    return row


def offer_to_change(viewer: Viewer, offer_id: int) -> HelpOffer:
    """A hand somebody offers, locked, for staff of those it is offered to. Raises NotFound."""
    rows = HelpOffer.objects.select_for_update(no_key=True, of=("self",)).select_related("idea")
    row = rows.filter(pk=offer_id).first()
    if row is None or not _may_judge(viewer, row):
        raise NotFound
    return row


def _may_judge(viewer: Viewer, row: Any) -> bool:
    """Staff of the organization that takes care of the idea, or at the program's table."""
    if row.idea is not None:
        return row.idea.kept_by_id is not None and access.may_keep_idea(viewer, row.idea.kept_by_id)
    held, _program = program_to_change(viewer, row.program_id)
    return access.may_see_sign_ups(viewer, held.seats)


def offer_to_answer(viewer: Viewer, offer_id: int) -> OfferLine:
    """One offered hand, as the page on which it is declined names it. Raises NotFound."""
    row = next((one for one in _for_pages(HelpOffer, viewer, offer_id)), None)
    if row is None:
        raise NotFound
    return _offer(row)


def comment_to_answer(viewer: Viewer, comment_id: int) -> CommentLine:
    """One comment, as the page on which it is declined names it. Raises NotFound."""
    row = next((one for one in _for_pages(Comment, viewer, comment_id)), None)
    if row is None:
        raise NotFound
    return _comment(row)


def _for_pages(model: Any, viewer: Viewer, pk: int) -> Any:
    rows = model.objects.filter(_mine(viewer), pk=pk).distinct()
    return rows.select_related("idea", "program")
