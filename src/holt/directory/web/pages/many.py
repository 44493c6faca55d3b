"""Several organizations at once: a preview, the change, and the way back."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from holt.directory import asks, queries, rules
from holt.directory.queries import BulkLook
from holt.directory.web.links import organization_url
from holt.kernel import clock
from holt.kernel.errors import Refused
from holt.kernel.verbs import VERBS
from holt.kernel.web.lists import BulkLine, bulk_preview, chosen_keys, is_confirmed
from holt.kernel.web.pages import go, page, viewer_of
from holt.kernel.web.words import sentence


@require_POST
def verify_many(request: HttpRequest) -> HttpResponse:
    """First what would be verified and why the rest would not; then the change."""
    keys = chosen_keys(request)
    problem = ""
    if is_confirmed(request):
        done, problem = _try(request, "directory.verify_many", asks.VerifyManyAsk(keys))
        if done:
            return done
    return _preview(
        request,
        queries.bulk_look(viewer_of(request), keys, "verify"),
        problem,
        title=_("Everything is right with these"),
        why=_("They are marked as verified by you, today."),
        button=_("Verify them"),
    )


@require_POST
def close_many(request: HttpRequest) -> HttpResponse:
    """First what would be closed and why the rest would not; then, with a day, the change."""
    keys = chosen_keys(request)
    today = timezone.localdate(clock.now())
    day, note = request.POST.get("closed_on", today.isoformat()), request.POST.get("note", "")
    problem = ""
    if is_confirmed(request):
        closed_on = _day(day)
        if closed_on is None:
            problem = _("Please give the day, such as 2026-11-20.")
        else:
            ask = asks.CloseManyAsk(keys, closed_on, note)
            done, problem = _try(request, "directory.close_many", ask)
            if done:
                return done
    return _preview(
        request,
        queries.bulk_look(viewer_of(request), keys, "close"),
        problem,
        title=_("These have closed"),
        why=_("They leave the lists and stay readable for those who worked with them."),
        button=_("Say that they closed"),
        closes=True,
        closed_on=day,
        note=note,
    )


def _day(text: str) -> Any:
    try:
        return parse_date(text)
    except ValueError:
        return None


def _try(request: HttpRequest, verb: str, ask: object) -> tuple[HttpResponse | None, str]:
    """Do it: the answer, or what is in the way."""
    try:
        change = VERBS[verb].do(viewer_of(request), ask, now=clock.now())
    except Refused as refusal:
        return None, sentence(refusal)
    count = len(change.organization_ids)
    said = ngettext(
        "%(count)s organization is changed. You can take it back for %(days)s days.",
        "%(count)s organizations are changed. You can take it back for %(days)s days.",
        count,
    ) % {"count": count, "days": rules.UNDO_DAYS}
    return go(request, reverse("directory:bulk_change", args=[change.pk]), said), ""


def _preview(
    request: HttpRequest,
    looked: tuple[BulkLook, ...],
    problem: str,
    *,
    title: str,
    why: str,
    button: str,
    **more: Any,
) -> HttpResponse:
    answer = bulk_preview(
        request,
        [_line(one) for one in looked],
        title=title,
        why=why,
        button=button,
        back=reverse("directory:organizations"),
        template="directory/bulk.html",
        context={"problem": problem, **more},
    )
    answer.status_code = 422 if problem else 200
    return answer


def _line(one: BulkLook) -> BulkLine:
    why = {
        "": "",
        "not_yours": _("It is looked after by others."),
        "not_active": _("It has closed or left already."),
    }
    return BulkLine(one.id, one.name, organization_url(one.id), why[one.why_not])


def bulk_change(request: HttpRequest, bulk_change_id: int) -> HttpResponse:
    """What was changed together; the button takes back what nobody has edited since."""
    viewer = viewer_of(request)
    if request.method == "POST":
        ask = asks.UndoBulkAsk(bulk_change_id)
        try:
            VERBS["directory.undo_bulk"].do(viewer, ask, now=clock.now())
        except Refused as refusal:
            messages.error(request, sentence(refusal))
        else:
            messages.success(request, _("It is taken back."))
            return go(request, reverse("directory:bulk_change", args=[bulk_change_id]))
    found = queries.bulk_change(viewer, bulk_change_id)
    today = timezone.localdate(clock.now())
    is_own = viewer.person_id == found.by_id or viewer.is_operator
    shown = {
        "title": _("Verified together") if found.verb == "verify" else _("Closed together"),
        "bulk": found,
        "may_undo": is_own and not found.undone_at and rules.may_be_undone(found.at.date(), today),
        "days": rules.UNDO_DAYS,
        "organizations": [(name, organization_url(one)) for one, name in found.organizations],
        "left_alone": [(name, organization_url(one)) for one, name in found.left_alone],
    }
    return page(request, "directory/bulk_change.html", shown)
