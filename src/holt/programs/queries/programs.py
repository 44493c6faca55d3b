"""Programs: the list, one, one to be changed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from holt.directory import queries as directory
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.needs import queries as needs
from holt.partnerships import queries as partnerships
from holt.programs import access, rules
from holt.programs.models import Program
from holt.programs.queries.inside import programs_inside
from holt.programs.queries.tables import Table, seats_at

MOST_NEEDS = 60
MOST_LINES = 12


@dataclass(frozen=True)
class ProgramLine:
    """A program as other pages name it."""

    id: int
    title: str
    kind: str
    state: str
    run_by: tuple[str, ...]


@dataclass(frozen=True)
class ProgramPage:
    """A program as its page shows it; what is inside the partnership is empty for others."""

    id: int
    title: str
    kind: str
    description: str
    audience: tuple[str, ...]
    languages: tuple[str, ...]
    accessibility: str
    run_by: tuple[tuple[int, str], ...]
    takes_sign_ups: bool
    questions: tuple[str, ...]
    capacity: int | None
    state: str
    changed_at: datetime
    version: int
    is_inside: bool = False
    may_work: bool = False
    partnership_id: int | None = None
    partnership: str = ""
    organization_id: int | None = None
    need_id: int | None = None
    need: str = ""
    reason: str = ""
    online_link: str = ""


def programs(viewer: Viewer) -> QuerySet[Program]:
    """Published ones for everyone; those of tables the viewer may look at in any state."""
    rows = Program.objects.order_by("title", "pk")
    if viewer.is_house:
        return rows
    return rows.filter(Q(state=Program.State.PUBLISHED) | programs_inside(viewer))


def with_runners(rows: QuerySet[Program], viewer: Viewer) -> QuerySet[Any, Any]:
    """The same with the names of who runs each and its number of sessions, in one query."""
    seen = directory.visible(viewer).filter(pk=OuterRef("run_by"))
    names = ArrayAgg("run_by__name", filter=Q(Exists(seen)), distinct=True, default=[])
    return rows.annotate(runner_names=names, dates=Count("sessions", distinct=True))


def program(viewer: Viewer, program_id: int) -> ProgramPage:
    """One program. Raises NotFound."""
    rows = programs(viewer).select_related("partnership", "need")
    row = rows.filter(pk=program_id).first()
    if row is None:
        raise NotFound
    return _page(row, viewer, seats_at(row.partnership_id, row.organization_id))


def _page(row: Any, viewer: Viewer, seats: access.Seats) -> ProgramPage:
    is_inside = access.may_see_inside(viewer, seats)
    need = row.need if row.need_id and needs.visible(viewer).filter(pk=row.need_id) else None
    return ProgramPage(
        id=row.pk,
        title=row.title,
        kind=row.kind,
        description=row.description,
        audience=tuple(row.audience),
        languages=tuple(row.languages),
        accessibility=row.accessibility,
        run_by=runners(viewer, row.pk),
        takes_sign_ups=row.takes_sign_ups,
        questions=tuple(row.questions),
        capacity=row.capacity,
        state=row.state,
        changed_at=row.changed_at,
        version=row.version,
        is_inside=is_inside,
        may_work=access.may_work(viewer, seats),
        partnership_id=row.partnership_id if is_inside else None,
        partnership=row.partnership.name if is_inside and row.partnership else "",
        organization_id=row.organization_id,
        need_id=need.pk if need else None,
        need=need.statement if need else "",
        reason=row.reason if is_inside else "",
        online_link=row.online_link if is_inside else "",
    )


def runners(viewer: Viewer, program_id: int) -> tuple[tuple[int, str], ...]:
    """(id, name) of who runs a program, as far as the viewer may see them."""
    rows = directory.visible(viewer).filter(programs=program_id).order_by("folded_name", "pk")
    return tuple(rows.values_list("pk", "name"))


def program_in(held: Table, program_id: int | None) -> Program | None:
    """A program of this table. Raises NotFound."""
    if program_id is None:
        return None
    row = Program.objects.filter(pk=program_id, partnership=held.partnership_id).first()
    if row is None:
        raise NotFound("program_id")
    return row


def require_need(viewer: Viewer, need_id: int) -> int:
    """The id of a need the viewer may see. Raises NotFound."""
    if not needs.visible(viewer).filter(pk=need_id).exists():
        raise NotFound("need_id")
    return need_id


def need_choices(
    viewer: Viewer, organization_id: int, also: int | None
) -> tuple[tuple[int, str], ...]:
    """(id, statement) of the organization's own needs that are open, and of one more."""
    own = Q(organization_id=organization_id, state="open")
    rows = needs.visible(viewer).filter(own | Q(pk=also)).order_by("-pk")
    return tuple(rows.values_list("pk", "statement")[:MOST_NEEDS])


def tables_of(viewer: Viewer, organization_id: int) -> tuple[tuple[int, str], ...]:
    """(id, name) of the partnerships at work at which an organization sits."""
    rows = partnerships.of_mine(viewer).filter(
        parties__organization_id=organization_id,
        parties__state="accepted",
        state__in=rules.TIME_TO_SCHEDULE,
    )
    return tuple(rows.order_by("name", "pk").values_list("pk", "name"))


def program_choices(viewer: Viewer, partnership_id: int) -> tuple[tuple[int, str], ...]:
    """(id, title) of a partnership's programs, for whoever may look into it."""
    rows = programs(viewer).filter(partnership_id=partnership_id)
    return tuple(rows.exclude(state=Program.State.WITHDRAWN).values_list("pk", "title"))


def programs_for_need(viewer: Viewer, need_id: int) -> tuple[ProgramLine, ...]:
    """What is run for a need, as far as the viewer may see it."""
    return _lines(viewer, programs(viewer).filter(need_id=need_id))


def programs_of(viewer: Viewer, organization_id: int) -> tuple[ProgramLine, ...]:
    """What an organization runs, alone or with others, as far as the viewer may see it."""
    return _lines(viewer, programs(viewer).filter(run_by=organization_id))


def _lines(viewer: Viewer, rows: QuerySet[Program]) -> tuple[ProgramLine, ...]:
    shown = with_runners(rows.exclude(state=Program.State.WITHDRAWN), viewer)
    return tuple(
        ProgramLine(one.pk, one.title, one.kind, one.state, tuple(sorted(one.runner_names)))
        for one in shown[:MOST_LINES]
    )


def saying(rows: Any, text: str) -> Any:
    """Those with these words in title or description."""
    return rows.filter(Q(title__icontains=text) | Q(description__icontains=text))


PROGRAM_FILTERS = {
    "q": saying,
    "state": lambda rows, value: rows.filter(state=value),
    "kind": lambda rows, value: rows.filter(kind=value),
    "audience": lambda rows, value: rows.filter(audience__contains=[value]),
    "language": lambda rows, value: rows.filter(languages__contains=[value]),
}
PROGRAM_SORTS = {"title": ("title",), "kind": ("kind",), "state": ("state",)}
