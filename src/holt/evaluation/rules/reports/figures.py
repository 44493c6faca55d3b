"""What a report holds: figures counted from rows, lines, charts; pure, and the same as JSON.

A figure is a sum of what its rows count for, or their mean as a share with the interval of Wilson
(1927). Its words (what it is called, where it comes from, what it cannot show) go by its code; one
that a library chose for itself brings its own words.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from holt.methods.counts import wilson

METHOD, VERSION = "holt.reports", 1
FEWEST_TABLES = 5
"""Sums over fewer partnerships are not told beyond their tables: they would tell of single ones."""
Rows = tuple[tuple[int, float], ...]


@dataclass(frozen=True)
class Figure:
    """One figure. `value` is None where there were too few to tell it, `of` what a share is of.

    `number` names it in its report; `rows` are ids of the noun with what each counted for.
    `detail` tells figures of one code apart, such as the kind of a contribution.
    """

    code: str
    noun: str
    unit: str
    value: float | None
    of: int | None = None
    low: float | None = None
    high: float | None = None
    detail: str = ""
    label: str = ""
    source: str = ""
    cannot_show: str = ""
    number: int = 0
    rows: Rows = field(default=(), compare=False)

    @property
    def is_shown(self) -> bool:
        return self.value is not None


@dataclass(frozen=True)
class Line:
    """Something that is told, not counted: a code for its sentence, and plain facts."""

    code: str
    facts: Mapping[str, str | int | None]


@dataclass(frozen=True)
class Bar:
    """A bar of a chart: a code or a text for its label, and how long it is."""

    label: str
    value: float
    low: float | None = None
    high: float | None = None
    of: int | None = None


@dataclass(frozen=True)
class Chart:
    """Bars under one another: shares from nought to one, or amounts of a unit."""

    code: str
    unit: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Section:
    """One part of a report."""

    code: str
    figures: tuple[Figure, ...] = ()
    lines: tuple[Line, ...] = ()
    charts: tuple[Chart, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.figures or self.lines or self.charts)


@dataclass(frozen=True)
class Said:
    """Somebody's words, given to be quoted. `key` names where they stand: r7 a review, o3 a
    voice."""

    key: str
    words: str
    by: str
    party: str
    is_public: bool = False


@dataclass(frozen=True)
class Content:
    """All that is frozen: the sections, and those of the public page, if there may be one."""

    sections: tuple[Section, ...]
    public: tuple[Section, ...] = ()

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(one for part in (*self.sections, *self.public) for one in part.figures)

    @property
    def charts(self) -> tuple[Chart, ...]:
        return tuple(one for part in (*self.sections, *self.public) for one in part.charts)


def total(
    code: str, noun: str, unit: str, rows: Rows, *, detail: str = "", is_told: bool = True
) -> Figure:
    """What the rows come to together."""
    value = round(sum(amount for _id, amount in rows), 2) if is_told else None
    return Figure(code, noun, unit, value, detail=detail, rows=rows if is_told else ())


def share(code: str, noun: str, rows: Rows, *, is_told: bool = True) -> Figure:
    """How many of the rows count, of all of them, and how far chance reaches at 95 %."""
    if not is_told or not rows:
        return Figure(code, noun, "share", None)
    count = int(sum(amount for _id, amount in rows))
    low, high = wilson(count, len(rows))
    return Figure(code, noun, "share", count, len(rows), low, high, rows=rows)


def numbered(content: Content) -> Content:
    """Every figure with its number, counted through the whole report."""
    count = iter(range(1, len(content.figures) + 1))

    def of(parts: tuple[Section, ...]) -> tuple[Section, ...]:
        return tuple(
            replace(
                part, figures=tuple(replace(one, number=next(count)) for one in part.figures)
            )
            for part in parts
        )  # fmt: skip

    return Content(of(content.sections), of(content.public))


def as_kept(content: Content) -> dict[str, Any]:
    """The same as JSON; rows are kept beside it, by a figure's number."""
    bare = Content(_without_rows(content.sections), _without_rows(content.public))
    kept: dict[str, Any] = json.loads(json.dumps(asdict(bare)))
    for part in (*kept["sections"], *kept["public"]):
        for one in part["figures"]:
            del one["rows"]
    return kept


def _without_rows(parts: tuple[Section, ...]) -> tuple[Section, ...]:
    return tuple(
        replace(part, figures=tuple(replace(one, rows=()) for one in part.figures))
        for part in parts
    )


def content_of(kept: Mapping[str, Any]) -> Content:
    """Back from JSON, without the rows."""
    return Content(
        tuple(_section(one) for one in kept.get("sections", ())),
        tuple(_section(one) for one in kept.get("public", ())),
    )


def _section(kept: Mapping[str, Any]) -> Section:
    charts = (
        Chart(one["code"], one["unit"], tuple(Bar(**bar) for bar in one["bars"]))
        for one in kept["charts"]
    )
    return Section(
        kept["code"],
        tuple(Figure(**one) for one in kept["figures"]),
        tuple(Line(**one) for one in kept["lines"]),
        tuple(charts),
    )


def mark(ids: Sequence[int], amounts: Sequence[float]) -> str:
    """One figure's rows as 64 hex digits."""
    text = json.dumps([list(ids), [float(one) for one in amounts]])
    return hashlib.sha256(text.encode()).hexdigest()


def digest(kept: Mapping[str, Any], marks: Iterable[tuple[int, str]]) -> str:
    """Figures and the rows they were counted from, as 64 hex digits: whoever changes one of them
    changes it. People's own words are not in it: they may ask to be forgotten."""
    told = [METHOD, VERSION, kept, sorted(list(one) for one in marks)]
    text = json.dumps(told, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()
