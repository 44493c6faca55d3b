"""The pages of signed links. Opening one changes nothing; its button does."""

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from holt.kernel import clock
from holt.kernel.errors import NotFound, Refused
from holt.kernel.verbs import VERBS
from holt.kernel.web.pages import go, page, viewer_of
from holt.kernel.web.words import sentence, status
from holt.people import queries
from holt.people.asks import AskFreshLinkAsk
from holt.people.rules import LinkState
from holt.people.web.landings import LINK_IN_SESSION, hold, met_as, subject_address
from holt.people.web.words import CLOSED_LINKS

GONE = 410


@never_cache
def link(request: HttpRequest, token: str) -> HttpResponse:
    """What a signed link leads to: a page of its own, or what will be seen and a button."""
    seen = queries.link_by_token(token, clock.now())
    if seen is None:
        raise NotFound
    speak(request, seen)
    if seen.state is not LinkState.OPEN:
        return closed(request, seen, token)
    purpose = met_as(seen.purpose)
    if purpose.view is not None:
        request.viewer = queries.viewer_by_link(seen.link_id, clock.now())  # type: ignore[attr-defined]
        return purpose.view(request, seen, token)
    if request.method == "POST":
        hold(request, seen.link_id)
        return go(request, subject_address(seen))
    title = _("Welcome, %(name)s") % {"name": seen.name} if seen.name else _("Welcome")
    shown = {"title": title, "says": purpose.says, "leaves": viewer_of(request).name}
    return page(request, "people/link.html", shown)


@never_cache
@require_POST
def fresh(request: HttpRequest, token: str) -> HttpResponse:
    """Send a new link to the address the old one was made for."""
    try:
        VERBS["people.ask_fresh_link"].do(
            viewer_of(request), AskFreshLinkAsk(token), now=clock.now()
        )
    except Refused as problem:
        shown = {"title": _("No new link was sent"), "sentence": sentence(problem)}
        return page(request, "people/fresh.html", shown, status=status(problem))
    shown = {
        "title": _("A new link is on its way"),
        "sentence": _(
            "It goes to the address the old one was sent to. It can take a minute or two."
        ),
    }
    return page(request, "people/fresh.html", shown)


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """The guest is done: this browser forgets the link."""
    if LINK_IN_SESSION in request.session:
        request.session.flush()
    return page(request, "people/left.html", {"title": _("Thank you. You have left.")})


def closed(request: HttpRequest, seen: queries.LinkSeen, token: str) -> HttpResponse:
    """A kind word about a link that no longer opens, and a way to a new one if there is one."""
    shown = {
        "title": CLOSED_LINKS[seen.state],
        "can_renew": seen.can_renew,
        "token": token,
        "hint": hidden(seen.email),
    }
    return page(request, "people/closed_link.html", shown, status=GONE)


def hidden(email: str) -> str:
    """An address its owner recognizes and nobody else learns: "m…@example.org"."""
    local, _at, host = email.partition("@")
    return f"{local[:1]}…@{host}"


def speak(request: HttpRequest, seen: queries.LinkSeen) -> None:
    """In the language of the link, unless somebody who is signed in reads another."""
    if viewer_of(request).person_id is None:
        translation.activate(seen.language)
        request.LANGUAGE_CODE = seen.language  # type: ignore[attr-defined]
