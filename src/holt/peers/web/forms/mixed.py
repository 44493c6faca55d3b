"""Forms of mixed circles and invitations."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Many
from holt.kernel.web.vocabulary import language_choices
from holt.peers import asks


class Inviting(AskForm):
    """A form that invites colleagues."""

    person_ids = Many(label=_("Whom do you invite?"))

    def __init__(self, *args: Any, people: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person_ids"].choices = people  # type: ignore[attr-defined]

    def clean_person_ids(self) -> tuple[int, ...]:
        """People by their ids."""
        return tuple(int(one) for one in self.cleaned_data["person_ids"])


class InviteForm(Inviting):
    ask = asks.InviteAsk


class StartMixedCircleForm(Inviting):
    """A circle suggested on purpose: everything is filled in and may be changed."""

    ask = asks.StartMixedCircleAsk
    name = forms.CharField(label=_("What it is called"), max_length=200)
    purpose = forms.CharField(
        label=_("What is it for?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    language = forms.ChoiceField(
        label=_("Language it is held in"), choices=language_choices(), initial="en"
    )
    subjects = Many(
        label=_("What is it about?"),
        help_text=_("Its meetings count for these on everyone's transcript."),
        required=False,
    )

    def __init__(self, *args: Any, subjects: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["subjects"].choices = subjects  # type: ignore[attr-defined]
