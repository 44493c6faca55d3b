"""Forms of an organization's details; field names are the Asks'."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.directory import asks, queries
from holt.directory.web.forms.fields import (
    NOT_KNOWN,
    OFF,
    DirectoryForm,
    ManyIds,
    OptionalId,
    Pairs,
    audience_field,
    county_field,
    email_field,
    grouped_subjects,
    languages_field,
    latitude_field,
    subject_field,
)
from holt.directory.web.words import BRINGS, PLACE_KIND_NAMES, SCHEMES, SHAPES, pairs
from holt.kernel.web.distances import DistanceField
from holt.kernel.web.forms import AskForm, Many
from holt.kernel.web.vocabulary import time_choices


class PlaceForm(DirectoryForm):
    ask: ClassVar[type] = asks.AddPlaceAsk
    name = forms.CharField(label=_("Name"), max_length=255)
    kind = forms.ChoiceField(label=_("Kind"), choices=pairs(PLACE_KIND_NAMES))
    address = forms.CharField(label=_("Street address"), required=False, max_length=255)
    city = forms.CharField(label=_("City"), required=False, max_length=120)
    region = forms.CharField(label=_("State or region"), required=False, max_length=60)
    postal_code = forms.CharField(label=_("Postal code"), required=False, max_length=20)
    country = forms.CharField(label=_("Country"), initial="US", max_length=2)
    county = county_field()
    lat = latitude_field()
    lon = forms.FloatField(label=_("Longitude"), required=False)
    phone = forms.CharField(label=_("Telephone"), required=False, max_length=60)
    hours = forms.CharField(label=_("Opening hours"), required=False, max_length=500)
    accessibility = forms.CharField(
        label=_("Accessibility"),
        required=False,
        max_length=500,
        help_text=_("Step-free entrance, elevator, hearing loop, parking."),
    )
    is_main = forms.BooleanField(label=_("This is the main place"), required=False)


class EditPlaceForm(PlaceForm):
    ask: ClassVar[type] = asks.EditPlaceAsk


class ClosePlaceForm(AskForm):
    ask: ClassVar[type] = asks.ClosePlaceAsk
    closed_on = forms.DateField(label=_("No longer used since"), widget=forms.DateInput)


class ServiceAreaForm(AskForm):
    ask: ClassVar[type] = asks.AddServiceAreaAsk
    shape = forms.ChoiceField(
        label=_("How far it reaches"), choices=pairs(SHAPES), widget=forms.RadioSelect
    )
    county = forms.CharField(label=_("County (five digits)"), required=False, max_length=5)
    radius_km = DistanceField(label=_("How far around"), required=False)
    words = forms.CharField(label=_("In words"), required=False, max_length=255)

    def __init__(self, *args: Any, unit: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["radius_km"].speak(unit)  # type: ignore[attr-defined]


class CapabilityForm(DirectoryForm):
    ask: ClassVar[type] = asks.AddCapabilityAsk
    brings = forms.ChoiceField(label=_("What kind of thing"), choices=pairs(BRINGS))
    what = forms.CharField(
        label=_("What, in one sentence"),
        max_length=300,
        help_text=_("“Our bilingual librarian can teach English, two evenings a week.”"),
    )
    subject = subject_field()
    languages = languages_field(_("Languages"))
    audience = audience_field()
    capacity = forms.IntegerField(label=_("For how many people"), required=False, min_value=0)
    when = Many(label=_("When"), choices=time_choices(), required=False)
    radius_km = DistanceField(label=_("How far they would come"), required=False, min_value=0)
    person_id = OptionalId(label=_("Who would do it"))

    def __init__(
        self, *args: Any, found: queries.Choices, colleagues: Pairs, unit: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["radius_km"].speak(unit)  # type: ignore[attr-defined]
        self.fields["subject"].choices = grouped_subjects(found)  # type: ignore[attr-defined]
        self.fields["person_id"].choices = [("", NOT_KNOWN), *colleagues]  # type: ignore[attr-defined]


class EditCapabilityForm(CapabilityForm):
    ask: ClassVar[type] = asks.EditCapabilityAsk


class EndCapabilityForm(AskForm):
    ask: ClassVar[type] = asks.EndCapabilityAsk
    ended_on = forms.DateField(label=_("No longer since"), widget=forms.DateInput)


class ServiceForm(DirectoryForm):
    ask: ClassVar[type] = asks.AddServiceAsk
    name = forms.CharField(label=_("Name"), max_length=255)
    description = forms.CharField(
        label=_("What it is"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    subject = subject_field()
    languages = languages_field(_("Languages"))
    audience = audience_field()
    fees = forms.CharField(label=_("What it costs"), required=False, max_length=500)
    url = forms.CharField(label=_("Website"), required=False, max_length=500)
    email = email_field()
    place_ids = ManyIds(label=_("Where"), required=False)

    def __init__(self, *args: Any, found: queries.Choices, places: Pairs, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["subject"].choices = grouped_subjects(found)  # type: ignore[attr-defined]
        self.fields["place_ids"].choices = list(places)  # type: ignore[attr-defined]
        if not places:
            del self.fields["place_ids"]


class EditServiceForm(ServiceForm):
    ask: ClassVar[type] = asks.EditServiceAsk


class ContactForm(DirectoryForm):
    ask: ClassVar[type] = asks.AddContactAsk
    name = forms.CharField(label=_("Name"), max_length=200, widget=forms.TextInput(OFF))
    title = forms.CharField(label=_("What they do there"), required=False, max_length=200)
    email = email_field()
    phone = forms.CharField(label=_("Telephone"), required=False, max_length=60)
    likes = forms.CharField(label=_("How they like to be reached"), required=False, max_length=200)
    is_shared = forms.BooleanField(
        label=_("They agreed that everyone in the network may see this"), required=False
    )
    agreed_on = forms.DateField(label=_("When they agreed"), required=False, widget=forms.DateInput)


class AddContactForm(ContactForm):
    kept_by_id = OptionalId(label=_("Whose note this is"))

    def __init__(self, *args: Any, keepers: Pairs, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kept_by_id"].choices = list(keepers)  # type: ignore[attr-defined]
        if len(keepers) < 2:
            del self.fields["kept_by_id"]


class EditContactForm(ContactForm):
    ask: ClassVar[type] = asks.EditContactAsk


class EndContactForm(AskForm):
    ask: ClassVar[type] = asks.EndContactAsk
    ended_on = forms.DateField(label=_("No longer since"), widget=forms.DateInput)


class IdentifierForm(AskForm):
    ask: ClassVar[type] = asks.AddIdentifierAsk
    scheme = forms.ChoiceField(label=_("Which"), choices=pairs(SCHEMES))
    value = forms.CharField(label=_("Identifier"), max_length=120)


class RemoveServiceAreaForm(AskForm):
    ask: ClassVar[type] = asks.RemoveServiceAreaAsk


class EndServiceForm(AskForm):
    ask: ClassVar[type] = asks.EndServiceAsk


class RemoveIdentifierForm(AskForm):
    ask: ClassVar[type] = asks.RemoveIdentifierAsk
