"""Forms of class visits and of what is offered to classes."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, LinesField, Many
from holt.programs import rules
from holt.programs.asks import (
    AcceptVisitAsk,
    AskVisitAsk,
    CancelVisitAsk,
    CountVisitAsk,
    DeclineVisitAsk,
    EditVisitOfferAsk,
    MoveVisitAsk,
    OfferVisitAsk,
    ProposeOtherDateAsk,
)
from holt.programs.rules import Begin
from holt.programs.web.class_visit_words import OFFER_KINDS, WEEKDAYS, day_and_hour
from holt.programs.web.forms.sessions import ELSEWHERE, Choices, DaysField


class HoursField(LinesField):
    """One hour a line, such as 9:30; cleans to a tuple of times."""

    def prepare_value(self, value: Any) -> Any:
        if value is None or isinstance(value, str):
            return value
        return "\n".join(f"{one:%H:%M}" for one in value)

    def clean(self, value: Any) -> tuple[Any, ...]:
        to_time = forms.TimeField()
        return tuple(to_time.clean(one) for one in super().clean(value))


class OfferForm(AskForm):
    """What classes may come for, and when."""

    title = forms.CharField(label=_("What it is called"), max_length=200)
    kind = forms.ChoiceField(label=_("What is it?"), choices=list(OFFER_KINDS.items()))
    description = forms.CharField(
        label=_("What happens, in plain words"),
        help_text=_("What the class does and takes home, and what to do before it comes."),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
    )
    grades = forms.CharField(
        label=_("For which grades"), help_text=_("Such as 3–5."), max_length=60, required=False
    )
    minutes = forms.IntegerField(
        label=_("How long, in minutes"), min_value=10, max_value=480, initial=60
    )
    largest_class = forms.IntegerField(
        label=_("How many pupils fit in"), min_value=1, max_value=rules.MOST_IN_CLASS, initial=30
    )
    place_id = forms.TypedChoiceField(
        label=_("Place"), coerce=int, empty_value=None, required=False
    )
    weekdays = Many(
        label=_("On which days?"), choices=[(str(pk), name) for pk, name in WEEKDAYS.items()]
    )
    hours = HoursField(
        label=_("Beginning at"), help_text=_("One hour a line, such as 9:30."),
    )  # fmt: skip
    notice_days = forms.IntegerField(
        label=_("Days you need to prepare"), min_value=0, max_value=180, initial=7
    )
    from_on = forms.DateField(label=_("From"), widget=forms.DateInput, required=False)
    until_on = forms.DateField(label=_("Until"), widget=forms.DateInput, required=False)
    not_on = DaysField(
        label=_("Days left out"),
        help_text=_("Holidays and the like, one a line, as 2026-12-24."),
        required=False,
    )
    is_published = forms.BooleanField(
        label=_("Teachers see it and may ask"), required=False, initial=True
    )

    def __init__(self, *args: Any, places: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place_id"].choices = [ELSEWHERE, *places]  # type: ignore[attr-defined]

    def clean_weekdays(self) -> tuple[int, ...]:
        """Weekdays by their numbers."""
        return tuple(int(one) for one in self.cleaned_data["weekdays"])


class OfferVisitForm(OfferForm):
    ask = OfferVisitAsk


class EditVisitOfferForm(OfferForm):
    ask = EditVisitOfferAsk


def begin_choices(free: Sequence[Begin]) -> list[tuple[str, str]]:
    """Free times as a list to choose from."""
    return [(as_value(one), day_and_hour(*one)) for one in free]


def as_value(one: Begin) -> str:
    """ "2026-12-01T09:30"."""
    return f"{one[0]:%Y-%m-%d}T{one[1]:%H:%M}"


def as_begin(value: str) -> tuple[date, time]:
    """The day and the hour of a value. Raises ValidationError."""
    try:
        at = datetime.strptime(value, "%Y-%m-%dT%H:%M")  # noqa: DTZ007  a time on the wall
    except ValueError as error:
        raise ValidationError(_now("Please choose one of the list.")) from error
    return at.date(), at.time()


class TimeOnOffer(AskForm):
    """One of the free times; a time that was free a moment ago is judged by the rules."""

    at = forms.CharField(label=_("When?"), widget=forms.Select)

    def __init__(self, *args: Any, free: Sequence[Begin], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["at"].widget.choices = begin_choices(free)  # type: ignore[attr-defined]

    def clean_at(self) -> tuple[date, time]:
        return as_begin(self.cleaned_data["at"])

    def to_ask(self, fixed: Mapping[str, Any]) -> Any:
        """The day and the hour apart."""
        on, begins = self.cleaned_data["at"]
        return super().to_ask({**fixed, "on": on, "begins": begins})


class AskVisitForm(TimeOnOffer):
    """Who comes, with or without an account."""

    ask = AskVisitAsk
    name = forms.CharField(label=_("Your name"), max_length=200)
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("The answer goes there, with a link to move or cancel the visit."),
    )
    school_id = forms.TypedChoiceField(
        label=_("Your school"), coerce=int, empty_value=None, required=False
    )
    school = forms.CharField(label=_("Your school"), max_length=200, required=False)
    class_size = forms.IntegerField(
        label=_("How many pupils?"), min_value=1, max_value=rules.MOST_IN_CLASS, initial=25
    )
    grade = forms.CharField(label=_("Which grade?"), max_length=40, required=False)
    wish = forms.CharField(
        label=_("What are you working on?"),
        help_text=_("A topic, a project, anything we should know to welcome every child."),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
    )
    phone = forms.CharField(label=_("Your phone number"), max_length=60, required=False)

    def __init__(self, *args: Any, schools: Choices, by_link: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if schools and not by_link:
            self.fields["school_id"].choices = [*schools, ELSEWHERE]  # type: ignore[attr-defined]
            self.fields["school"].label = _("Another school")
        else:
            del self.fields["school_id"]
            self.fields["school"].required = True
        if by_link:
            del self.fields["school"]


class MoveVisitForm(TimeOnOffer):
    ask = MoveVisitAsk


class AcceptVisitForm(AskForm):
    ask = AcceptVisitAsk
    partnership_id = forms.TypedChoiceField(
        label=_("Put it on the calendar of"),
        help_text=_("It becomes a session there, with the grade but no name."),
        coerce=int,
        empty_value=None,
        required=False,
    )

    def __init__(self, *args: Any, tables: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        none = ("", _("No partnership: only the list of class visits"))
        self.fields["partnership_id"].choices = [none, *tables]  # type: ignore[attr-defined]
        if not tables:
            self.fields["partnership_id"].widget = forms.HiddenInput()


class ProposeOtherDateForm(AskForm):
    ask = ProposeOtherDateAsk
    on = forms.DateField(label=_("Day"), widget=forms.DateInput)
    begins = forms.TimeField(label=_("Begins"), widget=forms.TimeInput)
    reason = forms.CharField(label=_("A word to the teacher"), max_length=300, required=False)


class DeclineVisitForm(AskForm):
    ask = DeclineVisitAsk
    reason = forms.CharField(
        label=_("Why?"), help_text=_("The teacher reads this."), max_length=300
    )


class CancelVisitForm(AskForm):
    ask = CancelVisitAsk
    reason = forms.CharField(
        label=_("Why?"), help_text=_("The teacher reads this."), max_length=300
    )


class CountVisitForm(AskForm):
    ask = CountVisitAsk
    pupils = forms.IntegerField(
        label=_("How many pupils came?"), min_value=0, max_value=rules.MOST_IN_CLASS
    )
    adults = forms.IntegerField(
        label=_("How many adults came with them?"),
        min_value=0,
        max_value=rules.MOST_IN_CLASS,
        required=False,
    )
