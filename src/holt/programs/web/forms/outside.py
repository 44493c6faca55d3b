"""Following a calendar of others."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.programs.asks import FollowOutsideAsk, ReadOutsideNowAsk, UnfollowOutsideAsk


class FollowOutsideForm(AskForm):
    """Whose it is, and its address."""

    ask = FollowOutsideAsk
    name = forms.CharField(
        label=_("Whose calendar is it?"),
        max_length=120,
        help_text=_("Everyone reads this beside its events, such as “Otter Museum”."),
    )
    address = forms.CharField(
        label=_("Its iCalendar address"),
        max_length=500,
        help_text=_("It begins with https:// or webcal://, and ends mostly with .ics."),
    )
    organization_id = forms.TypedChoiceField(
        label=_("Which of your organizations answers for it?"), coerce=int
    )

    def __init__(self, *args: Any, homes: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = list(homes)  # type: ignore[attr-defined]


class UnfollowOutsideForm(AskForm):
    ask = UnfollowOutsideAsk


class ReadOutsideNowForm(AskForm):
    ask = ReadOutsideNowAsk
