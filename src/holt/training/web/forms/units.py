"""Forms of units and tasks; field names are the Asks'."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.training import asks
from holt.training.web.words import HOWS

Choices = Sequence[tuple[Any, object]]


class AddUnitForm(AskForm):
    """One part of a course."""

    ask: ClassVar[type] = asks.AddUnitAsk
    title = forms.CharField(label=_("What the unit is called"), max_length=200)
    about = forms.CharField(
        label=_("What happens in it?"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    session_id = forms.TypedChoiceField(
        label=_("Date"),
        help_text=_("Dates are added in the program."),
        coerce=int,
        empty_value=None,
        required=False,
    )

    def __init__(self, *args: Any, dates: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["session_id"].choices = [("", _("No date yet")), *dates]  # type: ignore[attr-defined]


class EditUnitForm(AddUnitForm):
    ask = asks.EditUnitAsk


class MarkUnitForm(AskForm):
    """One choice for each member: what the unit was for them."""

    ask = asks.MarkUnitAsk

    def __init__(self, *args: Any, members: Sequence[tuple[int, str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = [pk for pk, _name, _how in members]
        for pk, name, how in members:
            self.fields[f"how_{pk}"] = forms.ChoiceField(
                label=name,
                choices=[("", _("Not said")), *HOWS.items()],
                required=False,
                initial=how,
            )

    def to_ask(self, fixed: Mapping[str, Any]) -> Any:
        """A row for each member of whom something is said."""
        said = ((pk, self.cleaned_data.get(f"how_{pk}", "")) for pk in self.members)
        rows = tuple(asks.MarkRow(pk, how) for pk, how in said if how)
        return super().to_ask({**fixed, "rows": rows})


class AddTaskForm(AskForm):
    """Something to do between units."""

    ask = asks.AddTaskAsk
    title = forms.CharField(label=_("What is to be done?"), max_length=200)
    detail = forms.CharField(
        label=_("How?"),
        max_length=8000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    due_on = forms.DateField(label=_("By when?"), widget=forms.DateInput)
    is_needed = forms.BooleanField(
        label=_("Needed to finish the course"), required=False, initial=True
    )
    group_id = forms.TypedChoiceField(
        label=_("For whom"), coerce=int, empty_value=None, required=False
    )

    def __init__(self, *args: Any, groups: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["group_id"].choices = [("", _("Everyone")), *groups]  # type: ignore[attr-defined]


class HandInForm(AskForm):
    ask = asks.HandInAsk
    text = forms.CharField(
        label=_("What did you do?"),
        help_text=_("Facilitators read it."),
        max_length=8000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    link = forms.CharField(label=_("Or a link to it"), max_length=500, required=False)


class ExcuseTaskForm(AskForm):
    ask = asks.ExcuseTaskAsk
    member_id = forms.TypedChoiceField(label=_("Who need not do it?"), coerce=int)

    def __init__(self, *args: Any, members: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["member_id"].choices = members  # type: ignore[attr-defined]
