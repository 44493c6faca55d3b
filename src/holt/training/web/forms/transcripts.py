"""The form of a link to one's transcript."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Many
from holt.training import asks
from holt.training.web.words import PARTS

Choices = Sequence[tuple[Any, object]]


class ShareTranscriptForm(AskForm):
    """What is shown, to whom, until when."""

    ask = asks.ShareTranscriptAsk
    parts = Many(label=_("What is shown"), choices=list(PARTS.items()))
    since_year = forms.IntegerField(
        label=_("From which year on"),
        help_text=_("Empty: everything."),
        min_value=1900,
        max_value=2200,
        required=False,
    )
    expires_on = forms.DateField(label=_("Until when"), widget=forms.DateInput)
    label = forms.CharField(
        label=_("For whom"),
        help_text=_("For yourself, so that you know which link to end."),
        max_length=120,
        required=False,
    )
    organization_id = forms.TypedChoiceField(
        label=_("Show it to my library"),
        help_text=_("Its coordinators find it with their year of learning."),
        coerce=int,
        empty_value=None,
        required=False,
    )

    def __init__(self, *args: Any, homes: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = [("", _("No, only by the link")), *homes]  # type: ignore[attr-defined]
