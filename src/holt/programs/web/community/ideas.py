"""Ideas, for everyone: the list, one, proposing, one's own by its link, "I would come"."""

import secrets
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, do, go, look, page, viewer_of
from holt.kernel.web.vocabulary import language_name
from holt.programs import queries, rules
from holt.programs.asks import ConfirmIdeaAsk, WithdrawIdeaAsk, WouldComeAsk
from holt.programs.web import forms, showing
from holt.programs.web.ideas_words import BECAME, HELP, IDEA_STATES, IDEA_TONES
from holt.programs.web.tables import ideas_table

COOKIE, SALT, A_YEAR = "holt_here", "holt.programs.would_come", 365 * 24 * 3600


def ideas(request: HttpRequest) -> HttpResponse:
    """What people here would like to see happen, and what came of each."""
    return list_page(request, ideas_table(viewer_of(request)))


def idea(request: HttpRequest, idea_id: int) -> HttpResponse:
    """One idea, what people say of it, and what comes of it."""
    viewer = viewer_of(request)
    mark = f"person {viewer.person_id}" if viewer.person_id else _mark(request)
    found = look(request, lambda asking, pk: queries.idea(asking, pk, mark), idea_id)
    is_living = found.state in rules.LIVING
    context = {
        "title": found.title,
        "idea": found,
        "language": language_name(found.language),
        "state": BECAME if found.is_public else IDEA_STATES[found.state],
        "tone": IDEA_TONES[found.state],
        "is_living": is_living,
        "is_open": is_living or found.state == "adopted",
        "verbs": rules.IDEA_STATES.allowed(found.state) if found.may_keep else (),
        "offers": [offer_shown(one) for one in found.offers],
        "preview": showing.preview(found.title, found.text, request.path),
    }
    return page(request, "programs/idea.html", context)


def offer_shown(one: queries.OfferLine) -> dict[str, Any]:
    """A hand somebody offers, in words."""
    how = ", ".join(str(HELP[word]) for word in one.how if word in HELP)
    return {"row": one, "how": how, "is_new": one.state == "offered"}


def propose_idea(request: HttpRequest) -> HttpResponse:
    """Propose an idea, without an account."""
    return act(
        request,
        "programs.propose_idea",
        forms.ProposeIdeaForm,
        title=_("Propose an idea"),
        why=_(
            "You need no account. Staff read it first; then everyone can see it, and what comes "
            "of it."
        ),
        button=_("Propose it"),
        done=_proposed,
        said=lambda row: (
            _("Thank you! Look into your mail: one letter asks whether it is yours.")
            if row.email
            else _("Thank you! Staff read it, and then everyone can.")
        ),
        initial={"language": (get_language() or "en")[:2]},
        context={"back": reverse("programs:ideas")},
        template="programs/open_act.html",
    )


def _proposed(row: Any) -> str:
    """The list; whoever gave no address keeps the link of their own idea by opening it now."""
    if row.email:
        return reverse("programs:ideas")
    return reverse("programs:withdraw_idea", args=[queries.idea_key(row)])


def own_idea(request: HttpRequest, key: str) -> HttpResponse:
    """One's own idea by the link of one's letter: opening it shows, only a button changes."""
    found = queries.own_idea(key)
    if request.method == "POST":
        return do(
            request,
            "programs.withdraw_idea",
            WithdrawIdeaAsk(found.id, key),
            done=lambda _row: request.path,
            said=_("It is taken back: what it said and who said it are forgotten."),
        )
    context = {
        "title": found.title or _("An idea that was taken back"),
        "own": found,
        "key": key,
        "state": IDEA_STATES[found.state],
        "tone": IDEA_TONES[found.state],
        "is_shown": found.state in rules.SHOWN,
    }
    answer = page(request, "programs/own_idea.html", context)
    answer["X-Robots-Tag"] = "noindex"
    answer["Referrer-Policy"] = "same-origin"
    return answer


@require_POST
def confirm_idea(request: HttpRequest, key: str) -> HttpResponse:
    """It is from me."""
    found = queries.own_idea(key)
    return do(
        request,
        "programs.confirm_idea",
        ConfirmIdeaAsk(found.id, key),
        done=lambda _row: reverse("programs:withdraw_idea", args=[key]),
        said=_("Thank you! Staff read it now. You are written what comes of it."),
    )


@require_POST
def would_come(request: HttpRequest, idea_id: int) -> HttpResponse:
    """Count one more who would come; a signed cookie remembers that this browser said so."""
    here = reverse("programs:idea", args=[idea_id])
    if "said" not in request.POST:
        return go(request, here)
    mark = _mark(request) or secrets.token_urlsafe(24)
    answer = do(
        request,
        "programs.would_come",
        WouldComeAsk(idea_id, mark),
        done=lambda _wish: here,
        said=_("Thank you, you are counted."),
    )
    if viewer_of(request).person_id is None:
        answer.set_signed_cookie(
            COOKIE, mark, salt=SALT, max_age=A_YEAR, httponly=True, samesite="Lax",
            secure=request.is_secure(), path="/ideas/",
        )  # fmt: skip
    return answer


def _mark(request: HttpRequest) -> str:
    """What this browser was given when it first said it would come; empty before."""
    return str(request.get_signed_cookie(COOKIE, "", salt=SALT, max_age=A_YEAR) or "")
