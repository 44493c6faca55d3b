"""The page that tells how far a partnership's goals were reached, and its files."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.evaluation import queries, rules
from holt.evaluation.queries import AttainmentPage
from holt.evaluation.web import attainment_words as words
from holt.kernel import access
from holt.kernel.files import attachment
from holt.kernel.web.pages import look, page, viewer_of
from holt.partnerships.queries import PartnershipPage
from holt.programs import queries as programs
from holt.standards.tabular import write_csv, write_xlsx

KINDS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def _made(request: HttpRequest, partnership_id: int) -> tuple[PartnershipPage, AttainmentPage]:
    """The partnership and its goals, for a party. Raises NotFound, NotAllowed, SignInNeeded."""
    viewer = viewer_of(request)
    shown = look(request, programs.partnership_inside, partnership_id)
    found = queries.attainment(viewer, shown)
    access.require(found is not None, viewer)
    assert found is not None
    return shown, found


@require_safe
def attainment(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Each goal on its own scale, and all of them together."""
    shown, found = _made(request, partnership_id)
    whole = found.whole
    context = {
        "title": _("How far the goals of “%(name)s” were reached") % {"name": shown.name},
        "why": _("Each goal by the words you agreed on beforehand, and all of them together."),
        "shown": shown,
        "t": words.figure(whole.t) if whole else "",
        "meaning": words.meaning(whole.t) if whole else "",
        "parts": words.parts(found),
        "unscored": [one.statement for one in found.unscored],
        "bars": words.drawn(found),
        "goals": words.goals(found, shown),
        "over_time": words.over_time(found),
        "line": words.line(found),
        "may_score": shown.may_run and shown.state in rules.TIME_TO_RECORD,
        "may_plan": shown.may_run and shown.state in rules.STILL_ALIVE,
    }
    return page(request, "evaluation/attainment.html", context)


@require_safe
def attainment_file(request: HttpRequest, partnership_id: int, kind: str) -> HttpResponse:
    """The goals with levels, scores and points as CSV or XLSX."""
    shown, found = _made(request, partnership_id)
    head, rows = words.sheet(found, shown)
    body = write_xlsx(head, rows, shown.name) if kind == "xlsx" else write_csv(head, rows)
    return attachment(body, f"goals-{partnership_id}.{kind}", KINDS[kind])
