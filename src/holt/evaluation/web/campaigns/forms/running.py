"""Forms of the ask, of who stands behind it, of the decision and of thanks."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.evaluation import asks
from holt.evaluation.web.campaigns.forms.parts import Choices, Numbers, one_of
from holt.evaluation.web.campaigns.words import DECISIONS, OPENNESS
from holt.kernel.web.forms import AskForm, Many


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
