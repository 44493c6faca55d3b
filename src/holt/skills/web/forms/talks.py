"""Forms of talks and of asking a speaker."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.distances import DistanceField
from holt.kernel.web.forms import AskForm, Many
from holt.kernel.web.vocabulary import audience_choices, language_choices
from holt.skills import asks
from holt.skills.web.words import SPEAKS


class EditTalkForm(AskForm):
    """What I can come and speak about."""

    ask: ClassVar[type] = asks.EditTalkAsk
    title = forms.CharField(label=_("I can come and speak about …"), max_length=200)
    about = forms.CharField(
        label=_("What do people take home from it?"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    subjects = Many(label=_("Subjects"), required=False)
    languages = Many(label=_("In which languages?"), choices=language_choices(), required=False)
    audience = Many(label=_("For whom?"), choices=audience_choices(), required=False)
    ways = Many(label=_("How?"), choices=list(SPEAKS.items()), initial=["in_person"])
    radius_km = DistanceField(label=_("How far would you travel?"), required=False, min_value=0)
    minutes = forms.IntegerField(
        label=_("How many minutes?"), min_value=5, max_value=600, initial=60
    )
    fee = forms.DecimalField(
        label=_("Fee"),
        help_text=_("Leave it empty if there is none."),
        min_value=0,
        max_digits=7,
        decimal_places=2,
        required=False,
    )
    fee_note = forms.CharField(
        label=_("What else would you need?"),
        help_text=_("“The train fare”, “a screen”, “no fee for schools” …"),
        max_length=300,
        required=False,
    )

    def __init__(self, *args: Any, subjects: Mapping[str, str], unit: str, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.fields["subjects"].choices = list(subjects.items())  # type: ignore[attr-defined]
        self.fields["radius_km"].speak(unit)  # type: ignore[attr-defined]

    def to_ask(self, fixed: Mapping[str, Any]) -> Any:
        """The fee in cents."""
        fee = self.cleaned_data["fee"]
        return super().to_ask({**fixed, "fee_cents": int(fee * 100) if fee else 0})


class OfferTalkForm(EditTalkForm):
    ask = asks.OfferTalkAsk
    organization_id = forms.TypedChoiceField(label=_("At which library do you work?"), coerce=int)
    consent = forms.BooleanField(
        label=_("People of the network may see what I offer and want to learn"),
        help_text=_("Nobody else does. You can hide or take back each thing at any time."),
        required=False,
    )

    def __init__(
        self, *args: Any, organizations: Sequence[tuple[int, str]], has_agreed: bool, **kw: Any
    ) -> None:
        super().__init__(*args, **kw)
        self.fields["organization_id"].choices = organizations  # type: ignore[attr-defined]
        if has_agreed:
            del self.fields["consent"]


class HideTalkForm(AskForm):
    ask = asks.HideTalkAsk


class ShowTalkForm(AskForm):
    ask = asks.ShowTalkAsk


class AskSpeakerForm(AskForm):
    """Which day, where, for how many."""

    ask = asks.AskSpeakerAsk
    organization_id = forms.TypedChoiceField(label=_("Which library asks?"), coerce=int)
    on = forms.DateField(label=_("Day"), widget=forms.DateInput)
    begins = forms.CharField(
        label=_("At what time?"), help_text=_("“7 pm”, “any time in the morning” …"),
        max_length=60, required=False,
    )  # fmt: skip
    is_online = forms.BooleanField(label=_("It takes place online"), required=False)
    place_text = forms.CharField(label=_("Where?"), max_length=300, required=False)
    people = forms.IntegerField(
        label=_("How many people do you expect?"), min_value=0, required=False
    )
    message = forms.CharField(
        label=_("Your message"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def __init__(self, *args: Any, organizations: Sequence[tuple[int, str]], **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.fields["organization_id"].choices = organizations  # type: ignore[attr-defined]


def _words(label: Any, needed: bool) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=4000, required=needed, widget=forms.Textarea(attrs={"rows": 4})
    )


class AcceptSpeakerForm(AskForm):
    ask = asks.AcceptSpeakerAsk
    answer = _words(_("A word with it"), needed=False)


class DeclineSpeakerForm(AskForm):
    ask = asks.DeclineSpeakerAsk
    answer = _words(_("A kind word"), needed=True)


class MoveSpeakerForm(AskForm):
    ask = asks.MoveSpeakerAsk
    on = forms.DateField(label=_("Day"), widget=forms.DateInput)
    answer = _words(_("A word with it"), needed=False)


class AgreeDayForm(AskForm):
    ask = asks.AgreeDayAsk


class CallOffSpeakerForm(AskForm):
    ask = asks.CallOffSpeakerAsk
    answer = _words(_("Why? The other side reads it."), needed=True)


class ThankSpeakerForm(AskForm):
    ask = asks.ThankSpeakerAsk
    thanks = _words(_("Your thanks"), needed=False)


class PutInProgramForm(AskForm):
    ask = asks.PutInProgramAsk
    program_id = forms.TypedChoiceField(label=_("Which program?"), coerce=int)

    def __init__(self, *args: Any, programs: Sequence[tuple[int, str]], **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.fields["program_id"].choices = programs  # type: ignore[attr-defined]
