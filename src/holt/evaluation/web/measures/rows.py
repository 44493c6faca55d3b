"""The rows a measure was counted from, and the figures as files."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.evaluation import queries, rules
from holt.evaluation.queries import Made, Reading, Row
from holt.evaluation.web.attainment_words import whole_signed
from holt.evaluation.web.measures import telling
from holt.evaluation.web.measures.whose import Whose, own, span, together
from holt.evaluation.web.measures.words import CANNOT, KINDS, MEASURES, SOURCES, UNITS, UNSURE
from holt.kernel.errors import NotFound
from holt.kernel.files import attachment
from holt.kernel.web.pages import page, viewer_of
from holt.standards.tabular import write_csv, write_xlsx
from holt.standards.tabular.write import Cell

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_ROWS = 300
ADDRESSES = {
    "session": "/sessions/{id}/",
    "ledger_entry": "/partnerships/{partnership}/ledger/",
    "goal": "/partnerships/{partnership}/attainment/#goal-{id}",
    "survey": "/surveys/{id}/",
    "course": "/training/{id}/",
    "measure_note": "/measures/notes/{id}/",
}


@dataclass(frozen=True)
class PartShown:
    """The rows of one figure; `more` are in the file only."""

    code: str
    name: str
    rows: tuple[tuple[str, str, date | None, str], ...]
    more: int


@require_safe
def measure_rows(request: HttpRequest, measure: str) -> HttpResponse:
    """What one of one's own measures was counted from."""
    return _rows(request, own(request), measure)


@require_safe
def partnership_measure_rows(
    request: HttpRequest, partnership_id: int, measure: str
) -> HttpResponse:
    """What a measure of a partnership was counted from."""
    return _rows(request, together(request, partnership_id), measure)


def _rows(request: HttpRequest, whose: Whose, measure: str) -> HttpResponse:
    if measure not in set(rules.Measure):
        raise NotFound
    over = span(request)
    found = _once(_behind(request, whose, [measure]))
    tail = f"{measure}/rows."
    context = {
        "title": MEASURES[measure],
        "why": SOURCES[measure],
        "whose": whose,
        "back": whose.address(year=over.year),
        "period": over.period,
        "parts": [_part(at, one) for at, one in enumerate(found)],
        "cannot": CANNOT[measure],
        "csv": whose.address(f"{tail}csv", over.year),
        "xlsx": whose.address(f"{tail}xlsx", over.year),
    }
    return page(request, "evaluation/measures/rows.html", context)


def _behind(request: HttpRequest, whose: Whose, measures: Sequence[str]) -> tuple[Made, ...]:
    return queries.behind(
        viewer_of(request), **whose.ids, period=span(request).period, measures=measures
    )


def _once(found: Sequence[Made]) -> list[Made]:
    """Without figures made of the same rows as one before them."""
    seen: set[frozenset[tuple[str, int]]] = set()
    kept = []
    for one in found:
        key = frozenset((row.noun, row.id) for row in one.rows)
        if key and key not in seen:
            kept.append(one)
        seen.add(key)
    return kept


def _part(at: int, one: Made) -> PartShown:
    shown = one.rows[:MOST_ROWS]
    return PartShown(
        f"part-{at}",
        telling.name_of(one.measure, one.part),
        tuple((_label(row), _address(row), row.on, _adds(one, row)) for row in shown),
        len(one.rows) - len(shown),
    )


def _label(row: Row) -> str:
    return row.label or str(KINDS[row.noun])


def _address(row: Row) -> str:
    return ADDRESSES[row.noun].format(id=row.id, partnership=row.partnership_id)


def _adds(one: Made, row: Row) -> str:
    """What a row adds; a goal its score; of a survey only groups are told."""
    if row.amount is None:
        return ""
    if row.noun == "goal":
        return whole_signed(round(row.amount))
    return telling.amount(row.amount, rules.part_of(one.measure, one.part).unit)


@require_safe
def measure_rows_file(request: HttpRequest, measure: str, paper: str) -> HttpResponse:
    """The same rows as a file."""
    return _rows_file(request, own(request), measure, paper)


@require_safe
def partnership_measure_rows_file(
    request: HttpRequest, partnership_id: int, measure: str, paper: str
) -> HttpResponse:
    """The same rows of a partnership as a file."""
    return _rows_file(request, together(request, partnership_id), measure, paper)


def _rows_file(request: HttpRequest, whose: Whose, measure: str, paper: str) -> HttpResponse:
    if measure not in set(rules.Measure):
        raise NotFound
    head = (_("Figure"), _("What"), _("Number"), _("Called"), _("Day"), _("Adds"), _("Counted in"))
    rows = [
        _row_cells(one, row)
        for one in _once(_behind(request, whose, [measure]))
        for row in one.rows
    ]
    return _file(head, rows, f"{measure}-rows", paper)


def _row_cells(one: Made, row: Row) -> Sequence[Cell]:
    unit = rules.part_of(one.measure, one.part).unit
    adds = row.amount / 100 if row.amount is not None and unit == "cents" else row.amount
    name = telling.name_of(one.measure, one.part)
    counted = "" if row.noun == "goal" else str(UNITS[unit])
    return name, str(KINDS[row.noun]), row.id, row.label, row.on or "", adds, counted


@require_safe
def measures_file(request: HttpRequest, paper: str) -> HttpResponse:
    """One's own figures, quarter by quarter."""
    return _figures_file(request, own(request), paper)


@require_safe
def partnership_measures_file(
    request: HttpRequest, partnership_id: int, paper: str
) -> HttpResponse:
    """A partnership's figures, quarter by quarter."""
    return _figures_file(request, together(request, partnership_id), paper)


def _figures_file(request: HttpRequest, whose: Whose, paper: str) -> HttpResponse:
    period = span(request).period
    found = queries.readings(viewer_of(request), **whose.ids, period=period)
    firsts = next(([first for first, _value in one.by_quarter] for one in found
                   if one.by_quarter), [])  # fmt: skip
    head = (
        _("Measure"), _("Figure"), _("Value"), _("Counted in"), _("From"), _("To"),
        _("Kind of range"), _("Rows"), _("Without data"), _("Out of"), _("Source"),
        _("What it cannot show"), *(telling.quarter(one, period) for one in firsts),
    )  # fmt: skip
    return _file(head, [_cells(one) for one in found], "measures", paper)


def _cells(one: Reading) -> Sequence[Cell]:
    quarters = (_number(value, one.unit) for _first, value in one.by_quarter)
    return (
        str(MEASURES[one.measure]), _figure_name(one), _number(one.value, one.unit),
        str(UNITS[one.unit]), _number(one.low, one.unit), _number(one.high, one.unit),
        _("too few to show") if one.suppressed else str(UNSURE[one.unsure]), one.basis,
        one.missing, one.of, str(SOURCES[one.measure]), str(CANNOT[one.measure]), *quarters,
    )  # fmt: skip


def _figure_name(one: Reading) -> str:
    """A measure without any rows has no part of its own yet."""
    return telling.name_of(one.measure, one.part) if one.basis or one.suppressed else ""


def _number(value: float | None, unit: str) -> float | None:
    """Shares in per cent, money in whole money."""
    if value is None:
        return None
    return (
        round(value * 100, 1)
        if unit == "share"
        else round(value / 100 if unit == "cents" else value, 2)
    )


def _file(
    head: Sequence[str], rows: Sequence[Sequence[Cell]], name: str, paper: str
) -> HttpResponse:
    """XLSX when asked for; anything else is CSV."""
    if paper == "xlsx":
        return attachment(write_xlsx(head, rows, name), f"{name}.xlsx", XLSX)
    return attachment(write_csv(head, rows), f"{name}.csv", "text/csv; charset=utf-8")
