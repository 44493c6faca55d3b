"""The people room's refusals, topics, cadences and scopes in words."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.words import add_refusals
from holt.people.rules import Cadence, LinkState, Scope, Topic

add_refusals(
    {
        "link_used": _("This link has already been used. The page offers you a new one."),
        "link_expired": _("This link is too old. The page offers you a new one."),
        "link_revoked": _(
            "This link was taken back. Please ask whoever sent it to you for another."
        ),
        "link_still_opens": _("This link still works. Please open it from your letter."),
        "code_wrong": _("This is not the code we sent. Tries left: %(left)s."),
        "code_expired": _("This code is too old or was used. Please have a new one sent."),
        "too_many_tries": _("That was tried too often. Please have a new code sent."),
        "too_often": _("That was asked too often. Please try again in %(minutes)s minutes."),
        "address_taken": _("Somebody with this address can sign in already."),
        "consent_needed": _(
            "Please agree that people of the network may see this, or leave it as it is."
        ),
        "too_many_tokens": _("You have %(most)s keys already. Close one you no longer use first."),
        "not_your_address": _("This is not the address you sign in with."),
    }
)

TOPICS: dict[str, object] = {
    Topic.NEEDS: _("Needs that concern my organization"),
    Topic.PARTNERSHIPS: _("Partnerships: proposals, answers, agreements"),
    Topic.COMMITMENTS: _("Commitments that are due"),
    Topic.REVIEWS: _("Reviews and pulses to answer"),
    Topic.MESSAGES: _("Messages from partners"),
    Topic.LESSONS: _("Lessons that concern my organization"),
    Topic.DIGESTS: _("What happened in the network"),
}
OTHER_TOPICS: dict[str, object] = {
    "links": _("Links"),
    "codes": _("Codes"),
    "call_outs": _("Calls for help in an emergency, and drills"),
}
CADENCES: dict[str, object] = {
    Cadence.AT_ONCE: _("At once"),
    Cadence.DAILY: _("Once a day, at 7 in the morning"),
    Cadence.WEEKLY: _("Once a week, on Monday at 7 in the morning"),
    Cadence.NEVER: _("Never"),
}
SCOPES: dict[str, object] = {
    Scope.READ: _("Read what I can read"),
    Scope.NEEDS_WRITE: _("Change needs as I can"),
    Scope.PARTNERSHIPS_WRITE: _("Change partnerships as I can"),
    Scope.DIRECTORY_WRITE: _("Change the directory as I can"),
    Scope.ALL: _("Everything I can do"),
}
LETTER_STATES: dict[str, object] = {
    "waiting": _("Waiting"),
    "held": _("Kept for a digest"),
    "sent": _("Sent"),
    "failed": _("Could not be delivered"),
}
CLOSED_LINKS: dict[str, object] = {
    LinkState.USED: _("This link has done its work."),
    LinkState.EXPIRED: _("This link is too old to open."),
    LinkState.REVOKED: _("This link no longer opens."),
}


def topic(name: str) -> object:
    """The topic of a letter in words."""
    return TOPICS.get(name) or OTHER_TOPICS.get(name) or name
