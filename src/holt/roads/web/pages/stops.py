"""One stop, for everyone; and what its keepers do with it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import access
from holt.kernel import clock as house_clock
from holt.kernel.web.forms import AskForm
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.roads import queries
from holt.roads.queries import StopPage
from holt.roads.web import showing
from holt.roads.web.forms import stops as forms
from holt.roads.web.pages.keeping import act_on, clock, kept
from holt.roads.web.words import KINDS

NEXT = 8


def stop(request: HttpRequest, stop_id: int) -> HttpResponse:
    """Where it is, when it comes next, how often; promises for its own people."""
    found = look(request, queries.stop, stop_id)
    today = showing.today(house_clock.now(), found.zone)
    calendar = queries.calendar_for(viewer_of(request), found.mobile_id, today)
    period = calendar.period(today)
    context = {
        "title": found.name,
        "stop": found,
        "kind": KINDS[found.kind],
        "next_days": [showing.coming(one) for one in calendar.next_of(stop_id, today, NEXT)],
        "rhythm": showing.rhythm(calendar, period, stop_id),
        "later": showing.later(calendar, period, stop_id),
        "rows": showing.own_rows(calendar, stop_id) if found.may_keep else (),
        "hours": showing.window(found.opens, found.closes),
        "drawn": showing.map_of_stop(found),
    }
    return page(request, "roads/stop.html", context)


def _choices(request: HttpRequest) -> dict[str, Any]:
    viewer = viewer_of(request)
    return {"places": queries.place_choices(viewer), "lenders": queries.lender_choices(viewer)}


def add_stop(request: HttpRequest, mobile_id: int) -> HttpResponse:
    """Another stop."""
    return act_on(
        request,
        kept(request, mobile_id),
        "add_stop",
        forms.AddStopForm,
        title=_("Add a stop"),
        button=_("Add it"),
        done=lambda row: reverse("roads:set_visit", args=[row.pk]),
        said=_("The stop is known. Now say when it is visited."),
        form_kwargs=_choices(request),
    )


def kept_stop(request: HttpRequest, stop_id: int) -> StopPage:
    """A stop, for those who look after it."""
    found = look(request, queries.stop, stop_id)
    access.require(found.may_keep, viewer_of(request))
    return found


def act_on_stop(
    request: HttpRequest, found: StopPage, verb: str, form: type[AskForm], **said: Any
) -> HttpResponse:
    """A verb on one stop: afterwards one is back at its page."""
    here = reverse("roads:stop", args=[found.id])
    more = {
        "why": found.name,
        "fixed": {"stop_id": found.id},
        "done": lambda _row: here,
        "context": {"back": here},
        **said,
    }
    return act(request, f"roads.{verb}", form, **more)


def edit_stop(request: HttpRequest, stop_id: int) -> HttpResponse:
    """Change what a stop says of itself."""
    found = kept_stop(request, stop_id)
    copied = (
        *("name", "kind", "place_id", "address", "lat", "lon", "lender_id", "driver_note"),
        "version",
    )
    hours = {"opens": clock(found.opens), "closes": clock(found.closes)}
    return act_on_stop(
        request,
        found,
        "edit_stop",
        forms.EditStopForm,
        title=_("Change this stop"),
        button=_("Save"),
        said=_("Saved."),
        initial={one: getattr(found, one) for one in copied} | hours,
        form_kwargs=_choices(request),
    )


def close_stop(request: HttpRequest, stop_id: int) -> HttpResponse:
    """No longer visited."""
    return act_on_stop(
        request,
        kept_stop(request, stop_id),
        "close_stop",
        forms.CloseStopForm,
        title=_("No longer stop here"),
        button=_("Close this stop"),
        said=_("It is visited until then, and no longer planned."),
    )


def promise_stop(request: HttpRequest, stop_id: int) -> HttpResponse:
    """To whom its day was promised."""
    found = kept_stop(request, stop_id)
    return act_on_stop(
        request,
        found,
        "promise_stop",
        forms.PromiseStopForm,
        title=_("A promise about its day"),
        why=_("A stop that was promised its day stays on it, whatever plan is picked."),
        button=_("Save"),
        said=_("Saved. Every plan keeps it."),
        initial={"promised_to": found.promised_to, "promised_why": found.promised_why},
    )
