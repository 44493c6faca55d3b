"""Class visits and what is offered to classes, in words."""

from collections.abc import Iterable

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.web.feed import add_address, add_sentences
from holt.kernel.web.words import add_refusals, add_states

VISIT_STATES = {
    "requested": gettext_lazy("Asked for"),
    "other_date": gettext_lazy("Another time proposed"),
    "accepted": gettext_lazy("Expected"),
    "done": gettext_lazy("The class was here"),
    "declined": gettext_lazy("Declined"),
    "canceled": gettext_lazy("Called off"),
}
VISIT_TONES = {
    "requested": "due",
    "other_date": "due",
    "accepted": "well",
    "done": "river",
    "declined": "quiet",
    "canceled": "quiet",
}
OFFER_KINDS = {
    "visit": gettext_lazy("A visit"),
    "project": gettext_lazy("A project"),
    "storytime": gettext_lazy("Stories read aloud"),
    "research": gettext_lazy("A research lesson"),
}
WEEKDAYS = {
    0: gettext_lazy("Monday"),
    1: gettext_lazy("Tuesday"),
    2: gettext_lazy("Wednesday"),
    3: gettext_lazy("Thursday"),
    4: gettext_lazy("Friday"),
    5: gettext_lazy("Saturday"),
    6: gettext_lazy("Sunday"),
}

add_refusals(
    {
        "visit_taken": gettext_lazy("Another class comes at this time. Please take another one."),
        "visit_not_then": gettext_lazy(
            "This is not one of the times on offer. Please take one of those below."
        ),
        "visit_too_soon": gettext_lazy(
            "The library needs %(days)s days to prepare. Please take a later day."
        ),
        "class_too_large": gettext_lazy(
            "There is room for %(most)s pupils. Ask twice, for one half of the class each."
        ),
        "visit_past_midnight": gettext_lazy("A visit has to end on the day on which it begins."),
    }
)
add_states({f"programs.{state}": label for state, label in VISIT_STATES.items()})
add_address("class_visit", lambda class_visit_id: f"/class-visits/{class_visit_id}/")
add_address("visit_offer", lambda offer_id: f"/visit-offers/{offer_id}/ask-visit/")
add_sentences(
    {
        "programs.visit_offered": gettext_lazy("%(who)s offers classes: “%(title)s”."),
        "programs.visit_offer_edited": gettext_lazy(
            "%(who)s changed what is offered to classes: “%(title)s”."
        ),
        "programs.visit_asked": gettext_lazy("A class would like to come: “%(title)s”."),
        "programs.visit_accepted": gettext_lazy("A class is expected: “%(title)s”."),
        "programs.other_date_proposed": gettext_lazy(
            "Another time was proposed to a class: “%(title)s”."
        ),
        "programs.other_date_taken": gettext_lazy("A class takes the other time: “%(title)s”."),
        "programs.visit_moved": gettext_lazy("A class asks for another time: “%(title)s”."),
        "programs.visit_declined": gettext_lazy(
            "A class was told that it cannot come: “%(title)s”."
        ),
        "programs.visit_canceled": gettext_lazy("A class visit is called off: “%(title)s”."),
        "programs.visit_counted": gettext_lazy("A class was here: “%(title)s”."),
    }
)


def day_and_hour(on: object, begins: object) -> str:
    """ "Tue, Dec. 1, 2026, 9:30 a.m."."""
    facts = {
        "weekday": date_format(on, "D"),  # type: ignore[arg-type]
        "day": date_format(on),  # type: ignore[arg-type]
        "hour": time_format(begins),  # type: ignore[arg-type]
    }
    return _("%(weekday)s, %(day)s, %(hour)s") % facts


def weekdays(numbers: Iterable[int]) -> str:
    """ "Tuesday, Thursday"."""
    return ", ".join(str(WEEKDAYS[one]) for one in numbers)
