"""Forms of cards and contacts."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Many
from holt.kernel.web.vocabulary import language_choices
from holt.peers import asks
from holt.peers.web.words import MET, WAYS, WORKS


class ShowCardForm(AskForm):
    """My work, and how I like to be asked."""

    ask = asks.ShowCardAsk
    organization_id = forms.TypedChoiceField(label=_("Where do you work?"), coerce=int)
    work = forms.ChoiceField(label=_("What do you do most?"), choices=list(WORKS.items()))
    ways = Many(label=_("How do you like to be asked?"), choices=list(WAYS.items()), required=False)
    hours = forms.CharField(
        label=_("When?"),
        help_text=_("“Tuesday mornings”, “never in August” …"),
        max_length=200,
        required=False,
    )
    phone = forms.CharField(
        label=_("Which number may colleagues call?"),
        help_text=_(
            "People of the network see it. Leave it empty if you would rather be written to."
        ),
        max_length=60,
        required=False,
    )
    about = forms.CharField(
        label=_("What can colleagues ask you about?"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    languages = Many(
        label=_("Which languages do you speak?"), choices=language_choices(), required=False
    )
    left_alone = forms.BooleanField(
        label=_("Do not look whether I might be isolated"),
        help_text=_("Otherwise you, and the association's coordinator, are told when it seems so."),
        required=False,
    )

    def __init__(self, *args: Any, organizations: Sequence[tuple[int, str]], **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.fields["organization_id"].choices = organizations  # type: ignore[attr-defined]


class HideCardForm(AskForm):
    ask = asks.HideCardAsk


class SayHelloForm(AskForm):
    """A light first message, written already."""

    ask = asks.SayHelloAsk
    text = forms.CharField(
        label=_("Your message"),
        help_text=_("It goes by mail with your name and is not kept here."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 7}),
    )


class ArrangeVisitForm(AskForm):
    """A call or a visit."""

    ask = asks.ArrangeVisitAsk
    way = forms.ChoiceField(
        label=_("What will it be?"),
        choices=[(one, MET[one]) for one in ("visit", "call")],
        widget=forms.RadioSelect,
        initial="visit",
    )
    on = forms.DateField(
        label=_("Day"),
        help_text=_("A day that was is noted without a letter."),
        widget=forms.DateInput,
    )
    note = forms.CharField(
        label=_("What about?"),
        help_text=_("Both of you read this."),
        max_length=500,
        required=False,
    )


class ThankForm(AskForm):
    """Thanks, and what one takes home."""

    ask = asks.ThankAsk
    note = forms.CharField(
        label=_("What do you take home?"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
