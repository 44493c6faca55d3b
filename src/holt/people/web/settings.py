"""The settings pages: who I am, what mail I get, what I can bring, my keys, my data."""

import json
from dataclasses import asdict

from django.conf import settings as site
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from holt.kernel import clock
from holt.kernel.errors import Refused
from holt.kernel.verbs import VERBS
from holt.kernel.web.pages import act, do, page, show_problem, viewer_of
from holt.kernel.web.panels import panels_for
from holt.kernel.web.vocabulary import LANGUAGE_NAMES
from holt.kernel.web.words import status
from holt.people import actions, asks, queries
from holt.people.web import forms
from holt.people.web.words import CADENCES, SCOPES, TOPICS

HERE = "/settings/"
FEED_ADDRESS = "/calendar/{key}.ics"


@never_cache
def settings(request: HttpRequest) -> HttpResponse:
    """Everything one can settle, on one page, each with the way to change it."""
    viewer = viewer_of(request)
    mine = queries.settings_of(viewer)
    shown = {
        "title": _("Settings"),
        "why": _("What Holt keeps about you, and how it reaches you. You decide all of it."),
        "mine": mine,
        "language": forms.OWN_NAMES[mine.language],
        "languages": [LANGUAGE_NAMES[one] for one in mine.languages],
        "mail": [(TOPICS[topic], CADENCES[cadence]) for topic, cadence in mine.mail],
        "keys": [
            (key, [SCOPES[scope] for scope in key.scopes]) for key in queries.tokens_of(viewer)
        ],
        "feed_since": queries.feed_key_of(viewer),
        "sessions": queries.sessions_of(viewer, request.session.session_key or "", clock.now()),
        "panels": panels_for("settings", viewer, 0),
    }
    return page(request, "people/settings.html", shown)


def edit_profile(request: HttpRequest) -> HttpResponse:
    mine = queries.settings_of(viewer_of(request))
    return act(
        request,
        "people.edit_profile",
        forms.EditProfileForm,
        title=_("Your profile"),
        why=_("How colleagues and partners see you, and in which language and hours."),
        button=_("Save"),
        initial=asdict(mine),
        done=lambda _person: HERE,
        said=gettext_lazy("Your profile is saved."),
        context={"back": HERE},
    )


def choose_mail(request: HttpRequest) -> HttpResponse:
    mine = queries.settings_of(viewer_of(request))
    return act(
        request,
        "people.choose_mail",
        forms.ChooseMailForm,
        title=_("Mail"),
        why=_("Choose how often you hear about each thing. Digests gather many into one letter."),
        button=_("Save"),
        initial={**dict(mine.mail), "version": mine.version},
        done=lambda _person: HERE,
        said=gettext_lazy("Your choice is saved."),
        context={"back": HERE},
    )


def offer(request: HttpRequest) -> HttpResponse:
    mine = queries.settings_of(viewer_of(request))
    return act(
        request,
        "people.offer",
        forms.OfferForm,
        title=_("What I can bring"),
        why=_("Colleagues find you when a partnership needs what you know. Only if you agree."),
        button=_("Save"),
        initial={**asdict(mine), "consent": mine.offer_consent_at is not None},
        done=lambda _person: HERE,
        said=gettext_lazy("Thank you. The network can see what you offer."),
        context={"back": HERE},
    )


@require_POST
def withdraw_offer(request: HttpRequest) -> HttpResponse:
    return do(
        request,
        "people.withdraw_offer",
        asks.WithdrawOfferAsk(),
        done=lambda _person: HERE,
        said=_("What you had offered is removed."),
    )


@never_cache
def make_token(request: HttpRequest) -> HttpResponse:
    """The key is shown once, on the page that answers; it is kept nowhere."""
    viewer = viewer_of(request)
    queries.settings_of(viewer)
    form = forms.MakeTokenForm(request.POST or None)
    answer = 200
    if request.method == "POST":
        answer = 422
        if form.is_valid():
            try:
                made = VERBS["people.make_token"].do(viewer, form.to_ask({}), now=clock.now())
            except Refused as problem:
                show_problem(form, problem)
                answer = status(problem)
            else:
                return show_secret(request, _("Your new key"), made.secret)
    shown = {
        "title": _("Make a key for programs"),
        "why": _("With a key, a program of yours can do what you can do here, and no more."),
        "button": _("Make the key"),
        "form": form,
        "verb": "people.make_token",
        "back": HERE,
    }
    return page(request, "kernel/act.html", shown, status=answer)


@require_POST
def revoke_token(request: HttpRequest, token_id: int) -> HttpResponse:
    return do(
        request,
        "people.revoke_token",
        asks.RevokeTokenAsk(token_id),
        done=lambda _row: HERE,
        said=_("The key is closed."),
    )


@never_cache
@require_POST
def make_feed_key(request: HttpRequest) -> HttpResponse:
    made = VERBS["people.make_feed_key"].do(
        viewer_of(request), asks.MakeFeedKeyAsk(), now=clock.now()
    )
    address = site.ADDRESS + FEED_ADDRESS.format(key=made.secret)
    return show_secret(request, _("The address of your calendar"), address)


@require_POST
def revoke_feed_key(request: HttpRequest) -> HttpResponse:
    return do(
        request,
        "people.revoke_feed_key",
        asks.RevokeFeedKeyAsk(),
        done=lambda _none: HERE,
        said=_("The calendar address is closed."),
    )


@require_POST
def end_session(request: HttpRequest) -> HttpResponse:
    return do(
        request,
        "people.end_session",
        asks.EndSessionAsk(request.POST.get("session", "")),
        done=lambda _none: HERE,
        said=_("That browser is signed out."),
    )


@never_cache
def export(request: HttpRequest) -> HttpResponse:
    """All that is kept about the person who asks, as a JSON file."""
    body = json.dumps(actions.everything_about(viewer_of(request)), indent=2, ensure_ascii=False)
    answer = HttpResponse(body, content_type="application/json")
    answer["Content-Disposition"] = 'attachment; filename="holt-my-data.json"'
    return answer


def erase_me(request: HttpRequest) -> HttpResponse:
    queries.settings_of(viewer_of(request))
    return act(
        request,
        "people.erase_me",
        forms.EraseMeForm,
        title=_("Erase me"),
        why=_(
            "Your name, address and everything you offered are removed for good, and your keys "
            "and sessions end. What you did for partnerships stays on record without your name."
        ),
        button=_("Erase me for good"),
        done=lambda _none: "/",
        said=gettext_lazy("You are erased. Thank you for what you did here."),
        context={"back": HERE},
    )


def show_secret(request: HttpRequest, title: str, secret: str) -> HttpResponse:
    """A secret, the only time it is seen."""
    return page(request, "people/secret.html", {"title": title, "secret": secret})
