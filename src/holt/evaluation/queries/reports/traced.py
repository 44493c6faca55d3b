"""The rows behind a figure: as the viewer may see them now, and what has changed since."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from holt.evaluation.models import Outcome, Report, TracedRows
from holt.evaluation.queries.measures import notes
from holt.evaluation.queries.outcomes import outcomes
from holt.evaluation.queries.reports.kept import reports
from holt.evaluation.rules import reports as rules
from holt.evaluation.rules.reports import Figure
from holt.kernel.errors import NotFound
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.needs import queries as needs
from holt.partnerships import queries as partnerships
from holt.partnerships.queries import Counted, Scope
from holt.programs import queries as programs
from holt.surveys import queries as surveys
from holt.training import queries as training

MOST_SHOWN = 200
TOLD = ("recorded", "confirmed")


@dataclass(frozen=True)
class TracedLine:
    """One row: what it counted for then, and what it would count for now (None: no longer)."""

    id: int
    label: str
    url: str
    on: date | None
    then: float
    now: float | None

    @property
    def has_changed(self) -> bool:
        return self.now is None or abs(self.now - self.then) > 0.005


@dataclass(frozen=True)
class Trace:
    """A figure with its rows, as far as the viewer sees them; how many they do not see.

    `is_whole`: the rows are those that were frozen; `is_checked`: they were counted anew beside.
    """

    figure: Figure
    lines: tuple[TracedLine, ...]
    count: int
    hidden: int
    changed: int
    is_whole: bool
    is_checked: bool

    @property
    def is_unkept(self) -> bool:
        """Counted by an earlier version of Holt, which kept no rows of this noun."""
        return not self.count and bool(self.figure.of)


def trace(viewer: Viewer, report_id: int, number: int, *, most: int = MOST_SHOWN) -> Trace:
    """The figure of this number in a report the viewer may read. Raises NotFound."""
    row = reports(viewer).filter(pk=report_id).first()
    figures = rules.content_of(row.figures).figures if row else ()
    figure = next((one for one in figures if one.number == number), None)
    if row is None or figure is None or viewer.grant is not None:
        raise NotFound
    kept = TracedRows.objects.filter(report=row, number=number).first()
    counted = tuple(zip(kept.ids, kept.amounts, strict=True)) if kept else ()
    lines = _lines(viewer, row, figure, counted)
    return Trace(
        figure,
        tuple(lines[:most]),
        len(counted),
        len(counted) - len(lines),
        sum(one.has_changed for one in lines),
        kept is None or rules.mark(kept.ids, kept.amounts) == kept.mark,
        figure.code in AGAIN or figure.noun in OF_ITS_REPORT,
    )


def _lines(
    viewer: Viewer, row: Report, figure: Figure, counted: Iterable[tuple[int, float]]
) -> list[TracedLine]:
    """Those the viewer may see, with their amount then and now."""
    then = dict(counted)
    if figure.noun in OF_ITS_REPORT:
        seen = OF_ITS_REPORT[figure.noun](viewer, row, list(then))
    else:
        now = _now(row, figure) if figure.code in AGAIN else then
        plain = NOUNS.get(figure.noun, _none_seen)(viewer, list(then))
        seen = [replace(one, now=now.get(one.id)) for one in plain]
    found = [replace(one, then=then[one.id]) for one in seen]
    return sorted(found, key=lambda one: (not one.has_changed, one.on or date.min, one.id))


def _now(row: Report, figure: Figure) -> dict[int, float]:
    """What the same count comes to today, by row; for the house, since only rows the viewer may
    see are shown beside it."""
    scope = Scope(row.since, row.until)
    return dict(AGAIN[figure.code](scope, figure).rows)


def _partnership(code: str) -> Callable[[Scope, Figure], Counted]:
    return lambda scope, _figure: partnerships.partnerships_counted(THE_HOUSE, scope)[code]


def _session(code: str) -> Callable[[Scope, Figure], Counted]:
    return lambda scope, _figure: programs.sessions_counted(THE_HOUSE, scope)[code]


def _entries(scope: Scope, figure: Figure) -> Counted:
    found = partnerships.ledger_counted(THE_HOUSE, scope)
    return found.get((figure.code, figure.detail), Counted())


def _outcomes(scope: Scope, figure: Figure) -> Counted:
    rows = Outcome.objects.filter(scope.days("on"), state__in=TOLD)
    is_share = figure.code == "confirmed"
    return Counted(
        tuple(
            (pk, float(state == "confirmed") if is_share else 1.0)
            for pk, state in rows.values_list("pk", "state")
        )
    )


def _first_needs(scope: Scope, _figure: Figure) -> Counted:
    """Of any needs: whether a partnership is at work on them."""
    rows = needs.visible(THE_HOUSE).values_list("pk", flat=True)
    served = partnerships.served_by_work(THE_HOUSE, rows)
    return Counted(tuple((pk, float(pk in served)) for pk in rows))


AGAIN: dict[str, Callable[[Scope, Figure], Counted]] = {
    **{code: _partnership(code) for code in ("at_work", "begun", "ended", "with_lesson", "across")},
    **{code: _session(code) for code in ("sessions", "hours", "attended", "new_to_us")},
    "gave": _entries,
    "gained": _entries,
    "outcomes": _outcomes,
    "confirmed": _outcomes,
    "needs_met": lambda scope, _f: partnerships.needs_counted(THE_HOUSE, scope),
    "first_needs": _first_needs,
    "promises": lambda scope, _f: partnerships.promises_counted(THE_HOUSE, scope),
    "reviews": lambda scope, _f: partnerships.reviews_counted(THE_HOUSE, scope),
    "introductions": lambda scope, _f: partnerships.introductions_counted(THE_HOUSE, scope),
}


def _line(pk: int, label: str, url: str, on: date | None) -> TracedLine:
    return TracedLine(pk, label, url, on, 0.0, None)


def _partnerships_seen(viewer: Viewer, ids: Collection[int]) -> list[TracedLine]:
    rows = partnerships.partnerships(viewer).filter(pk__in=ids)
    return [_line(one.pk, one.name, f"/partnerships/{one.pk}/", one.starts_on) for one in rows]


def _sessions_seen(viewer: Viewer, ids: Collection[int]) -> list[TracedLine]:
    rows = programs.sessions(viewer).filter(pk__in=ids)
    return [_line(one.pk, one.title, f"/sessions/{one.pk}/", one.on) for one in rows]


def _outcomes_seen(viewer: Viewer, ids: Collection[int]) -> list[TracedLine]:
    rows = outcomes(viewer).filter(pk__in=ids)
    return [_line(one.pk, one.what_changed, f"/outcomes/{one.pk}/", one.on) for one in rows]


def _needs_seen(viewer: Viewer, ids: Collection[int]) -> list[TracedLine]:
    rows = needs.visible(viewer).filter(pk__in=ids)
    return [_line(one.pk, one.statement, f"/needs/{one.pk}/", one.heard_on) for one in rows]


def _entries_seen(viewer: Viewer, ids: Collection[int]) -> list[TracedLine]:
    rows = partnerships.entries_seen(viewer, ids)
    return [
        _line(one.pk, one.what or one.partnership.name, _at(one, "ledger/"), one.on) for one in rows
    ]


def _promises_seen(viewer: Viewer, ids: Collection[int]) -> list[TracedLine]:
    rows = partnerships.promises_seen(viewer, ids)
    return [_line(one.pk, one.what, _at(one), one.due_on) for one in rows]


def _reviews_seen(viewer: Viewer, ids: Collection[int]) -> list[TracedLine]:
    rows = partnerships.reviews_seen(viewer, ids)
    return [_line(one.pk, one.partnership.name, _at(one), one.due_on) for one in rows]


def _introductions_seen(viewer: Viewer, ids: Collection[int]) -> list[TracedLine]:
    rows = partnerships.introductions(viewer).filter(pk__in=ids)
    return [
        _line(one.pk, f"{one.first.name} – {one.second.name}", f"/introductions/{one.pk}/",
              one.asked_at.date())
        for one in rows
    ]  # fmt: skip


def _surveys_seen(viewer: Viewer, ids: Collection[int]) -> list[TracedLine]:
    rows = surveys.surveys(viewer).filter(pk__in=ids)
    return [_line(one.pk, one.title, f"/surveys/{one.pk}/report/", None) for one in rows]


def _notes_seen(viewer: Viewer, ids: Collection[int]) -> list[TracedLine]:
    rows = notes(viewer).filter(pk__in=ids)
    return [_line(one.pk, one.what, f"/measures/notes/{one.pk}/", one.on) for one in rows]


def _none_seen(_viewer: Viewer, _ids: Collection[int]) -> list[TracedLine]:
    """Rows of a noun that has no page."""
    return []


def _at(one: Any, more: str = "") -> str:
    return f"/partnerships/{one.partnership_id}/{more}"


NOUNS: dict[str, Callable[[Viewer, Collection[int]], list[TracedLine]]] = {
    "partnership": _partnerships_seen,
    "session": _sessions_seen,
    "outcome": _outcomes_seen,
    "need": _needs_seen,
    "entry": _entries_seen,
    "promise": _promises_seen,
    "review": _reviews_seen,
    "introduction": _introductions_seen,
    "survey": _surveys_seen,
    "measure_note": _notes_seen,
}


def _goals_seen(viewer: Viewer, row: Report, ids: Collection[int]) -> list[TracedLine]:
    """Goals that still stand, by their last score of the report's days."""
    scores = partnerships.last_scores(viewer, ids, row.since, row.until)
    found = []
    for one in partnerships.goals_seen(viewer, ids):
        score, on = scores.get(one.pk, (None, None))
        line = _line(one.pk, one.statement, _at(one, f"attainment/#goal-{one.pk}"), on)
        found.append(replace(line, now=None if score is None else float(score)))
    return found


def _courses_seen(viewer: Viewer, row: Report, ids: Collection[int]) -> list[TracedLine]:
    """Who finished a course is told to the coordinators of the report's own organization."""
    return [
        TracedLine(
            one.id, one.title, f"/training/{one.id}/", one.on, 0.0,
            float(one.people) if row.since <= one.on <= row.until else None,
        )
        for one in training.finished_seen(viewer, row.organization_id, ids)
    ]  # fmt: skip


OF_ITS_REPORT: dict[str, Callable[[Viewer, Report, Collection[int]], list[TracedLine]]] = {
    "goal": _goals_seen,
    "course": _courses_seen,
}
"""Rows behind measures that are read by whose report it is and its days; counted anew with it."""
