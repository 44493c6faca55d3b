"""Working visits: one page with its plan, costs and both yeses; its days as a calendar."""

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import access, clock
from holt.kernel.web.forms import Rows
from holt.kernel.web.lists import list_page
from holt.kernel.web.money import amount
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.skills import queries, rules
from holt.skills.asks import CostRow
from holt.skills.web import forms
from holt.skills.web.skills import insider
from holt.skills.web.tables import work_visits_table
from holt.skills.web.words import COSTS, PAYERS, VISIT_STATES, VISIT_TONES
from holt.standards.icalendar import Event, calendar

MOST_WORDS = 1500


def work_visits(request: HttpRequest) -> HttpResponse:
    """Visits of one's own libraries."""
    insider(request)
    context = {"back": reverse("skills:placements"), "back_to": _("Places to learn at")}
    return list_page(request, work_visits_table(), context=context)


def work_visit(request: HttpRequest, work_visit_id: int) -> HttpResponse:
    """One visit: days, plan, cover, costs, both yeses, the report."""
    insider(request)
    found = look(request, queries.work_visit, work_visit_id)
    totals = rules.totals((one.payer, one.cents) for one in found.costs)
    context = {
        "title": found.title,
        "visit": found,
        "state": VISIT_STATES[found.state],
        "tone": VISIT_TONES[found.state],
        "costs": [
            (COSTS[one.what], PAYERS[one.payer], amount(one.cents, places=2)) for one in found.costs
        ],
        "totals": [(PAYERS[payer], amount(cents, places=2)) for payer, cents in totals],
        "total": amount(sum(cents for _payer, cents in totals), places=2),
        "steps": _steps(found),
        "lesson_url": _lesson_url(found) if found.is_visitor and found.report else "",
    }
    return page(request, "skills/work_visit.html", context)


def _steps(found: queries.WorkVisitPage) -> list[tuple[str, str]]:
    """(label, address) of what this viewer may do next, the likeliest first."""
    possible = rules.STATES.allowed(found.state)
    may = {
        "agree_for_home": (_("Say yes for the home library"), found.may_agree_for_home),
        "agree_for_host": (_("Say yes for the host library"), found.may_agree_for_host),
        "report_work_visit": (_("Write the report"), found.is_visitor),
        "plan_work_visit": (_("Change days, plan and costs"), found.may_plan),
        "cancel_work_visit": (_("Call it off"), found.may_plan),
    }
    return [
        (label, reverse(f"skills:{word}", args=[found.id]))
        for word, (label, is_theirs) in may.items()
        if is_theirs and word in possible
    ]


def _lesson_url(found: queries.WorkVisitPage) -> str:
    """The lesson form with what the report says already in it."""
    words = {
        "title": found.title,
        "wanted": found.plan[:MOST_WORDS],
        "did": f"{found.report}\n\n{found.brings_back}".strip()[:MOST_WORDS],
    }
    return f"/lessons/write-lesson/?{urlencode(words)}"


def _on_one(
    request: HttpRequest, work_visit_id: int, verb: str, form: type[Any], **more: Any
) -> HttpResponse:
    found = look(request, queries.work_visit, work_visit_id)
    here = reverse("skills:work_visit", args=[work_visit_id])
    return act(
        request,
        f"skills.{verb}",
        form,
        why=f"{found.title}: {found.home} → {found.host}",
        done=lambda _row: here,
        fixed={"work_visit_id": work_visit_id},
        context={"back": here},
        **more,
    )


def plan_work_visit(request: HttpRequest, work_visit_id: int) -> HttpResponse:
    """Days, plan, guide, costs."""
    found = look(request, queries.work_visit, work_visit_id)
    access.require(found.may_plan, viewer_of(request))
    names = ("starts_on", "ends_on", "plan", "guide", "version")
    costs = [
        {"what": one.what, "payer": one.payer, "amount": f"{one.cents / 100:.2f}"}
        for one in found.costs
    ]
    return _on_one(
        request,
        work_visit_id,
        "plan_work_visit",
        forms.PlanWorkVisitForm,
        title=_("Change days, plan and costs"),
        button=_("Keep it"),
        said=_("Kept. Both libraries are asked to say yes to it."),
        initial={name: getattr(found, name) for name in names},
        rows=[Rows(forms.CostForm, "costs", CostRow, label=_("What it costs, and who pays"))],
        rows_initial={"costs": costs},
    )


def agree_for_home(request: HttpRequest, work_visit_id: int) -> HttpResponse:
    """The home library says yes, and who covers."""
    found = look(request, queries.work_visit, work_visit_id)
    access.require(found.may_agree_for_home, viewer_of(request))
    return _on_one(
        request,
        work_visit_id,
        "agree_for_home",
        forms.AgreeForHomeForm,
        title=_("Say yes for the home library"),
        button=_("Say yes"),
        said=_("Your library's yes is noted."),
        initial={"cover": found.cover},
        form_kwargs={"people": queries.cover_choices(found.home_id, found.person_id)},
    )


def agree_for_host(request: HttpRequest, work_visit_id: int) -> HttpResponse:
    """The host library says yes."""
    found = look(request, queries.work_visit, work_visit_id)
    access.require(found.may_agree_for_host, viewer_of(request))
    return _on_one(
        request,
        work_visit_id,
        "agree_for_host",
        forms.AgreeForHostForm,
        title=_("Say yes for the host library"),
        button=_("Say yes"),
        said=_("Your library's yes is noted."),
        initial={"guide": found.guide},
    )


def report_work_visit(request: HttpRequest, work_visit_id: int) -> HttpResponse:
    """What it was like, and what comes back."""
    found = look(request, queries.work_visit, work_visit_id)
    access.require(found.is_visitor, viewer_of(request))
    return _on_one(
        request,
        work_visit_id,
        "report_work_visit",
        forms.ReportWorkVisitForm,
        title=_("Write the report"),
        button=_("Keep it"),
        said=_("Thank you. Would you make a lesson of it, so that others find it?"),
        initial={"report": found.report, "brings_back": found.brings_back},
    )


def cancel_work_visit(request: HttpRequest, work_visit_id: int) -> HttpResponse:
    """It does not take place."""
    found = look(request, queries.work_visit, work_visit_id)
    access.require(found.may_plan, viewer_of(request))
    return _on_one(
        request,
        work_visit_id,
        "cancel_work_visit",
        forms.CancelWorkVisitForm,
        title=_("Call it off"),
        button=_("Call it off"),
        said=_("It is called off, and everyone has been told."),
    )


def work_visit_days(request: HttpRequest, work_visit_id: int) -> HttpResponse:
    """Its days as an iCalendar file."""
    insider(request)
    found = look(request, queries.work_visit, work_visit_id)
    base = settings.ADDRESS.rstrip("/")
    event = Event(
        uid=f"work-visit-{found.id}@{base.partition('://')[2] or 'holt'}",
        summary=f"{found.title}: {found.person}",
        on=found.starts_on,
        last_on=found.ends_on,
        description=found.plan,
        location=found.host,
        url=base + reverse("skills:work_visit", args=[found.id]),
        sequence=found.version - 1,
        is_canceled=found.state == "canceled",
    )
    made = calendar(found.title, [event], stamp=clock.now())
    answer = HttpResponse(made, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="visit.ics"'
    return answer
