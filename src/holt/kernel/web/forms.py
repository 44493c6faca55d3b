"""Forms that only translate: fields in, an Ask out."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, ClassVar

from django import forms


class AskForm(forms.Form):
    """A form for one verb. Subclasses name the Ask they build; field names are the Ask's."""

    ask: ClassVar[type]
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def to_ask(self, fixed: Mapping[str, Any]) -> Any:
        """The Ask, from the cleaned fields and what the URL fixed."""
        wanted = {one.name for one in fields(self.ask)}
        values = {**self.cleaned_data, **fixed}
        return self.ask(**{name: value for name, value in values.items() if name in wanted})


class LinesField(forms.CharField):
    """One thing a line; cleans to a tuple of stripped, non-empty lines."""

    widget = forms.Textarea(attrs={"rows": 3})

    def prepare_value(self, value: Any) -> Any:
        return value if value is None or isinstance(value, str) else "\n".join(value)

    def clean(self, value: Any) -> tuple[str, ...]:  # type: ignore[override]
        text = super().clean(value)
        return tuple(line.strip() for line in text.splitlines() if line.strip())


class Many(forms.MultipleChoiceField):
    """Several of a list, as checkboxes; cleans to a tuple."""

    widget = forms.CheckboxSelectMultiple

    def clean(self, value: Any) -> tuple[str, ...]:  # type: ignore[override]
        return tuple(super().clean(value))


def is_written(bound: forms.BoundField) -> bool:
    """Whether somebody wrote or chose something here.

    A browser sends what stands first in a list whether or not anyone touched it, and hidden
    fields always; neither counts.
    """
    if bound.is_hidden:
        return False
    choices = getattr(bound.field, "choices", ())
    untouched = next((str(value) for value, _label in choices), "")
    return (bound.data or "") not in ("", untouched)


def emptiable(row_form: type[forms.Form]) -> type[forms.Form]:
    """The form of a row, filled only when somebody wrote into it; its own say goes first."""
    if "has_changed" in vars(row_form):
        return row_form

    class Row(row_form):  # type: ignore[misc, valid-type]
        def has_changed(self) -> bool:
            return any(is_written(self[name]) for name in self.fields)

    return Row


class EmptiableRows(forms.BaseFormSet):
    """Rows of which any may be left or made empty: an emptied row is taken away."""

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        return {**super().get_form_kwargs(index), "empty_permitted": True}


FOLDED_FROM = 4


class Rows:
    """Several small forms of one kind inside a page's form, such as goals or commitments.

    `prefix-0-what`, `prefix-1-what` …; empty rows are left out. Works with scripts off: a few
    empty rows wait at the end. Without any (`extra=0`) it is a checklist: its rows are given.
    """

    def __init__(
        self,
        row_form: type[forms.Form],
        prefix: str,
        row: type,
        *,
        label: object = "",
        extra: int = 2,
        most: int = 60,
    ) -> None:
        self.row, self.prefix, self.label = row, prefix, label
        self.may_grow = extra > 0
        self.factory = forms.formset_factory(
            emptiable(row_form),
            formset=EmptiableRows,
            extra=extra,
            max_num=most,
            absolute_max=most,
            validate_max=True,
        )
        self.formset: Any = None

    def bind(self, data: Any | None, initial: Any = None) -> "Rows":
        """Bind to posted data (or to initial rows for showing)."""
        self.formset = (
            self.factory(data, prefix=self.prefix)
            if data is not None
            else self.factory(initial=initial, prefix=self.prefix)
        )
        return self

    @property
    def given(self) -> int:
        """How many rows stand there already, hidden fields not counted."""
        seen = {one.name for one in self.formset.empty_form.visible_fields()}
        rows = self.formset.initial or ()
        return sum(any(value for name, value in one.items() if name in seen) for one in rows)

    @property
    def folds(self) -> bool:
        """Whether a page shows only how many there are: too many to scroll past, none wrong."""
        return self.given >= FOLDED_FROM and not self.formset.is_bound

    def is_valid(self) -> bool:
        return bool(self.formset.is_valid())

    def values(self) -> tuple[Any, ...]:
        """The filled rows, as the Ask's row dataclass."""
        wanted = {one.name for one in fields(self.row)}
        return tuple(
            self.row(**{k: v for k, v in form.cleaned_data.items() if k in wanted})
            for form in self.formset
            if form.cleaned_data and form.has_changed()
        )
