"""For staff: who signed up for a session, and who is here."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import access
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import do, look, page, viewer_of
from holt.programs import queries
from holt.programs.asks import CheckInAsk
from holt.programs.web import door, showing
from holt.programs.web.tables import sign_ups_table

LARGEST = 2**63 - 1


def sign_ups(request: HttpRequest, session_id: int) -> HttpResponse:
    """Everyone who signed up, for staff who need it."""
    one = look(request, queries.session, session_id)
    queries.sign_ups(viewer_of(request), session_id)
    table = sign_ups_table(one)
    context = {"back": reverse("programs:session", args=[session_id]), "back_to": one.title}
    return list_page(request, table, context=context)


def check_in(request: HttpRequest, session_id: int) -> HttpResponse:
    """Who is here: a button for each name, large enough for a thumb; a counter for each kind of
    people who came without signing up. Works without script, and without network."""
    viewer = viewer_of(request)
    one = look(request, queries.session, session_id)
    rows = queries.sign_ups(viewer, session_id)
    here = request.path
    if request.method == "POST":
        ask = CheckInAsk(_number(request, "sign_up_id"), _number(request, "came"))
        return do(request, "programs.check_in", ask, done=lambda _row: here)
    access.require(viewer.person_id is not None, viewer)
    stand = queries.door_stand(session_id)
    context = {
        "title": _("Who is here?"),
        "one": one,
        "when": showing.when(one, viewer.zone),
        "person": viewer.person_id,
        "stand": stand,
        "walk_ins": door.walk_ins(stand.walk_ins),
        "rows": [showing.arrival(row) for row in rows.exclude(state="canceled").order_by("name")],
    }
    return page(request, "programs/check_in.html", context)


def _number(request: HttpRequest, name: str) -> int:
    """A whole number that was sent; 0 for anything else."""
    given = request.POST.get(name, "")
    return (
        min(int(given), LARGEST) if given.isascii() and given.isdigit() and len(given) < 20 else 0
    )
