"""This room's refusals, kinds and states in words."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.words import add_refusals, add_states

KINDS = {
    "lesson": _("Lesson"),
    "story": _("Story"),
    "failure": _("What did not work"),
}
KIND_TONES = {"lesson": "", "story": "river", "failure": "due"}
STATES = {"draft": _("Draft"), "published": _("Published"), "withdrawn": _("Withdrawn")}
TONES = {"draft": "river", "published": "well", "withdrawn": "quiet"}
OPENNESS = {
    "own": _("Only my own organization"),
    "network": _("Everyone in the network"),
    "public": _("Anyone"),
}
SOURCES = {
    "review": _("Written at a review"),
    "ending": _("Written when the partnership ended"),
    "outcome": _("Written with an outcome"),
    "free": _("Written on its own"),
}

add_refusals(
    {
        "story_needs_consent": _(
            "A story is published only when whoever tells it has agreed. Ask them, then tick it."
        ),
        "nothing_told": _("Say at least what happened. A sentence is enough."),
        "unknown_subject": _("“%(subject)s” is not one of the network's subjects."),
    }
)
add_states({f"learning.{state}": label for state, label in STATES.items()})
