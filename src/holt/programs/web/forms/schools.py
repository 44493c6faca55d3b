"""Forms of a school's calendar and of lessons planned together."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm
from holt.programs.asks import (
    AddSchoolEntryAsk,
    AgreeLessonPlanAsk,
    BringSchoolCalendarAsk,
    CopyLessonPlanAsk,
    EditLessonPlanAsk,
    PlanLessonAsk,
    RemoveSchoolEntryAsk,
    ReviewLessonPlanAsk,
    ScheduleLessonStepAsk,
    TeachLessonPlanAsk,
)
from holt.programs.web.forms.sessions import ELSEWHERE, NOBODY, Choices
from holt.programs.web.school_words import ENTRY_KINDS

LARGEST = 2_000_000


class OfOrganization(AskForm):
    """Something in the calendar of one organization at the table."""

    organization_id = forms.TypedChoiceField(label=_("Whose calendar"), coerce=int)

    def __init__(self, *args: Any, organizations: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = list(organizations)  # type: ignore[attr-defined]


class AddSchoolEntryForm(OfOrganization):
    ask = AddSchoolEntryAsk
    kind = forms.ChoiceField(label=_("What is it?"), choices=list(ENTRY_KINDS.items()))
    title = forms.CharField(
        label=_("What it is called"), help_text=_("Such as “Fractions”."), max_length=200
    )
    first_on = forms.DateField(label=_("First day"), widget=forms.DateInput)
    last_on = forms.DateField(
        label=_("Last day"),
        help_text=_("Empty: just the one day."),
        widget=forms.DateInput,
        required=False,
    )
    grade = forms.CharField(label=_("Which grade?"), max_length=60, required=False)
    note = forms.CharField(label=_("Note"), max_length=500, required=False)
    field_order = ("kind", "title", "first_on", "last_on", "grade", "organization_id")


class BringSchoolCalendarForm(OfOrganization):
    """A calendar as a file, or pasted."""

    ask = BringSchoolCalendarAsk
    calendar = forms.CharField(
        label=_("A name for this calendar"),
        help_text=_("Bringing it again under the same name replaces what it said before."),
        max_length=120,
    )
    kind = forms.ChoiceField(
        label=_("What is in it?"), choices=list(ENTRY_KINDS.items()), initial="other"
    )
    file = forms.FileField(
        label=_("The file (.ics)"),
        help_text=_("Most schools' calendars have a button “Export” or “Subscribe”."),
        required=False,
    )
    text = forms.CharField(
        label=_("Or its text"), widget=forms.Textarea(attrs={"rows": 3}), required=False
    )
    field_order = ("file", "calendar", "kind", "organization_id", "text")

    def clean(self) -> dict[str, Any]:
        """The file's text, or what was pasted."""
        cleaned = super().clean() or {}
        given = cleaned.get("file")
        if given is not None:
            cleaned["text"] = given.read(LARGEST + 1).decode("utf-8", "replace").replace("\x00", "")
        elif not cleaned.get("text"):
            self.add_error("file", _now("Please choose the file, or paste its text."))
        return cleaned


class RemoveSchoolEntryForm(AskForm):
    ask = RemoveSchoolEntryAsk
    whole_calendar = forms.BooleanField(
        label=_("And everything else that came from the same file"), required=False
    )

    def __init__(self, *args: Any, from_file: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not from_file:
            del self.fields["whole_calendar"]


class LessonForm(AskForm):
    """What a lesson is for, and what comes of it."""

    title = forms.CharField(label=_("What it is called"), max_length=200)
    subject = forms.CharField(label=_("Subject"), max_length=120, required=False)
    grade = forms.CharField(label=_("Which grade?"), max_length=60, required=False)
    aims = forms.CharField(
        label=_("Aims: what pupils will know or be able to do"),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
    )
    products = forms.CharField(
        label=_("Products to show: what pupils will have made"),
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
    )
    materials = forms.CharField(
        label=_("Materials: books, tools, rooms"),
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
    )


class PlanLessonForm(LessonForm):
    ask = PlanLessonAsk


class EditLessonPlanForm(LessonForm):
    ask = EditLessonPlanAsk


class StandardForm(forms.Form):
    """A standard the lesson works toward."""

    code = forms.CharField(
        label=_("Standard"), help_text=_("Such as CCSS.ELA-W.4.7."), max_length=60
    )
    text = forms.CharField(label=_("What it says"), max_length=400, required=False)


def step_form(organizations: Choices) -> type[forms.Form]:
    """What happens when, and who of these does it."""

    class StepForm(forms.Form):
        on = forms.DateField(label=_("Day"), widget=forms.DateInput, required=False)
        what = forms.CharField(label=_("What happens"), max_length=400)
        organization_id = forms.TypedChoiceField(
            label=_("Who does it"),
            choices=[NOBODY, *organizations],
            coerce=int,
            empty_value=None,
            required=False,
        )
        who = forms.CharField(label=_("By name"), max_length=120, required=False)
        id = forms.IntegerField(widget=forms.HiddenInput, required=False)

    return StepForm


class AgreeLessonPlanForm(AskForm):
    ask = AgreeLessonPlanAsk


class TeachLessonPlanForm(AskForm):
    ask = TeachLessonPlanAsk


class ReviewLessonPlanForm(AskForm):
    ask = ReviewLessonPlanAsk
    review = forms.CharField(
        label=_("What went well, and what would we change?"),
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class CopyLessonPlanForm(AskForm):
    ask = CopyLessonPlanAsk
    first_on = forms.DateField(
        label=_("Day of the first step"),
        help_text=_("The others move along. Empty: the same week a year later."),
        widget=forms.DateInput,
        required=False,
    )


class ScheduleLessonStepForm(AskForm):
    ask = ScheduleLessonStepAsk
    begins = forms.TimeField(label=_("Begins"), widget=forms.TimeInput)
    ends = forms.TimeField(label=_("Ends"), widget=forms.TimeInput)
    place_id = forms.TypedChoiceField(
        label=_("Place"), coerce=int, empty_value=None, required=False
    )
    place_text = forms.CharField(
        label=_("The room, or a place that is not on the list"), max_length=300, required=False
    )

    def __init__(self, *args: Any, places: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place_id"].choices = [ELSEWHERE, *places]  # type: ignore[attr-defined]
