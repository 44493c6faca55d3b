"""The strategy pages: a mission, goals beside the community's priorities, what serves each."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel.errors import NotFound, SignInNeeded
from holt.kernel.web.feed import line
from holt.kernel.web.pages import act, page, viewer_of
from holt.needs import access, queries
from holt.needs.queries import GoalPage
from holt.needs.web import forms, showing
from holt.needs.web.links import organization_url, strategy_url
from holt.needs.web.words import SIDES


def own(request: HttpRequest) -> HttpResponse:
    """To the strategy of the viewer's own library."""
    viewer = viewer_of(request)
    organization_id = queries.own_library(viewer)
    if organization_id is None:
        raise NotFound if viewer.person_id else SignInNeeded
    return HttpResponseRedirect(strategy_url(organization_id))


def strategy(request: HttpRequest, organization_id: int) -> HttpResponse:
    """Mission and goals beside the community's priorities, and what nobody serves yet."""
    found = queries.strategy(viewer_of(request), organization_id)
    context = {
        "title": _("Strategy"),
        "why": _("What this library and its community want to reach, and what serves it."),
        "strategy": found,
        "organization_url": organization_url(found.organization_id),
        "sides": (
            (_("The library’s own goals"), [showing.goal(one) for one in found.library], "library"),
            (
                _("The community’s priorities"),
                [showing.goal(one) for one in found.community],
                "community",
            ),
        ),
    }
    return page(request, "needs/strategy.html", context)


def set_mission(request: HttpRequest, organization_id: int) -> HttpResponse:
    """The organization's mission."""
    viewer = viewer_of(request)
    found = queries.strategy(viewer, organization_id)
    access.require(found.may_plan, viewer)
    return act(
        request,
        "needs.set_mission",
        forms.MissionForm,
        title=_("Mission"),
        why=found.organization_name,
        button=_("Save"),
        done=lambda _: strategy_url(organization_id),
        said=_("Saved."),
        fixed={"organization_id": organization_id},
        initial={"mission": found.mission, "version": found.version},
        context={"back": strategy_url(organization_id)},
    )


def add_goal(request: HttpRequest, organization_id: int) -> HttpResponse:
    """A goal of the library, or a priority of the community's own plans."""
    viewer = viewer_of(request)
    access.require(access.may_plan(viewer, organization_id), viewer)
    return act(
        request,
        "needs.add_goal",
        forms.AddGoalForm,
        title=_("Add a goal or a priority"),
        button=_("Add it"),
        done=lambda _: strategy_url(organization_id),
        said=_("Added."),
        fixed={"organization_id": organization_id},
        initial={"side": request.GET.get("side", "library")},
        context={"back": strategy_url(organization_id)},
    )


def goal(request: HttpRequest, goal_id: int) -> HttpResponse:
    """A goal, the needs and partnerships that serve it, and its history."""
    viewer = viewer_of(request)
    found = queries.goal(viewer, goal_id)
    context = {
        "title": found.title,
        "goal": found,
        "shown": showing.goal(found),
        "side": SIDES[found.side],
        "back": _back(found),
        "history": [line(one) for one in queries.goal_history(viewer, found.id)],
    }
    return page(request, "needs/goal.html", context)


def _back(found: GoalPage) -> str:
    if found.organization_id is None:
        return reverse("needs:own_strategy")
    return strategy_url(found.organization_id)


def _to_change(request: HttpRequest, goal_id: int) -> GoalPage:
    viewer = viewer_of(request)
    found = queries.goal(viewer, goal_id)
    access.require(found.may_change, viewer)
    return found


def edit_goal(request: HttpRequest, goal_id: int) -> HttpResponse:
    """How a goal reads."""
    found = _to_change(request, goal_id)
    names = [*forms.EditGoalForm.base_fields, "version"]
    return act(
        request,
        "needs.edit_goal",
        forms.EditGoalForm,
        title=_("Edit this goal"),
        why=found.title,
        button=_("Save"),
        done=lambda _: _back(found),
        said=_("Saved."),
        fixed={"goal_id": goal_id},
        initial={name: getattr(found, name) for name in names},
        context={"back": _back(found)},
    )


def retire_goal(request: HttpRequest, goal_id: int) -> HttpResponse:
    """A goal that is no longer pursued."""
    found = _to_change(request, goal_id)
    return act(
        request,
        "needs.retire_goal",
        forms.RetireGoalForm,
        title=_("Retire this goal"),
        why=found.title,
        button=_("Retire it"),
        done=lambda _: _back(found),
        said=_("The goal is retired. What served it stays linked to it."),
        fixed={"goal_id": goal_id},
        context={"back": _back(found)},
    )
