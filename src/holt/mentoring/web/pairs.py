"""A pair's own page, and what its two people do."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.kernel import clock
from holt.kernel.viewer import Viewer
from holt.kernel.web.pages import act, do, look, page, viewer_of
from holt.mentoring import queries, rules
from holt.mentoring.actions.letters import first_message
from holt.mentoring.asks import PairAsk
from holt.mentoring.web import forms
from holt.mentoring.web.rounds import applied_shown
from holt.mentoring.web.words import (
    EVERY,
    PAIR_STATES,
    PAIR_TONES,
    RATINGS,
    hours_line,
    reasons_told,
)


def pair(request: HttpRequest, pair_id: int) -> HttpResponse:
    """The two of us: who the other is, when we met, what we said thanks for."""
    viewer = viewer_of(request)
    found = look(request, queries.pair, pair_id)
    context = {
        "title": found.other.name or "–",
        "pair": found,
        "role": _("Your mentor") if found.is_mentee else _("Whom you mentor"),
        "state": PAIR_STATES[found.state],
        "tone": PAIR_TONES[found.state],
        "every": EVERY[found.meets_every],
        "card": applied_shown(found.other, viewer),
        "why": [
            hours_line(found.hours),
            *(reason for reason, _points in reasons_told(found.parts)),
        ],
        "allowed": set(rules.PAIR_STATES.allowed(found.state)),
        "rating": RATINGS.get(found.my_rating or 0, ""),
        "hours": round(sum(one.minutes for one in found.met) / 60, 1),
        "lesson_url": _lesson_url(found) if _may_write(viewer) else "",
    }
    return page(request, "mentoring/pair.html", context)


def _may_write(viewer: Viewer) -> bool:
    """Lessons are written for an organization, by its staff."""
    return any(viewer.acts_for(one) for one in viewer.roles)


def _lesson_url(found: queries.PairPage) -> str:
    """A lesson begun from what one learned."""
    learned = next((one.learned for one in found.farewells if one.is_mine), "")
    if not learned:
        return ""
    return f"/lessons/write-lesson/?{urlencode({'title': found.round, 'did': learned})}"


def accept(request: HttpRequest, pair_id: int) -> HttpResponse:
    """Say yes."""
    words = (
        _("Say yes"),
        _("It begins as soon as you both have said yes."),
        _("Good. It begins as soon as you both have said yes."),
    )
    return _press(request, pair_id, "accept", words)


def say_no(request: HttpRequest, pair_id: int) -> HttpResponse:
    """Say no, kindly."""
    words = (
        _("Say no, kindly"),
        _("No reason is needed, and nobody is to blame. Both of you can be matched again."),
        _("That is fine. The other is told without a reason."),
    )
    return _press(request, pair_id, "say_no", words)


def end_pair(request: HttpRequest, pair_id: int) -> HttpResponse:
    """End it before the season does."""
    words = (
        _("End it early"),
        _("No reason is needed; the other is told. What you both wrote stays with you two."),
        _("It has ended, without blame. You can be matched again."),
    )
    return _press(request, pair_id, "end_pair", words)


def _press(
    request: HttpRequest, pair_id: int, verb: str, words: tuple[str, str, str]
) -> HttpResponse:
    """A button: its name, what it does, and what is said afterwards."""
    found = look(request, queries.pair, pair_id)
    here = reverse("mentoring:pair", args=[pair_id])
    title, text, said = words
    if request.method == "POST":
        ask = PairAsk(pair_id)
        return do(request, f"mentoring.{verb}", ask, done=lambda _row: here, said=said)
    context = {"title": title, "why": found.other.name, "text": text, "back": here}
    return page(request, "kernel/button.html", context)


def greet(request: HttpRequest, pair_id: int) -> HttpResponse:
    """A first message, written already."""
    found = look(request, queries.pair, pair_id)
    return _act_on(
        request,
        found,
        "greet",
        forms.GreetForm,
        title=_("Write to %(name)s") % {"name": found.other.name},
        button=_("Send it"),
        said=_("Sent."),
        initial={"text": first_message(found.me.name, found.other.name)},
    )


def log_mentoring(request: HttpRequest, pair_id: int) -> HttpResponse:
    """We met."""
    found = look(request, queries.pair, pair_id)
    return _act_on(
        request,
        found,
        "log_mentoring",
        forms.LogMentoringForm,
        title=_("We met"),
        button=_("Keep it"),
        said=_("Kept. Whoever looks after the round sees that you met, not what you wrote."),
        initial={"on": timezone.localdate(clock.now())},
    )


def say_how(request: HttpRequest, pair_id: int) -> HttpResponse:
    """How is it going?"""
    found = look(request, queries.pair, pair_id)
    return _act_on(
        request,
        found,
        "say_how",
        forms.SayHowForm,
        title=_("How is it going?"),
        button=_("Say it"),
        said=_("Thank you."),
        initial={"rating": found.my_rating, "note": found.my_note},
    )


def thank_pair(request: HttpRequest, pair_id: int) -> HttpResponse:
    """Thanks, and what one learned."""
    found = look(request, queries.pair, pair_id)
    mine = next((one for one in found.farewells if one.is_mine), None)
    return _act_on(
        request,
        found,
        "thank_pair",
        forms.ThankPairForm,
        title=_("Say thank you"),
        button=_("Send my thanks"),
        said=_("Your thanks are on their way."),
        initial={"thanks": mine.thanks, "learned": mine.learned} if mine else {},
    )


def _act_on(
    request: HttpRequest, found: queries.PairPage, verb: str, form: type[Any], **more: Any
) -> HttpResponse:
    here = reverse("mentoring:pair", args=[found.id])
    return act(
        request,
        f"mentoring.{verb}",
        form,
        why=_("%(name)s, %(round)s") % {"name": found.other.name, "round": found.round},
        done=lambda _row: here,
        fixed={"pair_id": found.id},
        context={"back": here},
        **more,
    )
