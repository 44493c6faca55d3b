"""Readings told: each measure as a card with its figures, ranges, gaps and quarters."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.evaluation.queries import Chosen, Period, Reading
from holt.evaluation.rules import main_unit
from holt.evaluation.web.measures.words import (
    BEGIN,
    CANNOT,
    COUNTS_OF,
    FIGURES,
    GAPS,
    MEASURES,
    NOTED,
    SOURCES,
    TOPICS,
)
from holt.kernel.pictures import Spark, spark
from holt.kernel.web import money

SUPPRESSED_UNDER = 5


@dataclass(frozen=True)
class FigureShown:
    """One figure: its value and range in words, the quarters as a line and as words."""

    label: str
    value: str
    range: str
    gap: str
    line: Spark | None
    quarters: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class CardShown:
    """A measure that was chosen."""

    measure: str
    name: str
    why: str
    aim: str
    figures: tuple[FigureShown, ...]
    begin: str
    source: str
    cannot: str
    rows: int


def cards(
    chosen: Iterable[Chosen], readings: Sequence[Reading], period: Period
) -> tuple[CardShown, ...]:
    """Every chosen measure, in the catalog's order."""
    return tuple(
        _card(one, [it for it in readings if it.measure == one.measure], period) for one in chosen
    )


def _card(one: Chosen, readings: Sequence[Reading], period: Period) -> CardShown:
    counted = [it for it in readings if it.basis or it.suppressed]
    return CardShown(
        measure=one.measure,
        name=str(MEASURES[one.measure]),
        why=one.why,
        aim=_aim(one, readings),
        figures=tuple(figure(it, period) for it in counted),
        begin="" if counted else str(BEGIN[one.measure]),
        source=str(SOURCES[one.measure]),
        cannot=str(CANNOT[one.measure]),
        rows=len({row for it in counted for row in it.rows}),
    )


def figure(one: Reading, period: Period) -> FigureShown:
    """One reading in words."""
    known = [value for _first, value in one.by_quarter if value is not None]
    line = [value for _first, value in one.by_quarter]
    label = name_of(one.measure, one.part)
    return FigureShown(
        label=label,
        value=value_of(one),
        range=range_of(one),
        gap=gap_of(one),
        line=spark(line, _("%(figure)s, by quarter") % {"figure": label})
        if any(None not in pair for pair in pairwise(line))
        else None,
        quarters=tuple(
            (quarter(first, period), "–" if value is None else amount(value, one.unit))
            for first, value in one.by_quarter
            if known
        ),
    )


def name_of(measure: str, part: str) -> str:
    """What a figure is called."""
    kind, _colon, rest = part.partition(":")
    if kind == "topic":
        topic, _colon, later = rest.partition(":")
        name = str(TOPICS.get(topic, topic))
        return _("%(topic)s, asked weeks later") % {"topic": name} if later else name
    if kind == "noted":
        return str(NOTED[f"{measure}:{rest}"])
    return str(FIGURES[f"{measure}:{part}"])


def value_of(one: Reading) -> str:
    """The value in its unit; a range where only that may be told; why there is none."""
    if one.suppressed:
        return _("not shown")
    if one.value is not None:
        return amount(one.value, one.unit)
    if one.low is None or one.high is None:
        return "–"
    ends = {"low": amount(one.low, one.unit), "high": amount(one.high, one.unit)}
    return _("%(low)s to %(high)s") % ends


def amount(value: float, unit: str) -> str:
    """A value as people read it."""
    if unit == "share":
        return f"{round(100 * value)}%"
    if unit == "cents":
        return money.amount(round(value))
    if unit == "points":
        return plain(value, 1)
    return str(COUNTS_OF[unit] % {"n": plain(value, 1), "count": 1 if value == 1 else 2})


def plain(value: float, places: int) -> str:
    """12 as 12, 12.5 as 12.5, 1200 as 1,200."""
    rounded = round(value, places)
    digits = 0 if rounded == int(rounded) else places
    return number_format(rounded, decimal_pos=digits, force_grouping=True)


def range_of(one: Reading) -> str:
    """How far it may be off, in a sentence of its own kind."""
    if one.suppressed:
        return _("Fewer than %(fewest)s people answered, or few enough to be told apart.") % {
            "fewest": SUPPRESSED_UNDER
        }
    if one.unsure == "stated":
        told = ngettext("As noted, in %(count)s note.", "As noted, in %(count)s notes.", one.basis)
        return told % {"count": one.basis}
    if one.unsure == "counted":
        return _("Counted: no sampling error, but what nobody logged is missing.")
    if one.low is None or one.high is None:
        return _("Too few for a range.")
    if one.value is None:
        return _("Nearly all agree, or nearly nobody: only between what it lies is told.")
    ends = {"low": amount(one.low, one.unit), "high": amount(one.high, one.unit)}
    return RANGES[one.unsure]() % ends


RANGES = {
    "chance": lambda: _("%(low)s to %(high)s at 95%% certainty, as far as chance goes."),
    "varies": lambda: _("%(low)s to %(high)s at 95%% certainty, as sessions vary."),
    "without_one": lambda: _("%(low)s to %(high)s when any one goal is left out."),
}


def gap_of(one: Reading) -> str:
    """How many answered; or what could have counted and says nothing."""
    if one.source == "survey" and one.basis:
        told = ngettext("%(count)s person answered.", "%(count)s people answered.", one.basis)
        return told % {"count": one.basis}
    if not one.missing:
        return ""
    words = GAPS["ledger" if one.source == "ledger_entry" else one.measure]
    return str(words % {"missing": one.missing, "of": one.of, "count": one.of})


def _aim(one: Chosen, readings: Sequence[Reading]) -> str:
    """The aim of a year, and how much of it there is."""
    if one.aim is None:
        return ""
    unit = main_unit(one.measure)
    told = _("Aim for a year: %(aim)s.") % {"aim": amount(float(one.aim), unit)}
    first = next((it for it in readings if it.unit == unit), None)
    if first is None or first.value is None or unit in ("share", "points"):
        return told
    of = round(100 * Decimal(first.value) / one.aim)
    return _("%(aim)s These months bring %(of)s%% of it.") % {"aim": told, "of": of}


def quarter(first: date, period: Period) -> str:
    """ "Oct–Dec 2026", said to be in part where the period holds only part of it."""
    last = _last_day(first)
    span = _("%(first)s–%(last)s") % {
        "first": date_format(first, "M"),
        "last": date_format(last, "M Y"),
    }
    is_whole = period.since <= first and last <= period.until
    return span if is_whole else _("%(quarter)s, in part") % {"quarter": span}


def _last_day(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=70)).replace(day=1) - timedelta(days=1)
