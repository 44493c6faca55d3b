"""Forms of partners' words."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from holt.evaluation import asks
from holt.evaluation.web.campaigns.forms.parts import Choices, offer_partnerships, one_of
from holt.evaluation.web.campaigns.words import NAMED_AS, USES
from holt.kernel.web.forms import AskForm, Many


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
