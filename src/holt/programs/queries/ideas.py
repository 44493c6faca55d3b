"""Ideas of the community: the list, one, one's own, and what waits for staff."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db.models import Count, Q, QuerySet

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Role, Viewer
from holt.needs import queries as needs
from holt.partnerships import queries as partnerships
from holt.people import tokens
from holt.programs import access, rules
from holt.programs.models import Idea, Program, Wish
from holt.programs.queries.programs import programs
from holt.programs.queries.shaping import CommentLine, OfferLine, comments_of, offers_of

LENGTH = 40
MOST = 200


def idea_key(row: Idea) -> str:
    """The key in one's own letter: its number and a signature only this installation can make."""
    since = row.proposed_at.astimezone(UTC).isoformat()
    made = tokens.keyed_hash(str(row.pk), "programs.idea", since)
    return f"{row.pk}-{made[:LENGTH]}"


def ideas(viewer: Viewer) -> QuerySet[Idea]:
    """Those that are shown to everyone, newest first: the same for whoever asks."""
    return Idea.objects.filter(state__in=rules.SHOWN).order_by("-shown_at", "-pk")


def visible_ideas(viewer: Viewer) -> QuerySet[Idea]:
    """The same, and for staff of the network those that wait or were not let through."""
    if not access.may_tend_ideas(viewer):
        return ideas(viewer)
    states = (*rules.SHOWN, "waiting", "declined")
    return Idea.objects.filter(state__in=states).order_by("-proposed_at", "-pk")


def with_counts(rows: QuerySet[Idea]) -> QuerySet[Any, Any]:
    """The same with how many would come and how much was said, in one query."""
    shown = Q(comments__state="shown")
    joined: QuerySet[Any, Any] = rows.select_related("kept_by", "program")
    return joined.annotate(
        would_come=Count("wishes", distinct=True),
        said=Count("comments", filter=shown, distinct=True),
    )


@dataclass(frozen=True)
class IdeaPage:
    """An idea as its page shows it; who had it is for the staff that take care of it."""

    id: int
    title: str
    text: str
    for_whom: str
    suits: str
    language: str
    first_name: str
    state: str
    kept_by_id: int | None
    kept_by: str
    answer: str
    reason: str
    proposed_at: datetime
    version: int
    would_come: int
    said_already: bool
    comments: tuple[CommentLine, ...]
    may_tend: bool
    may_keep: bool
    program_id: int | None = None
    program: str = ""
    is_public: bool = False
    need_id: int | None = None
    merged_into: int | None = None
    merged_title: str = ""
    contact: str = ""
    offers: tuple[OfferLine, ...] = ()


def idea(viewer: Viewer, idea_id: int, mark: str = "") -> IdeaPage:
    """One idea. `mark` is the browser's own, to know whether it said "I would come". NotFound."""
    rows = visible_ideas(viewer).select_related("kept_by", "program", "merged_into")
    row = rows.filter(pk=idea_id).first()
    if row is None:
        raise NotFound
    return _page(row, viewer, mark)


def _page(row: Any, viewer: Viewer, mark: str) -> IdeaPage:
    may_keep = access.may_keep_idea(viewer, row.kept_by_id)
    wishes = Wish.objects.filter(idea=row)
    return IdeaPage(
        id=row.pk,
        title=row.title,
        text=row.text,
        for_whom=row.for_whom,
        suits=row.suits,
        language=row.language,
        first_name=rules.first_name(row.name) if row.shows_name else "",
        state=row.state,
        kept_by_id=row.kept_by_id,
        kept_by=row.kept_by.name if row.kept_by else "",
        answer=row.answer,
        reason=row.reason if access.may_tend_ideas(viewer) else "",
        proposed_at=row.proposed_at,
        version=row.version,
        would_come=wishes.count(),
        said_already=bool(mark and wishes.filter(mark=hashed_mark(row.pk, mark)).exists()),
        comments=comments_of(viewer, idea_id=row.pk, sees_waiting=may_keep),
        may_tend=access.may_tend_ideas(viewer),
        may_keep=may_keep,
        **_became(row, viewer),
        contact=_contact(row) if may_keep and row.kept_by_id else "",
        offers=offers_of(idea_id=row.pk) if may_keep and row.kept_by_id else (),
    )


def _became(row: Any, viewer: Viewer) -> dict[str, Any]:
    """What it was made into, as far as the viewer may see it."""
    found: dict[str, Any] = {}
    if row.program_id and programs(viewer).filter(pk=row.program_id).exists():
        public = row.program.state == Program.State.PUBLISHED
        found |= {"program_id": row.program_id, "program": row.program.title, "is_public": public}
    if row.need_id and needs.visible(viewer).filter(pk=row.need_id).exists():
        found["need_id"] = row.need_id
    if row.merged_into and row.merged_into.state in rules.SHOWN:
        found |= {"merged_into": row.merged_into.pk, "merged_title": row.merged_into.title}
    return found


def _contact(row: Any) -> str:
    """How to reach whoever had it, where they said one may."""
    if not row.may_contact:
        return ""
    return " · ".join(one for one in (row.name, row.email, row.phone) if one)


def hashed_mark(idea_id: int, mark: str) -> str:
    """What is kept of a browser's mark: of no use for another idea."""
    return tokens.keyed_hash(mark, "programs.would_come", idea_id)


def idea_to_change(viewer: Viewer, idea_id: int) -> Idea:
    """An idea that staff judge or answer, locked. Raises NotFound, NotAllowed."""
    row = Idea.objects.select_for_update(no_key=True).filter(pk=idea_id).first()
    if row is None or not access.may_tend_ideas(viewer):
        raise NotFound
    access.require(access.may_keep_idea(viewer, row.kept_by_id), viewer)
    return row


def own_idea_to_change(idea_id: int, key: str) -> Idea:
    """One's own idea by the key of one's letter, locked. Raises NotFound."""
    row = Idea.objects.select_for_update(no_key=True).filter(pk=idea_id).first()
    if row is None or not tokens.same(idea_key(row), key):
        raise NotFound
    return row


def shown_idea_to_change(idea_id: int, states: tuple[str, ...] = rules.SHOWN) -> Idea:
    """An idea everyone may see, locked. Raises NotFound."""
    rows = Idea.objects.select_for_update(no_key=True).filter(pk=idea_id, state__in=states)
    row = rows.first()
    if row is None:
        raise NotFound
    return row


@dataclass(frozen=True)
class OwnIdea:
    """One's own idea, by the link of one's letter."""

    id: int
    title: str
    text: str
    state: str
    answer: str
    reason: str


def own_idea(key: str) -> OwnIdea:
    """The idea behind the link of one's own letter. Raises NotFound."""
    number, _dash, _signature = key.partition("-")
    known = number.isascii() and number.isdigit() and len(number) < 19
    row = Idea.objects.filter(pk=int(number)).first() if known else None
    if row is None or not tokens.same(idea_key(row), key):
        raise NotFound
    return OwnIdea(row.pk, row.title, row.text, row.state, row.answer, row.reason)


def ideas_waiting(viewer: Viewer) -> tuple[tuple[int, str, datetime], ...]:
    """(id, title, when) of what waits to be let through, oldest first, for staff."""
    if not access.may_tend_ideas(viewer):
        return ()
    rows = Idea.objects.filter(state="waiting").order_by("proposed_at", "pk")
    return tuple(rows.values_list("pk", "title", "proposed_at")[:MOST])


def merge_choices(viewer: Viewer, idea_id: int) -> tuple[tuple[int, str], ...]:
    """(id, title) of the ideas this one may be the same as."""
    rows = Idea.objects.filter(state__in=(*rules.LIVING, "adopted")).exclude(pk=idea_id)
    return tuple(rows.order_by("title", "pk").values_list("pk", "title")[:MOST])


def keeper_choices(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """(id, name) of the organizations in whose name the viewer may take care of an idea."""
    mine = needs.organizations_to_log_for(viewer)
    rows = directory.organization_names(mine)
    return tuple((pk, rows[pk]) for pk in mine if pk in rows)


def tables_for_ideas(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """(id, name) of the partnerships in which the viewer may begin a program."""
    staff = [one for one, role in viewer.roles.items() if role >= Role.STAFF]
    rows = partnerships.of_mine(viewer).filter(
        state__in=rules.TIME_TO_SCHEDULE, parties__organization_id__in=staff
    )
    return tuple(rows.order_by("name", "pk").values_list("pk", "name").distinct()[:MOST])


def _saying(rows: Any, text: str) -> Any:
    return rows.filter(
        Q(title__icontains=text) | Q(text__icontains=text) | Q(for_whom__icontains=text)
    )


IDEA_FILTERS: Mapping[str, Callable[[Any, str], Any]] = {
    "q": _saying,
    "state": lambda rows, value: rows.filter(state=value),
    "language": lambda rows, value: rows.filter(language=value),
}
IDEA_SORTS: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "state": ("state",),
    "shown_at": ("shown_at",),
}
