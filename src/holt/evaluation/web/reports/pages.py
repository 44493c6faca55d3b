"""Reports: the list, one report, the rows behind a figure, the notes for whoever speaks."""

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.evaluation import access
from holt.evaluation.queries import reports as queries
from holt.evaluation.queries.reports import ReportPage
from holt.evaluation.web.reports import telling
from holt.evaluation.web.reports.tables import REPORTS
from holt.evaluation.web.reports.words import KINDS, NOUNS, STATES, TONES
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import look, page, viewer_of
from holt.people.queries import LinkSeen

PAPERS = (("pdf", "PDF"), ("docx", "DOCX"), ("pptx", "PPTX"), ("xlsx", "XLSX"))


@require_safe
def reports(request: HttpRequest) -> HttpResponse:
    """Every report one may read."""
    viewer = viewer_of(request)
    access.require(viewer.is_member, viewer)
    return list_page(request, REPORTS)


@require_safe
def report(request: HttpRequest, report_id: int) -> HttpResponse:
    """One report as it is frozen."""
    one = look(request, queries.report, report_id)
    return page(request, "evaluation/reports/report.html", shown(one) | {"papers": PAPERS})


def shown(one: ReportPage) -> dict[str, object]:
    """What the page of a report shows."""
    return {
        "title": one.title,
        "why": telling.frozen(one),
        "report": one,
        "kind": KINDS[one.kind],
        "state": STATES[one.state],
        "tone": TONES[one.state],
        "facts": telling.facts(one),
        "asked": telling.asked(one),
        "sections": telling.told(one),
        "may": one.rights,
    }


@require_safe
def report_figure(request: HttpRequest, report_id: int, number: int) -> HttpResponse:
    """The rows one figure was counted from."""
    one = look(request, queries.report, report_id)
    found = queries.trace(viewer_of(request), report_id, number)
    told = telling.figure(found.figure)
    context = {
        "title": told.label,
        "why": _("The rows this figure was counted from, as you may see them today."),
        "report": one,
        "told": told,
        "trace": found,
        "rows": [telling.row(found.figure, it) for it in found.lines],
        "noun": NOUNS.get(found.figure.noun, _("Row")),
        "counted": _("Score") if found.figure.noun == "goal" else _("Counted for"),
        "more": found.count - found.hidden - len(found.lines),
    }
    return page(request, "evaluation/reports/figure.html", context)


@require_safe
def report_notes(request: HttpRequest, report_id: int) -> HttpResponse:
    """What to say of each figure, what it cannot show, and what may be asked."""
    one = look(request, queries.report, report_id)
    context = {
        "title": _("Notes for whoever speaks: %(title)s") % {"title": one.title},
        "why": _("A sentence to say of each figure, and an honest answer if it is asked about."),
        "report": one,
        "asked": telling.asked(one),
        "figures": list(telling.every_figure(telling.told(one))),
    }
    return page(request, "evaluation/reports/notes.html", context)


def landing(request: HttpRequest, link: LinkSeen, token: str) -> HttpResponse:
    """What a board's link leads to: the page alone, which no search engine keeps."""
    one = queries.report(viewer_of(request), link.subject_id)
    context = shown(one) | {"by_link": True, "title": one.title}
    answer = page(request, "evaluation/reports/board.html", context)
    answer["X-Robots-Tag"] = "noindex, nofollow"
    return answer


@require_safe
def public_report(request: HttpRequest, report_id: int) -> HttpResponse:
    """A year of the network for anybody."""
    one = queries.public_report(viewer_of(request), report_id)
    numbers = telling.chart_numbers(one.sections)
    sections = [telling.section(part, numbers) for part in one.sections]
    days = {"since": date_format(one.since), "until": date_format(one.until)}
    context = {
        "title": one.title,
        "why": _("%(since)s to %(until)s") % days,
        "opening": one.opening,
        "closing": one.closing,
        "sections": [one for one in sections if one.figures or one.lines or one.charts],
        "quotes": [(said.words, said.party) for said in one.quotes],
    }
    return page(request, "evaluation/reports/public.html", context)


@require_safe
def the_year(request: HttpRequest) -> HttpResponse:
    """The newest published year of the network, and the earlier ones."""
    found = list(queries.public_reports().values_list("pk", "title", "until"))
    context = {
        "title": _("The network, year by year"),
        "why": _("What libraries and their partners did together, told to everybody."),
        "years": found,
    }
    return page(request, "evaluation/reports/years.html", context)
