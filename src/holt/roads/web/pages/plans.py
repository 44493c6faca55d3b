"""When it should come: the search, the trade of kilometers against moved visits, picking one."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from holt.kernel import access, clock
from holt.kernel.errors import Refused
from holt.kernel.web.pages import act, go, look, page, viewer_of
from holt.kernel.web.words import sentence
from holt.roads import queries, rules
from holt.roads.asks import DropPlanAsk, StopPlanAsk
from holt.roads.queries import PlanPage
from holt.roads.web import showing
from holt.roads.web import showing_plans as trade
from holt.roads.web.forms import ButtonForm
from holt.roads.web.forms import plans as forms
from holt.roads.web.pages.keeping import act_on, kept
from holt.roads.web.pages.siting import inside
from holt.roads.web.words import STATES, TONES


def when(request: HttpRequest, mobile_id: int) -> HttpResponse:
    """The plans asked for so far, and the way to ask anew."""
    found = inside(request, mobile_id)
    rows = queries.plans(viewer_of(request), mobile_id)
    context = {
        "title": _("When should it come?"),
        "why": _(
            "Holt looks for rounds with less driving, and shows what they ask of people: visits on another day. You pick."
        ),
        "mobile": found,
        "plans": [(one.pk, one.asked_at, STATES[one.state], TONES[one.state]) for one in rows],
    }
    return page(request, "roads/when.html", context)


def plan_rounds(request: HttpRequest, mobile_id: int) -> HttpResponse:
    """Ask for plans."""
    found = kept(request, mobile_id)
    return act_on(
        request,
        found,
        "plan_rounds",
        forms.PlanRoundsForm,
        title=_("Look for better rounds"),
        why=_(
            "Every visit stays as often and as long as today, with the same vehicle. Promised stops keep their day."
        ),
        button=_("Begin to look"),
        done=lambda row: reverse("roads:plan", args=[row.pk]),
        context={"back": reverse("roads:when", args=[found.id])},
    )


@never_cache
def plan(request: HttpRequest, plan_id: int) -> HttpResponse:
    """How far it is; then the trade to pick from, and what came of it."""
    found = look(request, queries.plan, plan_id)
    context = {
        "title": _("When should it come?"),
        "why": found.mobile,
        "plan": found,
        "state": STATES[found.state],
        "tone": TONES[found.state],
    }
    if found.state in rules.UNDER_WAY:
        shown = {**context, "work": trade.work(found, clock.now())}
        return page(request, "roads/planning.html", shown)
    shown = {
        **context,
        "rows": trade.rows(found),
        "curve": trade.curve(found),
        "facts": trade.facts(found),
    }
    return page(request, "roads/plan.html", shown)


def kept_plan(request: HttpRequest, plan_id: int) -> PlanPage:
    """A run, for those who look after its mobile library."""
    found = look(request, queries.plan, plan_id)
    access.require(found.may_keep, viewer_of(request))
    return found


def stop_plan(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Stop looking."""
    kept_plan(request, plan_id)
    here = reverse("roads:plan", args=[plan_id])
    return act(
        request,
        "roads.stop_plan",
        ButtonForm,
        title=_("Stop looking"),
        why=_("Nothing of the search stays, and the timetable is as it was."),
        button=_("Stop looking"),
        done=lambda _row: here,
        said=_("It is being stopped."),
        fixed={"plan_id": plan_id},
        form_kwargs={"of": StopPlanAsk},
        context={"back": here},
    )


def drop_plan(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Put the plans aside."""
    found = kept_plan(request, plan_id)
    here = reverse("roads:plan", args=[plan_id])
    return act(
        request,
        "roads.drop_plan",
        ButtonForm,
        title=_("Put these plans aside"),
        why=_("The timetable stays as it is. They can still be read."),
        button=_("Put them aside"),
        done=lambda _row: reverse("roads:when", args=[found.mobile_id]),
        said=_("They are put aside."),
        fixed={"plan_id": plan_id},
        form_kwargs={"of": DropPlanAsk},
        context={"back": here},
    )


def pick_plan(request: HttpRequest, plan_id: int) -> HttpResponse:
    """What a row would change for each stop; then it becomes the timetable from a Monday on."""
    from holt.roads.queries import previewing

    found = kept_plan(request, plan_id)
    here = reverse("roads:plan", args=[plan_id])
    asked = request.POST.get("row") or request.GET.get("row", "")
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 5 else 0
    mobile = inside(request, found.mobile_id)
    try:
        preview = previewing.preview(viewer_of(request), plan_id, number)
    except Refused as problem:
        messages.error(request, sentence(problem))
        return go(request, here)
    today = showing.today(clock.now(), mobile.zone)
    return act(
        request,
        "roads.pick_plan",
        forms.PickPlanForm,
        title=_("Pick this timetable"),
        why=trade.headline(found, number),
        button=_("Make it the timetable"),
        done=lambda _row: here,
        said=_(
            "It is the timetable from that Monday on. Partners who lend a lot have been told; for seven days you can bring the former one back."
        ),
        fixed={"plan_id": plan_id},
        initial={"row": number, "from_on": rules.monday_of(today) + timedelta(days=21)},
        template="roads/pick_plan.html",
        context={
            "back": here,
            "changes": trade.changes(preview, mobile.cycle),
            "kept_count": preview.kept,
        },
    )
