"""The needs room's forms; field names are the Asks'."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Many
from holt.kernel.web.vocabulary import audience_choices, language_choices, time_choices
from holt.needs.asks import (
    AddEvidenceAsk,
    AddGoalAsk,
    EditGoalAsk,
    EditNeedAsk,
    EvidenceRow,
    LogNeedAsk,
    MeetAsk,
    ParkAsk,
    PublishAsk,
    ReopenAsk,
    RequirementRow,
    RetireGoalAsk,
    SetGoalsAsk,
    SetMissionAsk,
    WithdrawEvidenceAsk,
)
from holt.needs.web.reasons import KM_PER_MILE
from holt.needs.web.words import EVIDENCE_KINDS, HEARD_BY, KINDS, OPENNESS, RESOURCES, SIDES, choices

Choices = Sequence[tuple[Any, object]]
YES_NO = [("", _("I do not know")), ("yes", _("Yes")), ("no", _("No"))]


class YesNoUnknown(forms.TypedChoiceField):
    """Yes, no, or not known; cleans to True, False or None."""

    def __init__(self, *, label: object) -> None:
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


class NeedForm(AskForm):
    """What the log and the edit form share; `unit` is the network's unit of distance."""

    statement = forms.CharField(
        label=_("What is needed, or hoped for?"),
        help_text=_("One sentence, as you heard it."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2, "autofocus": True}),
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
    heard_on = forms.DateField(
        label=_("On which day?"), required=False, widget=forms.DateInput
    )
    heard_by = forms.ChoiceField(
        label=_("How?"), choices=choices(HEARD_BY), initial="conversation"
    )
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
        label=_("Which languages do they speak?"), choices=language_choices, required=False
    )
    audience = Many(label=_("Who are they?"), choices=audience_choices, required=False)
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
    when = Many(label=_("When would suit them?"), choices=time_choices, required=False)
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
    SHOWN = ("openness", "restricted_to")

    def __init__(
        self,
        *args: Any,
        subjects: Choices = (),
        organizations: Choices = (),
        unit: str = "mi",
        initial: Mapping[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        self.km = float((initial or {}).get("radius_km", 15))
        self.per_unit = 1.0 if unit == "km" else KM_PER_MILE
        first = {**(initial or {}), "radius_km": round(self.km / self.per_unit, 1)}
        super().__init__(*args, initial=first, **kwargs)
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

    def __init__(
        self, *args: Any, own: Choices = (), goals: Choices = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = own  # type: ignore[attr-defined]
        self.fields["goal_ids"].choices = goals  # type: ignore[attr-defined]
        if len(own) == 1:
            self.fields["organization_id"].widget = forms.HiddenInput()
            self.initial["organization_id"] = own[0][0]

    def sections(self) -> tuple[Section, ...]:
        several = len(self.fields["organization_id"].choices) > 1  # type: ignore[attr-defined]
        first, *rest = super().sections()
        whose = (self["organization_id"],) if several else ()
        return (Section("", (*first.fields, *whose)), *rest)

    def more_sections(self) -> tuple[Section, ...]:
        first, *rest = super().more_sections()
        goals = self.fields["goal_ids"].choices  # type: ignore[attr-defined]
        serves = (self._section(_("What it serves"), ("goal_ids",)),) if goals else ()
        return (first, *serves, *rest)


class EditForm(NeedForm):
    """Change what a need says."""

    ask = EditNeedAsk


class EvidenceForm(AskForm):
    """A figure with its source, or a story told with consent."""

    ask = AddEvidenceAsk
    kind = forms.ChoiceField(
        label=_("What kind of evidence is it?"),
        choices=choices(EVIDENCE_KINDS),
        widget=forms.RadioSelect,
        initial="figure",
    )
    text = forms.CharField(
        label=_("What does it show, in words?"),
        help_text=_("For a figure what it counts; for a story the story itself."),
        max_length=5000,
        widget=forms.Textarea,
    )
    figure = forms.CharField(
        label=_("The figure"),
        required=False,
        max_length=30,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )
    unit = forms.CharField(
        label=_("Its unit"), help_text=_("Such as people or percent."), required=False, max_length=40
    )
    year = forms.IntegerField(label=_("Year"), required=False, min_value=1800, max_value=2200)
    source = forms.CharField(
        label=_("Where does it come from?"),
        help_text=_("A figure needs its source, so that others can look it up."),
        required=False,
        max_length=300,
    )
    voice = forms.CharField(
        label=_("Who tells the story?"),
        help_text=_("As they wish to be named, such as a student, 34."),
        required=False,
        max_length=200,
    )
    has_consent = forms.BooleanField(
        label=_("They agreed that this is shown to everyone who may see the need"), required=False
    )


class EvidenceRowForm(forms.Form):
    """The same as a row of the log form."""

    kind = forms.ChoiceField(label=_("Kind"), choices=choices(EVIDENCE_KINDS))
    text = forms.CharField(label=_("In words"), required=False, max_length=5000)
    figure = forms.CharField(label=_("The figure"), required=False, max_length=30)
    unit = forms.CharField(label=_("Its unit"), required=False, max_length=40)
    year = forms.IntegerField(label=_("Year"), required=False, min_value=1800, max_value=2200)
    source = forms.CharField(label=_("Source"), required=False, max_length=300)
    voice = forms.CharField(label=_("Who tells it"), required=False, max_length=200)
    has_consent = forms.BooleanField(label=_("They agreed that it is shown"), required=False)


EVIDENCE_ROW = EvidenceRow


class WithdrawEvidenceForm(AskForm):
    """Nothing to fill in; the button says it."""

    ask = WithdrawEvidenceAsk


class SetGoalsForm(AskForm):
    """Which goals and priorities a need serves."""

    ask = SetGoalsAsk
    goal_ids = ManyIds(label=_("It serves"), required=False)

    def __init__(self, *args: Any, goals: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["goal_ids"].choices = goals  # type: ignore[attr-defined]


class ParkForm(AskForm):
    """Why it is put aside."""

    ask = ParkAsk
    reason = forms.CharField(
        label=_("Why is it put aside?"),
        help_text=_("Whoever hears of this need again will want to know."),
        max_length=300,
    )


class MeetForm(AskForm):
    """What met it."""

    ask = MeetAsk
    how = forms.CharField(
        label=_("What met it?"),
        help_text=_("Such as a program, a partnership, or another organization's new service."),
        max_length=300,
        required=False,
    )


class PublishForm(AskForm):
    ask = PublishAsk


class ReopenForm(AskForm):
    ask = ReopenAsk


class GoalForm(AskForm):
    """What goals and priorities have in common."""

    title = forms.CharField(label=_("The goal, in one sentence"), max_length=300)
    source = forms.CharField(
        label=_("Where is it written down?"),
        help_text=_("Such as the library's plan for 2030, or the county health plan, page 12."),
        required=False,
        max_length=300,
    )
    starts_on = forms.DateField(label=_("From"), required=False, widget=forms.DateInput)
    ends_on = forms.DateField(label=_("Until"), required=False, widget=forms.DateInput)


class AddGoalForm(GoalForm):
    ask = AddGoalAsk
    side = forms.ChoiceField(
        label=_("Whose goal is it?"),
        choices=choices(SIDES),
        widget=forms.RadioSelect,
        initial="library",
    )
    for_everyone = forms.BooleanField(
        label=_("A priority of a whole county or region: show it to every library"),
        required=False,
    )
    field_order = ("side", "title", "source", "starts_on", "ends_on", "for_everyone")


class EditGoalForm(GoalForm):
    ask = EditGoalAsk
    place_in_list = forms.IntegerField(
        label=_("Its place in the list, counted from 0"), min_value=0, max_value=1000
    )


class RetireGoalForm(AskForm):
    ask = RetireGoalAsk


class MissionForm(AskForm):
    """An organization's mission."""

    ask = SetMissionAsk
    mission = forms.CharField(
        label=_("What is your organization there for?"),
        max_length=5000,
        required=False,
        widget=forms.Textarea,
    )
