"""One page before a budget hearing: what partnerships bring, what worries, what ended and why."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.evaluation import queries
from holt.evaluation.queries import OurYear
from holt.evaluation.web import brief_words, our_year_words
from holt.kernel import access, clock
from holt.kernel.documents import docx, pdf
from holt.kernel.files import DOCX, attachment
from holt.kernel.web.pages import page, viewer_of
from holt.standards.tabular import write_xlsx

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
YEARS_BACK = 4


@require_safe
def our_year(request: HttpRequest) -> HttpResponse:
    """The page, with the years to choose from and the documents to take along."""
    made, year = _made(request)
    today = made.made_on
    context = {
        "title": _title(made),
        "why": _("What our partnerships bring, what worries, and what ended and why."),
        "facts": our_year_words.facts(made),
        "sections": our_year_words.sections(made),
        "at_work": made.at_work,
        "year": year,
        "years": range(today.year, today.year - YEARS_BACK, -1),
        "query": request.GET.urlencode(),
    }  # fmt: skip
    return page(request, "evaluation/our_year.html", context)


@require_safe
def our_year_file(request: HttpRequest, paper: str) -> HttpResponse:
    """The same as a document: pdf, docx or xlsx; anything else is the PDF."""
    made, _year = _made(request)
    title = _title(made)
    text = brief_words.markdown(our_year_words.sections(made))
    language = get_language() or "en"
    if paper == "xlsx":
        return attachment(write_xlsx(*our_year_words.table(made), title), "our-year.xlsx", XLSX)
    if paper == "docx":
        lines = "\n\n".join(
            f"**{brief_words.plain(label)}** {brief_words.plain(said)}"
            for label, said in our_year_words.facts(made)
        )
        return attachment(
            docx(title, f"{lines}\n\n{text}", language=language), "our-year.docx", DOCX
        )
    made_on = _("As Holt knew it on %(day)s") % {"day": date_format(made.made_on)}
    document = pdf(
        title, text, language=language, subtitle=made_on, facts=our_year_words.facts(made)
    )
    return attachment(document, "our-year.pdf", "application/pdf")


def _made(request: HttpRequest) -> tuple[OurYear, int | None]:
    viewer = viewer_of(request)
    access.require(bool(viewer.roles), viewer)
    today = timezone.localdate(clock.now())
    year = year_asked(request, today)
    return queries.our_year(viewer, queries.period_of(year, today), today), year


def year_asked(request: HttpRequest, today: date) -> int | None:
    """A year of those that are offered; None for the last twelve months."""
    given = request.GET.get("year", "")
    asked = int(given) if given.isascii() and given.isdigit() and len(given) == 4 else None
    return asked if asked and today.year - YEARS_BACK < asked <= today.year else None


def _title(made: OurYear) -> str:
    name = made.names[0] if made.names else ""
    return _("A year of partnerships: %(name)s") % {"name": name}
