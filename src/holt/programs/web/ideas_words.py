"""States of ideas, ways to help, and refusals about them, in words."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from holt.kernel.web.words import add_refusals, add_states

IDEA_STATES = {
    "unconfirmed": _("Not confirmed yet"),
    "waiting": _("Read by staff"),
    "open": pgettext_lazy("an idea", "Open"),
    "planned": _("Being planned"),
    "noted": _("Noted as a wish"),
    "adopted": _("Becomes a program"),
    "not_now": _("Not now"),
    "merged": _("Looked after with another"),
    "declined": _("Not shown"),
    "withdrawn": _("Taken back"),
}
IDEA_TONES = {
    "unconfirmed": "quiet",
    "waiting": "due",
    "open": "river",
    "planned": "well",
    "noted": "well",
    "adopted": "well",
    "not_now": "quiet",
    "merged": "quiet",
    "declined": "quiet",
    "withdrawn": "quiet",
}
BECAME = _("Has become a program")
ANSWERS = {
    "open": _("It stays open: we have not decided"),
    "planned": _("We are planning it"),
    "not_now": _("Not now, and this is why"),
}
HELP = {
    "speak": _("Speak or teach"),
    "bake": _("Bake or cook"),
    "translate": _("Translate or interpret"),
    "watch_children": _("Watch children"),
    "bring_equipment": _("Bring equipment"),
    "set_up": _("Set up and clear away"),
    "other": _("Something else"),
}

add_refusals(
    {
        "about_one_thing": _("Please say whether this is about an idea or about a program."),
        "another_idea": _("Please choose another idea than this one."),
        "said_already": _("You have said so already. Thank you!"),
        "no_mark": _("This browser keeps no cookies, so we cannot count you once."),
    }
)
add_states(
    {f"programs.{state}": label for state, label in IDEA_STATES.items() if state != "planned"}
    | {"programs.shown": _("Shown"), "programs.offered": _("Offered")}
    | {"programs.accepted": _("Accepted")}
)
