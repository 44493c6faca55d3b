"""Forms of mutual aid."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from holt.evaluation.asks import (
    AnswerAidAsk,
    CallOutAsk,
    CancelCallOutAsk,
    CloseCallOutAsk,
    ConfirmAidAsk,
    EditAidAsk,
    LogAidAsk,
    OfferAidAsk,
    Promise,
    WithdrawAidAsk,
)
from holt.evaluation.queries import WantedLine
from holt.evaluation.web.aid.words import AID_ANSWERS, AID_KINDS, ENTRY_KINDS, READY
from holt.kernel.web.forms import AskForm

Choices = Sequence[tuple[Any, object]]


class OfferAidForm(AskForm):
    """What could be lent."""

    ask: ClassVar[type] = OfferAidAsk
    kind = forms.ChoiceField(label=_("Kind"), choices=list(AID_KINDS.items()))
    what = forms.CharField(
        label=_("What it is"),
        help_text=_("Such as: hall with kitchen and showers; generator on a trailer."),
        max_length=300,
    )
    how_much = forms.CharField(
        label=_("How much"),
        help_text=_("Such as: 60 people overnight; 2 vans with 8 seats; 3 volunteers."),
        max_length=120,
        required=False,
    )
    conditions = forms.CharField(
        label=_("Under which conditions"),
        help_text=_("Such as: not on school days; only with our own driver."),
        max_length=300,
        required=False,
    )
    ready = forms.ChoiceField(
        label=_("How quickly"), choices=list(READY.items()), widget=forms.RadioSelect
    )
    contact_name = forms.CharField(
        label=_("Whom to reach"),
        help_text=_(
            "Your own people and the coordinators of the network see this contact; nobody else."
        ),
        max_length=200,
        required=False,
    )
    contact_email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("A call-out goes here, with a link to answer by. No account is needed."),
        required=False,
    )
    contact_phone = forms.CharField(
        label=_("Telephone"),
        help_text=_("One that is answered at night and at weekends, if there is one."),
        max_length=60,
        required=False,
    )
    language = forms.ChoiceField(label=_("The language of the letter"), choices=settings.LANGUAGES)


class EditAidForm(OfferAidForm):
    """The same, changed."""

    ask = EditAidAsk


class ConfirmAidForm(AskForm):
    ask = ConfirmAidAsk


class WithdrawAidForm(AskForm):
    ask = WithdrawAidAsk


class CallOutForm(AskForm):
    """Who asks for what, where, and whom."""

    ask = CallOutAsk
    organization_id = forms.TypedChoiceField(label=_("For"), coerce=int)
    is_drill = forms.TypedChoiceField(
        label=_("Is it real?"),
        choices=[("drill", _("A drill: nothing has happened")), ("real", _("It is real"))],
        coerce=lambda value: value == "drill",
        widget=forms.RadioSelect,
    )
    title = forms.CharField(
        label=_("In a few words"),
        help_text=_("Such as: Water in the basement of Alder Falls Library."),
        max_length=200,
    )
    happened = forms.CharField(
        label=_("What has happened, and what is needed first"),
        help_text=_("For a drill: what you pretend has happened."),
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    where = forms.CharField(label=_("Where to come"), max_length=200, required=False)
    reach = forms.CharField(
        label=_("Whom to call with questions"),
        help_text=_("A name and a number. It stands in every letter."),
        max_length=200,
    )
    county = forms.ChoiceField(label=_("Ask those in"), required=False)
    organization_ids = forms.TypedMultipleChoiceField(
        label=_("Or ask only these"),
        help_text=_("If you choose any, only they are asked, whatever they offer."),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self,
        *args: Any,
        organizations: Choices = (),
        counties: Choices = (),
        helpers: Choices = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = list(organizations)  # type: ignore[attr-defined]
        everywhere = [("", _("Everywhere")), *counties]
        self.fields["county"].choices = everywhere  # type: ignore[attr-defined]
        self.fields["organization_ids"].choices = list(helpers)  # type: ignore[attr-defined]

    def to_ask(self, fixed: Mapping[str, Any]) -> Any:
        picked = tuple(self.cleaned_data["organization_ids"])
        return super().to_ask({**fixed, "organization_ids": picked})


class WantedForm(forms.Form):
    """One thing that is needed."""

    kind = forms.ChoiceField(label=_("Kind"), choices=list(AID_KINDS.items()))
    what = forms.CharField(label=_("What"), max_length=200)
    amount = forms.IntegerField(label=_("How many"), min_value=1, max_value=100_000)


class AnswerAidForm(AskForm):
    """What a called organization answers: one question, then how many of each thing."""

    ask = AnswerAidAsk
    answer = forms.ChoiceField(
        label=_("Can you help?"),
        choices=[(value, label) for value, label in AID_ANSWERS.items() if value],
        widget=forms.RadioSelect,
    )
    ready = forms.ChoiceField(
        label=_("If yes: from when"),
        choices=list(READY.items()),
        widget=forms.RadioSelect,
        required=False,
    )
    how_long = forms.CharField(
        label=_("If yes: for how long"),
        help_text=_("Such as: two days; until Sunday."),
        max_length=120,
        required=False,
    )
    words = forms.CharField(
        label=_("Anything else"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    name = forms.CharField(label=_("Your name"), max_length=200)
    field_order = ("answer",)

    def __init__(self, *args: Any, wanted: Iterable[WantedLine] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["version"]
        self.wanted = tuple(wanted)
        names = [f"amount_{one.id}" for one in self.wanted]
        for name, one in zip(names, self.wanted, strict=True):
            self.fields[name] = forms.IntegerField(
                label=_("If yes, how many: %(what)s (%(amount)s needed)")
                % {"what": one.what, "amount": one.amount},
                min_value=0,
                max_value=100_000,
                required=False,
            )
        self.order_fields(["answer", *names, "ready", "how_long", "words", "name"])

    def to_ask(self, fixed: Mapping[str, Any]) -> Any:
        given = {one.id: self.cleaned_data.get(f"amount_{one.id}") for one in self.wanted}
        promises = tuple(Promise(one, amount) for one, amount in given.items() if amount)
        return super().to_ask({**fixed, "promises": promises})


class LogAidForm(AskForm):
    """A line of the log."""

    ask = LogAidAsk
    kind = forms.ChoiceField(
        label=_("What"), choices=list(ENTRY_KINDS.items()), widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=_("In words"),
        help_text=_("Such as: 20 cots from the church, brought by the city's van."),
        max_length=500,
    )
    organization_id = forms.TypedChoiceField(
        label=_("Whose"), coerce=int, required=False, empty_value=None
    )
    at = forms.DateTimeField(
        label=_("When"), help_text=_("Left empty, it has happened just now."), required=False
    )

    def __init__(self, *args: Any, organizations: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nobody = [("", _("Nobody's in particular")), *organizations]
        self.fields["organization_id"].choices = nobody  # type: ignore[attr-defined]


class CloseCallOutForm(AskForm):
    ask = CloseCallOutAsk
    lesson = forms.CharField(
        label=_("What was learnt"),
        help_text=_(
            "Such as: two numbers rang in an empty office; the cots were in the wrong town. You "
            "can write it later."
        ),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class CancelCallOutForm(AskForm):
    ask = CancelCallOutAsk
    reason = forms.CharField(label=_("Why"), max_length=300)
