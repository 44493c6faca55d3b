"""Where django-allauth meets the house: closed sign-up, our letters, our words."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel import clock, letters
from holt.people import sessions
from holt.people.models import Person

TOPIC = "codes"


class AccountAdapter(DefaultAccountAdapter):
    """What allauth asks of us."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": gettext_lazy("This account is closed."),
        "email_password_mismatch": gettext_lazy(
            "Address and password do not fit together. Try again, or have a code sent to you."
        ),
        "enter_current_password": gettext_lazy("This is not your present password."),
        "incorrect_code": gettext_lazy("This is not the code we sent. Look again, please."),
        "invalid_password_reset": gettext_lazy("This link has been used or is too old."),
        "too_many_login_attempts": gettext_lazy(
            "That was tried too often. Please wait five minutes and try again."
        ),
        "rate_limited": gettext_lazy("That was too often. Please wait a minute and try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: people are invited or added."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Sign-in mail goes through the outbox like every letter, and at once."""
        subject, text, link = MAIL[template_prefix](context)
        letters.write(email, topic=TOPIC, subject=subject, text=text, link=link, now=clock.now())
        from holt.people.jobs import post  # jobs need the registry of models to be ready

        post.defer()

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Built on the configured address, never on what a request claims its host is."""
        uid, _dash, rest = key.partition("-")
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": uid, "key": rest})
        return settings.ADDRESS + path

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("people:settings")

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        *args: Any,
        **kwargs: Any,
    ) -> None:
        """Our own sentence for what allauth says through a template; most need none."""
        words = MESSAGES.get(message_template or "")
        message = kwargs.pop("message", None) or (str(words) if words else None)
        if message:
            super().add_message(request, level, message=message)

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        """Note the device, so that the person knows their sessions apart."""
        note_device(request)
        return super().post_login(request, user, **kwargs)


def note_device(request: HttpRequest) -> None:
    """Keep in the session which browser it is and since when; a link held before is let go."""
    request.session[sessions.DEVICE] = device(request.META.get("HTTP_USER_AGENT", ""))
    request.session[sessions.SIGNED_IN_AT] = clock.now().isoformat()
    request.session.pop("holt_link", None)


def device(agent: str) -> str:
    """ "Firefox, Linux" from a browser's long name for itself; "" when it says nothing known."""
    browsers = ("Edg", "OPR", "Firefox", "Chrome", "Safari")
    systems = ("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux")
    found = [next((one for one in names if one in agent), "") for names in (browsers, systems)]
    spelled = [{"Edg": "Edge", "OPR": "Opera"}.get(one, one) for one in found]
    return ", ".join(one for one in spelled if one)


def enter(request: HttpRequest, person: Person) -> None:
    """Sign this person in, when the door has made sure that it is them."""
    from django.contrib.auth import login

    login(request, person, backend=settings.AUTHENTICATION_BACKENDS[0])
    note_device(request)


def password_reset_address(person: Person) -> str:
    """The address under which this person chooses a new password; works for three hours."""
    token = default_token_generator.make_token(person)
    return AccountAdapter().get_reset_password_from_key_url(f"{user_pk_to_url_str(person)}-{token}")


def _login_code(context: dict[str, Any]) -> tuple[str, str, str]:
    text = _(
        "Type this code on the page where you sign in: %(code)s\n\n"
        "It works for 15 minutes. If you did not ask for it, you can ignore this letter."
    )
    return _("Your code for signing in"), text % {"code": context["code"]}, ""


def _password_reset(context: dict[str, Any]) -> tuple[str, str, str]:
    text = _(
        "Somebody, probably you, asked to set a new password. This link lets you choose one; "
        "it works for three hours. If it was not you, you can ignore this letter."
    )
    return _("Choose a new password"), text, context["password_reset_url"]


MAIL = {
    "account/email/login_code": _login_code,
    "account/email/password_reset_key": _password_reset,
}
MESSAGES = {
    "account/messages/password_changed.txt": gettext_lazy("Your new password is set."),
    "account/messages/password_set.txt": gettext_lazy("Your password is set."),
    "account/messages/logged_out.txt": gettext_lazy("You are signed out."),
}
