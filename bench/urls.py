"""The real addresses, and under bare/ the peers: the same queries in a plain template."""

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import include, path
from django.utils import timezone

from holt.directory import queries as directory
from holt.kernel import clock
from holt.kernel.happenings import visible
from holt.kernel.network import network
from holt.kernel.tables.reading import filtered
from holt.kernel.web.pages import viewer_of
from holt.needs import queries as needs
from holt.partnerships import queries as partnerships
from holt.programs import queries as programs
from holt.programs.web.tables import events_table
from holt.site import queries as site
from holt.spaces import queries as spaces
from holt.spaces.rules import day_slot
from holt.standards.xlsform import pages
from holt.surveys import queries as surveys

ROWS = 30
PLAIN = engines["django"].from_string(
    "<!doctype html><title>bare</title><table>{% for row in rows %}<tr>"
    "{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>{% endfor %}</table>{{ count }}"
)


def answer(rows: object, count: int = 0) -> HttpResponse:
    """The rows in a plain table."""
    return HttpResponse(PLAIN.render({"rows": rows, "count": count}))


def today(request: HttpRequest) -> HttpResponse:
    """What waits, promises, the season."""
    viewer = viewer_of(request)
    day = timezone.localdate(clock.now())
    waiting = [(one.kind, one.name, one.due_on) for one in partnerships.waiting_for(viewer, day)]
    unmet = [(one.pk, one.statement) for one in needs.needs_without_partner(viewer)[:3]]
    due = [(one.party, one.what, one.due_on) for one in partnerships.promises(viewer, day)]
    season = site.season(viewer)
    return answer([*waiting, *unmet, *due], season.needs)


def needs_list(request: HttpRequest) -> HttpResponse:
    """Thirty needs."""
    rows = needs.needs(viewer_of(request))
    shown = [(one.statement, one.state, one.heard_on, one.organization.name) for one in rows[:ROWS]]
    return answer(shown, rows.count())


def organizations_list(request: HttpRequest) -> HttpResponse:
    """Thirty organizations, or those found."""
    rows = directory.organizations(viewer_of(request))
    asked = request.GET.get("q")
    rows = rows.filter(folded_name__contains=asked) if asked else rows
    shown = [(one.name, one.kind.name_en, one.verified_on) for one in rows[:ROWS]]
    return answer(shown, rows.count())


def partnerships_list(request: HttpRequest) -> HttpResponse:
    """Thirty partnerships with their parties."""
    rows = partnerships.with_details(partnerships.partnerships(viewer_of(request)))
    lines = [partnerships.line(one) for one in rows[:ROWS]]
    return answer([(one.name, one.state, one.party_names) for one in lines], rows.count())


def partnership(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """One partnership, every list of it as plain rows."""
    one = partnerships.partnership(viewer_of(request), partnership_id)
    lists = (one.interests, one.goals, one.commitments, one.ledger, one.messages, one.meetings)
    return answer([vars(row).values() for rows in lists for row in rows])


def activity(request: HttpRequest) -> HttpResponse:
    """Fifty happenings."""
    return answer([(one.name, one.at) for one in visible(viewer_of(request))[:50]])


def grid(request: HttpRequest) -> HttpResponse:
    """The week's bookings of every room, as plain rows."""
    settings = network()
    first = timezone.localdate(clock.now())
    rows = spaces.grid(viewer_of(request), day_slot(first, settings.zone, 7))
    return answer([(row.name, one.title, one.starts_at) for row in rows for one in row.entries])


def events(request: HttpRequest) -> HttpResponse:
    """Thirty public dates, narrowed as the page narrows them."""
    now, viewer = clock.now(), viewer_of(request)
    rows = filtered(events_table(viewer, now), viewer, request.GET)
    lines = [programs.event_line(one) for one in rows[:ROWS]]
    return answer([(one.title, one.starts_at, one.where, one.free) for one in lines], rows.count())


def form(request: HttpRequest, code: str) -> HttpResponse:
    """A form's questions with their choices, as plain rows."""
    found = surveys.asked(code)
    shown = found.running.shown({}, language="en", now=timezone.localtime(clock.now()))
    shown = pages(shown)[0] if found.one_at_a_time else shown
    return answer([(one.label, one.hint, [it.name for it in one.choices]) for one in shown])


urlpatterns = [
    path("bare/", include("bench.bare_colleagues")),
    path("bare/events/", events),
    path("bare/today/", today),
    path("bare/needs/", needs_list),
    path("bare/organizations/", organizations_list),
    path("bare/partnerships/", partnerships_list),
    path("bare/partnerships/<int:partnership_id>/", partnership),
    path("bare/activity/", activity),
    path("bare/grid/", grid),
    path("bare/s/<slug:code>/", form),
    path("", include("holt.site.urls")),
]
