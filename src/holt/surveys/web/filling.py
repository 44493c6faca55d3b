"""Somebody fills in a form: on one page or one question at a time, kept as they go.

By a link or a letter the draft on the server is the truth: each post keeps it and leads to an
address that shows it, so that back and reload of a browser lose nothing. A library's tablet keeps
nothing: there the page itself carries what was written on the pages before.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from holt.kernel import clock
from holt.kernel.errors import Refused
from holt.kernel.verbs import VERBS
from holt.kernel.web.pages import page, viewer_of
from holt.kernel.web.words import sentence
from holt.standards.xlsform import Shown, answer_at, pages
from holt.surveys import actions, queries, rules
from holt.surveys.actions.answering import NotComplete
from holt.surveys.asks import AnswerAsk
from holt.surveys.rules import steps
from holt.surveys.web import fields, framing, reading
from holt.values.states import WrongState

KEPT_DAYS = 30
KEY_LENGTH = 24
WAYS_TO_ASK = {"one": True, "all": False}
Values = Mapping[str, Any]


@dataclass(frozen=True)
class Filling:
    """By which way, in which language, under which key of a draft, what was written before."""

    request: HttpRequest
    found: queries.Asked
    way: str
    language: str
    key: str = ""
    draft: str = ""
    before: Values = field(default_factory=dict)
    stopped: str = ""

    @property
    def now(self) -> datetime:
        """The wall clock of whoever answers."""
        return timezone.localtime(clock.now())

    @property
    def is_kiosk(self) -> bool:
        return self.way == "kiosk"

    @property
    def one_at_a_time(self) -> bool:
        """As they chose, or as the survey's maker did."""
        chosen = (self.request.POST or self.request.GET).get("by", "")
        return WAYS_TO_ASK.get(chosen, self.found.one_at_a_time)

    @property
    def site(self) -> str:
        """The number of the place, as the form has it."""
        return (self.request.POST or self.request.GET).get("site", "")

    def shown(self, values: Values, is_checked: bool = False) -> list[Shown]:
        """What is asked now."""
        return self.found.running.shown(
            values, language=self.language, now=self.now, is_checked=is_checked
        )


def begun(
    request: HttpRequest, found: queries.Asked, way: str, language: str, key: str = ""
) -> Filling:
    """With what this browser kept of it, unless it is a tablet for all. The key of the page is the
    draft's; a page that is opened after its answer was sent gets a new one."""
    draft = request.POST.get("draft", "")[: KEY_LENGTH * 2]
    if way == "kiosk":
        return Filling(request, found, way, language, key, draft or new_key())
    draft = draft or request.COOKIES.get(cookie(found), "")[: KEY_LENGTH * 2]
    before, stopped = queries.draft(found.id, draft)
    if not draft or (stopped == rules.SENT and request.method == "GET"):
        return Filling(request, found, way, language, key, new_key())
    return Filling(request, found, way, language, key, draft, before, stopped)


def new_key() -> str:
    """Drawn by chance, for one answer."""
    return secrets.token_urlsafe(KEY_LENGTH)


def cookie(found: queries.Asked) -> str:
    """What the key of a draft is called in a browser."""
    return f"survey_{found.code}"


def shown(filling: Filling) -> HttpResponse:
    """The form as it stands, at the question one came to."""
    at = filling.request.GET.get("at", "") or filling.stopped
    return _page(filling, filling.before, at)


def posted(filling: Filling) -> HttpResponse:
    """Sent, or kept and shown once more: another page, or one with something to look at again."""
    post = filling.request.POST
    running = filling.found.running
    values = reading.taken(post, running, filling.before, filling.language, filling.now)
    if "send" in post:
        return _sent(filling, values)
    at, is_wrong = _turned(filling, values) if filling.one_at_a_time else ("", False)
    is_leaving = "speak" in post or "switch" in post
    if is_wrong or filling.is_kiosk or not (is_leaving or (at and _is_pressed(filling))):
        here = _spoken(filling) if filling.is_kiosk else filling
        status = 422 if is_wrong else 200
        answer = _page(here, values, at, is_checked=is_wrong, status=status)
    else:
        answer = HttpResponseRedirect(_address(filling, at))
    return answer if filling.is_kiosk else _keep(filling, answer, values, at)


def _is_pressed(filling: Filling) -> bool:
    """Whether a button was pressed; else a script keeps what is written while one writes on."""
    return not getattr(filling.request, "htmx", False)


def _turned(filling: Filling, values: Values) -> tuple[str, bool]:
    """The page to show now, and whether something on it keeps one from going on."""
    post = filling.request.POST
    at, plan = post.get("at", ""), filling.found.running.plan
    now = pages(filling.shown(values, is_checked="next" in post))
    if "next" in post:
        here = steps.step(now, plan, at)
        is_wrong = steps.is_wrong(here.page)
        return (here.at, True) if is_wrong else (steps.beside(now, plan, at, 1), False)
    if "back" in post:
        return steps.beside(now, plan, at, -1), False
    added = next((one.removeprefix("add:") for one in post if one.startswith("add:")), "")
    if added:
        turns = answer_at(values, added)
        at = f"{added}[{len(turns) if isinstance(turns, list) else 1}]"
    return steps.step(now, plan, at).at, False


def _spoken(filling: Filling) -> Filling:
    """On a tablet: the language somebody has just chosen."""
    chosen = filling.request.POST.get("speak", "")
    return replace(filling, language=chosen) if chosen in filling.found.languages else filling


def _sent(filling: Filling, values: Values) -> HttpResponse:
    found, post = filling.found, filling.request.POST
    ask = AnswerAsk(
        found.id,
        values,
        agreed=bool(post.get("agreed")),
        language=filling.language,
        site=reading.place(filling.site, found.sites),
        way=filling.way,
        key=filling.key,
        draft=filling.draft,
    )
    try:
        VERBS["surveys.answer"].do(viewer_of(filling.request), ask, now=clock.now())
    except (Refused, WrongState) as problem:
        if not (isinstance(problem, Refused) and problem.code == "sent_already"):
            return _again(filling, values, problem)
    at = reverse("surveys:thanks", args=[found.code])
    query = f"?language={filling.language}" + ("&kiosk=1" if filling.is_kiosk else "")
    done = HttpResponseRedirect(at + query)
    done.delete_cookie(cookie(found), path="/s/")
    return done


def _again(filling: Filling, values: Values, problem: Refused | WrongState) -> HttpResponse:
    """It could not be taken: the page of the first question that has to be looked at."""
    is_checked = isinstance(problem, NotComplete)
    at = steps.END
    if is_checked:
        at = steps.first_wrong(pages(filling.shown(values, is_checked=True))) or at
    answer = _page(
        filling, values, at, is_checked=is_checked, refused=sentence(problem), status=422
    )
    return answer if filling.is_kiosk else _keep(filling, answer, values, at)


def _keep(filling: Filling, answer: HttpResponse, values: Values, at: str) -> HttpResponse:
    """Keep what is written under the browser's key, and tell the browser its key."""
    if filling.stopped == rules.SENT:  # kept by a script a moment too late
        return answer
    actions.keep_draft(filling.found.id, filling.draft, values, clock.now(), at)
    answer.set_cookie(
        cookie(filling.found),
        filling.draft,
        max_age=KEPT_DAYS * 86400,
        path="/s/",
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return answer


def _address(filling: Filling, at: str) -> str:
    """This page at another question, in another language, or the other way round."""
    post, query = filling.request.POST, filling.request.GET.copy()
    chosen = {
        "language": post.get("speak", filling.language),
        "by": post.get("switch", post.get("by", "")),
        "site": filling.site,
        "at": at,
        "kept": "1" if "keep" in post else "",
    }
    for name, value in chosen.items():
        if value:
            query[name] = value
        else:
            query.pop(name, None)
    return f"{filling.request.path}?{query.urlencode()}"


def _page(
    filling: Filling,
    values: Values,
    at: str,
    *,
    is_checked: bool = False,
    refused: str = "",
    status: int = 200,
) -> HttpResponse:
    found, request = filling.found, filling.request
    asked = filling.shown(values, is_checked)
    prepared = [fields.prepared(one, filling.language, found.running.form) for one in asked]
    context = {
        **framing.frame(found, filling.is_kiosk),
        "title": found.title,
        "asked": found,
        "way": filling.way,
        "language": filling.language,
        "others": framing.others(found, filling.language),
        "questions": prepared,
        "agreed": bool(request.POST.get("agreed")),
        "site": filling.site,
        "sites": list(enumerate(found.sites)),
        "refused": refused,
        "is_kept": "keep" in request.POST or "kept" in request.GET,
        "direction": framing.direction(filling.language),
        "stop": _stop(filling),
        "draft": filling.draft,
        "by": "one" if filling.one_at_a_time else "all",
    }
    if filling.one_at_a_time:
        context |= _step(filling, asked, prepared, at)
    return page(request, "surveys/answer.html", context, status=status)


def _stop(filling: Filling) -> str:
    """Where somebody who was asked by letter says that they want no more."""
    if not filling.key:
        return ""
    return reverse("surveys:stop_letters", args=[filling.found.code, filling.key])


def _step(
    filling: Filling, asked: list[Shown], prepared: list[dict[str, Any]], at: str
) -> dict[str, Any]:
    """One page of it; on a tablet also what was written on the others."""
    here = steps.step(pages(asked), filling.found.running.plan, at)
    paths = [one.path for one in here.page]
    by_path = {(one["path"], one["begins"]): one for one in prepared}
    questions = [by_path[one.path, one.begins] for one in here.page]
    for one in questions:
        one["is_after"] = bool(one["may_add"] and one["many"])
    others = [one for one in prepared if one["path"] not in paths]
    return {
        "questions": questions,
        "step": here,
        "progress": framing.progress(here),
        "answered": sum(bool(one.get("is_answered")) for one in prepared),
        "carried": list(fields.carried(others)) if filling.is_kiosk else [],
    }
