"""Forms of exhibitions and their stays."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.programs import rules
from holt.programs.asks import (
    AddExhibitionAsk,
    AgreeStayAsk,
    AskStayAsk,
    CancelStayAsk,
    CountVisitorsAsk,
    DeclineStayAsk,
    EditExhibitionAsk,
    MoveStayAsk,
    ReportConditionAsk,
)
from holt.programs.web.exhibition_words import CONDITIONS, MOMENTS
from holt.programs.web.forms.sessions import ELSEWHERE, Choices

CARRIED_BY = _("Who carries it")


class ExhibitionForm(AskForm):
    """What is said of an exhibition."""

    title = forms.CharField(label=_("What it is called"), max_length=200)
    description = forms.CharField(
        label=_("What people see, in plain words"),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
    )
    is_public = forms.BooleanField(
        label=_("Everyone may read of it, and places may ask for it"), required=False
    )
    square_meters = forms.IntegerField(
        label=_("Floor it needs, in m²"), min_value=0, required=False
    )
    wall_meters = forms.IntegerField(label=_("Wall it needs, in m"), min_value=0, required=False)
    light = forms.CharField(
        label=_("Light"), help_text=_("Such as “at most 50 lux, no sun”."), max_length=200,
        required=False,
    )  # fmt: skip
    climate = forms.CharField(
        label=_("Climate"), help_text=_("Such as “18 to 22 °C, 45 to 55 % humidity”."),
        max_length=200, required=False,
    )  # fmt: skip
    security = forms.CharField(
        label=_("Security"), help_text=_("Only the network reads this."), max_length=300,
        required=False,
    )  # fmt: skip
    insured = forms.DecimalField(
        label=_("Value to insure, in the network's currency"),
        help_text=_("Only the network reads this."),
        min_value=0,
        max_digits=12,
        decimal_places=2,
        required=False,
    )
    crates = forms.IntegerField(label=_("Number of crates"), min_value=0, required=False)
    transport = forms.CharField(
        label=_("How it travels, and who pays"),
        help_text=_("Such as “in our van; the next place sends two people to carry”."),
        max_length=300,
        required=False,
    )
    days_before = forms.IntegerField(
        label=_("Days to carry it there and set it up"),
        min_value=0,
        max_value=rules.MOST_DAYS_AROUND,
        initial=2,
    )
    days_after = forms.IntegerField(
        label=_("Days to take it down and carry it away"),
        min_value=0,
        max_value=rules.MOST_DAYS_AROUND,
        initial=2,
    )
    care = forms.CharField(
        label=_("How it is cared for"),
        help_text=_("Unpacking, hanging, cleaning, packing: printed on the sheet in the crate."),
        widget=forms.Textarea(attrs={"rows": 5}),
        required=False,
    )
    condition = forms.CharField(
        label=_("Condition, and marks that are known"), max_length=500, required=False
    )
    home = forms.CharField(label=_("Where it is kept in between"), max_length=200, required=False)

    def to_ask(self, fixed: Mapping[str, Any]) -> Any:
        """The value in cents."""
        insured: Decimal | None = self.cleaned_data.get("insured")
        return super().to_ask(
            {**fixed, "insured_cents": None if insured is None else int(insured * 100)}
        )


class AddExhibitionForm(ExhibitionForm):
    ask = AddExhibitionAsk
    organization_id = forms.TypedChoiceField(label=_("Whose it is"), coerce=int)
    field_order = ("organization_id",)

    def __init__(self, *args: Any, homes: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = list(homes)  # type: ignore[attr-defined]


class EditExhibitionForm(ExhibitionForm):
    ask = EditExhibitionAsk


class StayDays(AskForm):
    """From the first day people may see it to the last."""

    first_on = forms.DateField(label=_("First day it is open"), widget=forms.DateInput)
    last_on = forms.DateField(label=_("Last day it is open"), widget=forms.DateInput)


class AskStayForm(StayDays):
    ask = AskStayAsk
    venue_id = forms.TypedChoiceField(label=_("Where it is shown"), coerce=int)
    place_id = forms.TypedChoiceField(
        label=_("Place"), coerce=int, empty_value=None, required=False
    )
    place_text = forms.CharField(
        label=_("The room, or a place that is not on the list"), max_length=300, required=False
    )
    carried_by = forms.CharField(label=CARRIED_BY, max_length=300, required=False)
    note = forms.CharField(
        label=_("Anything the other side should know"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    field_order = ("venue_id", "first_on", "last_on")

    def __init__(self, *args: Any, venues: Choices, places: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["venue_id"].choices = list(venues)  # type: ignore[attr-defined]
        self.fields["place_id"].choices = [ELSEWHERE, *places]  # type: ignore[attr-defined]
        if not places:
            del self.fields["place_id"]


class MoveStayForm(StayDays):
    ask = MoveStayAsk
    carried_by = forms.CharField(label=CARRIED_BY, max_length=300, required=False)


class AgreeStayForm(AskForm):
    ask = AgreeStayAsk
    carried_by = forms.CharField(label=CARRIED_BY, max_length=300, required=False)


class DeclineStayForm(AskForm):
    ask = DeclineStayAsk
    reason = forms.CharField(
        label=_("Why?"), help_text=_("The place that asked reads this."), max_length=300
    )


class CancelStayForm(AskForm):
    ask = CancelStayAsk
    reason = forms.CharField(
        label=_("Why?"), help_text=_("The other side reads this."), max_length=300
    )


class ReportConditionForm(AskForm):
    """How it was found."""

    ask = ReportConditionAsk
    moment = forms.ChoiceField(
        label=_("When did you look?"), choices=list(MOMENTS.items()), widget=forms.RadioSelect
    )
    on = forms.DateField(label=_("Day"), widget=forms.DateInput)
    found = forms.ChoiceField(
        label=_("How was it?"), choices=list(CONDITIONS.items()), widget=forms.RadioSelect
    )
    crates = forms.IntegerField(label=_("Crates counted"), min_value=0, required=False)
    text = forms.CharField(
        label=_("What you saw"),
        help_text=_("Needed when something is damaged: which piece, where, how large."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    file = forms.FileField(
        label=_("A picture"), required=False, help_text=_("A JPEG or PNG, at most 20 MB.")
    )
    photo_text = forms.CharField(label=_("What the picture shows"), max_length=300, required=False)

    def __init__(self, *args: Any, keep: Callable[[Any], int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.keep = keep

    def to_ask(self, fixed: Mapping[str, Any]) -> Any:
        """With the picture kept first, when there is a new one. Raises Refused."""
        given = self.cleaned_data.get("file")
        return super().to_ask({**fixed, "photo_id": self.keep(given) if given else None})


class CountVisitorsForm(AskForm):
    ask = CountVisitorsAsk
    visitors = forms.IntegerField(
        label=_("How many people came to see it?"), min_value=0, max_value=rules.MOST_VISITORS
    )
