"""A report as sections: the page, PDF, Word, spreadsheet and brief are all made of these."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from holt.kernel.pictures import Share
from holt.methods.asking.benchmarks import Benchmark
from holt.surveys import rules
from holt.surveys.web import relating
from holt.surveys.web.across import Across, Row
from holt.surveys.web.reporting import Report, Score
from holt.surveys.web.sections import HELD, Figures, Line, Section

PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def items() -> dict[str, str]:
    """The four statements in a word each."""
    return {
        "knowledge": pgettext("an outcome", "Knowledge"),
        "confidence": pgettext("an outcome", "Confidence"),
        "application": pgettext("an outcome", "Application"),
        "awareness": pgettext("an outcome", "Awareness"),
    }


def when(is_later: bool) -> str:
    return _("Weeks later") if is_later else _("At once")


def share(told: rules.Told | None) -> str:
    """ "85% (70 to 93%)"; what lies between two figures; a dash for what is held back."""
    if told is None:
        return HELD
    shown = {"share": told.share, "most": told.most, "low": told.low, "high": told.high}
    if told.is_range:
        return _("%(share)s to %(most)s%%") % shown
    return _("%(share)s%% (%(low)s–%(high)s%%)") % shown


def others(found: Benchmark | None) -> str:
    """What other libraries heard, and how one's own stands to it."""
    if found is None:
        return HELD
    says = {
        "above": _("%(percent)s%%, yours is above"),
        "below": _("%(percent)s%%, yours is below"),
        "about": _("%(percent)s%%, about the same"),
        "unknown": _("%(percent)s%%"),
    }
    return says[found.beside] % {"percent": found.percent}


def figures(told: rules.Told | None) -> Figures:
    if told is None:
        return (None, None, None, None)
    return (told.answered, None if told.is_range else told.share, told.low, told.high)


def month(told: str) -> str:
    """ "2026-05" in words."""
    year, _dash, which = told.partition("-")
    return date_format(date(int(year), int(which), 1), "F Y")


def of_survey(made: Report) -> tuple[Section, ...]:
    """One survey: its statements, then every question."""
    relations = (
        *relating.factor_sections(made.factors),
        *relating.rating_sections(made.ratings),
    )
    return (*_scores(made), *relations, *_questions(made))


def _scores(made: Report) -> Iterator[Section]:
    if not made.scores:
        return
    has_network = any(one.network for one in made.scores)
    head = [_("Statement"), _("Answers"), when(made.is_later)]
    head += [when(not made.is_later)] if made.has_other else []
    head += [_("Other libraries here")] if has_network else []
    lines = tuple(_score(one, made, has_network) for one in made.scores)
    yield Section(_("How many agree"), tuple(head), lines, _agreeing(), is_short=True)


def _score(one: Score, made: Report, has_network: bool) -> Line:
    cells = [one.label, str(one.now.answered) if one.now else HELD, share(one.now)]
    cells += [share(one.other)] if made.has_other else []
    cells += [others(one.network)] if has_network else []
    told = [(when(made.is_later), figures(one.now))]
    told += [(when(not made.is_later), figures(one.other))] if made.has_other else []
    if one.network:
        told.append((_("Other libraries here"), (None, one.network.percent, None, None)))
    return Line(tuple(cells), tuple(told))


def _agreeing() -> str:
    return _(
        "The share that agrees or strongly agrees, of those for whom it applied. In brackets: how "
        "far chance alone could move it, 95 times in 100."
    )


def _questions(made: Report) -> Iterator[Section]:
    head = (_("Answer"), _("Share"), _("How many"))
    for one in made.questions:
        if one.answered is None:
            yield Section(one.label, text=_("Too few answered this to be shown."))
            continue
        lines = tuple(
            Line(
                (
                    it.label,
                    HELD if it.share is None else f"{it.share}%",
                    HELD if it.count is None else str(it.count),
                ),
                (("", (it.count, it.share, None, None)),),
            )
            for it in one.lines
        )
        yield Section(one.label, head, lines, _held(made.fewest) if one.is_held else "")


def _held(fewest: int) -> str:
    return _(
        "“–” stands where fewer than %(fewest)s answered, or where that could be worked out."
    ) % {"fewest": fewest}


def of_many(made: Across) -> tuple[Section, ...]:
    """Many surveys: a table for each way to split them."""
    known = items()
    head = ("", _("When asked"), _("Answers"), *known.values())
    found = []
    for part in made.parts:
        lines = [line for row in part.rows for line in _lines(row, tuple(known.values()))]
        found.append(
            Section(
                part.title,
                head,
                tuple(lines),
                _agreeing() if part.name == "all" else "",
                is_short=part.name in ("all", "topic"),
            )
        )
    return tuple(found)


def _lines(row: Row, names: Sequence[str]) -> Iterator[Line]:
    label = row.label or _("Everyone")
    cells = tuple(share(one) for one in row.cells)
    told = tuple((name, figures(one)) for name, one in zip(names, row.cells, strict=True))
    yield Line((label, when(row.is_later), str(row.answers), *cells), told, row.url)
    if row.has_network:
        beside = _("%(label)s, other libraries here") % {"label": label}
        seen = tuple(others(one) for one in row.network)
        found = tuple(
            (name, (None, one.percent, None, None))
            for name, one in zip(names, row.network, strict=True)
            if one
        )
        yield Line((beside, when(row.is_later), "", *seen), found)


def answers_said(count: int) -> str:
    return ngettext("%(count)s answer", "%(count)s answers", count) % {"count": count}


def cannot_show() -> tuple[str, ...]:
    """What figures like these do not say, for whoever decides by them."""
    return (
        _("Those who answered chose to: the figures tell about them, not about everyone."),
        _(
            "They say what people told us, not what they did; and not that the program alone did it."
        ),
        _(
            "Groups of fewer than five people are left out, and so is whatever would give them "
            "away. Tables may therefore not add up."
        ),
    )


def bars(sections: Sequence[Section], made: Report | Across) -> list[Share]:
    """The chart: the statements, those asked later in a lighter bar below."""
    if isinstance(made, Report):
        rows = [(one.label, made.is_later, one.now) for one in made.scores]
        rows += [(one.label, not made.is_later, one.other) for one in made.scores]
        if made.factors or made.ratings:
            return list(relating.bars(made.factors, made.ratings))
    else:
        rows = [
            (name, row.is_later, told)
            for row in made.whole
            for name, told in zip(items().values(), row.cells, strict=True)
        ]
    order = list(dict.fromkeys(label for label, _later, _told in rows))
    rows.sort(key=lambda it: (order.index(it[0]), it[1]))
    return [
        Share(label, told.share, told.low, told.high, f"{told.share}%", is_later)
        for label, is_later, told in rows
        if told and not told.is_range
    ]


def markdown(sections: Sequence[Section]) -> str:
    """Sections as a document."""
    parts = []
    for one in sections:
        parts.append(f"## {escaped(one.heading)}")
        if one.text:
            parts.append(escaped(one.text))
        if one.lines:
            parts.append(_table(one))
        parts += [f"> {escaped(text)}" for text in one.quotes]
    return "\n\n".join(parts)


def _table(one: Section) -> str:
    rows = [one.head, *(line.cells for line in one.lines)]
    lines = ["| " + " | ".join(escaped(cell) or " " for cell in row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(one.head), *lines[1:]])


def bullets(lines: Sequence[str]) -> str:
    return "\n".join(f"- {escaped(one)}" for one in lines)


def escaped(text: str) -> str:
    """What people wrote is text in a document, never marks."""
    return PUNCTUATION.sub(r"\\\1", " ".join(text.split()))


def sheet(
    sections: Sequence[Section],
) -> tuple[tuple[str, ...], list[list[str | int | float | None]]]:
    """Column names and rows of a spreadsheet: a row for each figure."""
    head: tuple[str, ...] = (
        *(_("Table"), _("Line"), _("When asked"), _("Of what")),
        *(_("Answers"), _("Percent"), _("From"), _("To")),
    )
    wide = max((len(it) for one in sections for line in one.lines for _of, it in line.figures),
               default=4)  # fmt: skip
    head += (_("Mean or spread"),) if wide > 4 else ()
    rows: list[list[str | int | float | None]] = []
    for one in sections:
        has_when = len(one.head) > 1 and one.head[1] == _("When asked")
        for line in one.lines:
            asked = line.cells[1] if has_when else ""
            rows += [[one.heading, line.cells[0], asked, of, *it] for of, it in line.figures]
    return head, rows


def short(one: Section, lines: tuple[Line, ...]) -> Section:
    """The same with fewer rows."""
    return replace(one, lines=lines)
