"""Secret calendar addresses: opened and closed by hand, a partnership's and one's own."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from holt.kernel import access, clock
from holt.kernel.errors import Refused, SignInNeeded
from holt.kernel.verbs import VERBS
from holt.kernel.viewer import Viewer
from holt.kernel.web.pages import do, look, page, show_problem, viewer_of
from holt.kernel.web.words import status
from holt.programs import queries
from holt.programs.asks import CloseFeedAsk, OpenFeedAsk
from holt.programs.web.forms import OpenFeedForm
from holt.programs.web.words import FEED_KINDS

FORMS = ("ics", "rss", "json")


@never_cache
def open_feed(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """The open addresses, and a button that opens another: its secret is shown this once."""
    partnership = look(request, queries.partnership_inside, partnership_id)
    viewer = viewer_of(request)
    access.require(partnership.may_work and viewer.person_id is not None, viewer)
    addresses: list[tuple[str, str]] = []
    if request.method == "POST":
        ask = OpenFeedAsk("partnership", partnership_id)
        made = VERBS["programs.open_feed"].do(viewer, ask, now=clock.now())
        addresses = _addresses(request, made.secret)
    context = {
        "title": _("Calendar addresses"),
        "why": _(
            "Whoever has such an address reads every session of this partnership as you may see "
            "it. Close it when it has gone too far."
        ),
        "partnership": partnership,
        "addresses": addresses,
        "feeds": queries.feeds_of(viewer, partnership_id),
    }
    return page(request, "programs/feeds.html", context)


def _addresses(request: HttpRequest, secret: str) -> list[tuple[str, str]]:
    """(kind of file, whole address) under which the same is read in three forms."""
    whole = request.build_absolute_uri
    return [(one, whole(reverse("programs:secret_feed", args=[secret, one]))) for one in FORMS]


@never_cache
def feeds(request: HttpRequest) -> HttpResponse:
    """My calendar addresses: every one I have opened, and the way to open another."""
    viewer = viewer_of(request)
    if viewer.person_id is None:
        raise SignInNeeded
    form = OpenFeedForm(request.POST or None, abouts=_abouts(viewer))
    answer, addresses = 200, []
    if request.method == "POST":
        answer = 422
        if form.is_valid():
            try:
                made = VERBS["programs.open_feed"].do(viewer, form.to_ask({}), now=clock.now())
            except Refused as problem:
                show_problem(form, problem)
                answer = status(problem)
            else:
                answer, addresses = 200, _addresses(request, made.secret)
    shown = {
        "title": _("My calendar addresses"),
        "why": _(
            "Secret addresses under which your calendar, news reader or a program of yours reads "
            "what you may see here. Whoever has one can read it too, until you close it."
        ),
        "form": form,
        "addresses": addresses,
        "feeds": [(one, FEED_KINDS[one.kind]) for one in queries.own_feeds(viewer)],
    }
    return page(request, "programs/my_feeds.html", shown, status=answer)


def _abouts(viewer: Viewer) -> list[tuple[object, list[tuple[str, object]]]]:
    """What one may choose from, by kind; kinds with nothing in them are left out."""
    mine: list[tuple[str, object]] = [("person", FEED_KINDS["person"])]
    if viewer.is_member:
        mine.append(("network", FEED_KINDS["network"]))
    groups = [
        (_("Partnerships"), "partnership", queries.own_tables(viewer)),
        (_("Places"), "place", queries.own_places(viewer)),
        (_("Organizations"), "organization", queries.own_homes(viewer)),
    ]
    named = [(label, [(f"{kind}-{pk}", name) for pk, name in rows]) for label, kind, rows in groups]
    return [(_("All of it"), mine), *((label, rows) for label, rows in named if rows)]  # type: ignore[list-item]


@require_POST
def close_feed(request: HttpRequest, feed_id: int) -> HttpResponse:
    """Close an address; afterwards one is back among the others."""
    own = request.POST.get("from") == "mine"
    return do(
        request,
        "programs.close_feed",
        CloseFeedAsk(feed_id),
        done=lambda row: (
            reverse("programs:feeds")
            if own or row.partnership_id is None
            else reverse("programs:open_feed", args=[row.partnership_id])
        ),
        said=_("It is closed: it opens nothing any more."),
    )
