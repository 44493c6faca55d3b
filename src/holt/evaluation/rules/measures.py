"""The measures a library may choose: what each is counted from, how sure it is, what is noted."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from holt.kernel.errors import Refused


class Measure(StrEnum):
    """What can be measured. A measure may have several parts, each with its unit."""

    OUTCOME_SURVEYS = "outcome_surveys"
    GOALS_ATTAINED = "goals_attained"
    ATTENDANCE = "attendance"
    NEW_AND_RETURNING = "new_and_returning"
    HOURS_GIVEN = "hours_given"
    MONEY_BROUGHT_IN = "money_brought_in"
    CAPACITY_GAINED = "capacity_gained"
    DUPLICATION_AVOIDED = "duplication_avoided"
    ECONOMIC_EFFECTS = "economic_effects"


class Unsure(StrEnum):
    """The kind of uncertainty: by chance who answered, how sessions vary, how far the result hangs
    on one goal, counted but perhaps incomplete, or as somebody noted it."""

    CHANCE = "chance"
    VARIES = "varies"
    WITHOUT_ONE = "without_one"
    COUNTED = "counted"
    STATED = "stated"


@dataclass(frozen=True)
class Part:
    """A figure of a measure: its unit, its uncertainty, and the noun it is counted from.

    A part of the name "x:" stands for several, such as one for each topic.
    """

    name: str
    unit: str
    unsure: Unsure
    noun: str


@dataclass(frozen=True)
class Catalogued:
    """A measure with its parts, the first of which an aim is set for; units of its notes."""

    parts: tuple[Part, ...]
    note_units: tuple[str, ...] = ()

    @property
    def main(self) -> Part:
        return self.parts[0]


def _noted(*units: str) -> tuple[Part, ...]:
    return tuple(Part(f"noted:{unit}", unit, Unsure.STATED, "measure_note") for unit in units)


CATALOG: Mapping[Measure, Catalogued] = {
    Measure.OUTCOME_SURVEYS: Catalogued(
        (Part("topic:", "share", Unsure.CHANCE, "survey"),),
    ),
    Measure.GOALS_ATTAINED: Catalogued(
        (
            Part("reached", "share", Unsure.CHANCE, "goal"),
            Part("t", "points", Unsure.WITHOUT_ONE, "goal"),
        ),
    ),
    Measure.ATTENDANCE: Catalogued(
        (
            Part("people", "people", Unsure.COUNTED, "session"),
            Part("a_session", "people", Unsure.VARIES, "session"),
        ),
    ),
    Measure.NEW_AND_RETURNING: Catalogued(
        (
            Part("new", "people", Unsure.COUNTED, "session"),
            Part("new_share", "share", Unsure.CHANCE, "session"),
            Part("back", "people", Unsure.COUNTED, "session"),
            *_noted("people"),
        ),
        ("people",),
    ),
    Measure.HOURS_GIVEN: Catalogued(
        (
            Part("all", "hours", Unsure.COUNTED, "ledger_entry"),
            Part("partners", "hours", Unsure.COUNTED, "ledger_entry"),
            *_noted("hours"),
        ),
        ("hours",),
    ),
    Measure.MONEY_BROUGHT_IN: Catalogued(
        (
            Part("ledger", "cents", Unsure.COUNTED, "ledger_entry"),
            *_noted("cents"),
        ),
        ("cents",),
    ),
    Measure.CAPACITY_GAINED: Catalogued(
        (
            Part("courses", "people", Unsure.COUNTED, "course"),
            Part("staff_time", "hours", Unsure.COUNTED, "ledger_entry"),
            Part("volunteers", "hours", Unsure.COUNTED, "ledger_entry"),
            Part("space", "hours", Unsure.COUNTED, "ledger_entry"),
            Part("equipment", "days", Unsure.COUNTED, "ledger_entry"),
            Part("data", "data_sets", Unsure.COUNTED, "ledger_entry"),
            *_noted("people", "hours", "spaces", "languages"),
        ),
        ("people", "hours", "spaces", "languages"),
    ),
    Measure.DUPLICATION_AVOIDED: Catalogued(
        _noted("programs", "hours", "cents"), ("programs", "hours", "cents")
    ),
    Measure.ECONOMIC_EFFECTS: Catalogued(
        (
            Part("topic:", "share", Unsure.CHANCE, "survey"),
            *_noted("people", "businesses", "cents"),
        ),
        ("people", "businesses", "cents"),
    ),
}

ECONOMIC_TOPICS = frozenset({"economic", "job_skills"})
HOUR_KINDS = frozenset({"staff_time", "volunteers"})
CAPACITY_KINDS = frozenset({"staff_time", "volunteers", "space", "equipment", "data"})
NOTED = frozenset(one for one, row in CATALOG.items() if row.note_units)
"""Measures somebody may add an observation to by hand."""

EVERY_LIBRARY = (Measure.ATTENDANCE, Measure.GOALS_ATTAINED, Measure.OUTCOME_SURVEYS)
"""What to begin with where nothing is counted yet: each needs no more than a minute at closing."""
SUGGESTED = 3
LARGEST_NOTE = 10**11
FEWEST_ANSWERS = 5
"""Under so many people no share is told."""


def part_of(measure: str, name: str) -> Part:
    """The catalog's row of a part, "topic:health" being one of "topic:"."""
    for one in CATALOG[Measure(measure)].parts:
        if one.name == name or (one.name.endswith(":") and name.startswith(one.name)):
            return one
    raise KeyError(f"{measure} {name}")


def suggested(counted: Mapping[str, int]) -> tuple[Measure, ...]:
    """Three to begin with: those Holt has most rows of already, then the easiest to begin."""
    known = sorted((one for one in Measure if counted.get(one, 0)), key=lambda one: -counted[one])
    return tuple(dict.fromkeys((*known, *EVERY_LIBRARY)))[:SUGGESTED]


def require_unit(measure: str, unit: str) -> str:
    """Refuse a note to a measure that takes none, or in a unit that is not its own."""
    units = CATALOG[Measure(measure)].note_units
    if not units:
        raise Refused("not_noted_by_hand", "measure")
    if unit not in units:
        raise Refused("not_its_unit", "unit")
    return unit


def kept_value(value: Decimal | None, unit: str) -> Decimal:
    """What is kept of a noted value: more than nothing; money, said in whole money, in cents."""
    if value is None or value <= 0:
        raise Refused("more_than_nothing", "value")
    return _kept(value, unit)


def kept_aim(value: Decimal | None, measure: str) -> Decimal | None:
    """What is kept of an aim, in the unit of the measure's first part; a share in hundredths."""
    unit = main_unit(measure)
    if value is None:
        return None
    if value <= 0:
        raise Refused("more_than_nothing", "chosen")
    if unit == "share" and value > 100:
        raise Refused("at_most_all", "chosen")
    return _kept(value, unit)


def _kept(value: Decimal, unit: str) -> Decimal:
    if unit == "cents":
        return Decimal(round(value * 100))
    return round(value / 100 if unit == "share" else value, 2)


def main_unit(measure: str) -> str:
    """The unit an aim is set in."""
    return CATALOG[Measure(measure)].main.unit


def require_once(names: Collection[str]) -> None:
    """Refuse a measure twice in one choice, and what is no measure."""
    if len(set(names)) != len(names) or not set(names) <= set(Measure):
        raise Refused("not_a_choice", "chosen")


def require_one(organization_id: int | None, partnership_id: int | None) -> None:
    """Refuse measures of nobody, or of two at once."""
    if (organization_id is None) == (partnership_id is None):
        raise Refused("measures_of_one", "organization_id")
