"""Forms of early warning."""

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.evaluation.asks import KnowAlarmAsk, ShowAlarmsAsk
from holt.kernel.web.forms import AskForm


class KnowAlarmForm(AskForm):
    """Known, because …"""

    ask = KnowAlarmAsk
    because = forms.CharField(
        label=_("Known, because …"),
        help_text=_("Such as: our contact is on leave until May, and we talk by phone."),
        max_length=300,
    )


class ShowAlarmsForm(AskForm):
    """Shown or silent."""

    ask = ShowAlarmsAsk
    shown = forms.BooleanField(
        label=_("Show each alarm to the partnership it is about"), required=False
    )
