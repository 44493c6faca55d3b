"""Forms of hearings and speakers."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from holt.evaluation import asks
from holt.evaluation.web.campaigns.forms.parts import Choices, one_of
from holt.kernel.web.forms import AskForm


class HearingForm(AskForm):
    """Where, when, and how long."""

    title = forms.CharField(
        label=_("What it is"),
        help_text=_("Such as: public hearing on the budget."),
        max_length=200,
    )
    on = forms.DateField(label=_("Day"), widget=forms.DateInput)
    at = forms.TimeField(label=_("Begins at"), widget=forms.TimeInput)
    place = forms.CharField(
        label=_("Where"), help_text=_("Such as: county hall, room 204."), max_length=200
    )
    address = forms.CharField(label=_("Address"), max_length=300, required=False)
    minutes_each = forms.IntegerField(
        label=_("Minutes one person may speak"), min_value=1, max_value=600, required=False
    )
    minutes_all = forms.IntegerField(
        label=_("Minutes all of ours have together"), min_value=1, max_value=600, required=False
    )
    note = forms.CharField(
        label=_("What to know"),
        help_text=_("Such as: sign in at the door by 18:30."),
        max_length=500,
        required=False,
    )


class PlanHearingForm(HearingForm):
    ask = asks.PlanHearingAsk


class EditHearingForm(HearingForm):
    ask = asks.EditHearingAsk
    is_canceled = forms.BooleanField(label=_("It does not take place"), required=False)


class AskSpeakerForm(AskForm):
    """A colleague of the list, or somebody outside by name and address."""

    ask = asks.AskSpeakerAsk
    person_id = one_of(
        _("A colleague"),
        _("People of the organizations behind the campaign."),
        required=False,
    )
    name = forms.CharField(
        label=_("Or somebody outside: their name"), max_length=200, required=False
    )
    email = forms.EmailField(
        label=_("Their e-mail address"),
        help_text=_(
            "They get a letter with a link and need no account. It is forgotten when the campaign has ended."
        ),
        required=False,
    )
    role = forms.CharField(
        label=_("Who they are"),
        help_text=_("Such as: nurse at the clinic."),
        max_length=200,
        required=False,
    )
    about = forms.CharField(
        label=_("What about"),
        help_text=_("Such as: what the evening classes changed on the night shift."),
        max_length=500,
        required=False,
    )
    minutes = forms.IntegerField(label=_("Minutes"), min_value=1, max_value=60, initial=3)
    language = forms.ChoiceField(label=_("The language of the letter"), choices=settings.LANGUAGES)

    def __init__(self, *args: Any, colleagues: Choices = (), **kwargs: Any) -> None:  # type: ignore[assignment]
        super().__init__(*args, **kwargs)
        empty: tuple[Any, object] = ("", _("Nobody of the list"))
        self.fields["person_id"].choices = [empty, *colleagues]  # type: ignore[attr-defined]


class AnswerSpeakingForm(AskForm):
    """Yes, no, or with conditions."""

    ask = asks.AnswerSpeakingAsk
    answer = forms.ChoiceField(
        label=_("Will you speak?"),
        choices=[
            ("yes", _("Yes")),
            ("conditions", _("Yes, if …")),
            ("no", _("No, I cannot")),
        ],
        widget=forms.RadioSelect,
    )
    conditions = forms.CharField(
        label=_("If … what?"),
        help_text=_("Such as: only before eight, or not on camera."),
        max_length=500,
        required=False,
    )
    about = forms.CharField(label=_("What you would speak about"), max_length=500, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["version"]


class TakeBackSpeakerForm(AskForm):
    ask = asks.TakeBackSpeakerAsk


class TurnForm(forms.Form):
    """One speaker's place and minutes."""

    speaker_id = forms.IntegerField(widget=forms.HiddenInput)
    turn = forms.IntegerField(label=_("Place"), min_value=1, max_value=99)
    minutes = forms.IntegerField(label=_("Minutes"), min_value=1, max_value=60)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name = (self.initial or {}).get("name")
        if name:
            self.fields["turn"].label = _("%(name)s speaks at place") % {"name": name}


class OrderSpeakersForm(AskForm):
    ask = asks.OrderSpeakersAsk
