"""A word about an idea or a program, and a hand offered: pages for everyone."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel.errors import NotFound
from holt.kernel.web.pages import act, look
from holt.programs import queries, rules
from holt.programs.web import forms


def _idea(request: HttpRequest, idea_id: int) -> tuple[str, str, dict[str, int]]:
    found = look(request, queries.idea, idea_id)
    if found.state not in (*rules.LIVING, "adopted"):
        raise NotFound
    return found.title, reverse("programs:idea", args=[idea_id]), {"idea_id": idea_id}


def _program(request: HttpRequest, program_id: int) -> tuple[str, str, dict[str, int]]:
    found = look(request, queries.program, program_id)
    if found.state != "published":
        raise NotFound
    return found.title, reverse("programs:program", args=[program_id]), {"program_id": program_id}


def _comment(request: HttpRequest, title: str, here: str, fixed: dict[str, int]) -> HttpResponse:
    return act(
        request,
        "programs.comment",
        forms.CommentForm,
        title=_("Say something"),
        why=title,
        button=_("Send it"),
        done=lambda _row: here,
        said=_("Thank you! Staff read it, and then it is shown here."),
        fixed=fixed,
        context={"back": here},
        template="programs/open_act.html",
    )


def _offer(request: HttpRequest, title: str, here: str, fixed: dict[str, Any]) -> HttpResponse:
    return act(
        request,
        "programs.offer_help",
        forms.OfferHelpForm,
        title=_("I can help"),
        why=title,
        button=_("Offer it"),
        done=lambda _row: here,
        said=_("Thank you! The people who run it get in touch with you."),
        fixed=fixed,
        context={"back": here},
        template="programs/open_act.html",
    )


def comment(request: HttpRequest, idea_id: int) -> HttpResponse:
    """Say something of an idea."""
    return _comment(request, *_idea(request, idea_id))


def comment_program(request: HttpRequest, program_id: int) -> HttpResponse:
    """Say something of a program."""
    return _comment(request, *_program(request, program_id))


def offer_help(request: HttpRequest, idea_id: int) -> HttpResponse:
    """Offer a hand with an idea."""
    return _offer(request, *_idea(request, idea_id))


def help_program(request: HttpRequest, program_id: int) -> HttpResponse:
    """Offer a hand with a program."""
    return _offer(request, *_program(request, program_id))
