"""The page that explains how one partnership is doing, part by part."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.evaluation import queries, rules
from holt.evaluation.web import health_words
from holt.evaluation.web.warning import telling
from holt.kernel import clock
from holt.kernel.web.pages import look, page, viewer_of
from holt.kernel.web.panels import panels_for
from holt.programs import queries as programs


def health(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Each part with its figures and how it is worked out."""
    shown = look(request, programs.partnership_inside, partnership_id)
    today = timezone.localdate(clock.now())
    found = queries.health(viewer_of(request), shown, today)
    worries = rules.obstacles(found.worries) if found else ()
    trouble = (shown, worries)
    warned = queries.warned(viewer_of(request), shown)
    context = {
        "title": _("How “%(name)s” is doing") % {"name": shown.name},
        "why": _("Where to look first. There is no total: one figure would hide the others."),
        "partnership_id": partnership_id,
        "partnership": shown.name,
        "parts": health_words.parts(found) if found else (),
        "warning": telling.warning(warned) if warned else None,
        "may_run": shown.may_run,
        "panels": panels_for("evaluation.trouble", viewer_of(request), partnership_id, trouble),
        "review_open": shown.open_review is not None,
    }
    return page(request, "evaluation/health.html", context)
