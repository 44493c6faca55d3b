"""The parts of a partnership's health in sentences, with their figures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from holt.evaluation import rules
from holt.evaluation.queries import HealthPage
from holt.kernel.pictures import Meter, meter
from holt.methods.health import HealthFacts, Part

NAMES = {
    "contact": gettext_lazy("Contact"),
    "commitments": gettext_lazy("Promises kept"),
    "goals": gettext_lazy("Goals"),
    "balance": gettext_lazy("Give and take"),
    "interests": gettext_lazy("What each wants"),
    "trust": gettext_lazy("Trust over the reviews"),
    "attendance": gettext_lazy("Coming to joint meetings"),
    "perception": gettext_lazy("How close each side says you are"),
    "agreement": gettext_lazy("Time left in the agreement"),
}
AXES = {
    "time": gettext_lazy("time"),
    "trust": gettext_lazy("trust"),
    "turf": gettext_lazy("turf"),
}
HOW = {
    "contact": gettext_lazy(
        "Days since the last contact or session, against what the level usually needs: 180 days "
        "for networking, 90 for coordinating, 45 for cooperating, 21 for collaborating. After "
        "that many days the bar has fallen to 37 of 100."
    ),
    "commitments": gettext_lazy(
        "Promises kept, plus one, out of those kept and missed, plus two: a single miss is not "
        "yet a rule. An overdue promise counts as missed until somebody settles it."
    ),
    "goals": gettext_lazy(
        "Goal attainment as T: 50 when every goal came out as hoped. The bar is full from 50 on, "
        "and empty at 30."
    ),
    "balance": gettext_lazy(
        "Each party's share of what was given against its share of what was gained: 1 when they "
        "are alike for everyone. A small party that gives little and gains little is in balance."
    ),
    "interests": gettext_lazy(
        "The share of what a party wants that it rates 3 or more of 5, for the party that gets "
        "least."
    ),
    "trust": gettext_lazy(
        "The middle of the slopes between any two reviews, in points of 1 to 4 a year. The bar is "
        "full while trust holds or grows, and empty when it loses a point a year."
    ),
    "attendance": gettext_lazy(
        "Joint meetings the party who came least came to, out of those it was expected at."
    ),
    "perception": gettext_lazy(
        "How far apart the sides' answers on time, trust and turf are, on the widest axis. The "
        "bar is full when they see the same, and empty when they are three steps apart."
    ),
    "agreement": gettext_lazy(
        "Days left against 120: the renewal talk is due 120 days before the end."
    ),
}
UNKNOWN = {
    "contact": gettext_lazy("No contact has been logged yet."),
    "commitments": gettext_lazy("No promise has come due yet."),
    "goals": gettext_lazy("Nobody has said yet how far a goal was reached."),
    "balance": gettext_lazy("It shows once both what is given and what is gained are logged."),
    "interests": gettext_lazy("Nobody has rated yet how far they get what they want."),
    "trust": gettext_lazy("It shows after two reviews that every side has answered."),
    "attendance": gettext_lazy("No joint meeting has been logged yet."),
    "perception": gettext_lazy("It shows once two sides have said how close you are."),
    "agreement": gettext_lazy("The agreement names no end."),
}


@dataclass(frozen=True)
class PartShown:
    """One part as pages show it; `meter` is None while it is not known."""

    code: str
    name: object
    said: str
    how: object
    meter: Meter | None
    worries: bool


def parts(found: HealthPage) -> tuple[PartShown, ...]:
    """Every part, the worst first, the unknown last."""
    worries = {one.code for one in found.worries}
    return tuple(
        PartShown(
            one.code,
            NAMES[one.code],
            said(one, found),
            HOW[one.code],
            None if one.value is None else meter(one.value, text=_of_100(one.value)),
            one.code in worries,
        )
        for one in found.parts
    )


def worries(found: HealthPage) -> tuple[str, ...]:
    """Why the partnership's page worries, in short sentences."""
    return tuple(said(one, found) for one in found.worries)


def said(one: Part, found: HealthPage) -> str:
    """One part in a sentence with its figures."""
    if one.value is None:
        return str(UNKNOWN[one.code])
    return SAY[one.code](one.raw, found.facts, found.names)


def _of_100(value: float) -> str:
    return _("%(value)s of 100") % {"value": round(100 * value)}


Raw = Mapping[str, str | int | float | None]
Say = Callable[[Raw, HealthFacts, Mapping[str, str]], str]


def _contact(raw: Raw, facts: HealthFacts, names: Mapping[str, str]) -> str:
    days = int(raw["days"] or 0)
    if not days:
        return _("The last contact was today.")
    return ngettext(
        "The last contact was %(days)s day ago.",
        "The last contact was %(days)s days ago.",
        days,
    ) % {"days": days}


def _commitments(raw: Raw, facts: HealthFacts, names: Mapping[str, str]) -> str:
    due = facts.kept + facts.missed
    return ngettext(
        "%(kept)s of %(due)s promise that came due was kept.",
        "%(kept)s of %(due)s promises that came due were kept.",
        due,
    ) % {"kept": facts.kept, "due": due}


def _goals(raw: Raw, facts: HealthFacts, names: Mapping[str, str]) -> str:
    t = float(raw["t"] or 0)
    told = (
        _("Goals came out as hoped or better (T = %(t)s).")
        if t >= 50
        else _("Goals came out below what was hoped (T = %(t)s; 50 is as hoped).")
    )
    return told % {"t": number_format(round(t, 1), decimal_pos=1)}


def _balance(raw: Raw, facts: HealthFacts, names: Mapping[str, str]) -> str:
    equity = float(raw["equity"] or 0)
    told = (
        _("What each gives and gains is uneven: %(value)s of 1.")
        if equity < rules.WORRY_BELOW["balance"]
        else _("What each gives and gains is in balance: %(value)s of 1.")
    )
    return told % {"value": number_format(round(equity, 2), decimal_pos=2)}


def _interests(raw: Raw, facts: HealthFacts, names: Mapping[str, str]) -> str:
    coverage = facts.coverage
    who = _names(raw["lowest"], names)
    part = next(one for one in coverage.parts if one.party in coverage.lowest) if coverage else None
    return _("%(who)s gets %(met)s of %(declared)s things it wants.") % {
        "who": who,
        "met": part.met if part else 0,
        "declared": part.declared if part else 0,
    }


def _trust(raw: Raw, facts: HealthFacts, names: Mapping[str, str]) -> str:
    slope = float(raw["points_a_year"] or 0)
    if slope >= 0:
        return _("Trust has held or grown over %(reviews)s reviews.") % {"reviews": raw["reviews"]}
    return _("Trust is falling: %(points)s points a year, over %(reviews)s reviews.") % {
        "points": number_format(round(-slope, 1), decimal_pos=1),
        "reviews": raw["reviews"],
    }


def _attendance(raw: Raw, facts: HealthFacts, names: Mapping[str, str]) -> str:
    found = next(one for one in facts.meetings if one.party == raw["lowest"])
    return ngettext(
        "%(who)s came to %(came)s of %(expected)s joint meeting.",
        "%(who)s came to %(came)s of %(expected)s joint meetings.",
        found.expected,
    ) % {
        "who": names.get(found.party, ""),
        "came": found.came,
        "expected": found.expected,
    }


def _perception(raw: Raw, facts: HealthFacts, names: Mapping[str, str]) -> str:
    steps = int(raw["steps"] or 0)
    if not steps:
        return _("The sides see time, trust and turf alike.")
    axes = _(", ").join(str(AXES[one]) for one in str(raw["widest"]).split(", "))
    return ngettext(
        "The sides are %(steps)s step apart on %(axes)s.",
        "The sides are %(steps)s steps apart on %(axes)s.",
        steps,
    ) % {"steps": steps, "axes": axes}


def _agreement(raw: Raw, facts: HealthFacts, names: Mapping[str, str]) -> str:
    days = int(raw["days_left"] or 0)
    if days < 0:
        return ngettext(
            "The agreement ended %(days)s day ago.", "The agreement ended %(days)s days ago.", -days
        ) % {"days": -days}
    return ngettext(
        "The agreement has %(days)s day left.", "The agreement has %(days)s days left.", days
    ) % {"days": days}


def _names(lowest: object, names: Mapping[str, str]) -> str:
    """The parties behind "3, 7"."""
    return _(", ").join(names.get(one, "") for one in str(lowest).split(", "))


SAY: Mapping[str, Say] = {
    "contact": _contact,
    "commitments": _commitments,
    "goals": _goals,
    "balance": _balance,
    "interests": _interests,
    "trust": _trust,
    "attendance": _attendance,
    "perception": _perception,
    "agreement": _agreement,
}
