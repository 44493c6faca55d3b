"""Forms of an assessment; field names are the Asks'."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Many
from holt.kernel.web.vocabulary import audience_choices, language_choices
from holt.needs import asks
from holt.needs.web.assessments.words import DRAWN, GATES
from holt.needs.web.words import KINDS, choices

Listed = Sequence[tuple[Any, object]]
EMPTY = [("", "–")]


class PlanForm(AskForm):
    """What plan and change have in common."""

    ask: ClassVar[type] = asks.EditAssessmentAsk
    title = forms.CharField(
        label=_("What is it called?"),
        max_length=200,
        help_text=_("Residents will read this, such as “What does Marlow need?”."),
    )
    why = forms.CharField(
        label=_("Why do you ask, and what will be done with it?"),
        max_length=5000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    area = forms.CharField(label=_("Which place is it about?"), max_length=200, required=False)
    county = forms.CharField(
        label=_("Its county, in five digits"),
        max_length=5,
        required=False,
        help_text=_("Figures of this county are then at hand."),
    )
    people = forms.IntegerField(label=_("How many people live there?"), required=False, min_value=1)
    drawn = forms.ChoiceField(
        label=_("How do people come to answer?"),
        choices=choices(DRAWN),
        widget=forms.RadioSelect,
        initial="open",
        help_text=_(
            "Only people drawn by chance stand for all others. Of all else Holt says that the "
            "figures are illustrative."
        ),
    )
    starts_on = forms.DateField(label=_("From"), required=False, widget=forms.DateInput)
    ends_on = forms.DateField(label=_("Until"), required=False, widget=forms.DateInput)


class EditAssessmentForm(PlanForm):
    """The plan as it reads from now on."""


class PlanAssessmentForm(PlanForm):
    ask: ClassVar[type] = asks.PlanAssessmentAsk
    organization_id = forms.TypedChoiceField(label=_("Who asks?"), coerce=int)
    with_survey = forms.BooleanField(
        label=_("Begin with Holt’s own form: what matters here, and how well it is served"),
        required=False,
        initial=True,
    )
    field_order = ("organization_id", "title")

    def __init__(self, *args: Any, own: Listed = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = list(own)  # type: ignore[attr-defined]
        if len(own) == 1:
            self.fields["organization_id"].widget = forms.HiddenInput()
            self.initial["organization_id"] = own[0][0]


class NameGroupForm(AskForm):
    ask: ClassVar[type] = asks.NameGroupAsk
    organization_id = forms.TypedChoiceField(
        label=_("An organization of the directory"), coerce=int, empty_value=None, required=False
    )
    name = forms.CharField(
        label=_("Or the name of a group"),
        max_length=200,
        required=False,
        help_text=_("Such as a walking club or a congregation."),
    )
    asks_whom = forms.CharField(
        label=_("Whom do they ask?"),
        max_length=300,
        required=False,
        help_text=_("Such as people at the Tuesday lunch."),
    )
    languages = Many(label=_("In which languages?"), choices=language_choices(), required=False)
    reaches = forms.ChoiceField(
        label=_("Which group of the population do they reach best?"), required=False
    )

    def __init__(
        self, *args: Any, organizations: Listed = (), groups: Listed = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = [*EMPTY, *organizations]  # type: ignore[attr-defined]
        self.fields["reaches"].choices = [*EMPTY, *groups]  # type: ignore[attr-defined]


class DropGroupForm(AskForm):
    ask: ClassVar[type] = asks.DropGroupAsk


class SetPopulationForm(AskForm):
    ask: ClassVar[type] = asks.SetPopulationAsk


class PopulationRowForm(forms.Form):
    """One group of a question; its first label says which."""

    texts: ClassVar[Mapping[str, str]] = {}
    question = forms.CharField(widget=forms.HiddenInput, required=False)
    group = forms.CharField(widget=forms.HiddenInput, required=False)
    percent = forms.FloatField(required=False, min_value=0, max_value=100)
    audience = forms.ChoiceField(label=_("As the directory calls them"), required=False)
    language = forms.ChoiceField(label=_("Their language, if that sets them apart"), required=False)
    source = forms.CharField(label=_("Source of the figure"), max_length=300, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        key = f"{self['question'].value()}={self['group'].value()}"
        called = self.texts.get(key, "")
        self.fields["percent"].label = _("%(group)s, in percent") % {"group": called}
        self.fields["audience"].choices = [*EMPTY, *audience_choices()]  # type: ignore[attr-defined]
        self.fields["language"].choices = [*EMPTY, *language_choices()]  # type: ignore[attr-defined]


class SetCandidatesForm(AskForm):
    ask: ClassVar[type] = asks.SetCandidatesAsk


class CandidateRowForm(forms.Form):
    pairs: ClassVar[Listed] = ()
    label = forms.CharField(label=_("What may be a need"), max_length=200, required=False)
    pair = forms.ChoiceField(label=_("The questions about it"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pair"].choices = [("", _("None: only the board speaks of it")), *self.pairs]  # type: ignore[attr-defined]


class SeatForm(AskForm):
    """Whose seat it is."""

    ask: ClassVar[type] = asks.RateCandidatesAsk
    seat = forms.CharField(
        label=_("Whose seat is it?"),
        max_length=120,
        required=False,
        help_text=_(
            "Leave it empty for your own. To enter a paper ballot, give the name or the number of "
            "the seat; it is forgotten when the report is published."
        ),
    )


class VoteForm(SeatForm):
    ask: ClassVar[type] = asks.VoteAsk


class AboutCandidate(forms.Form):
    """A row about one candidate; every label begins with what it is called."""

    called: ClassVar[Mapping[str, str]] = {}
    candidate_id = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name = self.called.get(str(self["candidate_id"].value()), "")
        for one in self.visible_fields():
            one.field.label = _("%(what)s: %(asked)s") % {"what": name, "asked": one.field.label}
            one.label = one.field.label


class RatingRowForm(AboutCandidate):
    size = forms.FloatField(label=_("how many (0–10)"), required=False, min_value=0, max_value=10)
    seriousness = forms.FloatField(
        label=_("how serious (0–20)"), required=False, min_value=0, max_value=20
    )
    effectiveness = forms.FloatField(
        label=_("what can be done (0–10)"), required=False, min_value=0, max_value=10
    )
    shut = Many(label=_("what stands against it"), choices=list(GATES.items()), required=False)


class VoteRowForm(AboutCandidate):
    place = forms.IntegerField(label=_("place (1 is first)"), required=False, min_value=1)
    dots = forms.IntegerField(label=_("dots"), required=False, min_value=0, max_value=100)


class WeighForm(AskForm):
    ask: ClassVar[type] = asks.WeighAsk


class DraftNeedForm(AskForm):
    ask: ClassVar[type] = asks.DraftNeedAsk
    kind = forms.ChoiceField(
        label=_("Is it a need, or something people hope for?"),
        choices=choices(KINDS),
        widget=forms.RadioSelect,
        initial="need",
    )
    statement = forms.CharField(
        label=_("In one sentence"),
        max_length=500,
        help_text=_("As residents would say it. You can change it again before it is published."),
    )
    more = forms.CharField(
        label=_("More about it"), required=False, max_length=5000, widget=forms.Textarea
    )


class WriteReportForm(AskForm):
    ask: ClassVar[type] = asks.WriteReportAsk
    words = forms.CharField(
        label=_("What we heard, in your own words"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea,
        help_text=_("Short sentences. Nobody should be recognizable."),
    )
    next_steps = forms.CharField(
        label=_("What will happen now"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea,
        help_text=_("Who does what by when, and where people can say more."),
    )


class PublishReportForm(AskForm):
    ask: ClassVar[type] = asks.PublishReportAsk


class WithdrawReportForm(AskForm):
    ask: ClassVar[type] = asks.WithdrawReportAsk
