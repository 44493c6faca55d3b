"""Forms of the people room: allauth's with our labels, and our own verbs'."""

from collections.abc import Mapping
from typing import Any, ClassVar

from allauth.account import forms as allauth
from django import forms
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.forms import AskForm, LinesField, Many
from holt.kernel.web.vocabulary import LANGUAGE_NAMES
from holt.people import asks, rules
from holt.people.web.words import CADENCES, SCOPES, TOPICS
from holt.values.zones import places

ADDRESS = _("E-mail address")
PASSWORD = _("Password")
NEW_PASSWORD = _("New password")
AGAIN = _("The same once more")
PASSWORD_HELP = _("At least ten characters, not a common word and not your name.")
OWN_NAMES = {"en": "English", "es": "Español"}


def relabel(form: forms.BaseForm, labels: Mapping[str, Any]) -> None:
    """Our words for allauth's fields, without placeholders."""
    for name, label in labels.items():
        field = form.fields[name]
        field.label = label
        field.help_text = PASSWORD_HELP if name == "password1" else ""
        field.widget.attrs.pop("placeholder", None)


class SignInForm(allauth.LoginForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        relabel(self, {"login": ADDRESS, "password": PASSWORD})


class RequestCodeForm(allauth.RequestLoginCodeForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        relabel(self, {"email": ADDRESS})


class ConfirmCodeForm(allauth.ConfirmLoginCodeForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        relabel(self, {"code": _("Code from the letter")})


class ResetPasswordForm(allauth.ResetPasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        relabel(self, {"email": ADDRESS})


class NewPasswordForm(allauth.ResetPasswordKeyForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        relabel(self, {"password1": NEW_PASSWORD, "password2": AGAIN})


class ChangePasswordForm(allauth.ChangePasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = {"oldpassword": _("Present password"), "password1": NEW_PASSWORD}
        relabel(self, labels | {"password2": AGAIN})


class SetPasswordForm(allauth.SetPasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        relabel(self, {"password1": NEW_PASSWORD, "password2": AGAIN})


def zones() -> list[tuple[str, str]]:
    """Time zones by region and city, as people know them."""
    return [("UTC", "UTC")] + [(one, one.replace("_", " ")) for one in places()]


class EditProfileForm(AskForm):
    ask: ClassVar[type] = asks.EditProfileAsk
    name = forms.CharField(label=_("Name"), max_length=200)
    title = forms.CharField(
        label=_("What you do"),
        max_length=200,
        required=False,
        help_text=_("For example: outreach librarian."),
    )
    language = forms.ChoiceField(
        label=_("Language of pages and letters"), choices=list(OWN_NAMES.items())
    )
    zone = forms.ChoiceField(label=_("Time zone"), choices=zones())


class ChooseMailForm(AskForm):
    ask: ClassVar[type] = asks.ChooseMailAsk

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for topic, label in TOPICS.items():
            self.fields[str(topic)] = forms.ChoiceField(
                label=str(label), choices=list(CADENCES.items())
            )


class OfferForm(AskForm):
    ask: ClassVar[type] = asks.OfferAsk
    languages = Many(
        label=_("Languages I can help in"), choices=list(LANGUAGE_NAMES.items()), required=False
    )
    subjects = LinesField(
        label=_("Subjects I know well"),
        required=False,
        help_text=_("One on each line, for example: grant writing."),
    )
    would_teach = forms.BooleanField(label=_("I would teach colleagues"), required=False)
    would_mentor = forms.BooleanField(label=_("I would mentor a colleague"), required=False)
    hours_a_month = forms.IntegerField(
        label=_("Hours a month I could give"),
        required=False,
        min_value=0,
        max_value=rules.MOST_HOURS_A_MONTH,
    )
    consent = forms.BooleanField(
        label=_("I agree that people of the network may see this"),
        required=False,
        help_text=_("You can take this back at any time; what you wrote here is then removed."),
    )


class MakeTokenForm(AskForm):
    ask: ClassVar[type] = asks.MakeTokenAsk
    name = forms.CharField(
        label=_("What the key is for"),
        max_length=100,
        help_text=_("A name by which you know it again, for example: our calendar screen."),
    )
    scopes = Many(label=_("What it may do"), choices=list(SCOPES.items()))


class EraseMeForm(AskForm):
    ask: ClassVar[type] = asks.EraseMeAsk
    email = forms.EmailField(
        label=ADDRESS, help_text=_("Type the address you sign in with, to be sure.")
    )
