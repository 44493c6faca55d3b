"""How an import is run: planned, done in one transaction with one happening, told, remembered."""

import contextlib
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from django.db import connection, connections, transaction

from holt.directory import events
from holt.directory.imports import undoing
from holt.directory.imports.bulk import add_rows
from holt.directory.imports.engine import (
    Draft,
    Given,
    Importer,
    Outcome,
    Plan,
    Stopped,
)
from holt.directory.models import Import, ImportLine
from holt.kernel.errors import Refused
from holt.kernel.happenings import plain, tell
from holt.kernel.models import Happening, History

ONE_AT_A_TIME = 7_302_114
SECONDS_BETWEEN_STEPS = 0.5
TOLD = frozenset({Outcome.KEPT_EDITED, Outcome.LIKELY_DUPLICATE, Outcome.WAITING, Outcome.REFUSED})
"""Outcomes of which a line is kept though nothing was written."""

Step = Callable[[int, int], None]


def no_steps(done: int, total: int) -> None:
    """Nobody watches."""


class Keeping:
    """The Keeper of one run: lines and history are gathered and written at the end."""

    def __init__(self, run: Import, step: Step) -> None:
        self.run, self._step = run, step
        self.lines: list[ImportLine] = []
        self.claimed: set[int] = set()
        self._history: list[tuple[str, Sequence[Any]]] = []
        self._written: set[int] = set()

    @property
    def number(self) -> int:
        """The run's number."""
        return int(self.run.pk)

    def line(
        self,
        draft: Draft,
        kind: str,
        subject_id: int,
        *,
        version: int = 1,
        before: Mapping[str, Any] | None = None,
    ) -> None:
        """What was added or changed for this draft."""
        self._written.add(id(draft))
        row = line_of(self.run, draft)
        row.kind, row.subject_id, row.version = kind, subject_id, version
        if before is not None:
            row.before = {name: plain(value) for name, value in before.items()}
        self.lines.append(row)

    def history(
        self, kind: str, rows: Sequence[tuple[int, int, Mapping[str, tuple[Any, Any]]]]
    ) -> None:
        """History lines, written when the happening is there to hang them on."""
        self._history.append((kind, rows))

    def step(self, done: int, total: int) -> None:
        """How far it is. Raises Stopped."""
        self._step(done, total)

    def claim(self, file_id: int) -> None:
        """A file that came along is kept."""
        self.claimed.add(file_id)

    def write(self, plan: Plan, happening: Happening) -> None:
        """Everything gathered, and a line for each row that was told something."""
        told = [
            line_of(self.run, one)
            for one in plan.drafts
            if one.outcome in TOLD and id(one) not in self._written and one.row
        ]
        add_rows([*self.lines, *told])
        add_rows(
            [
                _history(happening, kind, subject_id, version, name, pair)
                for kind, rows in self._history
                for subject_id, version, changes in rows
                for name, pair in changes.items()
            ]
        )


def _history(
    happening: Happening, kind: str, subject_id: int, version: int, name: str, pair: Any
) -> History:
    return History(
        happening=happening,
        subject_kind=kind,
        subject_id=subject_id,
        version=version,
        field=name,
        before=plain(pair[0]),
        after=plain(pair[1]),
    )


def line_of(run: Import, draft: Draft) -> ImportLine:
    """A draft as a line of the run."""
    facts = {name: plain(value) for name, value in draft.facts.items()}
    if draft.likely:
        facts["likely"] = [list(one) for one in draft.likely]
    is_refused = draft.outcome in (Outcome.REFUSED, Outcome.LIKELY_DUPLICATE, Outcome.WAITING)
    return ImportLine(
        run=run,
        source=draft.source[:60],
        row=draft.row,
        outcome=draft.outcome.value,
        label=draft.label[:255],
        code=draft.code,
        column=draft.column[:120],
        facts=facts,
        values=dict(draft.values) if is_refused else None,
    )


def perform(
    importer: Importer,
    given: Given,
    run: Import,
    *,
    take_good: bool,
    step: Step = no_steps,
    plan: Plan | None = None,
) -> Plan:
    """Do it, inside the caller's transaction. Raises Refused "rows_refused" (changing nothing)
    when rows are refused and the good ones are not to be taken alone; Stopped."""
    one_at_a_time()
    plan = plan or importer.plan(given)
    check_refused(plan, take_good=take_good)
    keeping = Keeping(run, step)
    importer.apply(given, plan, keeping)
    counts = plan.counts()
    happening = tell(
        events.Imported(run.pk, run.kind, **counts),
        by=given.viewer,
        at=given.now,
        audience=importer.audience(given),
    )
    keeping.write(plan, happening)
    run.counts, run.columns = counts, list(plan.columns)
    run.not_kept = [dict(one) for one in plan.not_kept]
    run.state, run.rows_done, run.rows_total = Import.State.DONE, counts["rows"], counts["rows"]
    run.started_at = given.now
    run.options = {**run.options, "claimed": sorted(keeping.claimed), "mark": plan.mark}
    run.save()
    return plan


def check_refused(plan: Plan, *, take_good: bool) -> None:
    """A refused row stops all unless the good ones are taken. Raises Refused "rows_refused"."""
    refused = plan.refused_count()
    if refused and not take_good:
        raise Refused("rows_refused", "take_good", {"refused": refused})


def one_at_a_time() -> None:
    """Imports wait for one another until the transaction's end: none plans on another's rows."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_AT_A_TIME])


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """A transaction in which no other import runs."""
    with transaction.atomic():
        one_at_a_time()
        yield


@contextlib.contextmanager
def watched(run: Import) -> Iterator[Step]:
    """A step that others can see while the transaction is still open, over a connection of its
    own, and that raises Stopped when somebody asked for it."""
    side = connections["default"].copy()
    last = 0.0

    def step(done: int, total: int) -> None:
        nonlocal last
        if done < total and time.monotonic() - last < SECONDS_BETWEEN_STEPS:
            return
        last = time.monotonic()
        with side.cursor() as cursor:
            cursor.execute(
                f"UPDATE {Import._meta.db_table} SET rows_done = %s, rows_total = %s "
                "WHERE id = %s RETURNING stop_wanted",
                [done, total, run.pk],
            )
            found = cursor.fetchone()
        if found and found[0]:
            raise Stopped

    try:
        yield step
    finally:
        side.close()


def undo(importer: Importer, given: Given, run: Import) -> list[dict[str, Any]]:
    """Take a run back; returns what was left alone: kind, id, name, why."""
    one_at_a_time()
    lines = list(run.lines.filter(subject_id__isnull=False).order_by("pk"))
    take_back = importer.undo or undoing.take_back
    return take_back(given.viewer, lines, run.started_at or run.at, given.now)
