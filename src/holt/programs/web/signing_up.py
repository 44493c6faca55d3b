"""Signing up for a whole series, one's own dates, and moving somebody by hand."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.kernel import access, clock
from holt.kernel.web.pages import act, do, look, page, viewer_of
from holt.programs import queries
from holt.programs.asks import CancelSignUpAsk
from holt.programs.web import forms, showing
from holt.programs.web.words import MOVED_BECAUSE, SIGN_UP_STATES, SIGN_UP_TONES

LARGEST = 2**31 - 1


def sign_up_series(request: HttpRequest, program_id: int) -> HttpResponse:
    """Sign up for several dates of a program, without an account."""
    viewer, now = viewer_of(request), clock.now()
    program = look(request, queries.program, program_id)
    lines = queries.events_of(viewer, program_id, now)
    coming = [showing.event_shown(one, viewer.zone, now) for one in lines]
    dates = [(str(one.id), _date(one)) for one in coming if one.can_sign_up]
    questions = lines[0].questions if lines else ()
    return act(
        request,
        "programs.sign_up_series",
        forms.SignUpSeriesForm,
        title=_("Sign up for several dates"),
        why=program.title,
        button=_("Sign up for these dates"),
        done=lambda made: reverse("programs:own_sign_ups", args=[queries.key_of(made.rows[0])]),
        said=_said,
        fixed={"program_id": program_id},
        initial={"session_ids": [pk for pk, _label in dates]},
        form_kwargs={"dates": dates, "questions": questions},
        context={"back": reverse("programs:program", args=[program_id]), "has_dates": bool(dates)},
        template="programs/sign_up_series.html",
    )


def _date(one: showing.EventShown) -> str:
    return " · ".join(str(part) for part in (one.when, one.where, one.places) if part)


def _said(made: Any) -> str:
    """What became of the dates, in a sentence."""
    had = ngettext(
        "You have signed up for %(count)s date.", "You have signed up for %(count)s dates.",
        len(made.rows),
    ) % {"count": len(made.rows)}  # fmt: skip
    if not made.refused:
        return had
    lost = len(made.refused)
    return had + " " + ngettext(
        "%(count)s date could not be had: it is full, has begun, or you had signed up already.",
        "%(count)s dates could not be had: they are full, have begun, or you had signed up already.",
        lost,
    ) % {"count": lost}  # fmt: skip


def own_sign_ups(request: HttpRequest, key: str) -> HttpResponse:
    """One's own dates by the link of one's letter: opening it shows, only a button cancels."""
    if request.method == "POST":
        given = request.POST.get("sign_up_id", "")
        is_id = given.isascii() and given.isdigit() and len(given) < 19
        return do(
            request,
            "programs.cancel_sign_up",
            CancelSignUpAsk(int(given) if is_id else 0, key),
            done=lambda _row: request.path,
            said=_("You are not coming on that date. Thank you for telling us."),
        )
    viewer, now = viewer_of(request), clock.now()
    dates = [_own(one, viewer.zone, now) for one in queries.own_sign_ups(key)]
    context = {
        "title": _("Your dates"),
        "why": _("Each date stands by itself: cancel one, and the others stay."),
        "dates": dates,
    }
    answer = page(request, "programs/own_sign_ups.html", context)
    answer["X-Robots-Tag"] = "noindex"
    answer["Referrer-Policy"] = "same-origin"
    return answer


def _own(one: queries.OwnSignUp, zone: str, now: Any) -> dict[str, Any]:
    shown = showing.event_shown(one.event, zone, now)
    return {
        "id": one.id,
        "title": one.event.title,
        "shown": shown,
        "online_link": one.online_link,
        "state": SIGN_UP_STATES[one.state],
        "tone": SIGN_UP_TONES[one.state],
        "because": one.moved_words or MOVED_BECAUSE.get(one.moved_because, ""),
        "can_cancel": one.state != "canceled",
    }


def move_sign_up(request: HttpRequest, sign_up_id: int) -> HttpResponse:
    """Give somebody a place, put them on the waiting list, or turn them down: always with why."""
    viewer = viewer_of(request)
    access.require(viewer.person_id is not None, viewer)
    found = look(request, queries.sign_up_to_move, sign_up_id)
    back = reverse("programs:sign_ups", args=[found.session_id])
    return act(
        request,
        "programs.move_sign_up",
        forms.MoveSignUpForm,
        title=_("Move a sign-up"),
        why=_("%(name)s, %(state)s. They are written why, in your words.")
        % {"name": found.name, "state": SIGN_UP_STATES[found.state]},
        button=_("Move and write to them"),
        done=lambda _row: back,
        said=_("Moved, and they have been told why."),
        fixed={"sign_up_id": sign_up_id},
        form_kwargs={
            "moves": [one for one in ("coming", "waiting", "canceled") if one != found.state]
        },
        context={"back": back},
    )
