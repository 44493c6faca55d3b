"""What takes place, for a partner's own site: a small page that may stand in a frame.

It needs no script, sets no cookie and shows only what everyone may see, whoever asks.
"""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from holt.kernel import clock
from holt.kernel.network import network
from holt.kernel.viewer import NOBODY
from holt.kernel.web.pages import page
from holt.kernel.web.requests import CSP
from holt.people import tokens
from holt.programs import queries
from holt.programs.web import showing

MOST = 20
ANYWHERE = CSP.replace("frame-ancestors 'none'", "frame-ancestors *")
LENGTH = 16


def partnership_key(partnership_id: int) -> str:
    """A partnership as its embed names it: which programs belong together is its own to tell."""
    made = tokens.keyed_hash(str(partnership_id), "programs.embed")
    return f"{partnership_id}-{made[:LENGTH]}"


def _of_partnership(rows: Any, value: str) -> Any:
    number, _dash, _signature = value.partition("-")
    known = number.isascii() and number.isdigit() and len(number) < 19
    if not known or not tokens.same(partnership_key(int(number)), value):
        return rows.none()
    return rows.filter(program__partnership=int(number))


OF: Mapping[str, Callable[[Any, str], Any]] = {
    "program": queries.of_program,
    "partnership": _of_partnership,
    "organization": queries.run_by,
    "place": queries.at_place,
}


def frame_for(title: str, name: str, value: object, language: str) -> str:
    """The line of HTML a partner copies."""
    query = urlencode({name: value, "language": language})
    address = f"{settings.ADDRESS.rstrip('/')}{reverse('programs:embed')}?{query}"
    line = '<iframe src="{}" title="{}" width="100%" height="420" loading="lazy"></iframe>'
    return str(format_html(line, address, title))


@xframe_options_exempt
@require_safe
def embed(request: HttpRequest) -> HttpResponse:
    """The coming dates of a program, partnership, organization or place."""
    language = request.GET.get("language", "")
    if language not in dict(settings.LANGUAGES):
        language = settings.LANGUAGE_CODE
    with translation.override(language):
        answer = page(request, "programs/embed.html", _context(request, language))
        answer["Content-Language"] = language
    answer["Content-Security-Policy"] = ANYWHERE
    answer["Cache-Control"] = "public, max-age=300"
    return answer


def _context(request: HttpRequest, language: str) -> dict[str, Any]:
    now = clock.now()
    rows = queries.events(NOBODY).filter(ends_at__gt=now)
    asked = [name for name in OF if name in request.GET]
    for name in asked:
        rows = OF[name](rows, request.GET[name])
    if not asked:
        raise Http404
    lines = queries.event_lines(rows, MOST)
    return {
        "language": language,
        "title": _("What takes place"),
        "base": settings.ADDRESS.rstrip("/"),
        "network": network().name,
        "dates": [showing.event_shown(one, one.zone, now) for one in lines],
    }
