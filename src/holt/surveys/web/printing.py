"""What leaves the page: a paper form to print, the form as a workbook, the code for a poster."""

import io
from typing import Any

import segno
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.utils.text import slugify
from django.utils.translation import gettext as _

from holt.kernel import clock
from holt.kernel.files import attachment
from holt.kernel.web.pages import look, page, viewer_of
from holt.kernel.web.vocabulary import language_name
from holt.standards.xlsform import Running, write_xlsx
from holt.surveys import queries
from holt.surveys.web import reading, showing

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def paper(request: HttpRequest, survey_id: int) -> HttpResponse:
    """The form on paper, in one language: every question, the conditional ones with a word."""
    found = look(request, queries.survey, survey_id)
    wanted = (request.GET.get("language", ""), viewer_of(request).language, *found.languages)
    language = next((one for one in wanted if one in found.languages), "")
    now = timezone.localtime(clock.now())
    known = {one.path for one in Running(found.form).shown({}, language=language, now=now)}
    with translation.override(language if language in ("en", "es") else "en"):
        context: dict[str, Any] = {
            "title": found.title,
            "survey": found,
            "lines": [
                {**one, "is_conditional": one["path"] not in known and not one["is_group"]}
                for one in showing.lines(found.form, language)
            ],
            "others": [(one, language_name(one)) for one in found.languages if one != language],
            "language": language,
            "rows": range(4),
        }
        return page(request, "surveys/paper.html", context)


def xlsform(request: HttpRequest, survey_id: int) -> HttpResponse:
    """The form as a workbook other tools read."""
    found = look(request, queries.survey, survey_id)
    name = f"{slugify(found.title) or 'form'}.xlsx"
    return attachment(write_xlsx(found.form), name, XLSX)


def code(request: HttpRequest, survey_id: int) -> HttpResponse:
    """The square code that leads to the survey, or to one of its places, as a picture."""
    found = look(request, queries.survey, survey_id)
    number = request.GET.get("site", "")
    query = f"?site={number}" if reading.place(number, found.sites) else ""
    drawn = io.BytesIO()
    segno.make_qr(showing.address(found.code) + query, error="m").save(
        drawn, kind="svg", scale=8, border=3, title=_("Code of the survey")
    )
    return attachment(drawn.getvalue(), f"{found.code}.svg", "image/svg+xml")
