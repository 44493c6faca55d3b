"""Following a feed of others."""

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.learning.asks import FollowFeedAsk, ReadFeedNowAsk, UnfollowFeedAsk
from holt.learning.web.forms.resources import Owned
from holt.learning.web.words import LICENSES, OPENNESS


class FollowFeedForm(Owned):
    """Whose it is, its address, and what may be done with what it lists."""

    ask = FollowFeedAsk
    organization_id = forms.TypedChoiceField(label=_("Who shares them here?"), coerce=int)
    name = forms.CharField(
        label=_("Whose feed is it?"),
        max_length=120,
        help_text=_("Such as “State library: toolkits”."),
    )
    address = forms.CharField(
        label=_("The feed’s address"),
        max_length=500,
        help_text=_("RSS, Atom or JSON Feed. It begins with https:// and is not the page itself."),
    )
    license = forms.ChoiceField(
        label=_("What may others do with what it lists?"),
        choices=list(LICENSES.items()),
        initial="ask",
        help_text=_("Choose what the makers allow. It can be changed for each one later."),
    )
    openness = forms.ChoiceField(
        label=_("Who may take it?"),
        choices=list(OPENNESS.items()),
        widget=forms.RadioSelect,
        initial="network",
    )
    is_kept = forms.BooleanField(
        label=_("Read it again every night"),
        help_text=_("Without this it is read once."),
        required=False,
        initial=True,
    )


class UnfollowFeedForm(AskForm):
    ask = UnfollowFeedAsk


class ReadFeedNowForm(AskForm):
    ask = ReadFeedNowAsk
