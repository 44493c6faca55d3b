"""The four levels of partnership: what is done together, and what would carry it.

Source: A. T. Himmelman, Collaboration for a Change; the four levels and the axes of time,
trust and turf as the NNLM MidContinental Region teaches them. The questions' wording is ours.
Each level is a good place to be for its circumstances; nothing here ranks partners.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from enum import IntEnum
from typing import Literal

SCHEME = "himmelman-nnlm"
"""Stored with every level: other scales use the same words in another order."""

Reading = Literal["over_stretched", "room_to_deepen", "in_step"]
Kind = Literal["library_centric", "community_centric"]


class Level(IntEnum):
    """Cumulative: each level contains what the ones before it do."""

    NETWORKING = 1
    COORDINATING = 2
    COOPERATING = 3
    COLLABORATING = 4


QUESTIONS: Mapping[Level, tuple[str, ...]] = {
    Level.NETWORKING: ("information",),
    Level.COORDINATING: ("activities",),
    Level.COOPERATING: ("resources",),
    Level.COLLABORATING: ("capacity", "shared_risk"),
}
"""Which of the five questions must be evidenced for each level, besides all those before it.

Five questions give four levels because the fourth asks two things: the other's capacity is
enhanced, and risks and rewards are shared. One without the other stays at level 3, and the
assessment names what is missing.
"""

BRINGS: Mapping[Level, tuple[str, ...]] = {
    Level.NETWORKING: ("contact_card",),
    Level.COORDINATING: ("shared_calendar",),
    Level.COOPERATING: ("written_agreement",),
    Level.COLLABORATING: ("joint_goals", "joint_budget", "exit_clause", "named_embedded_staff"),
}
"""What a level brings by default, besides what the levels before it bring."""


class OutOfScale(ValueError):
    """An axis is not a whole number from 1 to 4."""

    def __init__(self, axis: str, value: object) -> None:
        super().__init__(f"{axis} is {value!r}, not a whole number from 1 to 4")
        self.axis = axis
        self.value = value


@dataclass(frozen=True, slots=True)
class Evidence:
    """The five answers, each true only when something logged shows it."""

    information: bool = False
    activities: bool = False
    resources: bool = False
    capacity: bool = False
    shared_risk: bool = False


@dataclass(frozen=True, slots=True)
class Axes:
    """What is there to carry it, each from 1 (little) to 4 (much). Raises OutOfScale."""

    time: int
    trust: int
    turf: int

    def __post_init__(self) -> None:
        for axis in fields(self):
            value = getattr(self, axis.name)
            if type(value) is not int or not 1 <= value <= 4:
                raise OutOfScale(axis.name, value)


@dataclass(frozen=True, slots=True)
class Assessment:
    """One side's view. `by_activity` is None while not even information is evidenced.

    `missing`: questions still open for the next level. `not_counted`: questions evidenced
    above a gap. `narrowest`: the axes that hold `by_axes` where it is.
    """

    by_activity: Level | None
    by_axes: Level
    reading: Reading
    evidence: Evidence
    axes: Axes
    missing: tuple[str, ...]
    not_counted: tuple[str, ...]
    narrowest: tuple[str, ...]
    scheme: str = SCHEME


def by_activity(evidence: Evidence) -> Level | None:
    """The highest level whose questions, and all those before, are evidenced."""
    reached = None
    for level in Level:
        if not all(getattr(evidence, question) for question in QUESTIONS[level]):
            return reached
        reached = level
    return reached


def by_axes(axes: Axes) -> Level:
    """The level that time, trust and turf all carry: the least of the three."""
    return Level(min(axes.time, axes.trust, axes.turf))


def assess(evidence: Evidence, axes: Axes) -> Assessment:
    """Both levels side by side, and what stands between. It never changes a stored level."""
    done, carried = by_activity(evidence), by_axes(axes)
    return Assessment(
        by_activity=done,
        by_axes=carried,
        reading=_reading(done or 0, carried),
        evidence=evidence,
        axes=axes,
        missing=_missing(evidence, done or 0),
        not_counted=_not_counted(evidence, done or 0),
        narrowest=tuple(a.name for a in fields(axes) if getattr(axes, a.name) == carried),
    )


def _reading(done: int, carried: int) -> Reading:
    if done == carried:
        return "in_step"
    return "over_stretched" if done > carried else "room_to_deepen"


def _missing(evidence: Evidence, done: int) -> tuple[str, ...]:
    asked = QUESTIONS[Level(done + 1)] if done < Level.COLLABORATING else ()
    return tuple(question for question in asked if not getattr(evidence, question))


def _not_counted(evidence: Evidence, done: int) -> tuple[str, ...]:
    above = (question for level in Level if level > done for question in QUESTIONS[level])
    return tuple(question for question in above if getattr(evidence, question))


@dataclass(frozen=True, slots=True)
class PerceptionGap:
    """How far apart the sides stand, in levels (0 to 3 or 4) and in steps of each axis (0 to 3).

    `widest`: the axes where the sides differ most; empty when they agree on all three.
    """

    activity: int
    time: int
    trust: int
    turf: int
    widest: tuple[str, ...]

    @property
    def steps(self) -> int:
        """The widest difference on any axis, 0 to 3."""
        return max(self.time, self.trust, self.turf)


def perception_gap(sides: Sequence[Assessment]) -> PerceptionGap | None:
    """Largest minus smallest answer, one assessment per side; None for fewer than two sides."""
    if len(sides) < 2:
        return None
    apart = {
        axis.name: _spread([getattr(side.axes, axis.name) for side in sides])
        for axis in fields(Axes)
    }
    most = max(apart.values())
    return PerceptionGap(
        activity=_spread([side.by_activity or 0 for side in sides]),
        **apart,
        widest=tuple(axis for axis, steps in apart.items() if steps == most > 0),
    )


def _spread(answers: Sequence[int]) -> int:
    return max(answers) - min(answers)


@dataclass(frozen=True, slots=True)
class Centricity:
    """Whom the work starts from, and the facts that decided it (codes)."""

    kind: Kind
    reasons: tuple[str, ...]


def library_centric(outside_library: bool, other_agency: bool, from_assessment: bool) -> Centricity:
    """Library-centric only when all three tests fail; any one makes it community-centric."""
    holds = {
        "outside_library": outside_library,
        "other_agency": other_agency,
        "from_assessment": from_assessment,
    }
    reasons = tuple(code for code, true in holds.items() if true)
    if reasons:
        return Centricity("community_centric", reasons)
    return Centricity(
        "library_centric", ("inside_library", "no_other_agency", "not_from_assessment")
    )
