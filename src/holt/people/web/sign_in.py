"""Signing in: allauth's views with our forms and templates, and the demo's seats."""

from typing import Any

from allauth.account import views as allauth
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from holt.kernel import clock
from holt.kernel.errors import NotFound
from holt.kernel.verbs import VERBS
from holt.kernel.web.pages import go, viewer_of
from holt.people import actions, queries
from holt.people.adapter import enter
from holt.people.asks import ChooseLanguageAsk
from holt.people.rules import PAGE_LANGUAGES
from holt.people.web import forms

YEAR = 60 * 60 * 24 * 365


def stay(view: Any, request: HttpRequest, stage: Any) -> None:
    """A code that was asked for does not keep anyone from choosing another way in."""


class SignIn(allauth.LoginView):
    """With a password; beside it the way by code and, in a demo, the seats."""

    template_name = "people/sign_in.html"
    form_class = forms.SignInForm
    extra_context = {"title": gettext_lazy("Sign in")}
    _redirect_to_pending_stage = stay

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "code_form": forms.RequestCodeForm(),
            "seats": queries.demo_people(),
            "next": self.request.GET.get("next") or self.request.POST.get("next", ""),
        }


class RequestCode(allauth.RequestLoginCodeView):
    """Have a code sent; says the same whether or not the address is known."""

    template_name = "people/request_code.html"
    form_class = forms.RequestCodeForm
    extra_context = {"title": gettext_lazy("Have a code sent to you")}
    _redirect_to_pending_stage = stay


class ConfirmCode(allauth.ConfirmLoginCodeView):
    """Type the code that was sent."""

    template_name = "people/confirm_code.html"
    form_class = forms.ConfirmCodeForm
    extra_context = {"title": gettext_lazy("Type the code we sent")}


class SignOut(allauth.LogoutView):
    """Leave; the browser forgets what pages kept in it, such as the lists of the door."""

    template_name = "people/sign_out.html"
    extra_context = {"title": gettext_lazy("Sign out")}

    def post(self, *args: Any, **kwargs: Any) -> Any:
        answer = super().post(*args, **kwargs)
        answer["Clear-Site-Data"] = '"storage"'
        return answer


class ResetPassword(allauth.PasswordResetView):
    """Have a link sent with which to choose a new password."""

    template_name = "people/reset_password.html"
    form_class = forms.ResetPasswordForm
    extra_context = {"title": gettext_lazy("Choose a new password")}


class ResetPasswordDone(allauth.PasswordResetDoneView):
    template_name = "people/reset_password_done.html"
    extra_context = {"title": gettext_lazy("Look into your mail")}


class NewPassword(allauth.PasswordResetFromKeyView):
    template_name = "people/new_password.html"
    form_class = forms.NewPasswordForm
    extra_context = {"title": gettext_lazy("Choose a new password")}


class NewPasswordDone(allauth.PasswordResetFromKeyDoneView):
    template_name = "people/new_password_done.html"
    extra_context = {"title": gettext_lazy("Your new password is set")}


class ChangePassword(allauth.PasswordChangeView):
    template_name = "people/change_password.html"
    form_class = forms.ChangePasswordForm
    extra_context = {"title": gettext_lazy("Change my password")}


class SetPassword(allauth.PasswordSetView):
    template_name = "people/change_password.html"
    form_class = forms.SetPasswordForm
    extra_context = {"title": gettext_lazy("Choose a password")}


class Inactive(allauth.AccountInactiveView):
    template_name = "people/inactive.html"
    extra_context = {"title": gettext_lazy("This account is closed")}


@require_POST
def demo(request: HttpRequest, person_id: int = 0) -> HttpResponse:
    """Take a seat of the demo network, by one click; impossible in any other network."""
    wanted = person_id or _number(request.POST.get("person", ""))
    seat = next((one for one in queries.demo_people() if one.id == wanted), None)
    if seat is None:
        raise NotFound
    enter(request, queries.for_the_house().get(pk=seat.id))
    said = _("You sit in the seat of %(name)s now.") % {"name": seat.name}
    return go(request, safe(request, request.POST.get("next", "")), said)


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Read the pages in another language: kept with the person, the link, or this browser."""
    wanted = request.POST.get("language", "")
    if wanted not in PAGE_LANGUAGES:
        raise NotFound
    viewer = viewer_of(request)
    if viewer.person_id:
        VERBS["people.choose_language"].do(viewer, ChooseLanguageAsk(wanted), now=clock.now())
    elif viewer.grant:
        actions.choose_link_language(viewer, language=wanted, now=clock.now())
    answer = go(request, safe(request, request.POST.get("next", "")))
    answer.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        wanted,
        max_age=YEAR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return answer


def safe(request: HttpRequest, address: str) -> str:
    """The address if it is a page of ours, else the front page."""
    ours = url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    return address if ours and address.startswith("/") else "/"


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0
