"""What forms of this room have in common: one's own organizations, and texts of some lines."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from holt.kernel.web.forms import AskForm

Choices = Sequence[tuple[Any, object]]


class Listed(AskForm):
    """A form whose lists of choices the page gives, by field name."""

    def __init__(
        self, *args: Any, lists: Mapping[str, Choices] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in (lists or {}).items():
            if name in self.fields:
                self.fields[name].choices = list(choices)  # type: ignore[attr-defined]
                self._hide_the_only_one(name, choices)

    def _hide_the_only_one(self, name: str, choices: Choices) -> None:
        if name == "organization_id" and len(choices) == 1:
            self.fields[name].widget = forms.HiddenInput()
            self.initial[name] = choices[0][0]


def lines(label: object, *, rows: int = 3, needed: bool = True, help_text: object = "") -> Any:
    """A text of some lines."""
    return forms.CharField(
        label=label,  # type: ignore[arg-type]
        required=needed,
        help_text=help_text,  # type: ignore[arg-type]
        widget=forms.Textarea(attrs={"rows": rows}),
    )


def day(label: object, *, needed: bool = True, help_text: object = "") -> Any:
    """A day."""
    return forms.DateField(
        label=label,  # type: ignore[arg-type]
        required=needed,
        help_text=help_text,  # type: ignore[arg-type]
        widget=forms.DateInput,
    )


def which(label: object, choices: Choices = (), *, needed: bool = True, radio: bool = False) -> Any:
    """One of a list."""
    return forms.ChoiceField(
        label=label,  # type: ignore[arg-type]
        choices=list(choices),
        required=needed,
        widget=forms.RadioSelect if radio else forms.Select,
    )


def number_or_none(value: Any) -> int | None:
    """An id out of a list's value."""
    return int(value) if value else None
