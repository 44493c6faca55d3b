"""Forms of a goal's scale."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.partnerships.asks import AgreeScaleAsk, DescribeGoalAsk


def level(label: Any, help_text: Any = "") -> forms.CharField:
    """What one level would look like."""
    return forms.CharField(
        label=label, help_text=help_text, max_length=300, widget=forms.Textarea(attrs={"rows": 2})
    )


class DescribeGoalForm(AskForm):
    """What each level would look like; begin in the middle."""

    ask = DescribeGoalAsk
    scale_version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    expected = level(
        _("As expected (0)"), _("What you honestly expect, such as 20 learners finish the course.")
    )
    more = level(_("Somewhat more than expected (+1)"))
    much_more = level(_("Much more than expected (+2)"), _("About the best that could come."))
    less = level(_("Somewhat less than expected (−1)"))
    much_less = level(
        _("Much less than expected (−2)"), _("About the worst, such as where you are today.")
    )


class AgreeScaleForm(AskForm):
    ask = AgreeScaleAsk
    scale_version = forms.IntegerField(required=False, widget=forms.HiddenInput)
