"""A report as text to be set: PDF and Word lay out the same, with its charts in their places."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from holt.evaluation.queries.reports import ReportPage
from holt.evaluation.web.brief_words import plain
from holt.evaluation.web.reports import telling
from holt.evaluation.web.reports.telling import ChartTold, FigureTold, SectionTold


def is_brief(one: ReportPage) -> bool:
    """A brief for a hearing is one page: it has no charts, and its sources are in the notes."""
    return one.kind == "hearing"


def charts(one: ReportPage) -> Iterator[tuple[str, ChartTold]]:
    """The charts that stand in the text, by the names it calls them by."""
    if not is_brief(one):
        for part in telling.told(one):
            yield from ((_name(it), it) for it in part.charts)


def _name(one: ChartTold) -> str:
    return f"chart-{one.number}"


def markdown(one: ReportPage) -> str:
    """The whole report in its order; what people wrote stays text."""
    parts = []
    if asked := telling.asked(one):
        parts.append(f"# {plain(_('What we ask for'))}\n\n**{plain(asked)}**")
    parts.append(_paragraphs(one.opening))
    parts += [_part(part, is_brief(one)) for part in telling.told(one)]
    parts.append(_paragraphs(one.closing))
    return "\n\n".join(part for part in parts if part)


def _paragraphs(text: str) -> str:
    return "\n\n".join(plain(line) for line in text.splitlines() if line.strip())


def _part(part: SectionTold, is_short: bool) -> str:
    found = [f"# {plain(part.heading)}"]
    found.append("\n".join(f"- {plain(said)}" for said, _url in part.lines))
    same = () if is_short else tuple(it for it in part.charts if _says_the_same(it, part))
    found += [_picture(it) for it in same]
    found += _figures(part, is_short)
    if not is_short:
        found += [_chart(it) for it in part.charts if it not in same]
    found += [f"> {plain(said)}\n>\n> *{plain(by or '–')}*" for said, by in part.quotes]
    found.append(plain(part.hidden))
    return "\n\n".join(one for one in found if one)


def _says_the_same(one: ChartTold, part: SectionTold) -> bool:
    """Whether the section's figures are the chart's bars: one table is enough for both."""
    return one.rows == tuple((it.label, _value(it)) for it in part.figures)


def _chart(one: ChartTold) -> str:
    """Its picture, and below it the same as a table."""
    return f"{_picture(one)}\n\n{_rows(one.head, one.rows)}"


def _picture(one: ChartTold) -> str:
    return f"## {plain(one.title)}\n\n![]({_name(one)})"


def _figures(part: SectionTold, is_short: bool) -> Iterator[str]:
    """As a table; what all of them have in common is told once below it."""
    if not part.figures:
        return
    head, rows = (_("Figure"), _("Value")), [(it.label, _value(it)) for it in part.figures]
    if is_short:
        yield _rows(head, rows)
    elif part.about_all:
        yield _rows(head, rows)
        yield plain(part.about_all)
    else:
        full = [(*row, it.about) for row, it in zip(rows, part.figures, strict=True)]
        yield _rows((*head, _("Where it comes from, and what it cannot show")), full)


def _value(one: FigureTold) -> str:
    return f"{one.value} ({one.range})" if one.range else one.value


def _rows(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [tuple(plain(cell) for cell in head), tuple("---" for _cell in head)]
    lines += [tuple(plain(cell) or " " for cell in row) for row in rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def notes(one: ReportPage) -> str:
    """What to say of each figure, and what may be asked."""
    return "\n\n".join(_note(it) for it in telling.every_figure(telling.told(one)))


def _note(one: FigureTold) -> str:
    return (
        f"**{plain(one.say)}**\n\n"
        f"- {plain(one.cannot)}\n"
        f"- {plain(_('If asked: %(question)s') % {'question': one.question})} "
        f"{plain(one.answer)}\n"
        f"- {plain(one.source)} {plain(one.range)}"
    )
