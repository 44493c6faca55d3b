"""The directory's refusals, choices and facts in words."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.viewer import RoleName
from holt.kernel.web.vocabulary import SECTOR_NAMES
from holt.kernel.web.words import add_refusals
from holt.methods.reasons import Reason

add_refusals(
    {
        "nothing_changed": gettext_lazy("This is what stands there already. Nothing was changed."),
        "newer_fact_sheet": gettext_lazy(
            "They have written a newer fact sheet since. Please read that one."
        ),
        "likely_duplicates": gettext_lazy(
            "This may be listed already: %(names)s. Please look at the list above. If it is none "
            "of these, press “None of these, add it”."
        ),
        "half_a_position": gettext_lazy(
            "A place on the map needs both figures, latitude and longitude."
        ),
        "not_a_county": gettext_lazy("A county is written with its five digits, such as 39035."),
        "not_a_country": gettext_lazy("A country is written with two letters, such as US."),
        "parts_too_deep": gettext_lazy(
            "There are at most %(most)s levels: an organization, its departments or branches, and "
            "theirs."
        ),
        "own_part": gettext_lazy("An organization cannot be a part of its own part."),
        "not_active": gettext_lazy("This organization has closed or left the network."),
        "not_closed": gettext_lazy("This organization is not closed."),
        "not_a_colleague": gettext_lazy("Please choose somebody who belongs to this organization."),
        "agreement_needed": gettext_lazy(
            "Others see this person only with their agreement. Please give the day they agreed, "
            "or do not share it."
        ),
        "not_an_identifier": gettext_lazy(
            "This is not how such an identifier looks. An example: %(example)s."
        ),
        "identifier_taken": gettext_lazy("%(name)s has this identifier already."),
        "already_a_member": gettext_lazy("%(name)s belongs to this organization already."),
        "invitation_over": gettext_lazy("This invitation was accepted or taken back before."),
        "invitation_expired": gettext_lazy(
            "This invitation has expired. Whoever sent it can send a new one."
        ),
        "other_address": gettext_lazy(
            "This invitation is for %(email)s. Please sign out, then open it again."
        ),
        "same_person": gettext_lazy("Please choose somebody else to take over."),
        "name_differs": gettext_lazy("Please write the name exactly as it is: %(name)s"),
        "already_listed": gettext_lazy("“%(name)s” is on the list already."),
        "two_levels": gettext_lazy("A subject stands at the top or right under a top."),
        "nothing_to_change": gettext_lazy("None of the chosen organizations can be changed so."),
        "undone_already": gettext_lazy("This was taken back already."),
        "too_late": gettext_lazy(
            "This can be taken back for %(days)s days only, and they are over."
        ),
    }
)

BRINGS: Mapping[str, object] = {
    "teaching": gettext_lazy("Teaching"),
    "space": gettext_lazy("Space"),
    "childcare": gettext_lazy("Childcare"),
    "equipment": gettext_lazy("Equipment"),
    "transport": gettext_lazy("Transport"),
    "staff": gettext_lazy("Staff time"),
    "volunteers": gettext_lazy("Volunteers"),
    "money": gettext_lazy("Money"),
    "reach": gettext_lazy("Reach to people"),
    "expertise": gettext_lazy("Expertise"),
}
PLACE_KIND_NAMES: Mapping[str, object] = {
    "building": gettext_lazy("Building"),
    "branch": gettext_lazy("Branch"),
    "room": gettext_lazy("Room"),
    "outdoor": gettext_lazy("Outdoors"),
    "stop": gettext_lazy("Mobile stop"),
    "vehicle": gettext_lazy("Vehicle"),
    "online": gettext_lazy("Online"),
    "mailing": gettext_lazy("Mailing address"),
}
SHAPES: Mapping[str, object] = {
    "county": gettext_lazy("A county"),
    "radius": gettext_lazy("So far around its main place"),
    "words": gettext_lazy("In words"),
}
SCHEMES: Mapping[str, object] = {
    "isil": gettext_lazy("ISIL"),
    "fscs": gettext_lazy("FSCS key"),
    "oclc": gettext_lazy("OCLC symbol"),
    "ein": gettext_lazy("EIN"),
    "ror": gettext_lazy("ROR"),
    "hsds": gettext_lazy("HSDS id"),
    "other": gettext_lazy("Other"),
}
STATUSES: Mapping[str, object] = {
    "active": gettext_lazy("At work"),
    "closed": gettext_lazy("Closed"),
    "left": gettext_lazy("Left the network"),
}
TONES: Mapping[str, str] = {"active": "", "closed": "quiet", "left": "quiet"}
ROLES: Mapping[str, object] = {one.value: one.label for one in RoleName}
ROLE_HELP: Mapping[str, object] = {
    "viewer": gettext_lazy("Viewer: reads"),
    "staff": gettext_lazy("Staff: writes"),
    "coordinator": gettext_lazy("Coordinator: proposes and runs partnerships, invites people"),
    "director": gettext_lazy("Director: signs, names who signs, decides for the organization"),
}
DETAILS: Mapping[str, object] = {
    "place": gettext_lazy("a place"),
    "service_area": gettext_lazy("how far it reaches"),
    "capability": gettext_lazy("something it could bring"),
    "service": gettext_lazy("something it offers"),
    "contact": gettext_lazy("a contact"),
    "identifier": gettext_lazy("an identifier"),
}


def pairs(names: Mapping[str, object], *, any_: object = None) -> list[tuple[str, object]]:
    """(value, label) for a form; `any_` labels an empty choice put first."""
    found = list(names.items())
    return found if any_ is None else [("", any_), *found]


def sector_name(sector: str) -> str:
    """A sector's name; an unlisted word as it is."""
    return str(SECTOR_NAMES.get(sector, sector))


def likeness(reason: Reason) -> str:
    """Why an organization may be the one being entered."""
    words = {
        "same_name": _("The same name."),
        "similar_name": _("A similar name."),
        "other_place": _("In another place, though."),
        "same_phone": _("The same telephone."),
        "same_website": _("The same website."),
        "same_address": _("The same address."),
        "same_identifier": _("The same identifier."),
    }
    return words.get(reason.code, "")
