"""A poster or handbill of a program, from its one description."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _

from holt.kernel import clock
from holt.kernel.documents import poster
from holt.kernel.web.pages import look, viewer_of
from holt.kernel.web.vocabulary import language_names
from holt.programs import queries
from holt.programs.web import showing

DATES = 5


def program_poster(request: HttpRequest, program_id: int) -> HttpResponse:
    """One page to print: what, for whom, when, where, and a code that leads to its page."""
    viewer, now = viewer_of(request), clock.now()
    found = look(request, queries.program, program_id)
    dates = queries.events_of(viewer, program_id, now, DATES)
    shown = [showing.event_shown(one, viewer.zone, now) for one in dates]
    lines = [f"{one.when}\n{one.where}".strip() for one in shown if not one.is_canceled]
    made = poster.poster(
        title=found.title,
        text=found.description,
        lines=lines,
        small=[
            language_names(found.languages),
            found.accessibility,
            ", ".join(name for _pk, name in found.run_by),
        ],
        url=f"{settings.ADDRESS.rstrip('/')}{reverse('programs:program', args=[program_id])}",
        invitation=_("Scan to see every date and to sign up"),
        language=viewer.language,
    )
    answer = HttpResponse(made, content_type="application/pdf")
    name = slugify(found.title) or "poster"
    answer["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return answer
