"""A report to take along: PDF, Word, slides, a workbook; charts as pictures; rows as tables."""

from collections.abc import Callable, Iterator, Sequence

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.evaluation.queries import reports as queries
from holt.evaluation.queries.reports import ReportPage
from holt.evaluation.rules.reports import Chart
from holt.evaluation.web.brief_words import plain
from holt.evaluation.web.reports import setting, telling
from holt.evaluation.web.reports.telling import SectionTold
from holt.kernel.documents import Slide, docx, pdf, png, pptx
from holt.kernel.errors import NotFound
from holt.kernel.files import DOCX, attachment
from holt.kernel.pictures import standing
from holt.kernel.web.pages import look, viewer_of
from holt.standards.tabular import write_csv, write_xlsx
from holt.standards.tabular.write import Cell

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
EVERY_ROW = 1_000_000
ONE_PAGE = 9.5
LETTERS = {"hearing": ONE_PAGE, "board": ONE_PAGE}
"""Of what should stay on one page: whoever decides reads one."""
SMALL = 10.0


@require_safe
def report_file(request: HttpRequest, report_id: int, paper: str) -> HttpResponse:
    """The report as a document: pdf, docx, pptx or xlsx; anything else is the PDF."""
    one = look(request, queries.report, report_id)
    made, content_type = MAKERS.get(paper, MAKERS["pdf"])
    kind = paper if paper in MAKERS else "pdf"
    return attachment(made(one, get_language() or "en"), f"report-{one.id}.{kind}", content_type)


@require_safe
def notes_file(request: HttpRequest, report_id: int) -> HttpResponse:
    """The speakers' notes as a tagged PDF."""
    one = look(request, queries.report, report_id)
    title = _("Notes for whoever speaks: %(title)s") % {"title": one.title}
    document = pdf(title, setting.notes(one), language=get_language() or "en", points=SMALL,
                   subtitle=telling.asked(one))  # fmt: skip
    return attachment(document, f"notes-{one.id}.pdf", "application/pdf")


@require_safe
def report_chart(request: HttpRequest, report_id: int, number: int) -> HttpResponse:
    """One chart as a picture."""
    one = look(request, queries.report, report_id)
    told = _chart(one, number)
    return attachment(png(standing(told.drawn)), f"report-{one.id}-chart-{number}.png", "image/png")


@require_safe
def chart_data(request: HttpRequest, report_id: int, number: int, paper: str) -> HttpResponse:
    """What a chart shows, as a table."""
    one = look(request, queries.report, report_id)
    told = _chart(one, number)
    return _table(told.head, told.rows, f"report-{one.id}-chart-{number}", paper, told.title)


@require_safe
def figure_data(request: HttpRequest, report_id: int, number: int, paper: str) -> HttpResponse:
    """The rows behind a figure, as far as the viewer sees them, as a table."""
    one = look(request, queries.report, report_id)
    found = queries.trace(viewer_of(request), report_id, number, most=EVERY_ROW)
    head = (_("What"), _("Day"), _("Counted for"), _("Would count today"), _("Number"))
    rows = [(it.label, it.on, it.then, it.now, it.id) for it in found.lines]
    told = telling.figure(found.figure)
    return _table(head, rows, f"report-{one.id}-figure-{number}", paper, told.label)


def _table(
    head: tuple[str, ...], rows: Sequence[Sequence[Cell]],
    name: str, paper: str, title: str,
) -> HttpResponse:  # fmt: skip
    if paper == "csv":
        return attachment(write_csv(head, rows), f"{name}.csv", "text/csv; charset=utf-8")
    return attachment(write_xlsx(head, rows, title), f"{name}.xlsx", XLSX)


def _chart(one: ReportPage, number: int) -> telling.ChartTold:
    """A chart of the report's own sections. Raises NotFound."""
    charts: list[Chart] = [it for part in one.content.sections for it in part.charts]
    if not 1 <= number <= len(charts):
        raise NotFound
    return telling.chart(charts[number - 1], number)


def _pdf(one: ReportPage, language: str) -> bytes:
    return pdf(
        one.title,
        setting.markdown(one),
        language=language,
        subtitle=telling.frozen(one),
        facts=telling.facts(one),
        pictures={name: (standing(it.drawn), it.alt) for name, it in setting.charts(one)},
        points=LETTERS.get(one.kind, 11),
    )


def _docx(one: ReportPage, language: str) -> bytes:
    top = "\n\n".join(f"**{plain(label)}** {plain(said)}" for label, said in telling.facts(one))
    text = f"{plain(telling.frozen(one))}\n\n{top}\n\n{setting.markdown(one)}"
    if one.kind == "hearing":
        text += f"\n\n# {plain(_('Notes for whoever speaks'))}\n\n{setting.notes(one)}"
    drawn = {name: (png(standing(it.drawn)), it.alt) for name, it in setting.charts(one)}
    return docx(one.title, text, language=language, pictures=drawn)


def _pptx(one: ReportPage, language: str) -> bytes:
    days = dict(telling.facts(one))
    return pptx(one.title, _(", ").join(days.values()), list(_slides(one)), language=language)


def _slides(one: ReportPage) -> Iterator[Slide]:
    """A slide for each section and chart; what is asked first and again at the end."""
    asked = telling.asked(one)
    if asked:
        yield Slide(_("What we ask for"), (asked,), notes=one.opening or asked)
    for part in telling.told(one):
        yield from _part_slides(part)
    if one.closing:
        yield Slide(_("To close"), tuple(_short(one.closing)), notes=one.closing)
    if asked:
        yield Slide(_("Once more: what we ask for"), (asked,), notes=one.closing or asked)


def _part_slides(part: SectionTold) -> Iterator[Slide]:
    said = [it.say for it in part.figures] + [line for line, _url in part.lines]
    if said:
        yield Slide(part.heading, tuple(said), notes=_spoken(part), source=part.hidden)
    for it in part.charts:
        picture = png(standing(it.drawn))
        yield Slide(it.title, picture=(picture, it.alt), notes=it.alt)
    for words, by in part.quotes:
        yield Slide(part.heading, (f"“{words}”", by or "–"), notes=words)


def _spoken(part: SectionTold) -> str:
    """What to say, what it cannot show, what may be asked: for the speaker alone."""
    notes = [
        " ".join((it.say, it.cannot, _("If asked: %(question)s") % {"question": it.question},
                  it.answer, it.source))
        for it in part.figures
    ]  # fmt: skip
    return "\n\n".join([*notes, *(line for line, _url in part.lines)])


def _short(text: str) -> Iterator[str]:
    return (line.strip() for line in text.splitlines() if line.strip())


def _xlsx(one: ReportPage, _language: str) -> bytes:
    head = (
        _("Section"), _("Figure"), _("Value"), _("Of"), _("Low"), _("High"), _("Unit"),
        _("Where it comes from"), _("What it cannot show"),
    )  # fmt: skip
    return write_xlsx(head, list(_data(one)), one.title)


def _data(one: ReportPage) -> Iterator[tuple[Cell, ...]]:
    """Every figure and every bar as numbers."""
    told = {it.code: it for it in telling.told(one)}
    for part in one.content.sections:
        if part.code not in told:
            continue
        heading = told[part.code].heading
        for figure, said in zip(
            (it for it in part.figures if it.is_shown), told[part.code].figures, strict=True
        ):
            amount = figure.value
            if figure.unit == "cents" and amount is not None:
                amount = round(amount / 100, 2)
            yield (heading, said.label, amount, figure.of, figure.low, figure.high,
                   "" if figure.unit == "cents" else figure.unit, said.source, said.cannot)  # fmt: skip
        for chart, drawn in zip(part.charts, told[part.code].charts, strict=True):
            for bar, row in zip(chart.bars, drawn.rows, strict=True):
                amount = bar.value / 100 if chart.unit == "cents" else bar.value
                yield (drawn.title, row[0], amount, bar.of, bar.low, bar.high,
                       "" if chart.unit == "cents" else chart.unit, "", "")  # fmt: skip


MAKERS: dict[str, tuple[Callable[[ReportPage, str], bytes], str]] = {
    "pdf": (_pdf, "application/pdf"),
    "docx": (_docx, DOCX),
    "pptx": (_pptx, PPTX),
    "xlsx": (_xlsx, XLSX),
}
