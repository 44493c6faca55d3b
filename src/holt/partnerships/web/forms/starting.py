"""Forms from a proposal to talking."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, LinesField, Many
from holt.partnerships import rules
from holt.partnerships.asks import (
    AcceptAsk,
    BringInAsk,
    DeclineAsk,
    EditAsk,
    FollowIntroductionAsk,
    IntroduceAsk,
    InvitePartyAsk,
    NameContactAsk,
    ProposeAsk,
    SetOpennessAsk,
    StateInterestsAsk,
)
from holt.partnerships.web.words import DECLINE_REASONS, LEVELS

DATE = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
LANGUAGES = (("en", _("English")), ("es", _("Spanish")))
BY_NAME = {
    "list": "organizations",
    "autocomplete": "off",
    "hx-get": "/organizations/names/",
    "hx-trigger": "input changed delay:250ms",
    "hx-target": "#organizations",
    "hx-sync": "this:replace",
}
"""A field in which an organization is chosen by typing; the names come as one types."""

WANTS = _("What we want from it")
WANTS_HELP = _("One thing a line. Be plain: what must come of it for you to say it was worth it?")


def labels(codes: tuple[str, ...], words: dict[str, Any]) -> list[tuple[str, Any]]:
    """Codes with their words, in the table's order."""
    return [(code, words[code]) for code in codes]


class ProposeForm(AskForm):
    """A proposal; the organizations are rows beside it."""

    ask = ProposeAsk
    name = forms.CharField(
        label=_("What you would do together"),
        max_length=200,
        help_text=_("A short name people will remember, such as “English on the floor”."),
    )
    summary = forms.CharField(
        label=_("Why, and for whom"),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
        help_text=_("Two or three sentences. The others read this first."),
    )
    organization_id = forms.TypedChoiceField(label=_("You propose it for"), coerce=int)
    interests = LinesField(label=WANTS, required=False, help_text=WANTS_HELP)
    goal_ids = Many(label=_("Goals it serves"), required=False)

    def __init__(
        self,
        *args: Any,
        organizations: tuple[tuple[int, str], ...],
        goals: tuple[tuple[int, str], ...],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = organizations  # type: ignore[attr-defined]
        self.fields["goal_ids"].choices = goals  # type: ignore[attr-defined]
        if not goals:
            del self.fields["goal_ids"]
        if len(organizations) == 1:
            self.fields["organization_id"].widget = forms.HiddenInput()
            self.fields["organization_id"].initial = organizations[0][0]


class InvitedForm(forms.Form):
    """One organization to propose it to, and whom to write to there."""

    organization = forms.CharField(
        label=_("Organization"),
        max_length=255,
        widget=forms.TextInput(attrs=BY_NAME),
        help_text=_("Its name as the directory has it."),
    )
    contact_name = forms.CharField(label=_("Person to write to"), max_length=200, required=False)
    contact_email = forms.EmailField(
        label=_("Their e-mail"),
        required=False,
        help_text=_("They get a link and need no account."),
    )
    language = forms.ChoiceField(label=_("In which language"), choices=LANGUAGES, required=False)


class BringInForm(AskForm):
    """A partnership that runs already."""

    ask = BringInAsk
    name = forms.CharField(label=_("What you do together"), max_length=200)
    organization_id = forms.TypedChoiceField(label=_("You record it for"), coerce=int)
    partners = LinesField(
        label=_("With whom"),
        help_text=_("One organization a line, by its name in the directory."),
    )
    summary = forms.CharField(
        label=_("Why, and for whom"), widget=forms.Textarea(attrs={"rows": 3}), required=False
    )
    level = forms.TypedChoiceField(
        label=_("How close you are"),
        coerce=int,
        empty_value=None,
        required=False,
        choices=[("", _("not said")), *LEVELS.items()],
    )
    starts_on = forms.DateField(label=_("Since"), widget=DATE, required=False)
    ends_on = forms.DateField(label=_("Until"), widget=DATE, required=False)
    review_on = forms.DateField(label=_("Next review"), widget=DATE, required=False)
    contact_name = forms.CharField(
        label=_("Person to talk to at the first partner"), max_length=200, required=False
    )
    contact_email = forms.EmailField(label=_("Their e-mail"), required=False)
    file = forms.FileField(
        label=_("The agreement, if there is one"),
        required=False,
        help_text=_("A PDF or a scan (JPEG, PNG), at most 20 MB."),
    )

    def __init__(
        self, *args: Any, organizations: tuple[tuple[int, str], ...], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization_id"].choices = organizations  # type: ignore[attr-defined]


class AcceptForm(AskForm):
    """Yes, let us talk: and what we want from it."""

    ask = AcceptAsk
    interests = LinesField(label=WANTS, help_text=WANTS_HELP, required=False)
    note = forms.CharField(
        label=_("Anything else they should know"),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
    )


class DeclineForm(AskForm):
    """No, with a reason."""

    ask = DeclineAsk
    reason_code = forms.ChoiceField(
        label=_("Why not"),
        choices=labels(rules.DECLINE_REASONS, DECLINE_REASONS),
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("In your own words"),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        help_text=_("A kind sentence keeps the door open."),
    )


class EditForm(AskForm):
    """Name, summary and goals."""

    ask = EditAsk
    name = forms.CharField(label=_("Name"), max_length=200)
    summary = forms.CharField(
        label=_("Why, and for whom"), widget=forms.Textarea(attrs={"rows": 5}), required=False
    )
    goal_ids = Many(label=_("Goals it serves"), required=False)

    def __init__(self, *args: Any, goals: tuple[tuple[int, str], ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["goal_ids"].choices = goals  # type: ignore[attr-defined]


class StateInterestsForm(AskForm):
    """All this party wants."""

    ask = StateInterestsAsk
    interests = LinesField(label=WANTS, help_text=WANTS_HELP, required=False)


class SetOpennessForm(AskForm):
    """May anyone see that this exists?"""

    ask = SetOpennessAsk
    agrees = forms.BooleanField(
        label=_("Anyone may see that this partnership exists"),
        required=False,
        help_text=_(
            "Its name, parties, stage, level and summary; nothing else. "
            "It is public only when every party agrees."
        ),
    )


class NameContactForm(AskForm):
    """Who speaks for a party."""

    ask = NameContactAsk
    contact_name = forms.CharField(label=_("Name"), max_length=200)
    contact_title = forms.CharField(label=_("Role"), max_length=200, required=False)
    contact_email = forms.EmailField(label=_("E-mail"))
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)


class InvitePartyForm(AskForm):
    """One more organization at the table."""

    ask = InvitePartyAsk
    organization = forms.CharField(
        label=_("Organization"),
        max_length=255,
        widget=forms.TextInput(attrs=BY_NAME),
    )
    contact_name = forms.CharField(label=_("Person to write to"), max_length=200, required=False)
    contact_email = forms.EmailField(label=_("Their e-mail"), required=False)
    language = forms.ChoiceField(label=_("In which language"), choices=LANGUAGES)


class IntroduceForm(AskForm):
    """Two others who should meet."""

    ask = IntroduceAsk
    first = forms.CharField(
        label=_("One organization"),
        widget=forms.TextInput(attrs=BY_NAME),
    )
    first_name = forms.CharField(label=_("Person to ask there"), max_length=200)
    first_email = forms.EmailField(label=_("Their e-mail"))
    second = forms.CharField(
        label=_("The other organization"),
        widget=forms.TextInput(attrs=BY_NAME),
    )
    second_name = forms.CharField(label=_("Person to ask there"), max_length=200)
    second_email = forms.EmailField(label=_("Their e-mail"))
    reason = forms.CharField(
        label=_("Why they should meet"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Both read this. Addresses are shared only when both say yes."),
    )


class FollowIntroductionForm(AskForm):
    """What came of it."""

    ask = FollowIntroductionAsk
    outcome = forms.CharField(label=_("What came of it"), widget=forms.Textarea(attrs={"rows": 4}))
