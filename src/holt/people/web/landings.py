"""What a signed link leads to: its subject's page, or a page a room above hangs here by purpose."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import ADDRESSES
from holt.people.queries import LinkSeen

Landing = Callable[[HttpRequest, LinkSeen, str], HttpResponse]
LINK_IN_SESSION = "holt_link"
HELD_FOR_SECONDS = 8 * 60 * 60
USUAL = _(
    "This link opens one page, about one thing, and lets you answer there. You need no account."
)


@dataclass(frozen=True)
class Purpose:
    """How links of one purpose are met: by a page of their own, or by a sentence and a button."""

    view: Landing | None = None
    says: object = USUAL


PURPOSES: dict[str, Purpose] = {}


def register(purpose: str, view: Landing | None = None, *, says: object = USUAL) -> None:
    """Hang a page on a purpose: `view(request, link_seen, token)` shows and answers it.

    `request.viewer` is then the link's holder. Without a view the page says `says` and offers
    one button, which leads to the subject's own page.
    """
    PURPOSES[purpose] = Purpose(view, says)


def met_as(purpose: str) -> Purpose:
    """How links of this purpose are met."""
    return PURPOSES.get(purpose, Purpose())


def hold(request: HttpRequest, link_id: int) -> None:
    """Let this browser act by the link from now on; whoever was signed in here leaves."""
    if request.user.is_authenticated:
        logout(request)
    request.session.cycle_key()
    request.session[LINK_IN_SESSION] = link_id
    request.session.set_expiry(HELD_FOR_SECONDS)


def subject_address(link: LinkSeen) -> str:
    """The page of what the link opens."""
    address = ADDRESSES.get(link.subject_kind)
    return address(link.subject_id) if address else "/"
