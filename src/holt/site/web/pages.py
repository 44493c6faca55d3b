"""Today, activity, the parts gallery and what is done here."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from holt.kernel.web.feed import line
from holt.kernel.web.pages import page, viewer_of
from holt.site import queries

LINES = 50


def today(request: HttpRequest) -> HttpResponse:
    """What needs me today, one next action each; visitors see what this network is."""
    viewer = viewer_of(request)
    if not viewer.is_member:
        return page(request, "site/welcome.html", {"network": queries.network()})
    return page(request, "site/today.html", {})


def activity(request: HttpRequest) -> HttpResponse:
    """What happened lately, in sentences."""
    viewer = viewer_of(request)
    rows = queries.feed(viewer)[:LINES]
    shown = {
        "title": _("Activity"),
        "why": _("What happened in the network lately, as far as you may see it."),
        "lines": tuple(line(one) for one in rows),
    }
    return page(request, "site/activity.html", shown)


def gallery(request: HttpRequest) -> HttpResponse:
    """Every part of the pages, in every state, for those who build them."""
    return page(request, "site/gallery.html", {})


def practices(request: HttpRequest) -> HttpResponse:
    """What libraries and partners do here."""
    return page(request, "site/practices.html", {})
