"""The pages of those who answer: by link, letter and kiosk; thanks; a test drive for its makers."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from holt.kernel import clock
from holt.kernel.web.pages import do, look, page, viewer_of
from holt.kernel.web.vocabulary import language_name
from holt.standards.xlsform.running import Running
from holt.surveys import queries
from holt.surveys.asks import StopLettersAsk, TakeBackAsk
from holt.surveys.web import fields, filling, framing, reading


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
            return _over(request, found, key, way)
        one = filling.begun(request, found, way, language, key)
        return filling.posted(one) if request.method == "POST" else filling.shown(one)


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


def _over(request: HttpRequest, found: queries.Asked, key: str, way: str) -> HttpResponse:
    """It is closed, or this letter was answered."""
    back = ""
    if key and found.privacy == "confidential" and found.is_spent:
        back = reverse("surveys:take_back_answer", args=[found.code, key])
    context = {
        **framing.frame(found, way == "kiosk"),
        "title": found.title,
        "asked": found,
        "take_back": back,
        "others": framing.others(found, language_of(request, found)),
    }
    return page(request, "surveys/over.html", context, status=200 if found.is_spent else 410)


def laid_out(
    running: Running, values: dict[str, Any], language: str, is_checked: bool
) -> list[dict[str, Any]]:
    """Every question as its template reads it."""
    shown = running.shown(values, language=language, now=_now(), is_checked=is_checked)
    return [fields.prepared(one, language, running.form) for one in shown]


def _now() -> datetime:
    return timezone.localtime(clock.now())


@never_cache
def thanks(request: HttpRequest, survey_code: str) -> HttpResponse:
    """It is in. On the library's tablet the page returns to the start by itself."""
    found = queries.asked(survey_code)
    language = language_of(request, found)
    is_kiosk = "kiosk" in request.GET
    with translation.override(ours(language)):
        start = reverse("surveys:kiosk", args=[survey_code]) if is_kiosk else ""
        wish = ""
        if not start and "wished" not in request.GET and queries.is_followed(found.id):
            at = reverse("surveys:wish_follow_up", args=[survey_code])
            wish = f"{at}?language={language}"
        context = {
            **framing.frame(found, is_kiosk),
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
        **framing.frame(found),
        "title": _("Take my answer back"),
        "why": found.title,
        "back": back,
        "text": _("It is taken out of everything that was counted."),
    }
    return page(request, "surveys/button.html", context)


@never_cache
def stop_letters(request: HttpRequest, survey_code: str, answer_key: str) -> HttpResponse:
    """No more letters about it: GET asks, POST does it. The link in the letter still answers."""
    found = queries.asked_by_key(survey_code, answer_key)
    back = reverse("surveys:answer_by_key", args=[survey_code, answer_key])
    with translation.override(ours(language_of(request, found))):
        if request.method == "POST":
            said = _("No more letters about this will come. You can still answer, if you like.")
            ask = StopLettersAsk(found.id, answer_key)
            return do(request, "surveys.stop_letters", ask, done=lambda _row: back, said=said)
        context = {
            **framing.frame(found),
            "title": _("No more letters, please"),
            "why": found.title,
            "back": back,
            "text": _("Your address is kept only so that nobody writes to it again about this."),
        }
        return page(request, "surveys/button.html", context)


def preview(request: HttpRequest, survey_id: int) -> HttpResponse:
    """The form as those would see it who answer; nothing is kept."""
    found = look(request, queries.survey, survey_id)
    running = Running(found.form)
    given = (request.POST or request.GET).get("language", "")
    wanted = (given, viewer_of(request).language, *found.languages)
    language = next((one for one in wanted if one in found.languages), "")
    values = reading.taken(request.POST, running, {}, language, _now())
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
