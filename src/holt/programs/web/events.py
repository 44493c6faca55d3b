"""The public calendar: the list, one event, signing up, and one's own sign-up."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import clock
from holt.kernel.network import network
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, do, page, viewer_of
from holt.kernel.web.panels import panels_for
from holt.kernel.web.vocabulary import audience_name, language_names
from holt.programs import queries
from holt.programs.asks import CancelSignUpAsk
from holt.programs.web import forms, showing
from holt.programs.web.credits.showing import credit_line
from holt.programs.web.help_tables.showing import table_shown
from holt.programs.web.posters import card_address
from holt.programs.web.tables import events_table
from holt.programs.web.words import KINDS, MOVED_BECAUSE, SIGN_UP_STATES, SIGN_UP_TONES


def events(request: HttpRequest) -> HttpResponse:
    """What takes place, for everyone: by day, audience, language and town."""
    query = request.GET.urlencode()
    context = {
        "query": f"?{query}" if query else "",
        "preview": showing.preview(_("What takes place"), "", request.path),
    }
    table = events_table(viewer_of(request), clock.now())
    return list_page(request, table, context=context, template="programs/events.html")


def event(request: HttpRequest, session_id: int) -> HttpResponse:
    """One event, for everyone."""
    viewer, now = viewer_of(request), clock.now()
    found = queries.event(viewer, session_id)
    table = queries.help_table(viewer, session_id, now)
    context = {
        "title": found.title,
        "credit": credit_line(queries.public_credit(session_id, found.program_id)),
        "table": table_shown(table) if table else None,
        "event": found,
        "shown": showing.event_shown(found, viewer.zone, now),
        "kind": KINDS.get(found.kind, found.kind),
        "audience": [audience_name(one) for one in found.audience],
        "languages": language_names(found.languages),
        "panels": panels_for("programs.event", viewer, session_id, found),
        "base": settings.ADDRESS.rstrip("/"),
        "currency": network().currency,
        "organizers": queries.runners(viewer, found.program_id),
        "preview": showing.preview(
            found.title,
            found.description,
            request.path,
            card_address(found.program_id, session_id, viewer.language),
            _card_text(found.title, showing.event_shown(found, viewer.zone, now)),
        ),
        "may_tell": queries.program(viewer, found.program_id).may_work,
        "also_in": queries.also_in(session_id),
    }
    return page(request, "programs/event.html", context)


def _card_text(title: str, shown: showing.EventShown) -> str:
    """What the picture to share says, for those who do not see it."""
    return ". ".join(one for one in (title, shown.when, shown.where) if one)


def sign_up(request: HttpRequest, session_id: int) -> HttpResponse:
    """Sign up, without an account."""
    viewer, now = viewer_of(request), clock.now()
    found = queries.event(viewer, session_id)
    shown = showing.event_shown(found, viewer.zone, now)
    here = reverse("programs:event", args=[session_id])
    return act(
        request,
        "programs.sign_up",
        forms.SignUpForm,
        title=_("Sign up"),
        why=_("%(title)s, %(when)s") % {"title": found.title, "when": shown.when},
        button=_("Join the waiting list") if shown.is_full else _("Sign up"),
        done=lambda row: reverse("programs:cancel_sign_up", args=[queries.key_of(row)]),
        fixed={"session_id": session_id},
        form_kwargs={"questions": found.questions},
        context={"back": here, "shown": shown},
        template="programs/sign_up.html",
    )


def own_sign_up(request: HttpRequest, key: str) -> HttpResponse:
    """One's own sign-up by the link of one's letter: opening it shows, only the button cancels."""
    found = queries.own_sign_up(key)
    if request.method == "POST":
        return do(
            request,
            "programs.cancel_sign_up",
            CancelSignUpAsk(found.id, key),
            done=lambda _row: request.path,
            said=_("You are not coming, and your name is forgotten. Thank you for telling us."),
        )
    viewer, now = viewer_of(request), clock.now()
    context = {
        "title": found.event.title,
        "own": found,
        "shown": showing.event_shown(found.event, viewer.zone, now),
        "state": SIGN_UP_STATES[found.state],
        "tone": SIGN_UP_TONES[found.state],
        "because": MOVED_BECAUSE.get(found.moved_because, ""),
    }
    answer = page(request, "programs/own_sign_up.html", context)
    answer["X-Robots-Tag"] = "noindex"
    answer["Referrer-Policy"] = "no-referrer"
    return answer
