"""Stays: the list of what comes and goes, one, and each verb's page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.kernel import access, clock, files
from holt.kernel.web.forms import AskForm
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.programs import queries, rules
from holt.programs.queries import StayLine
from holt.programs.web.exhibition_words import differences
from holt.programs.web.exhibitions import showing
from holt.programs.web.forms import exhibitions as forms
from holt.programs.web.tables.exhibitions import stays_table


def stays(request: HttpRequest) -> HttpResponse:
    """What one's organizations lend and show."""
    viewer = viewer_of(request)
    access.require(bool(viewer.roles) or viewer.is_house, viewer)
    context = {"back": reverse("programs:exhibitions"), "back_to": _("Exhibitions that travel")}
    return list_page(request, stays_table(viewer), context=context)


def stay(request: HttpRequest, stay_id: int) -> HttpResponse:
    """One stay, for the owner and the place: what was settled, how it came and left."""
    viewer, today = viewer_of(request), timezone.localdate(clock.now())
    found = look(request, queries.stay, stay_id)
    shown = showing.stay_shown(found, today, viewer)
    context = {
        "title": found.exhibition,
        "stay": found,
        "shown": shown,
        "differences": differences([one.seen for one in found.reports]),
    }
    return page(request, "programs/stay.html", context)


def _act_on(
    request: HttpRequest, stay_id: int, verb: str, form: type[AskForm], **said: Any
) -> HttpResponse:
    """A verb on one stay: afterwards one is back at its page."""
    found = look(request, queries.stay, stay_id)
    access.require(found.may_own or found.may_host, viewer_of(request))
    here = reverse("programs:stay", args=[stay_id])
    days = queries.days_in_words(found.first_on, found.last_on)
    facts = {"title": found.exhibition, "venue": found.venue, "days": days}
    more = {"context": {"back": here}, **said}
    return act(
        request,
        f"programs.{verb}",
        form,
        why=_("%(title)s: %(venue)s, %(days)s") % facts,
        done=lambda _row: here,
        fixed={"stay_id": stay_id},
        **more,
    )


def agree_stay(request: HttpRequest, stay_id: int) -> HttpResponse:
    """Say yes to a place that asks."""
    found = look(request, queries.stay, stay_id)
    return _act_on(
        request,
        stay_id,
        "agree_stay",
        forms.AgreeStayForm,
        title=_("Say yes"),
        button=_("Lend it on these days"),
        said=_("It is agreed: nobody else has it on these days. The place has been told."),
        initial={"carried_by": found.carried_by},
        template="programs/ask_stay.html",
    )


def decline_stay(request: HttpRequest, stay_id: int) -> HttpResponse:
    """Say no, with the reason."""
    return _act_on(
        request,
        stay_id,
        "decline_stay",
        forms.DeclineStayForm,
        title=_("Say no"),
        button=_("Decline"),
        said=_("The place has been told, with your reason."),
    )


def move_stay(request: HttpRequest, stay_id: int) -> HttpResponse:
    """Other days."""
    found = look(request, queries.stay, stay_id)
    here = reverse("programs:stay", args=[stay_id])
    return _act_on(
        request,
        stay_id,
        "move_stay",
        forms.MoveStayForm,
        title=_("Other days"),
        button=_("Move it"),
        said=_("It is moved, and the other side has been told."),
        initial=_days(found) | {"carried_by": found.carried_by, "version": found.version},
        template="programs/ask_stay.html",
        context={"back": here},
    )


def _days(found: StayLine) -> dict[str, Any]:
    return {"first_on": found.first_on, "last_on": found.last_on}


def cancel_stay(request: HttpRequest, stay_id: int) -> HttpResponse:
    """Call it off, with the reason."""
    return _act_on(
        request,
        stay_id,
        "cancel_stay",
        forms.CancelStayForm,
        title=_("Call this stay off"),
        button=_("Call it off"),
        said=_("It is called off, and the other side has been told. Its days are free."),
    )


def report_condition(request: HttpRequest, stay_id: int) -> HttpResponse:
    """How it came or left, with a picture."""
    found = look(request, queries.stay, stay_id)
    viewer, now = viewer_of(request), clock.now()
    is_there = "departure" in rules.STAY_STATES.allowed(found.state)
    moment = "departure" if is_there else "arrival"
    known = next((one for one in found.reports if one.moment == moment), None)
    names = ("found", "crates", "text", "photo_text", "on")
    initial = {name: getattr(known, name) for name in names} if known else {}
    return _act_on(
        request,
        stay_id,
        "report_condition",
        forms.ReportConditionForm,
        title=_("Report the condition"),
        button=_("Keep the report"),
        said=_("Thank you, it is written down."),
        initial={"on": timezone.localdate(now), "moment": moment, **initial},
        form_kwargs={"keep": lambda given: files.keep(viewer, given, now=now).pk},
    )


def count_visitors(request: HttpRequest, stay_id: int) -> HttpResponse:
    """How many came to see it."""
    found = look(request, queries.stay, stay_id)
    return _act_on(
        request,
        stay_id,
        "count_visitors",
        forms.CountVisitorsForm,
        title=_("Count the visitors"),
        button=_("Keep the count"),
        said=_("Thank you, counted."),
        initial={"visitors": found.visitors},
    )


def condition_photo(request: HttpRequest, stay_id: int, moment: str) -> HttpResponseBase:
    """The picture of a condition report, as a download."""
    viewer = viewer_of(request)
    return files.download(queries.condition_photo(viewer, stay_id, moment))
