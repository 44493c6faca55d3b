"""How a member stands: units and tasks, what is still needed, and who may not finish."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

HOWS = ("came", "made_up", "excused", "missed")
THERE = frozenset({"came", "made_up"})
LATE = timedelta(days=7)
"""So long after its day a task that is needed counts as late."""


@dataclass(frozen=True)
class Unit:
    """A unit and how long it lasts."""

    id: int
    minutes: int


@dataclass(frozen=True)
class Task:
    """A task and the day it is due."""

    id: int
    due_on: date
    is_needed: bool


@dataclass(frozen=True)
class Standing:
    """What a member has done and what is asked for; `percent` is of the units that count."""

    there: int
    missed: int
    excused: int
    units: int
    may_miss: int
    percent: int
    minutes: int
    tasks_done: int
    tasks_needed: int
    late: int
    is_met: bool


def standing(
    units: Sequence[Unit],
    tasks: Sequence[Task],
    marks: Mapping[int, str],
    done: Iterable[int],
    least_percent: int,
    today: date,
) -> Standing:
    """Excused units are left out of the sum; a unit nobody marked yet is neither there nor missed."""
    hows = [marks.get(one.id, "") for one in units]
    there, missed = sum(how in THERE for how in hows), hows.count("missed")
    counted = len(units) - hows.count("excused")
    needed = [one for one in tasks if one.is_needed]
    have = set(done)
    late = [one for one in needed if one.id not in have and today > one.due_on + LATE]
    percent = 100 * there // counted if counted else 100
    did = sum(one.id in have for one in needed)
    return Standing(
        there=there,
        missed=missed,
        excused=hows.count("excused"),
        units=len(units),
        may_miss=counted * (100 - least_percent) // 100,
        percent=percent,
        minutes=sum(one.minutes for one, how in zip(units, hows, strict=True) if how in THERE),
        tasks_done=did,
        tasks_needed=len(needed),
        late=len(late),
        is_met=percent >= least_percent and did == len(needed),
    )


def risks(one: Standing) -> tuple[tuple[str, int], ...]:
    """What may keep a member from finishing, as codes with a number; empty: all is well."""
    found = []
    if one.missed > one.may_miss:
        found.append(("make_up", one.missed - one.may_miss))
    elif one.missed and one.missed == one.may_miss:
        found.append(("no_more_to_miss", one.missed))
    if one.late:
        found.append(("tasks_late", one.late))
    return tuple(found)


def hours_of(minutes: int) -> float:
    """Minutes as hours, to a quarter."""
    return round(minutes / 15) / 4
