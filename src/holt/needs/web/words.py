"""The needs room's refusals, states and choices in words."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from holt.kernel.web.words import add_refusals, add_states

add_refusals(
    {
        "heard_in_the_future": _("This day is still to come. Please give the day it was heard."),
        "half_a_place": _("A place on the map needs both figures, latitude and longitude."),
        "not_a_county": _("A county is written with its five digits, such as 36001."),
        "story_needs_consent": _(
            "A story is shown only with the consent of whoever told it. Please ask them first, "
            "then tick the box."
        ),
        "nothing_to_park": _("None of these can be parked. They may be parked or met already."),
        "already_undone": _("This was taken back already."),
        "too_late_to_undo": _("This can be taken back for %(days)s days only, and they are over."),
        "already_retired": _("This goal is no longer pursued already."),
        "not_our_staff": _("Please choose somebody who works for this organization."),
        "file_has_no_figures": _("This file holds none of the figures looked for."),
    }
)

STATES: Mapping[str, object] = {
    "draft": _("Draft"),
    "open": pgettext_lazy("a need", "Open"),
    "matched": _("Matched"),
    "met": _("Met"),
    "parked": _("Parked"),
}
TONES: Mapping[str, str] = {
    "draft": "quiet",
    "open": "due",
    "matched": "river",
    "met": "well",
    "parked": "quiet",
}
STEPS: Mapping[str, object] = {
    "publish": _("Publish it"),
    "match": _("Mark as matched"),
    "meet": _("Mark as met"),
    "park": _("Park it"),
    "reopen": _("Open it again"),
}
add_states({f"needs.{name}": label for name, label in {**STATES, **STEPS}.items()})

KINDS: Mapping[str, object] = {"need": _("Need"), "aspiration": _("Aspiration")}
OPENNESS: Mapping[str, object] = {
    "network": _("Everyone in the network"),
    "restricted": _("My organization and those I name below"),
    "public": _("Anyone, on the public pages too"),
}
HEARD_BY: Mapping[str, object] = {
    "conversation": _("In conversation"),
    "meeting": _("At a meeting"),
    "survey": _("In a survey"),
    "desk": _("At the desk"),
    "phone": _("By telephone"),
    "email": _("By e-mail"),
    "letter": _("By letter"),
    "partner": _("From a partner"),
    "media": _("In the news or on social media"),
    "figures": _("From figures"),
    "other": _("Some other way"),
}
SIDES: Mapping[str, object] = {
    "library": _("A goal of our own strategy"),
    "community": _("A priority of the community’s own plans"),
}
RESOURCES: Mapping[str, object] = {
    "space": _("A room or another space"),
    "childcare": _("Childcare"),
    "equipment": _("Equipment"),
    "transport": _("Transport"),
}
EVIDENCE_KINDS: Mapping[str, object] = {
    "figure": _("A figure, with its source"),
    "story": _("A story, told with consent"),
}
CENTRICITY: Mapping[str, object] = {
    "outside_library": _("the work would take place outside the library"),
    "other_agency": _("another agency is involved"),
    "from_assessment": _("it comes from a needs assessment"),
}
CENTRIC: Mapping[str, object] = {
    "community_centric": _("Community-centric"),
    "library_centric": _("Library-centric"),
}


def choices(words: Mapping[str, object]) -> list[tuple[str, object]]:
    """A table of words as a form's choices."""
    return list(words.items())
