"""Exhibitions, stays and condition reports in words."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.web.feed import add_address, add_sentences
from holt.kernel.web.words import add_refusals, add_states
from holt.programs import rules

STAY_STATES = {
    "proposed": gettext_lazy("Asked for"),
    "agreed": gettext_lazy("Agreed"),
    "there": gettext_lazy("It is there"),
    "gone": gettext_lazy("It was there"),
    "declined": gettext_lazy("Declined"),
    "canceled": gettext_lazy("Called off"),
}
STAY_TONES = {
    "proposed": "due",
    "agreed": "river",
    "there": "well",
    "gone": "quiet",
    "declined": "quiet",
    "canceled": "quiet",
}
MOMENTS = {"arrival": gettext_lazy("On arrival"), "departure": gettext_lazy("On departure")}
CONDITIONS = {
    "sound": gettext_lazy("As it should be"),
    "worn": gettext_lazy("Small marks of use"),
    "damaged": gettext_lazy("Damaged"),
}
CONDITION_TONES = {"sound": "well", "worn": "quiet", "damaged": "due"}
CHANGES = {
    "worse_there": gettext_lazy(
        "It left %(place)s in a worse condition than it came: %(before)s, then %(after)s."
    ),
    "worse_on_the_way": gettext_lazy(
        "It was worse on arrival at %(place)s than when it left %(from)s: %(before)s, then "
        "%(after)s. Look at the crates and ask whoever carried it."
    ),
    "better": gettext_lazy(
        "It was in a better condition at %(place)s: %(before)s, then %(after)s."
    ),
    "crates_differ": gettext_lazy(
        "The number of crates differs: %(crates_before)s at %(from)s, %(crates_after)s at %(place)s."
    ),
}

add_refusals(
    {
        "stay_taken": gettext_lazy(
            "It is somewhere else on some of these days, or on its way. Free instead is what "
            "stands below."
        ),
        "stay_too_long": gettext_lazy("A stay lasts at most %(most)s days. Please shorten it."),
        "day_not_come": gettext_lazy("This day has not come yet. Please give the day you looked."),
    }
)
add_states({f"programs.{state}": label for state, label in STAY_STATES.items()})
add_address("exhibition", lambda exhibition_id: f"/exhibitions/{exhibition_id}/")
add_address("stay", lambda stay_id: f"/stays/{stay_id}/")
add_sentences(
    {
        "programs.exhibition_added": gettext_lazy("%(who)s wrote down the exhibition “%(title)s”."),
        "programs.exhibition_edited": gettext_lazy("%(who)s changed the exhibition “%(title)s”."),
        "programs.stay_asked": gettext_lazy("%(venue)s would like to show “%(title)s”."),
        "programs.stay_moved": gettext_lazy("Other days for “%(title)s” at %(venue)s."),
        "programs.stay_agreed": gettext_lazy("“%(title)s” is coming to %(venue)s."),
        "programs.stay_declined": gettext_lazy("“%(title)s” cannot come to %(venue)s."),
        "programs.stay_canceled": gettext_lazy(
            "The stay of “%(title)s” at %(venue)s is called off."
        ),
        "programs.exhibition_arrived": gettext_lazy(
            "How “%(title)s” arrived at %(venue)s is written down."
        ),
        "programs.exhibition_departed": gettext_lazy(
            "How “%(title)s” left %(venue)s is written down."
        ),
        "programs.visitors_counted": gettext_lazy(
            "Visitors of “%(title)s” at %(venue)s are counted."
        ),
    }
)


def differences(reports: Sequence[rules.Seen]) -> tuple[str, ...]:
    """What changed from each condition report to the next, in sentences."""
    return tuple(_difference(one) for one in rules.changes(reports))


def _difference(one: rules.Change) -> str:
    before, after = one.before, one.after
    return str(CHANGES[one.code]) % {
        "place": after.venue,
        "from": before.venue,
        "before": CONDITIONS[before.found],
        "after": CONDITIONS[after.found],
        "crates_before": before.crates,
        "crates_after": after.crates,
    }


def meters(square: int | None, wall: int | None) -> str:
    """ "60 m² of floor, 24 m of wall"."""
    said = []
    if square is not None:
        said.append(_("%(count)s m² of floor") % {"count": square})
    if wall is not None:
        said.append(_("%(count)s m of wall") % {"count": wall})
    return ", ".join(said)
