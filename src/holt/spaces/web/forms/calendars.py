"""Following a calendar, and adding a picture."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.spaces.asks import AddPhotoAsk, FollowCalendarAsk


class FollowCalendarForm(AskForm):
    """Another calendar, by its address."""

    ask = FollowCalendarAsk
    name = forms.CharField(
        label=_("Which calendar?"),
        max_length=120,
        help_text=_("People who look for a time read this as the reason, such as “School”."),
    )
    address = forms.CharField(
        label=_("Its iCalendar address"),
        max_length=500,
        help_text=_(
            "It begins with https:// or webcal://. Calendar programs call it “iCal address”, “subscribe” or “secret address”; only your staff see it here."
        ),
    )


class AddPhotoForm(AskForm):
    """One more picture."""

    ask = AddPhotoAsk
    file = forms.FileField(label=_("A picture"), help_text=_("A JPEG or PNG, at most 20 MB."))
    text = forms.CharField(
        label=_("What the picture shows"),
        max_length=300,
        help_text=_("For those who do not see it: “The stage from the door, a ramp at its left”."),
    )

    def __init__(self, *args: Any, keep: Callable[[Any], int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.keep = keep

    def to_ask(self, fixed: Mapping[str, Any]) -> Any:
        """With the picture kept first. Raises Refused."""
        return super().to_ask({**fixed, "photo_id": self.keep(self.cleaned_data["file"])})
