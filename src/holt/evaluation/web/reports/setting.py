"""A report as text to be set: PDF and Word lay out the same, with its charts in their places."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from holt.evaluation.queries.reports import ReportPage
from holt.evaluation.web.brief_words import plain
from holt.evaluation.web.reports import telling
from holt.evaluation.web.reports.telling import ChartTold, FigureTold, SectionTold


def is_one_page(one: ReportPage) -> bool:
    """A brief for a hearing: whoever decides reads one page, so it has no charts."""
    return one.kind == "hearing"


def charts(one: ReportPage) -> Iterator[tuple[str, ChartTold]]:
    """The charts that stand in the text, by the names it calls them by."""
    if not is_one_page(one):
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
    parts += [_part(part, is_one_page(one)) for part in telling.told(one)]
    parts.append(_paragraphs(one.closing))
    return "\n\n".join(part for part in parts if part)


def _paragraphs(text: str) -> str:
    return "\n\n".join(plain(line) for line in text.splitlines() if line.strip())


def _part(part: SectionTold, is_brief: bool) -> str:
    found = [f"# {plain(part.heading)}"]
    found.append("\n".join(f"- {plain(said)}" for said, _url in part.lines))
    if part.figures:
        found.append(_rows(_figure_head(is_brief), [_figure(it, is_brief) for it in part.figures]))
    if not is_brief:
        found += [_chart(it) for it in part.charts]
    found += [f"> {plain(said)}\n>\n> *{plain(by or '–')}*" for said, by in part.quotes]
    found.append(plain(part.hidden))
    return "\n\n".join(one for one in found if one)


def _chart(one: ChartTold) -> str:
    """Its picture, and below it the same as a table."""
    return f"## {plain(one.title)}\n\n![]({_name(one)})\n\n{_rows(one.head, one.rows)}"


def _figure_head(is_brief: bool) -> tuple[str, ...]:
    head = (_("Figure"), _("How many"))
    return head if is_brief else (*head, _("Where it comes from, and what it cannot show"))


def _figure(one: FigureTold, is_brief: bool) -> tuple[str, ...]:
    value = f"{one.value} ({one.range})" if one.range else one.value
    return (one.label, value) if is_brief else (one.label, value, f"{one.source} {one.cannot}")


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
