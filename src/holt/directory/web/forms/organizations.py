"""Forms of organizations and of the taxonomy; field names are the Asks'."""

from typing import Any

from django import forms
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from holt.directory import asks, queries
from holt.directory.web.forms.fields import (
    OFF,
    DirectoryForm,
    OptionalId,
    Pairs,
    county_field,
    email_field,
    grouped_kinds,
    languages_field,
    latitude_field,
)
from holt.directory.web.words import pairs
from holt.kernel.web.forms import AskForm, LinesField
from holt.kernel.web.vocabulary import SECTOR_NAMES


class OrganizationForm(DirectoryForm):
    """What the add and the edit form share."""

    name = forms.CharField(label=_("Name"), max_length=255)
    kind = forms.ChoiceField(label=_("Kind"))
    parent_id = OptionalId(
        label=_("Part of"),
        help_text=_("For a department or branch: the organization it belongs to."),
    )
    description = forms.CharField(
        label=_("What they do"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    mission = forms.CharField(
        label=_("Mission, in their own words"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    languages = languages_field(_("Languages they work in"))
    url = forms.CharField(label=_("Website"), required=False, max_length=500)
    email = email_field()
    phone = forms.CharField(label=_("Telephone"), required=False, max_length=60)
    other_names = LinesField(
        label=_("Other names"),
        required=False,
        help_text=_("One a line: former names, short names, names in other languages."),
    )
    county = county_field()
    region = forms.CharField(label=_("State or region"), required=False, max_length=10)
    staff_count = forms.CharField(label=_("Staff, full-time equivalents"), required=False)
    population_served = forms.IntegerField(label=_("People served"), required=False, min_value=0)
    is_network_member = forms.BooleanField(
        label=_("It belongs to this network, with people who sign in"), required=False
    )
    is_public = forms.BooleanField(
        label=_("Show it on the public pages too"), required=False, initial=True
    )

    def __init__(
        self, *args: Any, found: queries.Choices, wholes: Pairs, is_operator: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = grouped_kinds(found)  # type: ignore[attr-defined]
        self.fields["parent_id"].choices = [("", _("Nothing: it stands alone")), *wholes]  # type: ignore[attr-defined]
        if not is_operator:
            del self.fields["is_network_member"]

    @property
    def first(self) -> tuple[forms.BoundField, ...]:
        """What is asked at once."""
        return tuple(one for one in self.visible_fields() if one.name in FIRST)

    @property
    def more(self) -> tuple[forms.BoundField, ...]:
        """What can wait, folded away."""
        return tuple(one for one in self.visible_fields() if one.name not in FIRST)

    @property
    def more_is_open(self) -> bool:
        """Whether something folded away is at fault."""
        return any(one.errors for one in self.more)


FIRST = ("name", "kind", "parent_id", "address", "city", "postal_code", "description", "url")


class AddOrganizationForm(OrganizationForm):
    ask = asks.AddOrganizationAsk
    address = forms.CharField(label=_("Street address"), required=False, max_length=255)
    city = forms.CharField(label=_("City"), required=False, max_length=120)
    postal_code = forms.CharField(label=_("Postal code"), required=False, max_length=20)
    lat = latitude_field()
    lon = forms.FloatField(label=_("Longitude"), required=False)
    sure = forms.BooleanField(label="", required=False, widget=forms.HiddenInput)
    field_order = (
        *("name", "kind", "parent_id", "address", "city", "postal_code", "description", "url"),
        *("email", "phone", "languages", "other_names", "mission", "county", "region", "lat"),
        *("lon", "staff_count", "population_served", "is_network_member", "is_public"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].widget.attrs.update(LOOKS_FOR_LIKELY)


LOOKS_FOR_LIKELY = {
    "hx-get": reverse_lazy("directory:likely"),
    "hx-trigger": "input changed delay:400ms",
    "hx-target": "#likely",
    "hx-include": "[name='city'],[name='address'],[name='phone'],[name='url']",
    "autocomplete": "off",
}


class EditOrganizationForm(OrganizationForm):
    ask = asks.EditOrganizationAsk


class CloseForm(AskForm):
    ask = asks.CloseAsk
    closed_on = forms.DateField(label=_("Closed on"), widget=forms.DateInput)
    note = forms.CharField(
        label=_("What became of it"),
        required=False,
        max_length=500,
        help_text=_("Merged, moved, taken over by another: what others should know."),
    )


class FactSheetForm(AskForm):
    """The one page."""

    ask = asks.WriteFactSheetAsk
    text = forms.CharField(
        label=_("Fact sheet"),
        help_text=_("Headings, lists and links in Markdown, if you like."),
        max_length=8_000,
        widget=forms.Textarea(attrs={"rows": 16}),
    )


class LeaveForm(AskForm):
    ask = asks.LeaveNetworkAsk
    name = forms.CharField(
        label=_("The organization’s name, to be sure"), widget=forms.TextInput(OFF)
    )


class KindForm(AskForm):
    ask = asks.AddKindAsk
    name_en = forms.CharField(label=_("Name in English"), max_length=120)
    name_es = forms.CharField(label=_("Name in Spanish"), required=False, max_length=120)
    sector = forms.ChoiceField(label=_("Sector"), choices=pairs(SECTOR_NAMES))
    is_library = forms.BooleanField(label=_("It is a kind of library"), required=False)


class SubjectForm(AskForm):
    ask = asks.AddSubjectAsk
    name_en = forms.CharField(label=_("Name in English"), max_length=120)
    name_es = forms.CharField(label=_("Name in Spanish"), required=False, max_length=120)
    parent = forms.ChoiceField(label=_("Under"), required=False)

    def __init__(self, *args: Any, tops: Pairs, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"].choices = [("", _("Nothing: a new top")), *tops]  # type: ignore[attr-defined]
