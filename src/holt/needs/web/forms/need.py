"""The forms that log and edit a need; field names are the Asks'."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.distances import KM_PER_MILE
from holt.kernel.web.forms import AskForm, Many
from holt.kernel.web.vocabulary import audience_choices, language_choices, time_choices
from holt.needs.asks import EditNeedAsk, LogNeedAsk, RequirementRow
from holt.needs.web.forms.fields import Choices, ManyIds, Section, YesNoUnknown
from holt.needs.web.words import HEARD_BY, KINDS, OPENNESS, RESOURCES, choices


class NeedForm(AskForm):
    """What the log and the edit form share; `unit` is the network's unit of distance."""

    statement = forms.CharField(
        label=_("What is needed, or hoped for?"),
        help_text=_("One sentence, as you heard it."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    kind = forms.ChoiceField(
        label=_("This is"), choices=choices(KINDS), widget=forms.RadioSelect, initial="need"
    )
    heard_where = forms.CharField(
        label=_("Where was it heard?"),
        help_text=_("Such as a council meeting, a factory floor, a story time."),
        max_length=300,
        required=False,
    )
    heard_on = forms.DateField(label=_("On which day?"), required=False, widget=forms.DateInput)
    heard_by = forms.ChoiceField(label=_("How?"), choices=choices(HEARD_BY), initial="conversation")
    heard_from = forms.CharField(
        label=_("From whom?"),
        help_text=_("Only your own organization sees this name."),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    population = forms.CharField(
        label=_("Whose need is it?"),
        help_text=_("Such as workers on the night shift."),
        max_length=200,
        required=False,
    )
    people = forms.IntegerField(label=_("About how many people?"), required=False, min_value=1)
    area = forms.CharField(
        label=_("Where do they live or work?"),
        help_text=_("In words, such as the east side. Left empty, it is around your main place."),
        max_length=200,
        required=False,
    )
    subjects = Many(label=_("What is it about?"), required=False)
    languages = Many(
        label=_("Which languages do they speak?"), choices=language_choices(), required=False
    )
    audience = Many(label=_("Who are they?"), choices=audience_choices(), required=False)
    requirements = Many(label=_("What would it take?"), required=False)
    more = forms.CharField(
        label=_("What else was said?"), max_length=5000, required=False, widget=forms.Textarea
    )
    county = forms.CharField(
        label=_("County"),
        help_text=_("Its five digits, such as 36001. Left empty, it is your own."),
        max_length=5,
        required=False,
    )
    lat = forms.FloatField(label=_("Latitude"), required=False, min_value=-90, max_value=90)
    lon = forms.FloatField(label=_("Longitude"), required=False, min_value=-180, max_value=180)
    radius_km = forms.FloatField(min_value=0.1, max_value=500, required=False)
    when = Many(label=_("When would suit them?"), choices=time_choices(), required=False)
    outside_library = YesNoUnknown(label=_("Would the work take place outside the library?"))
    other_agency = YesNoUnknown(label=_("Is another agency involved?"))
    from_assessment = YesNoUnknown(label=_("Does it come from a needs assessment?"))
    openness = forms.ChoiceField(
        label=_("Who may see it?"),
        choices=choices(OPENNESS),
        widget=forms.RadioSelect,
        initial="network",
    )
    restricted_to = ManyIds(
        label=_("Which organizations may see it besides yours?"), required=False
    )

    FIRST = ("statement", "kind")
    HEARD = ("heard_where", "heard_on", "heard_by", "heard_from")
    WHO = ("population", "people", "area", "audience", "languages")
    ABOUT = ("subjects", "requirements")
    PLACE = ("county", "lat", "lon", "radius_km", "when")
    WHY = ("outside_library", "other_agency", "from_assessment")
    SHOWN: tuple[str, ...] = ("openness", "restricted_to")

    def __init__(
        self,
        data: Any = None,
        files: Any = None,
        *,
        subjects: Choices = (),
        organizations: Choices = (),
        unit: str = "mi",
        initial: Mapping[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        self.km = float((initial or {}).get("radius_km", 15))
        self.per_unit = 1.0 if unit == "km" else KM_PER_MILE
        first = {**(initial or {}), "radius_km": round(self.km / self.per_unit, 1)}
        super().__init__(data, files, initial=first, **kwargs)
        self.fields["subjects"].choices = subjects  # type: ignore[attr-defined]
        self.fields["restricted_to"].choices = organizations  # type: ignore[attr-defined]
        self.fields["requirements"].choices = self._asked(first)  # type: ignore[attr-defined]
        self.fields["radius_km"].label = (
            _("How far away may help come from, in kilometers?")
            if unit == "km"
            else _("How far away may help come from, in miles?")
        )

    def _asked(self, initial: Mapping[str, Any]) -> Choices:
        """The plain resources, and whatever the need already asks for besides."""
        plain = choices(RESOURCES)
        known = {code for code, _label in plain}
        extra = [one for one in initial.get("requirements", ()) if one not in known]
        return [*plain, *((one, one.replace(":", ": ").replace("-", " ")) for one in extra)]

    def clean_radius_km(self) -> float:
        """Kilometers again; an untouched figure stays exactly as it was."""
        far = self.cleaned_data["radius_km"]
        if far is None or "radius_km" not in self.changed_data:
            return self.km
        return round(far * self.per_unit, 3)

    def clean_requirements(self) -> tuple[RequirementRow, ...]:
        codes = (one.partition(":") for one in self.cleaned_data["requirements"])
        return tuple(RequirementRow(kind, value) for kind, _colon, value in codes)

    def sections(self) -> tuple[Section, ...]:
        """What is asked of everyone, in the order it is told."""
        return (
            self._section("", self.FIRST),
            self._section(_("Where it was heard"), self.HEARD),
            self._section(_("Who and where"), self.WHO),
            self._section(_("What it takes"), self.ABOUT),
        )

    def more_sections(self) -> tuple[Section, ...]:
        """What may be left for later, folded away."""
        return (
            self._section("", ("more",)),
            self._section(_("Place and time"), self.PLACE),
            self._section(_("Whom the work would start from"), self.WHY),
            self._section(_("Who may see it"), self.SHOWN),
        )

    @property
    def more_is_open(self) -> bool:
        return any(one.has_errors for one in self.more_sections())

    def _section(self, title: object, names: Iterable[str]) -> Section:
        return Section(title, (self[one] for one in names if one in self.fields))


class LogForm(NeedForm):
    """Log a need where it is heard."""

    ask = LogNeedAsk
    organization_id = forms.TypedChoiceField(label=_("Which organization heard it?"), coerce=int)
    goal_ids = ManyIds(label=_("Which goals or priorities does it serve?"), required=False)
    as_draft = forms.BooleanField(
        label=_("Keep it as a draft for now; only my organization sees it"), required=False
    )

    SHOWN = ("openness", "restricted_to", "as_draft")

    def __init__(self, *args: Any, own: Choices = (), goals: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = own  # type: ignore[attr-defined]
        self.fields["goal_ids"].choices = goals  # type: ignore[attr-defined]
        if len(own) == 1:
            del self.fields["organization_id"]

    def sections(self) -> tuple[Section, ...]:
        _first, *rest = super().sections()
        return (self._section("", ("organization_id", *self.FIRST)), *rest)

    def more_sections(self) -> tuple[Section, ...]:
        first, *rest = super().more_sections()
        goals = self.fields["goal_ids"].choices  # type: ignore[attr-defined]
        serves = (self._section(_("What it serves"), ("goal_ids",)),) if goals else ()
        return (first, *serves, *rest)


class EditForm(NeedForm):
    """Change what a need says."""

    ask = EditNeedAsk
