"""Fields that several of this room's forms use."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import Many

Choices = Sequence[tuple[Any, object]]
SHORT = 6
"""Boxes, up to which a list is shown open."""

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


@dataclass(frozen=True)
class Part:
    """A field in its place: across the whole width, folded away, or one beside another."""

    bound: forms.BoundField

    @property
    def wide(self) -> bool:
        """Texts and radio choices take a line of their own."""
        return isinstance(self.bound.field.widget, forms.Textarea | forms.RadioSelect)

    @property
    def folded(self) -> bool:
        """A long list of boxes opens when it is wanted."""
        return isinstance(self.bound.field, Many) and len(self._choices) > SHORT

    @property
    def chosen(self) -> tuple[object, ...]:
        """Labels of what is ticked already."""
        held = {str(one) for one in self.bound.value() or ()}
        return tuple(label for value, label in self._choices if str(value) in held)

    @property
    def _choices(self) -> Choices:
        return list(self.bound.field.choices)  # type: ignore[attr-defined]


class Section:
    """Part of a form under a heading of its own."""

    def __init__(self, title: object, bound: Iterable[forms.BoundField]) -> None:
        self.title = title
        self.parts = tuple(Part(one) for one in bound)

    @property
    def has_errors(self) -> bool:
        return any(one.bound.errors for one in self.parts)
