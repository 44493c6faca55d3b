"""The verbs of imports: begin, map, decide, do, stop, undo."""

import base64
import binascii
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from holt.directory import access, events, rules
from holt.directory.imports import mapping, queries, running, uploads
from holt.directory.imports.asks import (
    BeginImportAsk,
    DecideImportAsk,
    DoImportAsk,
    MapImportAsk,
    StopImportAsk,
    UndoImportAsk,
)
from holt.directory.imports.engine import IMPORTERS, Given, Importer, Part, Plan, Source, Stopped
from holt.directory.imports.running import Step, no_steps
from holt.directory.models import Import, SavedMapping
from holt.directory.queries import viewer_for
from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.happenings import plain, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import THE_HOUSE, Viewer

State = Import.State
MOST_FILES = 60
AT_ONCE = 300
"""So many rows are done while the person waits; more are work for the worker."""


@verb("directory.begin_import", ask=BeginImportAsk, signed_in_only=True)
def begin_import(actor: Viewer, ask: BeginImportAsk, *, now: datetime) -> Import:
    """Hand in a file; nothing of it is taken over yet. Raises Refused with what is wrong."""
    access.require(access.may_import(actor), actor)
    importer = importer_of(ask.kind)
    access.require(importer in queries.importers_for(actor), actor)
    organization_id = _organization(actor, ask.organization_id)
    if not ask.files or len(ask.files) > MOST_FILES:
        raise Refused("needed" if not ask.files else "too_many", "files", {"most": MOST_FILES})
    parts = tuple(Part(_name(one.name), _content(one.content)) for one in ask.files)
    given = Given(actor, parts, now, organization_id=organization_id)
    sources = starting_mapping(importer, given)
    run = Import.objects.create(
        kind=importer.kind,
        file_name=parts[0].name,
        state=State.MAPPING if sources is not None else State.READY,
        organization_id=organization_id,
        by_id=actor.person_id,
        at=now,
        options={
            "files": uploads.keep(actor, parts, now),
            "sources": mapping.as_json(sources or ()),
        },
    )
    return run


def importer_of(kind: str) -> Importer:
    """The importer of this kind. Raises Refused."""
    found = IMPORTERS.get(kind)
    if found is None:
        raise Refused("not_a_choice", "kind")
    return found


def _organization(actor: Viewer, wanted: int | None) -> int | None:
    """For whom: one the actor coordinates; none only for operators. Raises Refused, NotAllowed."""
    own = [one for one, _ in queries.importing_for(actor)]
    if wanted is not None and wanted not in own:
        raise Refused("not_a_choice", "organization_id")
    if wanted is None and not own:
        access.require(actor.is_operator or actor.is_house, actor)
        return None
    if wanted is None and len(own) > 1 and not actor.is_operator:
        raise Refused("needed", "organization_id")
    return wanted if wanted is not None else own[0]


def _name(name: str) -> str:
    plain = name.replace("\\", "/").rsplit("/", 1)[-1]
    return checks.text(plain, "files", most=200, needed=True)


def _content(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (ValueError, binascii.Error) as error:
        raise Refused("not_base64", "files") from error


def starting_mapping(importer: Importer, given: Given) -> tuple[Source, ...] | None:
    """What the columns meant last time, else a guess; None when the file's form is fixed.

    A file of fixed form is looked at too, so that one of another kind is refused at once.
    """
    if not importer.is_mapped:
        importer.plan(given)
        return None
    found = mapping.tables(given)
    kept = queries.remembered(importer.kind, mapping.columns_hash(found))
    if kept is not None:
        fit = mapping.fitted(mapping.from_json(kept), found)
        if fit:
            return fit
    return mapping.as_sources(mapping.guess(importer, found))


@verb("directory.map_import", ask=MapImportAsk, signed_in_only=True)
def map_import(actor: Viewer, ask: MapImportAsk, *, now: datetime) -> Import:
    """Say what each column means; remembered for the next table of the same columns.

    Where a table's rows are said to be something else than before, its columns are guessed anew
    and wait to be looked at again.
    """
    run = _open(actor, ask.import_id)
    importer = importer_of(run.kind)
    found = mapping.tables(given_of(run, actor, now))
    sources = tuple(
        Source(one.name, {c.column: c.target for c in one.columns}, one.table)
        for one in ask.sources
    )
    if {one.name for one in sources} != set(found):
        raise Refused("not_a_choice", "sources")
    turned = mapping.turned(importer, mapping.from_json(run.options["sources"]), sources, found)
    if turned is not None:
        run.options, run.state = {**run.options, "sources": mapping.as_json(turned)}, State.MAPPING
        run.save(update_fields=["options", "state"])
        return run
    mapping.check(importer, sources)
    run.options = {**run.options, "sources": mapping.as_json(sources)}
    run.state = State.READY
    run.save(update_fields=["options", "state"])
    SavedMapping.objects.update_or_create(
        kind=run.kind,
        columns_hash=mapping.columns_hash(found),
        defaults={
            "mapping": mapping.as_json(sources),
            "saved_at": now,
            "organization_id": run.organization_id,
        },
    )
    return run


@verb("directory.decide_import", ask=DecideImportAsk, signed_in_only=True)
def decide_import(actor: Viewer, ask: DecideImportAsk, *, now: datetime) -> Import:
    """Say of rows that may be listed already which organization each is, or that it is new."""
    run = _open(actor, ask.import_id)
    made = {one.key: one.organization_id or "new" for one in ask.decisions}
    run.options = {**run.options, "decisions": {**run.options.get("decisions", {}), **made}}
    run.save(update_fields=["options"])
    return run


@verb("directory.do_import", ask=DoImportAsk, signed_in_only=True)
def do_import(actor: Viewer, ask: DoImportAsk, *, now: datetime) -> Import:
    """Do it: a short table at once, a long one by the worker. Raises Refused "rows_refused",
    "not_mapped_yet"; a refused import changes nothing."""
    run = _open(actor, ask.import_id)
    if run.state != State.READY:
        raise Refused("not_mapped_yet")
    given = given_of(run, actor, now)
    plan = importer_of(run.kind).plan(given)
    running.check_refused(plan, take_good=ask.take_good)
    run.options = {**run.options, "take_good": ask.take_good}
    run.rows_total, run.started_at, run.state = plan.counts()["rows"], now, State.QUEUED
    run.save()
    if run.rows_total <= AT_ONCE:
        running.perform(importer_of(run.kind), given, run, take_good=ask.take_good)
        uploads.let_go(run)
    else:
        from holt.directory.imports.jobs import run_import  # jobs call these actions

        run_import.defer(import_id=run.pk)
    return run


@verb("directory.stop_import", ask=StopImportAsk, signed_in_only=True)
def stop_import(actor: Viewer, ask: StopImportAsk, *, now: datetime) -> Import:
    """Stop an import under way, or let go of one not begun: nothing of it stays."""
    run = queries.import_to_change(actor, ask.import_id)
    if run.state in queries.UNDER_WAY:
        run.stop_wanted = True
    elif run.state in queries.OPEN:
        run.state = State.STOPPED
        uploads.let_go(run)
    else:
        raise Refused("import_over")
    run.save()
    return run


@verb("directory.undo_import", ask=UndoImportAsk, signed_in_only=True)
def undo_import(actor: Viewer, ask: UndoImportAsk, *, now: datetime) -> Import:
    """Take an import back within seven days; what somebody edited since is left alone and named.

    Raises Refused "undone_already", "too_late", "import_not_done".
    """
    run = queries.import_to_change(actor, ask.import_id)
    access.require(access.may_import(actor), actor)
    if run.undone_at:
        raise Refused("undone_already")
    if run.state != State.DONE:
        raise Refused("import_not_done")
    if not queries.may_be_undone(run, now):
        raise Refused("too_late", "", {"days": rules.UNDO_DAYS})
    importer = importer_of(run.kind)
    given = Given(actor, (), now, organization_id=run.organization_id)
    run.left_alone = running.undo(importer, given, run)
    run.undone_at = now
    run.save(update_fields=["left_alone", "undone_at"])
    count = run.counts.get("added", 0) + run.counts.get("changed", 0)
    tell(
        events.ImportUndone(run.pk, run.kind, count, len(run.left_alone)),
        by=actor,
        at=now,
        audience=importer.audience(given),
    )
    return run


def _open(actor: Viewer, import_id: int) -> Import:
    """An import that has not been done yet. Raises NotFound, NotAllowed, Refused."""
    run = queries.import_to_change(actor, import_id)
    access.require(access.may_import(actor), actor)
    if run.state not in queries.OPEN:
        raise Refused("import_over")
    return run


def given_of(run: Import, actor: Viewer, now: datetime) -> Given:
    """What the run's importer is handed. Raises Refused "file_gone"."""
    return Given(
        viewer=actor,
        parts=uploads.parts(run),
        now=now,
        sources=mapping.from_json(run.options.get("sources", [])),
        organization_id=run.organization_id,
        decisions=run.options.get("decisions", {}),
        options=run.options.get("chosen", {}),
    )


def run_queued(import_id: int, now: datetime) -> None:
    """The worker's part: do a queued import and note how it ended. May run twice."""
    run = Import.objects.filter(pk=import_id, state__in=queries.UNDER_WAY).first()
    if run is None:
        return
    if run.stop_wanted:
        Import.objects.filter(pk=run.pk).update(state=State.STOPPED, ended_at=now)
        uploads.let_go(run)
        return
    Import.objects.filter(pk=run.pk).update(state=State.RUNNING)
    actor = viewer_for(run.by) if run.by else THE_HOUSE
    try:
        with running.watched(run) as step, transaction.atomic():
            good = bool(run.options.get("take_good"))
            given = given_of(run, actor, now)
            running.perform(importer_of(run.kind), given, run, take_good=good, step=step)
    except Stopped:
        Import.objects.filter(pk=run.pk).update(state=State.STOPPED, ended_at=now)
    except Refused as problem:
        _note_refusal(run, problem.code, problem.facts, now)
    except Exception:
        _note_refusal(run, "unforeseen", {}, now)
        raise
    uploads.let_go(run)


def _note_refusal(run: Import, code: str, facts: Mapping[str, object], now: datetime) -> None:
    said = {"code": code, "facts": {name: plain(value) for name, value in facts.items()}}
    Import.objects.filter(pk=run.pk).update(state=State.REFUSED, problem=said, ended_at=now)


def import_here(
    importer: Importer, given: Given, plan: Plan, *, take_good: bool, step: Step = no_steps
) -> Import:
    """An operator's import from a terminal, inside `running.alone`. Raises Refused."""
    run = Import.objects.create(
        kind=importer.kind,
        file_name=given.parts[0].name[:255],
        state=State.RUNNING,
        at=given.now,
    )
    running.perform(importer, given, run, take_good=take_good, step=step, plan=plan)
    return run
