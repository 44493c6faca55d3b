"""When it should come."""

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.roads.asks import PickPlanAsk, PlanRoundsAsk


class PlanRoundsForm(AskForm):
    ask = PlanRoundsAsk
    seconds = forms.FloatField(
        label=_("Look for about how many seconds?"),
        help_text=_("0 is a quick look by small changes alone. 20 finds more."),
        min_value=0,
        max_value=60,
        initial=20,
    )


class PickPlanForm(AskForm):
    ask = PickPlanAsk
    row = forms.IntegerField(widget=forms.HiddenInput)
    from_on = forms.DateField(label=_("In force from the Monday"), widget=forms.DateInput)
