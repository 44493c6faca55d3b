"""A goal's scale: put into words, agreed to."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from holt.kernel.errors import NotFound
from holt.kernel.web.pages import viewer_of
from holt.partnerships import queries, rules
from holt.partnerships.queries import PartnershipPage
from holt.partnerships.queries.rows import GoalRow
from holt.partnerships.web.forms import scales as forms
from holt.partnerships.web.pages.acting import act_on, address, inside
from holt.partnerships.web.words import ATTAINMENT


def goal_of(shown: PartnershipPage, plan_goal_id: int) -> GoalRow:
    """A goal of this partnership. Raises NotFound."""
    goal = next((one for one in shown.goals if one.id == plan_goal_id), None)
    if goal is None:
        raise NotFound
    return goal


def describe_goal(request: HttpRequest, partnership_id: int, plan_goal_id: int) -> HttpResponse:
    """What each of five levels would look like."""
    shown = inside(request, partnership_id)
    goal = goal_of(shown, plan_goal_id)
    scale = queries.goal_scales(viewer_of(request), partnership_id).get(plan_goal_id)
    said = dict(zip(rules.GOAL_LEVELS, scale.levels, strict=True)) if scale else {}
    return act_on(
        request,
        shown,
        "describe_goal",
        forms.DescribeGoalForm,
        title=goal.statement,
        why=_(
            "Write down now, before anybody knows how it turns out, what each level would look "
            "like. Anybody should be able to tell which one came true. Begin with what you expect."
        ),
        button=_("Keep these levels"),
        fixed={"plan_goal_id": plan_goal_id},
        initial={**said, "scale_version": scale.version} if scale else {},
        back=address(partnership_id, "attainment/"),
        said=_("The levels are kept, and the others were asked to agree."),
    )


def agree_scale(request: HttpRequest, partnership_id: int, plan_goal_id: int) -> HttpResponse:
    """Read the five levels and agree to them."""
    shown = inside(request, partnership_id)
    goal = goal_of(shown, plan_goal_id)
    scale = queries.goal_scales(viewer_of(request), partnership_id).get(plan_goal_id)
    if scale is None:
        raise NotFound
    levels = zip(ATTAINMENT.items(), scale.levels, strict=True)
    return act_on(
        request,
        shown,
        "agree_scale",
        forms.AgreeScaleForm,
        title=goal.statement,
        why=_("Is this how you will both know? If not, change the words instead."),
        button=_("We agree to these levels"),
        fixed={"plan_goal_id": plan_goal_id},
        initial={"scale_version": scale.version},
        template="partnerships/agree_scale.html",
        context={
            "levels": [(score, name, words) for (score, name), words in levels],
            "change": address(partnership_id, f"goals/{plan_goal_id}/describe-goal/"),
            "back": address(partnership_id, "attainment/"),
        },
        back=address(partnership_id, "attainment/"),
        said=_("Thank you. Your side agrees to these levels."),
    )
