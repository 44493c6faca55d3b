"""Answering: on a phone first, without scripts as well, kept as one goes; preview and kiosk."""

import secrets
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from holt.kernel import clock
from holt.kernel.errors import Refused
from holt.kernel.verbs import VERBS
from holt.kernel.web.pages import do, look, page, viewer_of
from holt.kernel.web.vocabulary import language_name
from holt.kernel.web.words import sentence
from holt.standards.xlsform.running import Running
from holt.surveys import actions, queries
from holt.surveys.actions.answering import NotComplete
from holt.surveys.asks import AnswerAsk, TakeBackAsk
from holt.surveys.web import fields, reading
from holt.values.states import WrongState

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "ur", "yi"})
KEPT_DAYS = 30
KEY_LENGTH = 24


@never_cache
def answer(request: HttpRequest, survey_code: str) -> HttpResponse:
    """The survey of a short address."""
    return _answer(request, queries.asked(survey_code), "link")


@never_cache
def answer_by_key(request: HttpRequest, survey_code: str, answer_key: str) -> HttpResponse:
    """The same by the personal link of a letter."""
    return _answer(request, queries.asked_by_key(survey_code, answer_key), "mail", answer_key)


@never_cache
def kiosk(request: HttpRequest, survey_code: str) -> HttpResponse:
    """On a tablet of the library: nothing is kept on it, and it returns to the start."""
    return _answer(request, queries.asked(survey_code), "kiosk")


def _answer(request: HttpRequest, found: queries.Asked, way: str, key: str = "") -> HttpResponse:
    language = language_of(request, found)
    with translation.override(ours(language)):
        if found.state != "open" or found.is_spent:
            return _over(request, found, key)
        if request.method == "POST":
            return _posted(request, found, way, key, language)
        draft = "" if way == "kiosk" else request.COOKIES.get(_cookie(found), "")
        values = queries.draft_values(found.id, draft) if draft else {}
        return _shown(request, found, values, language, way=way, key=key)


def language_of(request: HttpRequest, found: queries.Asked) -> str:
    """The language asked for (a letter's link asks for its own), the reader's, or the first."""
    given = (request.POST or request.GET).get("language", "")
    for one in (given, viewer_of(request).language):
        if one in found.languages:
            return one
    return found.languages[0] if found.languages else ""


def ours(language: str) -> str:
    """The language the page's own words are in."""
    return language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def _cookie(found: queries.Asked) -> str:
    return f"survey_{found.code}"


def _over(request: HttpRequest, found: queries.Asked, key: str) -> HttpResponse:
    """It is closed, or this letter was answered."""
    back = ""
    if key and found.privacy == "confidential" and found.is_spent:
        back = reverse("surveys:take_back_answer", args=[found.code, key])
    context = {"title": found.title, "asked": found, "take_back": back}
    return page(request, "surveys/over.html", context, status=200 if found.is_spent else 410)


def _posted(
    request: HttpRequest, found: queries.Asked, way: str, key: str, language: str
) -> HttpResponse:
    """Sent, or shown once more because an answer brought another question or something is
    missing; what is written so far is kept either way."""
    values = reading.values(request.POST)
    draft = request.COOKIES.get(_cookie(found), "")[:200] or secrets.token_urlsafe(KEY_LENGTH)
    more: dict[str, Any] = {"way": way, "key": key}
    if "send" not in request.POST:
        shown = _shown(request, found, values, language, **more)
        return shown if way == "kiosk" else _keep(shown, found, draft, values)
    ask = AnswerAsk(
        found.id,
        values,
        agreed=bool(request.POST.get("agreed")),
        language=language,
        site=_site(request, found),
        way=way,
        key=key,
        draft=draft,
    )
    try:
        VERBS["surveys.answer"].do(viewer_of(request), ask, now=clock.now())
    except (Refused, WrongState) as problem:
        more["refused"] = sentence(problem)
        more["is_checked"] = isinstance(problem, NotComplete)
        again = _shown(request, found, values, language, **more, status=422)
        return again if way == "kiosk" else _keep(again, found, draft, values)
    at = reverse("surveys:thanks", args=[found.code])
    query = f"?language={language}" + ("&kiosk=1" if way == "kiosk" else "")
    done = HttpResponseRedirect(at + query)
    done.delete_cookie(_cookie(found), path="/s/")
    return done


def _site(request: HttpRequest, found: queries.Asked) -> str:
    number = (request.POST or request.GET).get("site", "")
    return reading.place(number, found.sites)


def _keep(
    answer: HttpResponse, found: queries.Asked, draft: str, values: dict[str, Any]
) -> HttpResponse:
    """Keep what is written under the browser's key, and tell the browser its key."""
    actions.keep_draft(found.id, draft, values, clock.now())
    answer.set_cookie(
        _cookie(found),
        draft,
        max_age=KEPT_DAYS * 86400,
        path="/s/",
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return answer


def _shown(
    request: HttpRequest,
    found: queries.Asked,
    values: dict[str, Any],
    language: str,
    *,
    way: str,
    key: str = "",
    is_checked: bool = False,
    refused: str = "",
    status: int = 200,
) -> HttpResponse:
    given = request.POST or request.GET
    context = {
        "title": found.title,
        "asked": found,
        "way": way,
        "language": language,
        "others": _others(request, found, language),
        "questions": laid_out(found.running, values, language, is_checked),
        "agreed": bool(request.POST.get("agreed")),
        "site": given.get("site", ""),
        "sites": list(enumerate(found.sites)),
        "refused": refused,
        "direction": "rtl" if language.split("-")[0] in RIGHT_TO_LEFT else "ltr",
    }
    return page(request, "surveys/answer.html", context, status=status)


def laid_out(
    running: Running, values: dict[str, Any], language: str, is_checked: bool
) -> list[dict[str, Any]]:
    """Every question as its template reads it."""
    now = timezone.localtime(clock.now())
    shown = running.shown(values, language=language, now=now, is_checked=is_checked)
    return [fields.prepared(one, language, running.form) for one in shown]


def _others(
    request: HttpRequest, found: queries.Asked, language: str
) -> list[tuple[str, str, str]]:
    """(code, name, address) of the form's other languages."""
    query = request.GET.copy()
    others = []
    for one in found.languages:
        if one != language:
            query["language"] = one
            others.append((one, language_name(one), f"?{query.urlencode()}"))
    return others


@never_cache
def thanks(request: HttpRequest, survey_code: str) -> HttpResponse:
    """It is in. On the library's tablet the page returns to the start by itself."""
    found = queries.asked(survey_code)
    language = language_of(request, found)
    with translation.override(ours(language)):
        start = reverse("surveys:kiosk", args=[survey_code]) if "kiosk" in request.GET else ""
        wish = ""
        if not start and "wished" not in request.GET and queries.is_followed(found.id):
            at = reverse("surveys:wish_follow_up", args=[survey_code])
            wish = f"{at}?language={language}"
        context = {
            "title": _("Thank you"),
            "asked": found,
            "start": start,
            "wish": wish,
            "is_wished": "wished" in request.GET,
        }
        answer = page(request, "surveys/thanks.html", context)
    if start:
        answer["Refresh"] = f"8; url={start}"
    return answer


@never_cache
def take_back_answer(request: HttpRequest, survey_code: str, answer_key: str) -> HttpResponse:
    """A confidential answer is taken back by whoever holds its letter: GET asks, POST does it."""
    found = queries.asked_by_key(survey_code, answer_key)
    back = reverse("surveys:answer_by_key", args=[survey_code, answer_key])
    if request.method == "POST":
        said = _("Your answer is gone. You can answer anew, or leave it.")
        ask = TakeBackAsk(found.id, answer_key)
        return do(request, "surveys.take_back_answer", ask, done=lambda _row: back, said=said)
    context = {
        "title": _("Take my answer back"),
        "why": found.title,
        "back": back,
        "text": _("It is taken out of everything that was counted."),
    }
    return page(request, "surveys/button.html", context)


def preview(request: HttpRequest, survey_id: int) -> HttpResponse:
    """The form as those would see it who answer; nothing is kept."""
    found = look(request, queries.survey, survey_id)
    running = Running(found.form)
    values = reading.values(request.POST)
    given = (request.POST or request.GET).get("language", "")
    wanted = (given, viewer_of(request).language, *found.languages)
    language = next((one for one in wanted if one in found.languages), "")
    is_checked = "send" in request.POST
    questions = laid_out(running, values, language, is_checked)
    context = {
        "title": _("A test drive"),
        "why": found.title,
        "survey": found,
        "questions": questions,
        "language": language,
        "others": [
            (one, language_name(one), f"?language={one}")
            for one in found.languages
            if one != language
        ],
        "is_checked": is_checked,
        "is_complete": is_checked and not any(one["problem"] for one in questions),
    }
    return page(request, "surveys/preview.html", context, status=422 if is_checked else 200)
