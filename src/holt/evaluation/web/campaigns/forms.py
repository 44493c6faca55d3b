"""Forms of campaigns."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from holt.evaluation import asks
from holt.evaluation.web.campaigns.words import DECISIONS, NAMED_AS, OPENNESS, USES
from holt.kernel.web.forms import AskForm, Many

Choices = list[tuple[int, str]]


class Numbers(Many):
    """Several ids, as checkboxes; cleans to a tuple of numbers."""

    def clean(self, value: Any) -> tuple[int, ...]:  # type: ignore[override]
        return tuple(int(one) for one in super().clean(value))


def one_of(label: Any, help_text: Any = "", *, required: bool = True) -> Any:
    return forms.TypedChoiceField(
        label=label, help_text=help_text, coerce=int, empty_value=None, required=required
    )


class CampaignForm(AskForm):
    """The ask, of whom, until when, and what it rests on."""

    title = forms.CharField(label=_("What we call it"), max_length=200)
    asks_for = forms.CharField(
        label=_("The ask in one sentence"),
        help_text=_("Such as: keep the two evening teachers for another three years."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    body = forms.CharField(
        label=_("Who decides"),
        help_text=_("Such as: the county legislature, or the school board."),
        max_length=200,
    )
    amount = forms.CharField(
        label=_("How much is asked for"),
        help_text=_("Leave it empty if no money is asked for."),
        max_length=30,
        required=False,
    )
    decision_on = forms.DateField(
        label=_("When it is to be decided"), required=False, widget=forms.DateInput
    )
    need_ids = Numbers(label=_("Needs it rests on"), required=False)
    partnership_ids = Numbers(label=_("Partnerships it rests on"), required=False)
    openness = forms.ChoiceField(
        label=_("Who may read the ask"),
        help_text=_("Speakers, words and letters are seen by those who join, and nobody else."),
        choices=list(OPENNESS.items()),
        widget=forms.RadioSelect,
        initial="own",
    )
    invited_ids = Numbers(
        label=_("Invited to join"),
        help_text=_("They see the ask and may stand behind it."),
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        needs: Choices = (),  # type: ignore[assignment]
        partnerships: Choices = (),  # type: ignore[assignment]
        invited: Choices = (),  # type: ignore[assignment]
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        lists = {"need_ids": needs, "partnership_ids": partnerships, "invited_ids": invited}
        for name, choices in lists.items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]
            if not choices:
                del self.fields[name]


class OpenCampaignForm(CampaignForm):
    ask = asks.OpenCampaignAsk
    organization_id = one_of(_("Who runs it"))

    field_order = ("organization_id",)

    def __init__(self, *args: Any, own: Choices = (), **kwargs: Any) -> None:  # type: ignore[assignment]
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = own  # type: ignore[attr-defined]
        if len(own) == 1:
            self.fields["organization_id"].widget = forms.HiddenInput()


class EditCampaignForm(CampaignForm):
    ask = asks.EditCampaignAsk


class OfOwnForm(AskForm):
    """For which of one's organizations."""

    organization_id = one_of(_("Your organization"))

    def __init__(self, *args: Any, own: Choices = (), **kwargs: Any) -> None:  # type: ignore[assignment]
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = own  # type: ignore[attr-defined]


class JoinCampaignForm(OfOwnForm):
    ask = asks.JoinCampaignAsk


class LeaveCampaignForm(OfOwnForm):
    ask = asks.LeaveCampaignAsk


class CancelCampaignForm(AskForm):
    ask = asks.CancelCampaignAsk
    because = forms.CharField(label=_("Why it is given up"), max_length=500)


class CloseCampaignForm(AskForm):
    ask = asks.CloseCampaignAsk
    anyway = forms.BooleanField(
        label=_("Close it although not everybody was thanked"), required=False
    )


class RecordDecisionForm(AskForm):
    ask = asks.RecordDecisionAsk
    decision = forms.ChoiceField(
        label=_("What was decided"), choices=list(DECISIONS.items()), widget=forms.RadioSelect
    )
    granted = forms.CharField(
        label=_("How much was granted"),
        help_text=_("Needed if only part of it was granted."),
        max_length=30,
        required=False,
    )
    on = forms.DateField(label=_("When"), widget=forms.DateInput)
    source = forms.CharField(
        label=_("Where one can read it"),
        help_text=_("Such as: minutes of December 3, item 7."),
        max_length=300,
        required=False,
    )
    meaning = forms.CharField(
        label=_("What it means, in a sentence"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    learned = forms.CharField(
        label=_("What we learned for the next time"),
        help_text=_("Read by those who joined, and nobody else."),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class WhomForm(AskForm):
    """Those who wait for thanks, all ticked."""

    whom = Many(label=_("Whom to thank"))

    def __init__(self, *args: Any, whom: Any = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["whom"].choices = whom  # type: ignore[attr-defined]


class SendThanksForm(WhomForm):
    ask = asks.SendThanksAsk
    subject = forms.CharField(label=_("Subject"), max_length=200)
    text = forms.CharField(
        label=_("What you write"),
        help_text=_("{name} becomes the name of each. Every one gets a letter of their own."),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 12}),
    )


class MarkThankedForm(WhomForm):
    ask = asks.MarkThankedAsk


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


class AskTestimonyForm(AskForm):
    ask = asks.AskTestimonyAsk
    name = forms.CharField(label=_("Their name"), max_length=200)
    email = forms.EmailField(
        label=_("Their e-mail address"),
        help_text=_(
            "They get a letter with a link and need no account. It is forgotten when the campaign has ended."
        ),
    )
    role = forms.CharField(
        label=_("Who they are"),
        help_text=_("Such as: nurse at the clinic."),
        max_length=200,
        required=False,
    )
    party = forms.CharField(label=_("Where they belong"), max_length=200, required=False)
    partnership_id = one_of(_("About which partnership"), required=False)
    language = forms.ChoiceField(label=_("The language of the letter"), choices=settings.LANGUAGES)

    def __init__(self, *args: Any, partnerships: Any = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_partnerships(self, partnerships)


def offer_partnerships(form: forms.Form, partnerships: Any) -> None:
    """The partnerships a campaign rests on, or no such field if there are none."""
    if partnerships:
        empty: tuple[Any, object] = ("", _("None in particular"))
        form.fields["partnership_id"].choices = [empty, *partnerships]  # type: ignore[attr-defined]
    else:
        del form.fields["partnership_id"]


class OfferTestimonyForm(AskForm):
    """One's words, and what may be done with them."""

    ask = asks.OfferTestimonyAsk
    words = forms.CharField(
        label=_("In your words"),
        help_text=_("What changed, for whom, and what would be lost. Three sentences are plenty."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    name = forms.CharField(label=_("Your name"), max_length=200)
    role = forms.CharField(
        label=_("Who you are"),
        help_text=_("Such as: nurse at the clinic."),
        max_length=200,
        required=False,
    )
    party = forms.CharField(label=_("Where you belong"), max_length=200, required=False)
    uses = Many(
        label=_("Where your words may be used"),
        help_text=_("Only where you tick. You can take your words back."),
        choices=list(USES.items()),
    )
    named_as = forms.ChoiceField(
        label=_("How you are named beside them"),
        choices=list(NAMED_AS.items()),
        widget=forms.RadioSelect,
        initial="nobody",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["version"]


class OwnTestimonyForm(OfferTestimonyForm):
    """The same, signed in, for one's organization."""

    organization_id = one_of(_("Your organization"))
    partnership_id = one_of(_("About which partnership"), required=False)

    def __init__(
        self,
        *args: Any,
        own: Choices = (),  # type: ignore[assignment]
        partnerships: Any = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["party"]
        self.fields["organization_id"].choices = own  # type: ignore[attr-defined]
        offer_partnerships(self, partnerships)


class WithdrawTestimonyForm(AskForm):
    ask = asks.WithdrawTestimonyAsk


class LetterForm(AskForm):
    """To whom, and what."""

    to_name = forms.CharField(label=_("To whom"), max_length=200)
    to_role = forms.CharField(
        label=_("Who they are"),
        help_text=_("Such as: member of the county legislature."),
        max_length=200,
        required=False,
    )
    to_email = forms.EmailField(
        label=_("Their e-mail address"),
        help_text=_("Leave it empty if the letter goes by post or by hand."),
        required=False,
    )
    subject = forms.CharField(label=_("Subject"), max_length=200)
    text = forms.CharField(
        label=_("The letter"),
        help_text=_("What stands in braces, such as {ask}, is filled in from the campaign."),
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 18}),
    )
    language = forms.ChoiceField(
        label=_("Its language"),
        help_text=_("Dates and amounts are written in it."),
        choices=settings.LANGUAGES,
    )


class WriteLetterForm(LetterForm):
    ask = asks.WriteLetterAsk
    organization_id = one_of(_("For which organization you write"))

    def __init__(self, *args: Any, own: Choices = (), **kwargs: Any) -> None:  # type: ignore[assignment]
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = own  # type: ignore[attr-defined]
        if len(own) == 1:
            self.fields["organization_id"].widget = forms.HiddenInput()


class EditLetterForm(LetterForm):
    ask = asks.EditLetterAsk


class SendLetterForm(AskForm):
    ask = asks.SendLetterAsk


class MarkSentForm(AskForm):
    ask = asks.MarkSentAsk
