"""Forms for a need's steps."""

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.needs.asks import MatchAsk, MeetAsk, ParkAsk, PublishAsk, ReopenAsk


class ParkForm(AskForm):
    """Why it is put aside."""

    ask = ParkAsk
    reason = forms.CharField(
        label=_("Why is it put aside?"),
        help_text=_("Whoever hears of this need again will want to know."),
        max_length=300,
    )


class MeetForm(AskForm):
    """What met it."""

    ask = MeetAsk
    how = forms.CharField(
        label=_("What met it?"),
        help_text=_("Such as a program, a partnership, or another organization's new service."),
        max_length=300,
        required=False,
    )


class PublishForm(AskForm):
    ask = PublishAsk


class MatchForm(AskForm):
    ask = MatchAsk


class ReopenForm(AskForm):
    ask = ReopenAsk
