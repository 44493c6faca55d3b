"""Today, activity and the parts gallery."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.kernel import clock
from holt.kernel.kept import kept
from holt.kernel.network import network
from holt.kernel.web.feed import line
from holt.kernel.web.pages import page, viewer_of
from holt.kernel.web.panels import panels_for
from holt.site import queries
from holt.site.web import today as today_words
from holt.site.web.first_steps import first_steps
from holt.site.web.gallery import gallery_context

LINES = 50


def today(request: HttpRequest) -> HttpResponse:
    """What needs me today, one next action each; visitors see what this network is."""
    viewer = viewer_of(request)
    if not viewer.is_member:
        return page(request, "site/welcome.html", {"network": network()})
    now = clock.now()
    day = timezone.localdate(now)
    rows = today_words.waiting(viewer, day)
    context = {
        "title": today_words.greeting(viewer, now, len(rows)),
        "day": day,
        "rows": rows,
        "promises": today_words.promises(viewer, day),
        "season": kept(f"today.season.{viewer.person_id}", lambda: queries.season(viewer)),
        "first_steps": first_steps(viewer),
        "panels": panels_for("today", viewer, 0),
    }
    return page(request, "site/today.html", context)


def activity(request: HttpRequest) -> HttpResponse:
    """What happened lately, in sentences."""
    viewer = viewer_of(request)
    asked = request.GET.get("page", "")
    number = max(1, int(asked)) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1
    start = (number - 1) * LINES
    rows = list(queries.feed(viewer)[start : start + LINES + 1])
    shown = {
        "title": _("Activity"),
        "why": _("What happened in the network lately, as far as you may see it."),
        "lines": tuple(line(one) for one in rows[:LINES]),
        "newer": number - 1 if number > 1 else None,
        "older": number + 1 if len(rows) > LINES else None,
    }
    return page(request, "site/activity.html", shown)


def gallery(request: HttpRequest) -> HttpResponse:
    """Every part of the pages, in every state, for those who build them."""
    return page(request, "site/gallery.html", gallery_context())
