"""Forms of courses; field names are the Asks'."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Many
from holt.kernel.web.vocabulary import language_choices
from holt.training import asks
from holt.training.web.words import KINDS

Choices = Sequence[tuple[Any, object]]
NO: Any = False


class CourseForm(AskForm):
    """What a course says of itself."""

    title = forms.CharField(label=_("What it is called"), max_length=200)
    kind = forms.ChoiceField(
        label=_("What is it?"),
        help_text=_("A cohort goes through it together, as a leadership year does."),
        choices=list(KINDS.items()),
        widget=forms.RadioSelect,
        initial="course",
    )
    first_on = forms.DateField(label=_("First day"), widget=forms.DateInput)
    last_on = forms.DateField(label=_("Last day"), widget=forms.DateInput)
    aims = forms.CharField(
        label=_("What will people be able to do afterwards?"),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    for_whom = forms.CharField(
        label=_("For whom"),
        help_text=_("For instance: new branch managers; anyone who works with children."),
        max_length=300,
        required=False,
    )
    subjects = Many(label=_("What is it about?"), required=False)
    languages = Many(label=_("Languages it is held in"), choices=language_choices(), required=False)
    place_text = forms.CharField(label=_("Where"), max_length=300, required=False)
    seats = forms.IntegerField(
        label=_("Seats"), help_text=_("Empty: no limit."), min_value=1, required=False
    )
    per_library = forms.IntegerField(
        label=_("At most from one library"),
        help_text=_("Empty: the seats are shared evenly among the libraries that plan it."),
        min_value=1,
        required=False,
    )
    freed_on = forms.DateField(
        label=_("From this day the seats that are left are anybody's"),
        required=False,
        widget=forms.DateInput,
    )
    is_selective = forms.BooleanField(
        label=_("People apply, and we choose by criteria"), required=False
    )
    criteria = forms.CharField(
        label=_("Criteria"),
        help_text=_("Everyone reads them before they apply."),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    needs_yes = forms.BooleanField(label=_("It needs the supervisor's yes"), required=False)
    fee = forms.CharField(label=_("Cost for each seat"), max_length=12, initial="0")
    paid_text = forms.CharField(
        label=_("Who pays"),
        help_text=_("For instance: each library for its own; travel is paid by the State Library."),
        max_length=300,
        required=False,
    )
    least_percent = forms.IntegerField(
        label=_("How many percent of the units must somebody have been at?"),
        min_value=0,
        max_value=100,
        initial=80,
    )
    credit_hours = forms.CharField(
        label=_("Hours of credit for the whole course"),
        help_text=_("0 if there is none. Dates may give credit of their own in the program."),
        max_length=8,
        initial="0",
    )
    scheme = forms.CharField(
        label=_("Under which scheme"),
        help_text=_("For instance: CE hours, LEU, contact hours."),
        max_length=120,
        required=False,
    )

    def __init__(self, *args: Any, subjects: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["subjects"].choices = subjects  # type: ignore[attr-defined]


class PlanCourseForm(CourseForm):
    """The same, with the library that leads it."""

    ask: ClassVar[type] = asks.PlanCourseAsk
    lead_id = forms.TypedChoiceField(label=_("Which library leads it?"), coerce=int)

    def __init__(self, *args: Any, homes: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["lead_id"].choices = homes  # type: ignore[attr-defined]


class EditCourseForm(CourseForm):
    ask = asks.EditCourseAsk


class SetPartakerForm(AskForm):
    """A library at the table."""

    ask = asks.SetPartakerAsk
    organization_id = forms.TypedChoiceField(label=_("Library"), coerce=int)
    gives = forms.BooleanField(label=_("It teaches"), required=False)
    hosts = forms.BooleanField(label=_("It hosts"), required=False)
    pays = forms.BooleanField(label=_("It pays"), required=False)
    seats = forms.IntegerField(
        label=_("Seats promised to it"),
        help_text=_("Empty: its fair share."),
        min_value=0,
        required=False,
    )

    def __init__(self, *args: Any, houses: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = houses  # type: ignore[attr-defined]


class DropPartakerForm(AskForm):
    ask = asks.DropPartakerAsk
    organization_id = forms.TypedChoiceField(label=_("Library"), coerce=int)

    def __init__(self, *args: Any, houses: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = houses  # type: ignore[attr-defined]


class SetFacilitatorForm(AskForm):
    ask = asks.SetFacilitatorAsk
    person_id = forms.TypedChoiceField(label=_("Who"), coerce=int)
    leads = forms.TypedChoiceField(
        label=_("Facilitates"),
        choices=[("1", _("Yes")), ("", _("Not any more"))],
        coerce=bool,
        empty_value=NO,
        required=False,
        widget=forms.RadioSelect,
        initial="1",
    )

    def __init__(self, *args: Any, people: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person_id"].choices = people  # type: ignore[attr-defined]


class TieProgramForm(AskForm):
    """The program that holds the dates."""

    ask = asks.TieProgramAsk
    program_id = forms.TypedChoiceField(
        label=_("Program"),
        help_text=_("Dates, the list at the door, credit and certificates are kept there."),
        coerce=int,
        empty_value=None,
        required=False,
    )

    def __init__(self, *args: Any, programs: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["program_id"].choices = programs  # type: ignore[attr-defined]


class CallOffCourseForm(AskForm):
    ask = asks.CallOffCourseAsk
    reason = forms.CharField(
        label=_("Why?"), help_text=_("Everyone who is in it reads this."), max_length=300
    )
