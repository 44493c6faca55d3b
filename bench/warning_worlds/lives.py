"""What really happens between two sides, day by day, before anybody writes a line of it down."""

import math
from dataclasses import dataclass
from datetime import date

import numpy as np

from bench.warning_worlds.chance import Chance, Curve, Range
from bench.warning_worlds.fates import Fate
from bench.warning_worlds.parameters import World
from bench.warning_worlds.shapes import Gap, Kind, Side
from bench.warning_worlds.troubles import Trouble, decline, rough_patch

QUARTER = 91


@dataclass(frozen=True)
class Pause:
    """From a day to a day; when it was declared, if it was, and until when it was meant to last."""

    begins: int
    until: int
    declared_on: int | None
    meant_until: int


@dataclass(frozen=True)
class Life:
    """The curves of a partnership. `pace` multiplies all that is done together; `logged` is the share
    of contacts that somebody puts in the log."""

    fate: Fate
    troubles: tuple[Trouble, ...]
    pauses: tuple[Pause, ...]
    leavings: tuple[tuple[Side, int], ...]
    pace: Curve
    logged: Curve
    logs_little: bool

    @property
    def days(self) -> int:
        return self.fate.length

    def away(self, day: int) -> bool:
        return any(one.begins <= day < one.until for one in self.pauses)

    def gaps(self) -> tuple[Gap, ...]:
        """The pauses somebody declared, as declared: people come back later than they said."""
        found = [
            Gap(
                self.fate.day(one.declared_on),
                self.fate.day(one.begins),
                self.fate.day(one.meant_until),
            )
            for one in self.pauses
            if one.declared_on is not None and one.declared_on < self.days
        ]
        return tuple(sorted(found, key=lambda one: (one.logged_on, one.begins)))


def life(world: World, chance: Chance, fate: Fate) -> Life:
    """All that is true of one partnership."""
    troubles = _troubles(world, chance, fate)
    leavings = tuple(
        sorted(
            ((side, day) for side in Side for day in chance.times(world.turnover, fate.length)),
            key=lambda one: one[1],
        )
    )
    pauses = _pauses(world, chance, fate)
    logs_little = chance.happens(world.logs_little)
    pace = (
        _settling(chance, fate.length)
        * _drift(world, chance, fate.length)
        * _seasons(chance, fate)
        * _bursts(world, chance, fate.length)
        * _handovers(chance, fate.length, leavings)
        * _taper(chance, fate)
    )
    for one in pauses:
        pace[one.begins : one.until] *= 0.03
    logged = _logged(world, chance, fate.length, leavings, logs_little)
    return Life(fate, troubles, pauses, leavings, pace, logged, logs_little)


def _troubles(world: World, chance: Chance, fate: Fate) -> tuple[Trouble, ...]:
    """Every partnership may have rough patches; those that fail slowly have their decline too.

    A patch that would not be over before the log ends, or before the decline begins, is left out:
    what is called recovered here has recovered.
    """
    patches = [
        rough_patch(world, chance, day)
        for day in chance.times(world.patches, fate.length)
        if day > 90
    ]
    last = fate.length if fate.decline_from is None else fate.decline_from
    patches = [one for one in patches if one.until < last]
    if fate.decline_from is None:
        return tuple(patches)
    own = decline(world, chance, fate.decline_from, fate.length, fate.kind is Kind.QUARRELED)
    return (*patches, own)


def _settling(chance: Chance, days: int) -> Curve:
    """Most begin with more contact than they will need once things run by themselves."""
    more, half_life = chance.within((0.0, 1.2)), chance.within((40, 200))
    return np.array([1 + more * math.exp(-day / half_life) for day in range(days)])


def _drift(world: World, chance: Chance, days: int) -> Curve:
    """The pace wanders from quarter to quarter and is drawn back a little to what it was."""
    knots, at = [1.0], 0.0
    for _ in range(days // QUARTER + 1):
        at = 0.9 * at + chance.normal(0, world.drift)
        knots.append(math.exp(at))
    return np.interp(np.arange(days), np.arange(len(knots)) * QUARTER, knots)


def _seasons(chance: Chance, fate: Fate) -> Curve:
    """Less in July and August and around the new year; one in seven has its high season in summer."""
    summer = chance.within((1.2, 2.2) if chance.happens(0.15) else (0.3, 0.9))
    december, spring = chance.within((0.2, 0.8)), chance.within((0.9, 1.3))
    return np.array(
        [_season(fate.day(one), summer, december, spring) for one in range(fate.length)]
    )


def _season(day: date, summer: float, december: float, spring: float) -> float:
    if day.month in (7, 8):
        return summer
    if (day.month, day.day) >= (12, 15) or (day.month, day.day) <= (1, 5):
        return december
    return spring if day.month in (4, 5) else 1.0


def _bursts(world: World, chance: Chance, days: int) -> Curve:
    whole = np.ones(days)
    for day in chance.times(world.bursts, days):
        whole[day : day + chance.days(21, 56)] *= chance.within((1.5, 3.5))
    return whole


def _handovers(chance: Chance, days: int, leavings: tuple[tuple[Side, int], ...]) -> Curve:
    """Two weeks to three months of little contact until the successor finds the telephone, and
    another temperament afterwards."""
    whole = np.ones(days)
    for _side, day in leavings:
        back = day + chance.days(14, 90)
        whole[day:back] *= chance.within((0.1, 0.7))
        whole[back:] *= chance.around(1.0, 0.25)
    return whole


def _taper(chance: Chance, fate: Fate) -> Curve:
    """Seven in ten good ends are approached with less and less contact, over two to nine months."""
    whole = np.ones(fate.length)
    if fate.kind in (Kind.PLANNED, Kind.UNSAID) and chance.happens(0.7):
        length = min(fate.length, round(30.4 * chance.within((2, 9))))
        whole[-length:] = np.linspace(1, chance.within((0.05, 0.5)), length)
    return whole


def _pauses(world: World, chance: Chance, fate: Fate) -> tuple[Pause, ...]:
    """A quarter of partnerships stop each summer (schools); others now and then for weeks."""
    found = []
    if chance.happens(0.25):
        first, last = chance.days(-10, 10), chance.days(-14, 10)
        for year in range(fate.start.year, fate.day(fate.length).year + 1):
            june = (fate.start.replace(year=year, month=6, day=20) - fate.start).days + first
            found.append(_pause(world, chance, june, june + 72 + last - first))
    for day in chance.times(world.gaps, fate.length):
        found.append(_pause(world, chance, day, day + chance.days(28, 98)))
    return tuple(one for one in found if 0 <= one.begins < fate.length)


def _pause(world: World, chance: Chance, begins: int, until: int) -> Pause:
    """Declared weeks before or just after it began; three in ten last longer than was said."""
    longer = chance.days(7, 35) if chance.happens(0.3) else 0
    declared = None if chance.happens(world.undeclared) else max(0, begins + chance.days(-40, 14))
    return Pause(begins, until + longer, declared, until)


def _logged(
    world: World,
    chance: Chance,
    days: int,
    leavings: tuple[tuple[Side, int], ...],
    logs_little: bool,
) -> Curve:
    """Our person's habit until the next one comes, with spells in which nothing gets written."""
    habit: Range = world.little if logs_little else world.logged
    whole = np.full(days, chance.within(habit))
    for side, day in leavings:
        if side is Side.OURS:
            whole[day:] = chance.within(_next_habit(world, chance, habit))
    for day in chance.times(world.lulls, days):
        whole[day : day + chance.days(30, 150)] *= chance.within((0.0, 0.3))
    return whole


def _next_habit(world: World, chance: Chance, habit: Range) -> Range:
    """A successor mostly keeps the house's way, but one in four brings the other one."""
    if chance.happens(0.75):
        return habit
    return world.little if habit == world.logged else world.logged
