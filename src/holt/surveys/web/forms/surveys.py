"""Forms about a whole survey."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, LinesField
from holt.kernel.web.vocabulary import language_choices
from holt.surveys import asks
from holt.surveys.web.words import AUDIENCES, PRIVACY, TEMPLATES, TOPICS


class Listed(AskForm):
    """A form whose organization is chosen from one's own; hidden when there is one only."""

    def __init__(self, *args: Any, own: Sequence[tuple[int, object]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "organization_id" in self.fields:
            self.fields["organization_id"].choices = list(own)  # type: ignore[attr-defined]
            if len(own) == 1:
                self.fields["organization_id"].widget = forms.HiddenInput()
                self.initial["organization_id"] = own[0][0]


class MakeSurveyForm(Listed):
    ask: ClassVar[type] = asks.MakeSurveyAsk
    organization_id = forms.TypedChoiceField(label=_("Who asks?"), coerce=int)
    title = forms.CharField(
        label=_("What is it called?"), max_length=200, help_text=_("Those who answer see this.")
    )
    template = forms.ChoiceField(
        label=_("What do you want to know?"),
        choices=list(TEMPLATES.items()),
        widget=forms.RadioSelect,
        help_text=_("Each begins with a form that you can change."),
    )
    topic = forms.ChoiceField(
        label=_("What was the program about?"),
        choices=[("", "–"), *TOPICS.items()],
        required=False,
        help_text=_("For what a program changed."),
    )
    audience = forms.ChoiceField(
        label=_("Who is asked?"), choices=list(AUDIENCES.items()), initial="patrons"
    )


class ImportFormForm(Listed):
    ask: ClassVar[type] = asks.ImportFormAsk
    organization_id = forms.TypedChoiceField(label=_("Who asks?"), coerce=int)
    file = forms.FileField(
        label=_("The workbook"),
        help_text=_("An XLSForm, as a file that ends in .xlsx or .xls."),
    )
    title = forms.CharField(
        label=_("What is it called?"),
        max_length=200,
        required=False,
        help_text=_("Left empty, the form's own title is taken."),
    )
    audience = forms.ChoiceField(
        label=_("Who is asked?"), choices=list(AUDIENCES.items()), initial="patrons"
    )


class EditSurveyForm(AskForm):
    ask: ClassVar[type] = asks.EditSurveyAsk
    title = forms.CharField(label=_("What is it called?"), max_length=200)
    audience = forms.ChoiceField(label=_("Who is asked?"), choices=list(AUDIENCES.items()))
    privacy = forms.ChoiceField(
        label=_("What are they promised?"),
        choices=list(PRIVACY.items()),
        widget=forms.RadioSelect,
    )
    welcome = forms.CharField(
        label=_("What stands above the questions"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Who asks, why, how long it takes, what becomes of it."),
    )
    consent = forms.CharField(
        label=_("What they agree to"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("With a text here, a box has to be ticked before an answer is taken."),
    )
    thanks = forms.CharField(
        label=_("What they read afterwards"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    whom_to_ask = forms.CharField(
        label=_("Whom can they ask?"),
        max_length=200,
        required=False,
        help_text=_("A name, a telephone number, an address: it stands below the questions."),
    )
    sites = LinesField(
        label=_("Places"),
        required=False,
        help_text=_("One a line. Each gets a link of its own, and reports can tell them apart."),
    )
    one_at_a_time = forms.BooleanField(
        label=_("Ask one question at a time"),
        required=False,
        help_text=_("Easier on a phone. Whoever answers can switch to all on one page."),
    )
    closes_on = forms.DateField(label=_("Last day"), required=False, widget=forms.DateInput)
    quota = forms.IntegerField(label=_("Answers at most"), min_value=1, required=False)
    by_invitation = forms.BooleanField(
        label=_("Only those who get a letter can answer, once each"), required=False
    )
    remind_after = forms.IntegerField(
        label=_("Remind so many days after a letter"),
        min_value=1,
        max_value=90,
        required=False,
        help_text=_("Only those who have not answered, twice at most. Empty: not by itself."),
    )
    remind_before = forms.IntegerField(
        label=_("Remind so many days before the last day"),
        min_value=1,
        max_value=90,
        required=False,
    )
    may_quote = forms.BooleanField(
        label=_("Sentences people write may be shown, without a name"),
        required=False,
        help_text=_(
            "Those who answer are told, and agree to it with the text above. Without this, only "
            "counts of themes are shown."
        ),
    )


class CopySurveyForm(AskForm):
    ask: ClassVar[type] = asks.CopySurveyAsk
    title = forms.CharField(label=_("What is the copy called?"), max_length=200)
    is_follow_up = forms.BooleanField(
        label=_("It follows this one, with the same people some weeks later"), required=False
    )


class ReopenSurveyForm(AskForm):
    ask: ClassVar[type] = asks.ReopenSurveyAsk
    closes_on = forms.DateField(label=_("Last day"), required=False, widget=forms.DateInput)


class InviteForm(AskForm):
    ask: ClassVar[type] = asks.InviteAsk
    addresses = LinesField(
        label=_("Whom to write to"),
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("One on each line: the address, or the address, a comma and the name."),
    )
    language = forms.ChoiceField(label=_("Language of the letter"))

    def __init__(self, *args: Any, lists: Mapping[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = (lists or {}).get("language") or language_choices()
        self.fields["language"].choices = known  # type: ignore[attr-defined]
