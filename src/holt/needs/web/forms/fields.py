"""Fields that several of this room's forms use."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import Many

Choices = Sequence[tuple[Any, object]]
YES_NO = [("", _("I do not know")), ("yes", _("Yes")), ("no", _("No"))]


class YesNoUnknown(forms.TypedChoiceField):
    """Yes, no, or not known; cleans to True, False or None."""

    def __init__(self, *, label: Any) -> None:
        super().__init__(
            label=label,
            choices=YES_NO,
            required=False,
            widget=forms.RadioSelect,
            coerce=lambda value: value == "yes",
            empty_value=None,
        )

    def prepare_value(self, value: Any) -> Any:
        return {True: "yes", False: "no", None: ""}.get(value, value)


class ManyIds(Many):
    """Several things of a list; cleans to a tuple of their ids."""

    def clean(self, value: Any) -> tuple[int, ...]:  # type: ignore[override]
        return tuple(int(one) for one in super().clean(value))


class Section:
    """Part of a form under a heading of its own."""

    def __init__(self, title: object, bound: Iterable[forms.BoundField]) -> None:
        self.title = title
        self.fields = tuple(bound)

    @property
    def has_errors(self) -> bool:
        return any(one.errors for one in self.fields)
