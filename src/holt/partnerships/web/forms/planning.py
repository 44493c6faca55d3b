"""Forms of the plan and the level."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Many, Rows
from holt.partnerships import rules
from holt.partnerships.asks import (
    AssessLevelAsk,
    ChangeLevelAsk,
    CommitmentRow,
    ConsequenceRow,
    EmbedAsk,
    ExchangeRow,
    GoalRow,
    HostingRow,
    PlanAsk,
    RiskRow,
)
from holt.partnerships.web.forms.starting import DATE, labels
from holt.partnerships.web.words import (
    ARRANGEMENTS,
    EVERY,
    KINDS,
    LEVEL_MEANINGS,
    LEVELS,
    QUESTIONS,
)

Parties = Sequence[tuple[int, str]]
AXES = ((1, _("1 – a little")), (2, _("2 – some")), (3, _("3 – much")), (4, _("4 – very much")))


class PlanForm(AskForm):
    """The words of the plan; goals, promises and the rest are rows beside it."""

    ask = PlanAsk
    arrangement = Many(
        label=_("How you arrange it"),
        choices=labels(rules.ARRANGEMENTS, ARRANGEMENTS),
        required=False,
    )
    who_decides = forms.CharField(
        label=_("Who decides what"),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
    )
    if_things_change = forms.CharField(
        label=_("What happens when money or people change"),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
    )


class GoalForm(forms.Form):
    """A goal that can be measured."""

    goal_id = forms.IntegerField(required=False, widget=forms.HiddenInput)
    statement = forms.CharField(label=_("Goal"), max_length=400)
    measure = forms.CharField(label=_("How you will know"), max_length=200, required=False)
    baseline = forms.CharField(label=_("Now"), max_length=100, required=False)
    target = forms.CharField(label=_("Hoped for"), max_length=100, required=False)
    due_on = forms.DateField(label=_("By"), required=False, widget=DATE)
    weight = forms.TypedChoiceField(
        label=_("Weight"),
        coerce=int,
        empty_value=1,  # type: ignore[arg-type]
        choices=[(1, "1"), (2, "2"), (3, "3")],
        required=False,
    )


def commitment_form(parties: Parties) -> type[forms.Form]:
    """A promise, by one of these parties."""

    class CommitmentForm(forms.Form):
        commitment_id = forms.IntegerField(required=False, widget=forms.HiddenInput)
        organization_id = forms.TypedChoiceField(label=_("Who"), coerce=int, choices=parties)
        what = forms.CharField(label=_("Does what"), max_length=400)
        due_on = forms.DateField(label=_("By"), widget=DATE)
        every = forms.ChoiceField(label=_("How often"), choices=list(EVERY.items()), required=False)

        def clean_every(self) -> str:
            return self.cleaned_data["every"] or "once"

    return CommitmentForm


def exchange_form(parties: Parties) -> type[forms.Form]:
    """What one of these parties gives or gets."""

    class ExchangeForm(forms.Form):
        organization_id = forms.TypedChoiceField(label=_("Who"), coerce=int, choices=parties)
        direction = forms.ChoiceField(
            label=_("Gives or gets"), choices=[("gives", _("gives")), ("gets", _("gets"))]
        )
        kind = forms.ChoiceField(label=_("Kind"), choices=labels(rules.KINDS, KINDS))
        what = forms.CharField(label=_("What"), max_length=300)
        quantity = forms.DecimalField(label=_("How much"), required=False, min_value=0)

    return ExchangeForm


class RiskForm(forms.Form):
    """A risk or a reward."""

    side = forms.ChoiceField(
        label=_("Risk or reward"), choices=[("risk", _("Risk")), ("reward", _("Reward"))]
    )
    what = forms.CharField(label=_("What could happen"), max_length=400)
    care = forms.CharField(label=_("What you do about it"), max_length=400, required=False)


def consequence_form(questions: Sequence[str]) -> type[forms.Form]:
    """One answer on the checklist of consequences for the public."""

    class ConsequenceForm(forms.Form):
        question = forms.ChoiceField(
            choices=[(one, QUESTIONS[one]) for one in questions], widget=forms.HiddenInput
        )
        answer = forms.ChoiceField(
            label=_("Answer"),
            choices=[
                ("", _("not yet weighed")),
                ("yes", _("Yes")),
                ("no", _("No")),
                ("not_applicable", _("Does not apply")),
            ],
            required=False,
        )
        note = forms.CharField(label=_("Note"), max_length=500, required=False)

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            asked = self["question"].value()
            self.fields["answer"].label = QUESTIONS.get(asked, self.fields["answer"].label)

        def has_changed(self) -> bool:
            return bool(self.is_bound and self["answer"].data)

    return ConsequenceForm


def hosting_form(parties: Parties) -> type[forms.Form]:
    """How many of ten sessions one of these parties hosts; whose turn it is follows from it."""
    names = dict(parties)

    class HostingForm(forms.Form):
        organization_id = forms.TypedChoiceField(
            coerce=int, choices=parties, widget=forms.HiddenInput
        )
        hosts_per_ten = forms.IntegerField(min_value=0, max_value=10, required=False)

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            asked = str(self["organization_id"].value() or 0)
            party = names.get(int(asked) if asked.isdigit() else 0, "")
            self.fields["hosts_per_ten"].label = _("Of ten sessions, at %(party)s") % {
                "party": party
            }

        def has_changed(self) -> bool:
            return bool(self.is_bound and self["hosts_per_ten"].data)

    return HostingForm


def plan_rows(parties: Parties, questions: Sequence[str]) -> tuple[Rows, ...]:
    """The lists of a plan."""
    return (
        Rows(GoalForm, "goals", GoalRow, label=_("Goals you can measure")),
        Rows(commitment_form(parties), "commitments", CommitmentRow, label=_("Promises")),
        Rows(
            exchange_form(parties),
            "exchanges",
            ExchangeRow,
            label=_("What each gives and gets"),
        ),
        Rows(RiskForm, "risks", RiskRow, label=_("Risks and rewards"), extra=1),
        Rows(
            consequence_form(questions),
            "consequences",
            ConsequenceRow,
            label=_("Consequences for the public"),
            extra=0,
        ),
        Rows(
            hosting_form(parties),
            "hosting",
            HostingRow,
            label=_("Whose turn it is to host"),
            extra=0,
        ),
    )


class AssessLevelForm(AskForm):
    """Evidence and three axes."""

    ask = AssessLevelAsk
    information = forms.BooleanField(label=_("We exchange information"), required=False)
    activities = forms.BooleanField(
        label=_("We have changed what we do because of each other"), required=False
    )
    resources = forms.BooleanField(
        label=_("We share resources: staff, space, money or access"), required=False
    )
    capacity = forms.BooleanField(label=_("We make the other side stronger"), required=False)
    shared_risk = forms.BooleanField(label=_("We share risks and rewards"), required=False)
    time = forms.TypedChoiceField(
        label=_("How much time it takes"), coerce=int, choices=AXES, widget=forms.RadioSelect
    )
    trust = forms.TypedChoiceField(
        label=_("How much trust there is"), coerce=int, choices=AXES, widget=forms.RadioSelect
    )
    turf = forms.TypedChoiceField(
        label=_("How much ground you share"), coerce=int, choices=AXES, widget=forms.RadioSelect
    )


class ChangeLevelForm(AskForm):
    """The level all sides agree on."""

    ask = ChangeLevelAsk
    level = forms.TypedChoiceField(label=_("Level"), coerce=int, widget=forms.RadioSelect)
    reason = forms.CharField(label=_("Why"), max_length=500, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["level"].choices = [  # type: ignore[attr-defined]
            (level, f"{LEVELS[level]}: {LEVEL_MEANINGS[level]}") for level in LEVELS
        ]


class EmbedForm(AskForm):
    """Somebody works at a partner's."""

    ask = EmbedAsk
    who = forms.CharField(label=_("Who"), max_length=200)
    home_id = forms.TypedChoiceField(label=_("Comes from"), coerce=int)
    host_id = forms.TypedChoiceField(label=_("Works at"), coerce=int)
    hours_a_week = forms.DecimalField(
        label=_("Hours a week"), min_value=0, max_digits=4, decimal_places=1
    )
    days = forms.CharField(label=_("Which days"), max_length=120, required=False)
    place = forms.CharField(label=_("Where exactly"), max_length=200, required=False)
    supervisor = forms.CharField(
        label=_("Who looks after them there"), max_length=200, required=False
    )
    starts_on = forms.DateField(label=_("From"), widget=DATE)
    ends_on = forms.DateField(label=_("Until"), widget=DATE, required=False)
    way_back = forms.CharField(
        label=_("The way back"),
        max_length=400,
        required=False,
        help_text=_("How and to what they return when the term is over."),
    )

    def __init__(self, *args: Any, parties: Parties, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("home_id", "host_id"):
            self.fields[name].choices = parties  # type: ignore[attr-defined]
