"""Forms of lessons; field names are the Asks'."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, Many
from holt.learning import rules
from holt.learning.asks import (
    AskLessonAsk,
    EditLessonAsk,
    NoteLessonAsk,
    PublishLessonAsk,
    WithdrawLessonAsk,
    WriteLessonAsk,
)
from holt.learning.web import facets
from holt.learning.web.words import KINDS, OPENNESS

Choices = Sequence[tuple[Any, object]]
NOT_SAID: tuple[tuple[str, object], ...] = (("", _("Not said")),)
ABOUT_CENTS = 100
MORE = (
    *("obstacles", "solutions", "approaches", "motives", "partner_kinds", "size", "setting"),
    *("place_text", "cost", "hours", "weeks", "evidence"),
)


def told(label: Any, help_text: Any = "", rows: int = 3, most: int = rules.MOST_TEXT) -> Any:
    """A few sentences."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=most,
        required=False,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


def looked_at() -> forms.BooleanField:
    """Asked for when Holt points out a name; hidden until then would need a script."""
    return forms.BooleanField(
        label=_("Nobody we serve is named here without their consent"),
        help_text=_("Holt points out names, addresses and numbers before others read it."),
        required=False,
    )


class LessonForm(AskForm):
    """What a lesson says; what makes it comparable stands folded below."""

    kind = forms.ChoiceField(
        label=_("What is it?"),
        choices=list(KINDS.items()),
        widget=forms.RadioSelect,
        initial="lesson",
    )
    title = forms.CharField(
        label=_("In one line"),
        help_text=_("So that somebody with the same problem stops and reads."),
        max_length=200,
    )
    wanted = told(_("What did you want?"), rows=2)
    did = told(_("What did you do?"))
    happened = told(_("What happened?"), _("A story stands here, in the words of who tells it."))
    instead = told(_("What would you do instead?"), _("Most useful when it did not work."))
    subjects = Many(label=_("What is it about?"), required=False)
    told_by = forms.CharField(
        label=_("Whose words are these?"),
        help_text=_("For a story: as they wish to be called, for example “a mother of two”."),
        max_length=200,
        required=False,
    )
    has_consent = forms.BooleanField(
        label=_("Whoever tells this story agreed that it is shared"), required=False
    )
    openness = forms.ChoiceField(
        label=_("Who may read it?"),
        choices=list(OPENNESS.items()),
        widget=forms.RadioSelect,
        initial="network",
    )
    obstacles = Many(label=_("What stood in the way?"), required=False, choices=())
    solutions = Many(label=_("What helped?"), required=False, choices=())
    approaches = Many(label=_("How did you go about it?"), required=False, choices=())
    motives = Many(label=_("Why did you do it?"), required=False, choices=())
    partner_kinds = forms.MultipleChoiceField(
        label=_("What kind of partner was it done with?"), required=False
    )
    size = forms.ChoiceField(
        label=_("How many people did it reach?"),
        choices=[*NOT_SAID, *facets.SIZES.items()],
        required=False,
    )
    setting = forms.ChoiceField(
        label=_("In what kind of place?"),
        choices=[*NOT_SAID, *facets.SETTINGS.items()],
        required=False,
    )
    place_text = forms.CharField(label=_("Where?"), max_length=120, required=False)
    cost = forms.DecimalField(
        label=_("What did it cost, without staff?"), required=False, min_value=0, decimal_places=2
    )
    hours = forms.IntegerField(label=_("Staff hours in all"), required=False, min_value=0)
    weeks = forms.IntegerField(label=_("Weeks from idea to first day"), required=False, min_value=0)
    evidence = told(_("How do you know?"), _("Counts, a survey, what people said."), 2, 2000)
    looked_at = looked_at()

    def __init__(
        self, *args: Any, subjects: Choices = (), kinds: Choices = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._choose("subjects", subjects)
        self._choose("partner_kinds", kinds)
        for facet, field in rules.FIELDS.items():
            self._choose(field, list(facets.FACETS[facet].items()))
        cents = self.initial.get("cost_cents")
        if cents is not None:
            self.initial["cost"] = cents / ABOUT_CENTS

    def _choose(self, name: str, choices: Choices) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def main(self) -> Iterator[forms.BoundField]:
        """What everybody fills in."""
        return (one for one in self.visible_fields() if one.name not in MORE)

    def more(self) -> Iterator[forms.BoundField]:
        """What makes it comparable."""
        return (self[name] for name in MORE)

    def to_ask(self, fixed: Any) -> Any:
        cost = self.cleaned_data.get("cost")
        cents = None if cost is None else int(cost * ABOUT_CENTS)
        kinds = tuple(self.cleaned_data.get("partner_kinds", ()))
        return super().to_ask({"cost_cents": cents, **fixed, "partner_kinds": kinds})


class WriteLessonForm(LessonForm):
    ask = WriteLessonAsk
    organization_id = forms.TypedChoiceField(label=_("Whose lesson is it?"), coerce=int)
    publish = forms.BooleanField(
        label=_("Publish it now"),
        help_text=_("Without this it stays a draft, and a partner can read it first."),
        required=False,
        initial=True,
    )

    def __init__(self, *args: Any, own: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._choose("organization_id", own)
        if len(own) == 1:
            self.fields["organization_id"].widget = forms.HiddenInput()
            self.initial["organization_id"] = own[0][0]


class ByLinkForm(AskForm):
    """Three lines, from a letter, by somebody without an account."""

    ask = WriteLessonAsk
    kind = forms.ChoiceField(
        label=_("Did it work?"),
        choices=[("lesson", _("Yes, or mostly")), ("failure", _("It did not work"))],
        widget=forms.RadioSelect,
        initial="lesson",
    )
    happened = told(
        _("What happened?"),
        _("As long as a breath is enough: your phone's keyboard can write down what you say."),
    )
    title = forms.CharField(
        label=_("In one line"),
        help_text=_("Left empty, your first sentence stands here."),
        max_length=200,
        required=False,
    )
    wanted = told(_("What did you want?"), rows=2)
    instead = told(_("What would you do instead?"), rows=2)
    openness = forms.ChoiceField(
        label=_("Who may read it?"),
        choices=list(OPENNESS.items())[1:],
        widget=forms.RadioSelect,
        initial="network",
    )
    looked_at = looked_at()

    def to_ask(self, fixed: Any) -> Any:
        title = self.cleaned_data["title"] or rules.title_of(self.cleaned_data["happened"])
        return super().to_ask({**fixed, "title": title})


class EditLessonForm(LessonForm):
    ask = EditLessonAsk
    correction = forms.CharField(
        label=_("What did you correct?"),
        help_text=_("Readers of a published lesson see this with the date."),
        max_length=300,
        required=False,
    )


class NoteLessonForm(AskForm):
    ask = NoteLessonAsk
    organization_id = forms.TypedChoiceField(label=_("Whose lesson is it?"), coerce=int)
    words = forms.CharField(
        label=_("What happened?"),
        help_text=_("Speak or type as long as a breath. Your phone's keyboard can write it down."),
        max_length=rules.MOST_TEXT,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def __init__(self, *args: Any, own: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = own  # type: ignore[attr-defined]
        if len(own) == 1:
            self.fields["organization_id"].widget = forms.HiddenInput()
            self.initial["organization_id"] = own[0][0]


class PublishLessonForm(AskForm):
    ask = PublishLessonAsk
    looked_at = looked_at()


class WithdrawLessonForm(AskForm):
    ask = WithdrawLessonAsk
    reason = forms.CharField(
        label=_("Why?"),
        help_text=_("Only your own organization reads this."),
        max_length=300,
    )


class AskLessonForm(AskForm):
    ask = AskLessonAsk
