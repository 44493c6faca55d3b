"""Forms of places to learn at and of working visits."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Many
from holt.kernel.web.vocabulary import language_choices
from holt.skills import asks
from holt.skills.web.words import COSTS, PAYERS


def _long(label: Any, help_text: Any = "", *, needed: bool = False) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=8000,
        required=needed,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class PlacementForm(AskForm):
    """What one can see or learn, who guides, for how long."""

    ask: ClassVar[type] = asks.OfferPlacementAsk
    title = forms.CharField(
        label=_("What can one see or learn?"),
        help_text=_("“A week at the bookmobile”, “How we lend without a desk” …"),
        max_length=200,
    )
    what = forms.CharField(
        label=_("In a few sentences"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    subjects = Many(label=_("Subjects"), required=False)
    languages = Many(label=_("In which languages?"), choices=language_choices(), required=False)
    guide = forms.CharField(label=_("Who guides?"), max_length=200, required=False)
    most = forms.IntegerField(
        label=_("For how many people at once?"), min_value=1, max_value=50, initial=1
    )
    days = forms.IntegerField(label=_("For how many days?"), min_value=1, max_value=90, initial=1)
    conditions = forms.CharField(
        label=_("What must be known before?"),
        help_text=_("“Not in July”, “a driver's license”, “we have a bed” …"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, subjects: Mapping[str, str], **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.fields["subjects"].choices = list(subjects.items())  # type: ignore[attr-defined]


class OfferPlacementForm(PlacementForm):
    direction = forms.ChoiceField(
        label=_("You …"),
        choices=[
            ("offered", _("offer a place at your library")),
            ("wanted", _("look for a place at another library")),
        ],
        widget=forms.RadioSelect,
        initial="offered",
    )
    organization_id = forms.TypedChoiceField(label=_("Which library is yours?"), coerce=int)
    field_order = ("direction", "title", "what")

    def __init__(self, *args: Any, organizations: Sequence[tuple[int, str]], **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.fields["organization_id"].choices = organizations  # type: ignore[attr-defined]


class EditPlacementForm(PlacementForm):
    ask = asks.EditPlacementAsk
    is_open = forms.BooleanField(
        label=_("It is open"),
        help_text=_("Without this it is on no list; visits that are agreed stay agreed."),
        required=False,
    )


class ProposeWorkVisitForm(AskForm):
    """When, and what is to be learned."""

    ask = asks.ProposeWorkVisitAsk
    organization_id = forms.TypedChoiceField(label=_("Which library is yours?"), coerce=int)
    starts_on = forms.DateField(label=_("First day"), widget=forms.DateInput)
    ends_on = forms.DateField(label=_("Last day"), widget=forms.DateInput)
    plan = _long(_("What is to be learned?"), _("Both libraries read this."))

    def __init__(self, *args: Any, organizations: Sequence[tuple[int, str]], **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.fields["organization_id"].choices = organizations  # type: ignore[attr-defined]


class PlanWorkVisitForm(AskForm):
    """Days, plan, guide; the costs are rows beside it."""

    ask = asks.PlanWorkVisitAsk
    starts_on = forms.DateField(label=_("First day"), widget=forms.DateInput)
    ends_on = forms.DateField(label=_("Last day"), widget=forms.DateInput)
    plan = _long(_("What is to be learned?"), _("Both libraries read this."))
    guide = forms.CharField(label=_("Who guides?"), max_length=200, required=False)


class CostForm(forms.Form):
    """One cost, and who pays it."""

    what = forms.ChoiceField(label=_("What for"), choices=[("", "–"), *COSTS.items()])
    payer = forms.ChoiceField(label=_("Who pays"), choices=[("", "–"), *PAYERS.items()])
    amount = forms.DecimalField(label=_("Amount"), min_value=0, max_digits=9, decimal_places=2)

    def clean(self) -> dict[str, Any]:
        """The amount in cents."""
        kept = super().clean() or self.cleaned_data
        if kept.get("amount") is not None:
            kept["cents"] = int(kept["amount"] * 100)
        return kept


class AgreeForHomeForm(AskForm):
    """Yes, and who covers."""

    ask = asks.AgreeForHomeAsk
    cover = forms.CharField(
        label=_("Who covers the shifts meanwhile?"),
        help_text=_("“Sam takes the desk, story hour is off on Tuesday” …"),
        max_length=500,
    )
    cover_by_id = forms.TypedChoiceField(
        label=_("Is it one colleague above all?"), coerce=int, empty_value=None, required=False
    )

    def __init__(self, *args: Any, people: Sequence[tuple[int, str]], **kw: Any) -> None:
        super().__init__(*args, **kw)
        none = [("", _("Several, or nobody in particular"))]
        self.fields["cover_by_id"].choices = [*none, *people]  # type: ignore[attr-defined]


class AgreeForHostForm(AskForm):
    ask = asks.AgreeForHostAsk
    guide = forms.CharField(label=_("Who guides?"), max_length=200, required=False)


class ReportWorkVisitForm(AskForm):
    """What it was like, and what comes back."""

    ask = asks.ReportWorkVisitAsk
    report = _long(_("What did you see and do?"), needed=True)
    brings_back = _long(_("What do you bring back?"), _("One thing you will do differently."))


class CancelWorkVisitForm(AskForm):
    ask = asks.CancelWorkVisitAsk
    reason = forms.CharField(label=_("Why?"), max_length=500)
