"""What the pages of imports read; the viewer comes first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from holt.directory import access, rules
from holt.directory.imports.engine import IMPORTERS, Importer, Outcome
from holt.directory.models import Import, ImportLine, Organization, SavedMapping
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Role, Viewer

UNDER_WAY = (Import.State.QUEUED, Import.State.RUNNING)
OPEN = (Import.State.MAPPING, Import.State.READY)


@dataclass(frozen=True)
class ImportPage:
    """One import as its page shows it."""

    id: int
    kind: str
    title: object
    file_name: str
    state: str
    by: str
    organization: str
    at: datetime
    started_at: datetime | None
    rows_done: int
    rows_total: int
    counts: dict[str, int]
    not_kept: tuple[dict[str, Any], ...]
    problem: dict[str, Any]
    left_alone: tuple[dict[str, Any], ...]
    undone_at: datetime | None
    may_undo: bool
    leads_to: str = ""


@dataclass(frozen=True)
class LineRow:
    """What became of one row."""

    source: str
    row: int
    outcome: str
    kind: str
    subject_id: int | None
    label: str
    code: str
    column: str
    facts: dict[str, Any]


def imports(viewer: Viewer) -> QuerySet[Any]:
    """Imports this viewer may see, newest first: their own and those for what they coordinate;
    operators see all."""
    rows: QuerySet[Any] = Import.objects.select_related("by", "organization").order_by("-at", "-pk")
    if viewer.is_house:
        return rows
    led = [one for one, role in viewer.roles.items() if role >= Role.COORDINATOR]
    own = Q(organization_id__in=led)
    if viewer.person_id:
        own |= Q(by_id=viewer.person_id)
    if viewer.is_operator:
        own |= ~Q(kind__in=[one.kind for one in IMPORTERS.values() if one.is_private])
    return rows.filter(own)


def import_to_change(viewer: Viewer, import_id: int) -> Import:
    """One import, locked. Raises NotFound."""
    run = imports(viewer).select_for_update(no_key=True, of=("self",)).filter(pk=import_id).first()
    if run is None:
        raise NotFound
    return run  # type: ignore[no-any-return]


def import_page(viewer: Viewer, import_id: int, now: datetime) -> ImportPage:
    """One import. Raises NotFound."""
    run = imports(viewer).filter(pk=import_id).first()
    if run is None:
        raise NotFound
    importer = IMPORTERS.get(run.kind)
    return ImportPage(
        id=run.pk,
        kind=run.kind,
        title=importer.title if importer else run.kind,
        file_name=run.file_name,
        state=run.state,
        by=run.by.name if run.by else "",
        organization=run.organization.name if run.organization else "",
        at=run.at,
        started_at=run.started_at,
        rows_done=run.rows_done,
        rows_total=run.rows_total,
        counts=run.counts,
        not_kept=tuple(run.not_kept),
        problem=run.problem,
        left_alone=tuple(run.left_alone),
        undone_at=run.undone_at,
        may_undo=may_be_undone(run, now),
        leads_to=_leads_to(importer, run),
    )


def _leads_to(importer: Importer | None, run: Import) -> str:
    """Where one goes on once it is done, "" where the importer names nothing."""
    if importer is None or importer.leads_to is None or run.state != Import.State.DONE:
        return ""
    return importer.leads_to(run.options.get("chosen", {}))


def may_be_undone(run: Import, now: datetime) -> bool:
    """Done, not taken back yet, and not longer ago than seven days."""
    done = run.state == Import.State.DONE and run.undone_at is None
    return done and rules.may_be_undone((run.started_at or run.at).date(), now.date())


def run_for(viewer: Viewer, import_id: int) -> Import:
    """The run itself, for planning. Raises NotFound."""
    run = imports(viewer).filter(pk=import_id).first()
    if run is None:
        raise NotFound
    return run  # type: ignore[no-any-return]


def lines(viewer: Viewer, import_id: int, outcome: str, most: int) -> tuple[LineRow, ...]:
    """What became of the rows of one outcome, each row once. Raises NotFound."""
    run = run_for(viewer, import_id)
    rows = run.lines.filter(outcome=outcome).exclude(row=0).exclude(kind="hsds_object")
    first: dict[tuple[str, int], ImportLine] = {}
    for one in rows.order_by("pk")[: 2 * most]:
        first.setdefault((one.source, one.row), one)
    return tuple(
        LineRow(
            one.source,
            one.row,
            one.outcome,
            one.kind,
            one.subject_id,
            one.label,
            one.code,
            one.column,
            one.facts,
        )
        for one in list(first.values())[:most]
    )


def refused(viewer: Viewer, import_id: int) -> Iterator[ImportLine]:
    """The rows that were refused, as they came. Raises NotFound."""
    run = run_for(viewer, import_id)
    return run.lines.filter(outcome=Outcome.REFUSED).order_by("pk").iterator()


def importers_for(viewer: Viewer) -> tuple[Importer, ...]:
    """The kinds of import this viewer may use."""
    every = viewer.is_operator or viewer.is_house
    return tuple(
        one
        for one in IMPORTERS.values()
        if (one.may or access.may_import)(viewer) and (every or not one.operators_only)
    )


def importing_for(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """(id, name) of the network's organizations for which the viewer may import, by name."""
    led = [one for one, role in viewer.roles.items() if role >= Role.COORDINATOR]
    rows = Organization.objects.filter(pk__in=led, is_network_member=True)
    return tuple(rows.order_by("folded_name", "pk").values_list("pk", "name"))


def remembered(kind: str, columns_hash: str) -> SavedMapping | None:
    """The mapping that was last used for tables of these columns, None when there was none."""
    return SavedMapping.objects.filter(kind=kind, columns_hash=columns_hash).first()


def came_before(kind: str, mark: str) -> datetime | None:
    """When a table of the same mark was brought in, unless that was taken back."""
    rows = Import.objects.filter(kind=kind, state=Import.State.DONE, undone_at=None)
    return rows.filter(options__mark=mark).order_by("-pk").values_list("at", flat=True).first()


def numbers_undoable(kind: str, now: datetime) -> tuple[int, ...]:
    """The runs of a kind that can still be taken back."""
    rows = Import.objects.filter(kind=kind, state=Import.State.DONE, undone_at=None)
    since = now - timedelta(days=rules.UNDO_DAYS + 1)
    return tuple(rows.filter(started_at__gt=since).values_list("pk", flat=True))


def columns_of(viewer: Viewer, import_id: int) -> tuple[str, ...]:
    """The columns of what came, in their order. Raises NotFound."""
    return tuple(run_for(viewer, import_id).columns)
