"""The verbs of imports: begin, map, decide, do, stop, undo."""

import base64
import binascii
from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction

from holt.directory import access, events, rules
from holt.directory.imports import mapping, queries, running, uploads
from holt.directory.imports.asks import (
    BeginImportAsk,
    DecideImportAsk,
    DoImportAsk,
    FileRow,
    MapImportAsk,
    MapValuesAsk,
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
SAID = "meanings"
AT_ONCE = 300
"""So many rows are done while the person waits; more are work for the worker."""


@verb("directory.begin_import", ask=BeginImportAsk, signed_in_only=True)
def begin_import(actor: Viewer, ask: BeginImportAsk, *, now: datetime) -> Import:
    """Hand in a file; nothing of it is taken over yet. Raises Refused with what is wrong."""
    importer = importer_of(ask.kind)
    access.require(importer in queries.importers_for(actor), actor)
    if importer.begins_at:
        raise Refused("not_a_choice", "kind")
    organization_id = _organization(actor, ask.organization_id)
    if not ask.files or len(ask.files) > MOST_FILES:
        raise Refused("needed" if not ask.files else "too_many", "files", {"most": MOST_FILES})
    return begin(Given(actor, came(ask.files), now, organization_id=organization_id), importer)


def came(files: Sequence[FileRow]) -> tuple[Part, ...]:
    """Files as they came, with their content. Raises Refused "not_base64"."""
    return tuple(Part(_name(one.name), _content(one.content)) for one in files)


def begin(given: Given, importer: Importer) -> Import:
    """The run of a file handed in, with a first guess at what its columns mean."""
    sources = starting_mapping(importer, given)
    return Import.objects.create(
        kind=importer.kind,
        file_name=given.parts[0].name,
        state=State.MAPPING if sources is not None else State.READY,
        organization_id=given.organization_id,
        by_id=given.viewer.person_id,
        at=given.now,
        options={
            "files": uploads.keep(given.viewer, given.parts, given.now),
            "sources": mapping.as_json(sources or ()),
            "chosen": dict(given.options),
            "meanings": starting_meanings(importer, given) if importer.readings else {},
        },
    )


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
    kept = queries.remembered(importer.kind, mapping.layout_of(importer, given, found))
    if kept is not None:
        fit = mapping.fitted(mapping.from_json(kept.mapping), found)
        if fit:
            return fit
    return mapping.as_sources(mapping.guess(importer, found, given))


def starting_meanings(importer: Importer, given: Given) -> dict[str, str]:
    """What the same organization said words of such a table mean, the last time."""
    layout = mapping.layout_of(importer, given, mapping.tables(given))
    kept = queries.remembered(importer.kind, layout)
    if kept is None or kept.organization_id != given.organization_id:
        return {}
    return {key: str(value) for one in kept.mapping for key, value in one.get(SAID, {}).items()}


@verb("directory.map_import", ask=MapImportAsk, signed_in_only=True)
def map_import(actor: Viewer, ask: MapImportAsk, *, now: datetime) -> Import:
    """Say what each column means; remembered for the next table of the same columns.

    Where a table's rows are said to be something else than before, its columns are guessed anew
    and wait to be looked at again.
    """
    run = _open(actor, ask.import_id)
    importer = importer_of(run.kind)
    given = given_of(run, actor, now)
    found = mapping.tables(given)
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
    mapping.check(importer, sources, importer.meant(given))
    run.options = {**run.options, "sources": mapping.as_json(sources)}
    run.state = State.READY
    run.save(update_fields=["options", "state"])
    _remember(run, mapping.layout_of(importer, given, found), now)
    return run


def _remember(run: Import, layout: str, now: datetime) -> None:
    """What was said of the columns and words, for the next table like it."""
    sources = [dict(one) for one in run.options["sources"]]
    if said := run.options.get("meanings"):
        sources[0][SAID] = said
    SavedMapping.objects.update_or_create(
        kind=run.kind,
        columns_hash=layout,
        defaults={
            "mapping": sources,
            "saved_at": now,
            "organization_id": run.organization_id,
        },
    )


@verb("directory.map_values", ask=MapValuesAsk, signed_in_only=True)
def map_values(actor: Viewer, ask: MapValuesAsk, *, now: datetime) -> Import:
    """Say what words of the table mean; remembered for the next table of the same columns."""
    run = _open(actor, ask.import_id)
    importer = importer_of(run.kind)
    if run.state != State.READY or importer.readings is None:
        raise Refused("not_mapped_yet")
    given = given_of(run, actor, now)
    meant = {word.key: dict(one.choices) for one in importer.readings(given) for word in one.words}
    if any(one.meaning and one.meaning not in meant.get(one.key, ()) for one in ask.values):
        raise Refused("not_a_choice", "values")
    said = {one.key: one.meaning for one in ask.values if one.key in meant and one.meaning}
    kept = {key: value for key, value in given.meanings.items() if key not in meant}
    run.options = {**run.options, "meanings": {**kept, **said}}
    run.save(update_fields=["options"])
    _remember(run, mapping.layout_of(importer, given, mapping.tables(given)), now)
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
    access.require(importer_of(run.kind) in queries.importers_for(actor), actor)
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
    access.require(importer_of(run.kind) in queries.importers_for(actor), actor)
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
        meanings=run.options.get("meanings", {}),
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
        organization_id=given.organization_id,
        at=given.now,
        options={"chosen": dict(given.options)},
    )
    running.perform(importer, given, run, take_good=take_good, step=step, plan=plan)
    return run
