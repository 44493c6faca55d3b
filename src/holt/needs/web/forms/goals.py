"""Forms for the strategy: a mission, goals, and which of them a need serves."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.needs.asks import AddGoalAsk, EditGoalAsk, RetireGoalAsk, SetGoalsAsk, SetMissionAsk
from holt.needs.web.forms.fields import Choices, ManyIds
from holt.needs.web.words import SIDES, choices


class SetGoalsForm(AskForm):
    """Which goals and priorities a need serves."""

    ask = SetGoalsAsk
    goal_ids = ManyIds(label=_("It serves"), required=False)

    def __init__(self, *args: Any, goals: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["goal_ids"].choices = goals  # type: ignore[attr-defined]


class GoalForm(AskForm):
    """What goals and priorities have in common."""

    title = forms.CharField(label=_("The goal, in one sentence"), max_length=300)
    source = forms.CharField(
        label=_("Where is it written down?"),
        help_text=_("Such as the library's plan for 2030, or the county health plan, page 12."),
        required=False,
        max_length=300,
    )
    starts_on = forms.DateField(label=_("From"), required=False, widget=forms.DateInput)
    ends_on = forms.DateField(label=_("Until"), required=False, widget=forms.DateInput)


class AddGoalForm(GoalForm):
    ask = AddGoalAsk
    side = forms.ChoiceField(
        label=_("Whose goal is it?"),
        choices=choices(SIDES),
        widget=forms.RadioSelect,
        initial="library",
    )
    for_everyone = forms.BooleanField(
        label=_("A priority of a whole county or region: show it to every library"),
        required=False,
    )
    field_order = ("side", "title", "source", "starts_on", "ends_on", "for_everyone")


class EditGoalForm(GoalForm):
    ask = EditGoalAsk
    place_in_list = forms.IntegerField(
        label=_("Its place in the list, counted from 0"), min_value=0, max_value=1000
    )


class RetireGoalForm(AskForm):
    ask = RetireGoalAsk


class MissionForm(AskForm):
    """An organization's mission."""

    ask = SetMissionAsk
    mission = forms.CharField(
        label=_("What is your organization there for?"),
        max_length=5000,
        required=False,
        widget=forms.Textarea,
    )
