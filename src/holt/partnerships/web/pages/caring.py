"""Reviews, the pulse, goals attained, and the turning points."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from holt.directory import queries as directory
from holt.kernel import access
from holt.kernel.viewer import Role
from holt.kernel.web.pages import act, do, page, viewer_of
from holt.kernel.web.panels import panels_for
from holt.partnerships import queries
from holt.partnerships.asks import CheckStepAsk, KeepGoingAsk, PulseAsk, ResumeAsk
from holt.partnerships.queries import PartnershipPage
from holt.partnerships.web import answers
from holt.partnerships.web.forms import caring as forms
from holt.partnerships.web.pages.acting import act_on, address, inside
from holt.partnerships.web.pages.scales import goal_of

REVIEW = "partnerships.review"
"""What rooms above hang where a review is written and read."""


def open_review(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Ask every side how it goes."""
    shown = inside(request, partnership_id)
    return act_on(
        request,
        shown,
        "open_review",
        forms.OpenReviewForm,
        title=_("Review it together"),
        why=_("Every side answers the same seven questions; all answers open at the same time."),
        button=_("Ask every side"),
        back=address(partnership_id, "review/"),
        said=_("Every side has been asked."),
    )


def answer_review(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Answer the open review, or read the last complete one."""
    shown = inside(request, partnership_id)
    review = shown.open_review
    waits = review and shown.my_party_id and (review.id, shown.my_party_id) not in shown.answered
    if not review or not waits:
        return read_reviews(request, shown)
    return act(
        request,
        "partnerships.answer_review",
        forms.AnswerReviewForm,
        title=_("How is “%(name)s” going?") % {"name": shown.name},
        why=_("You answer for %(party)s. The other sides see your answers once all have answered.")
        % {"party": shown.mine.name if shown.mine else ""},
        button=_("Give your answers"),
        form_kwargs={"shown": shown},
        fixed={"review_id": review.id},
        template="partnerships/review.html",
        context={
            "shown": shown,
            "back": address(partnership_id),
            "panels": panels_for(REVIEW, viewer_of(request), partnership_id, shown),
        },
        done=lambda _review: address(partnership_id, "review/"),
        said=_("Thank you. Your answers were kept."),
    )


def read_reviews(request: HttpRequest, shown: PartnershipPage) -> HttpResponse:
    """How each side saw it, and where they differ."""
    context = {
        "title": _("Reviews of “%(name)s”") % {"name": shown.name},
        "why": _("How each side sees it. Where you differ by two steps is worth a talk."),
        "shown": shown,
        "reviews": answers.reviews(shown),
        "back": address(shown.id),
        "panels": panels_for(REVIEW, viewer_of(request), shown.id, shown),
    }
    return page(request, "partnerships/reviews.html", context)


def rate_interests(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """How far one gets what one wants."""
    shown = inside(request, partnership_id)
    return act_on(
        request,
        shown,
        "rate_interests",
        forms.RateInterestsForm,
        title=_("Do you get what you wanted?"),
        button=_("Keep it"),
        form_kwargs={"shown": shown},
        said=_("Thank you. The others can see how far you get what you want."),
    )


@require_POST
def pulse(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """One tap."""
    shown = inside(request, partnership_id)
    feeling = request.POST.get("feeling", "")
    return do(
        request,
        "partnerships.pulse",
        PulseAsk(shown.id, int(feeling) if feeling in ("1", "2", "3") else 0),
        done=lambda _pulse: address(partnership_id),
        said=_("Thank you. Only the average is shown, and only from three answers on."),
    )


def attain(request: HttpRequest, partnership_id: int, plan_goal_id: int) -> HttpResponse:
    """How far a goal was reached."""
    shown = inside(request, partnership_id)
    goal = goal_of(shown, plan_goal_id)
    scale = queries.goal_scales(viewer_of(request), partnership_id).get(plan_goal_id)
    return act_on(
        request,
        shown,
        "attain",
        forms.AttainForm,
        title=goal.statement,
        why=_("Hoped for: %(target)s") % {"target": goal.target} if goal.target else "",
        button=_("Keep it"),
        fixed={"plan_goal_id": plan_goal_id},
        form_kwargs={"levels": scale.levels if scale else ()},
        initial={"attained": goal.attained, "note": goal.attained_note},
        said=_("How far the goal was reached was kept."),
    )


def pause(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Let it rest."""
    shown = inside(request, partnership_id)
    return act_on(
        request,
        shown,
        "pause",
        forms.PauseForm,
        title=_("Let it rest for a while"),
        why=_("A rest that is agreed is not a failure: no clock runs and nobody is reminded."),
        button=_("Let it rest"),
        said=_("It rests. The others have been told on its page."),
    )


@require_POST
def resume(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Go on."""
    inside(request, partnership_id)
    return do(
        request,
        "partnerships.resume",
        ResumeAsk(partnership_id),
        done=lambda _done: address(partnership_id),
        said=_("It goes on."),
    )


def renew(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Another season."""
    shown = inside(request, partnership_id)
    return act_on(
        request,
        shown,
        "renew",
        forms.RenewForm,
        title=_("Renew “%(name)s”") % {"name": shown.name},
        why=_("The work goes on while you look at the plan again and sign a new agreement."),
        button=_("Begin to renew"),
        back=address(partnership_id, "plan/"),
        said=_("Look at the plan: what should change this time?"),
    )


def begin_ending(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Begin to end it well."""
    shown = inside(request, partnership_id)
    return act_on(
        request,
        shown,
        "begin_ending",
        forms.BeginEndingForm,
        title=_("End it well"),
        why=_(
            "People told, things handed over, the reason, the lesson, thanks. One step at a time."
        ),
        button=_("Begin"),
        said=_("The others have been told. The steps are on its page."),
    )


@require_POST
def check_step(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Tick or untick a step of the ending."""
    inside(request, partnership_id)
    step = request.POST.get("step", "")
    ask = CheckStepAsk(partnership_id, step, request.POST.get("done") == "1")
    return do(
        request,
        "partnerships.check_step",
        ask,
        done=lambda _ending: address(partnership_id, "#ending"),
    )


@require_POST
def keep_going(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Not ending after all."""
    inside(request, partnership_id)
    return do(
        request,
        "partnerships.keep_going",
        KeepGoingAsk(partnership_id),
        done=lambda _done: address(partnership_id),
        said=_("It goes on after all."),
    )


def end(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """The last step."""
    shown = inside(request, partnership_id)
    ending = shown.ending
    return act_on(
        request,
        shown,
        "end",
        forms.EndForm,
        title=_("Close “%(name)s”") % {"name": shown.name},
        why=_("Nothing disappears: its page, its figures and its lesson stay."),
        button=_("Close it"),
        initial={
            "reason_code": shown.reason_code,
            "reason": shown.reason,
            "lesson": ending.lesson if ending else "",
            "thanks": ending.thanks if ending else "",
            "done_steps": [step for step, done in ending.done_steps.items() if done]
            if ending
            else [],
        },
        said=_("It is closed. Thank you for what you did together."),
    )


def take_over(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Who looks after it."""
    shown = inside(request, partnership_id)
    viewer = viewer_of(request)
    access.require(shown.may_run, viewer)
    own = [one.organization_id for one in shown.at_table]
    own = [one for one in own if viewer.acts_for(one, Role.COORDINATOR)]
    staff = directory.staff_emails(own, Role.STAFF)
    return act_on(
        request,
        shown,
        "take_over",
        forms.TakeOverForm,
        title=_("Who looks after it"),
        button=_("Keep it"),
        form_kwargs={"people": [(one.person_id, one.name) for one in staff]},
        initial={"person_id": shown.coordinator_id},
        said=_("It has a new coordinator."),
    )
