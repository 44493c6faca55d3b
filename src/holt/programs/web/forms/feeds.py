"""The form of a calendar address."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.programs.asks import OpenFeedAsk

Group = tuple[object, Sequence[tuple[str, object]]]


class OpenFeedForm(AskForm):
    """What the address is to show: "person", "network", or a kind and an id, as "place-12"."""

    ask = OpenFeedAsk
    about = forms.ChoiceField(label=_("What shall it show?"))

    def __init__(self, *args: Any, abouts: Sequence[Group], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["about"].choices = list(abouts)  # type: ignore[attr-defined]

    def to_ask(self, fixed: Any) -> Any:
        """The kind and the id apart."""
        kind, _dash, number = self.cleaned_data["about"].partition("-")
        return super().to_ask(
            {**fixed, "kind": kind, "subject_id": int(number) if number else None}
        )
