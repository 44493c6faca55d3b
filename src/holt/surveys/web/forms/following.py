"""The form by which somebody wants to be asked again."""

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.surveys import asks


class WishFollowUpForm(AskForm):
    ask: ClassVar[type] = asks.WishFollowUpAsk
    email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        help_text=_("Used once, for one letter in four to eight weeks, then deleted."),
    )
