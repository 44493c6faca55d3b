"""Several needs at once: a preview, the change, and the way back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from holt.kernel import clock
from holt.kernel.errors import Refused
from holt.kernel.verbs import VERBS
from holt.kernel.web.lists import BulkLine, bulk_preview, chosen_keys, is_confirmed
from holt.kernel.web.pages import go, page, viewer_of
from holt.kernel.web.words import sentence
from holt.needs import queries
from holt.needs.actions import Undone
from holt.needs.asks import ParkManyAsk, UndoParkManyAsk
from holt.needs.queries import ParkLine
from holt.needs.web.links import need_url
from holt.needs.web.words import STATES


@require_POST
def park_many(request: HttpRequest) -> HttpResponse:
    """First what would be parked and why the rest would not; then, with a reason, the change."""
    viewer = viewer_of(request)
    keys = chosen_keys(request)
    problem = ""
    if is_confirmed(request):
        ask = ParkManyAsk(keys, request.POST.get("reason", ""))
        try:
            bulk = VERBS["needs.park_many"].do(viewer, ask, now=clock.now())
        except Refused as refusal:
            problem = sentence(refusal)
        else:
            return go(request, reverse("needs:undo_park_many", args=[bulk.pk]), _("Parked."))
    answer = bulk_preview(
        request,
        [_line(one) for one in queries.park_lines(viewer, keys)],
        title=_("Park several needs"),
        why=_("They leave the open needs and can be opened again at any time."),
        button=_("Park them"),
        back=reverse("needs:needs"),
        template="needs/park_many.html",
        context={"problem": problem, "reason": request.POST.get("reason", "")},
    )
    answer.status_code = 422 if problem else 200
    return answer


def _line(one: ParkLine) -> BulkLine:
    why = {
        "": "",
        "not_yours": _("It belongs to another organization."),
        "wrong_state": _("It is not open: %(state)s.") % {"state": STATES[one.state]},
    }
    return BulkLine(one.id, one.statement, need_url(one.id), why[one.why_not])


def undo_park_many(request: HttpRequest, bulk_park_id: int) -> HttpResponse:
    """What was parked together; the button puts back what nobody has changed since."""
    viewer = viewer_of(request)
    if request.method == "POST":
        ask = UndoParkManyAsk(bulk_park_id)
        try:
            undone = VERBS["needs.undo_park_many"].do(viewer, ask, now=clock.now())
        except Refused as refusal:
            messages.error(request, sentence(refusal))
        else:
            return go(request, reverse("needs:needs"), _said(undone))
    found = queries.bulk_park(viewer, bulk_park_id, now=clock.now())
    context = {
        "title": _("Parked together"),
        "why": found.reason,
        "bulk": found,
        "parked": [_line(one) for one in found.parked],
        "changed_since": [_line(one) for one in found.changed_since],
    }
    return page(request, "needs/undo_park_many.html", context)


def _said(undone: Undone) -> str:
    back = ngettext(
        "One need is as it was before.", "%(count)s needs are as they were before.", undone.restored
    ) % {"count": undone.restored}
    if not undone.left_alone:
        return back
    names = "; ".join(statement for _id, statement in undone.left_alone)
    left = _("Left alone, because somebody changed them since: %(names)s.") % {"names": names}
    return f"{back} {left}"
