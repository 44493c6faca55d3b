"""What of a life reaches Holt's log, and when."""

from collections.abc import Iterator
from datetime import date, timedelta

import numpy as np

from bench.warning_worlds.chance import Chance, Curve
from bench.warning_worlds.lives import Life
from bench.warning_worlds.parameters import LEVELS, World
from bench.warning_worlds.shapes import (
    Contact,
    Event,
    Meeting,
    Promise,
    PromiseSettled,
    PulseAnswered,
    PulseAsked,
    Review,
    Settled,
    Side,
)
from bench.warning_worlds.troubles import Channel, left, left_for

FOLLOW_UP = 0.35
"""Chance that a contact brings another within days: talk comes in threads."""
SATURDAY = 5
ORDER = (Contact, Promise, PromiseSettled, Meeting, Review, PulseAsked, PulseAnswered)
"""Of entries logged on the same day."""


def events(world: World, chance: Chance, life: Life) -> tuple[tuple[Event, ...], int]:
    """The log in its order up to the day before the end, and how many contacts there really were."""
    made = _contacts_made(chance, life)
    last = life.fate.day(life.days)
    found = [
        *_contacts(world, chance, life, made),
        *_promises(world, chance, life),
        *_meetings(chance, life),
        *_reviews(world, chance, life),
        *_pulses(world, chance, life),
    ]
    kept = (one for one in found if one.logged_on < last)
    return tuple(sorted(kept, key=lambda one: (one.logged_on, ORDER.index(type(one))))), len(made)


def _contacts_made(chance: Chance, life: Life) -> list[int]:
    usual = LEVELS[life.fate.level]
    rate = chance.around(usual.contacts, usual.spread) * (1 - FOLLOW_UP) / 365
    found = []
    for day in chance.arrivals(rate * life.pace * left(life.troubles, life.days, Channel.CONTACTS)):
        found.append(_on_a_workday(life, day))
        while chance.happens(FOLLOW_UP):
            day += chance.days(1, 9)
            found.append(_on_a_workday(life, day))
    return sorted(day for day in found if day < life.days)


def _on_a_workday(life: Life, day: int) -> int:
    """Saturdays and Sundays wait for Monday, mostly."""
    weekday = life.fate.day(day).weekday()
    return day + 7 - weekday if weekday >= SATURDAY else day


def _contacts(world: World, chance: Chance, life: Life, made: list[int]) -> Iterator[Contact]:
    """Logged by habit, within days or all together at the beginning of the next month."""
    in_batches = chance.happens(world.in_batches)
    for number in made:
        day = life.fate.day(number)
        later = timedelta(days=int(chance.wait(1.5)))
        if chance.happens(float(life.logged[number])):
            yield Contact(_next_month(day) if in_batches else day + later, day)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=33)).replace(day=2)


def _promises(world: World, chance: Chance, life: Life) -> Iterator[Promise | PromiseSettled]:
    """Promised two to ten weeks ahead; what trouble takes from a side's keeping is late or missed."""
    yearly = chance.around(LEVELS[life.fate.level].promises, 0.6)
    kept = {side: chance.within((0.72, 0.97)) for side in Side}
    health = {side: left_for(life.troubles, life.days, Channel.PROMISES, side) for side in Side}
    for number, made in enumerate(chance.arrivals(life.pace * _in_log(life) * yearly / 365)):
        side, due = chance.one_of(tuple(Side)), made + chance.days(14, 70)
        yield Promise(life.fate.day(made), number, side, life.fate.day(due))
        if due < life.days and not chance.happens(world.never_ticked):
            share = kept[side] * float(health[side][due]) * (0.7 if life.away(due) else 1.0)
            yield _settled(chance, life, number, made, due, share)


def _settled(
    chance: Chance, life: Life, number: int, made: int, due: int, share: float
) -> PromiseSettled:
    """Kept up to three weeks early; late within two months; missed found out in time or far later."""
    if chance.happens(share):
        early = due - chance.days(0, 21) + int(chance.wait(3))
        return PromiseSettled(life.fate.day(max(made, min(early, due))), number, Settled.KEPT)
    if chance.happens(0.6):
        return PromiseSettled(life.fate.day(due + chance.days(3, 60)), number, Settled.LATE)
    return PromiseSettled(life.fate.day(due + chance.days(7, 120)), number, Settled.MISSED)


def _in_log(life: Life) -> Curve:
    """Promises and meetings are written down more often than contacts: others see to it too."""
    return np.sqrt(life.logged)


def _meetings(chance: Chance, life: Life) -> Iterator[Meeting]:
    """At a rhythm, with slips. In trouble the cooling side stays away or the meeting is dropped."""
    yearly = chance.around(LEVELS[life.fate.level].meetings, 0.5)
    come = {Side.OURS: chance.within((0.88, 1.0)), Side.THEIRS: chance.within((0.78, 1.0))}
    health = {side: left_for(life.troubles, life.days, Channel.MEETINGS, side) for side in Side}
    logged, apart = _in_log(life), 365 / yearly
    at = chance.within((0, apart))
    while at < life.days:
        day = _on_a_workday(life, int(at))
        at += apart * chance.within((0.7, 1.3))
        if day >= life.days or not chance.happens(min(1.0, float(life.pace[day]) + 0.2)):
            continue
        came = {side: chance.happens(come[side] * float(health[side][day])) for side in Side}
        dropped = not any(came.values()) or (not all(came.values()) and chance.happens(0.4))
        if not dropped and chance.happens(float(logged[day])):
            yield Meeting(life.fate.day(day + 1), life.fate.day(day), *came.values())


def _reviews(world: World, chance: Chance, life: Life) -> Iterator[Review]:
    """Half yearly to yearly, some put off for a pause, some never held, some parts left empty."""
    usual = LEVELS[life.fate.level]
    if not chance.happens(usual.reviewed):
        return
    raters = {side: _Rater(world, chance, life, side) for side in Side}
    goal, down = chance.normal(51, 7), 1 - left(life.troubles, life.days, Channel.ATTAINMENT)
    due = usual.review_days + chance.days(-45, 45)
    while due < life.days:
        day = min(due + chance.days(0, 45) + (40 if life.away(due) else 0), life.days)
        due += usual.review_days + chance.days(-20, 20)
        if day >= life.days or chance.happens(world.skipped):
            continue
        score = round(chance.normal(goal, 6) - 18 * float(down[day]))
        parts = (*(rated(day) for rated in raters.values()), score)
        yield Review(life.fate.day(day), *_some_missing(world, chance, parts))


def _some_missing(world: World, chance: Chance, parts: tuple[int, ...]) -> list[int | None]:
    return [None if chance.happens(world.missing) else one for one in parts]


class _Rater:
    """One side's person at reviews: how kindly they rate, and how late they let on."""

    def __init__(self, world: World, chance: Chance, life: Life, side: Side) -> None:
        self._chance = chance
        self._polite = chance.happens(world.polite)
        self._usual = chance.within((2.7, 4.0))
        self._slow = chance.days(0, 90)
        self._health = left_for(life.troubles, life.days, Channel.TRUST, side)

    def __call__(self, day: int) -> int:
        """1 to 4. Polite people never go below 3."""
        down = 1 - float(self._health[max(0, day - self._slow)])
        rating = round(self._chance.normal(self._usual - 2.4 * down, 0.45))
        return min(4, max(3 if self._polite else 1, rating))


def _pulses(world: World, chance: Chance, life: Life) -> Iterator[PulseAsked | PulseAnswered]:
    """Each month on the partnership's own day, once it was switched on."""
    if not chance.happens(LEVELS[life.fate.level].pulsed * world.pulsed):
        return
    first = chance.days(20, 200)
    for side in Side:
        yield from _pulses_of(world, chance, life, side, first)


def _pulses_of(
    world: World, chance: Chance, life: Life, side: Side, first: int
) -> Iterator[PulseAsked | PulseAnswered]:
    """Answering wears off over the years; successors answer in their own way; pauses stay silent."""
    health = left_for(life.troubles, life.days, Channel.PULSE, side)
    leavings = [day for whose, day in life.leavings if whose is side]
    habit, usual, polite = _tapper(world, chance)
    worn = chance.within((0.75, 1.0))
    for number, asked in enumerate(range(first, life.days, 30)):
        if leavings and asked >= leavings[0]:
            leavings.pop(0)
            habit, usual, polite = _tapper(world, chance)
        yield PulseAsked(life.fate.day(asked), side)
        well = float(health[asked])
        answering = habit * worn ** (number / 12) * (0.3 if life.away(asked) else 1.0)
        if chance.happens(answering * (0.5 + 0.5 * well)):
            low = 4 if polite else 1
            answer = min(5, max(low, round(chance.normal(usual - 3 * (1 - well), 0.6))))
            on = life.fate.day(asked + chance.days(0, 12))
            yield PulseAnswered(on, side, life.fate.day(asked), answer)


def _tapper(world: World, chance: Chance) -> tuple[float, float, bool]:
    """How often a person answers, what they usually tap, and whether they are polite whatever comes."""
    return chance.within(world.answers), chance.within((3.5, 5.0)), chance.happens(world.polite)
