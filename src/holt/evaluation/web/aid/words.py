"""Mutual aid in words: kinds, states, refusals."""

from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from holt.kernel.web.words import add_refusals

AID_KINDS = {
    "space": _("Space"),
    "power": _("Power"),
    "staff": _("Staff and volunteers"),
    "vehicles": _("Vehicles and drivers"),
    "languages": _("Languages and interpreters"),
    "supplies": _("Equipment and supplies"),
}
NOBODY_LENDS = {
    "space": _("Nobody can lend space."),
    "power": _("Nobody can lend power."),
    "staff": _("Nobody can lend staff or volunteers."),
    "vehicles": _("Nobody can lend vehicles or drivers."),
    "languages": _("Nobody can lend interpreters."),
    "supplies": _("Nobody can lend equipment or supplies."),
}
READY = {
    "now": _("At once, day or night"),
    "hours": _("Within some hours"),
    "day": _("Within a day"),
    "days": _("Within some days"),
}
AID_ANSWERS = {
    "": _("No answer yet"),
    "yes": _("Yes, we can help"),
    "not_now": _("Not now, perhaps later"),
    "no": _("No, we cannot"),
}
ANSWER_TONES = {"": "due", "yes": "well", "not_now": "river", "no": "quiet"}
CALL_OUT_STATES = {
    "open": _("Open"),
    "closed": _("Closed"),
    "cancelled": _("Called off"),
}
CALL_OUT_TONES = {"open": "due", "closed": "quiet", "cancelled": "quiet"}
ENTRY_KINDS = {
    "sent": _("Sent"),
    "arrived": _("Arrived"),
    "returned": _("Came back"),
    "note": _("Note"),
}

add_refusals(
    {
        "nobody_to_reach": _(
            "Please give an e-mail address or a telephone number: somebody must be asked when it "
            "is needed."
        ),
        "promise_something": _(
            "Please say how many of at least one thing you can lend, or answer “not now”."
        ),
        "not_wanted_here": _("This is not among what was asked for. Please look again."),
        "call_out_over": _("This call-out is over. Thank you; nothing more is needed."),
        "called_out_already": _(
            "You have an open call-out of this name already. Everybody has been written to; look "
            "there who answered."
        ),
        "nothing_wanted": _("Please say what is needed, and how many of it."),
        "nobody_to_call": _(
            "Nobody offers this there. Choose a larger area, or pick organizations by hand."
        ),
    }
)


def lasted(minutes: int) -> str:
    """A time in the unit people say it in."""
    if minutes < 1:
        return say("under a minute")
    if minutes < 120:
        return ngettext("%(count)s minute", "%(count)s minutes", minutes) % {"count": minutes}
    hours = round(minutes / 60)
    if hours < 48:
        return ngettext("%(count)s hour", "%(count)s hours", hours) % {"count": hours}
    days = round(hours / 24)
    return ngettext("%(count)s day", "%(count)s days", days) % {"count": days}
