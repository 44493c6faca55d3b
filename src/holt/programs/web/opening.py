"""Secret calendar addresses of a partnership: opened and closed by hand."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from holt.kernel import access, clock
from holt.kernel.verbs import VERBS
from holt.kernel.web.pages import do, look, page, viewer_of
from holt.programs import queries
from holt.programs.asks import CloseFeedAsk, OpenFeedAsk


def open_feed(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """The open addresses, and a button that opens another: its secret is shown this once."""
    partnership = look(request, queries.partnership_inside, partnership_id)
    viewer = viewer_of(request)
    access.require(partnership.may_work and viewer.person_id is not None, viewer)
    address = ""
    if request.method == "POST":
        ask = OpenFeedAsk(partnership_id)
        made = VERBS["programs.open_feed"].do(viewer, ask, now=clock.now())
        address = request.build_absolute_uri(
            reverse("programs:partnership_feed", args=[made.secret])
        )
    context = {
        "title": _("Calendar addresses"),
        "why": _(
            "Whoever has such an address reads every session of this partnership as you may see "
            "it. Close it when it has gone too far."
        ),
        "partnership": partnership,
        "address": address,
        "feeds": queries.feeds_of(viewer, partnership_id),
    }
    return page(request, "programs/feeds.html", context)


@require_POST
def close_feed(request: HttpRequest, feed_id: int) -> HttpResponse:
    """Close an address."""
    return do(
        request,
        "programs.close_feed",
        CloseFeedAsk(feed_id),
        done=lambda row: reverse("programs:open_feed", args=[row.partnership_id]),
        said=_("It is closed: it opens nothing any more."),
    )
