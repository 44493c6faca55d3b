"""What forms of campaigns have in common."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import Many

Choices = list[tuple[int, str]]


class Numbers(Many):
    """Several ids, as checkboxes; cleans to a tuple of numbers."""

    def clean(self, value: Any) -> tuple[int, ...]:  # type: ignore[override]
        return tuple(int(one) for one in super().clean(value))


def one_of(label: Any, help_text: Any = "", *, required: bool = True) -> Any:
    return forms.TypedChoiceField(
        label=label, help_text=help_text, coerce=int, empty_value=None, required=required
    )


def offer_partnerships(form: forms.Form, partnerships: Any) -> None:
    """The partnerships a campaign rests on, or no such field if there are none."""
    if partnerships:
        empty: tuple[Any, object] = ("", _("None in particular"))
        form.fields["partnership_id"].choices = [empty, *partnerships]  # type: ignore[attr-defined]
    else:
        del form.fields["partnership_id"]
