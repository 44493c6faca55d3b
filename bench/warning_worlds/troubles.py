"""Declines and rough patches: the same trouble at its beginning, told apart only by how it goes on."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from bench.warning_worlds.chance import Chance, Curve
from bench.warning_worlds.parameters import World
from bench.warning_worlds.shapes import Side


class Channel(StrEnum):
    """Where trouble may be felt."""

    CONTACTS = "contacts"
    PROMISES = "promises"
    MEETINGS = "meetings"
    TRUST = "trust"
    ATTAINMENT = "attainment"
    PULSE = "pulse"


QUARREL_SHOWS = (Channel.TRUST, Channel.PULSE)


@dataclass(frozen=True)
class Trouble:
    """From a day to a day; how deep it is each day between, in which channels, who cools."""

    begins: int
    until: int
    depth: tuple[float, ...]
    shows: dict[Channel, float]
    sides: frozenset[Side]
    quarrel: bool

    def over(self, days: int) -> Curve:
        """Its depth on each day of the whole time: 0 is no trouble, 1 the worst."""
        whole = np.zeros(days)
        whole[self.begins : self.until] = self.depth[: max(0, days - self.begins)]
        return whole


def decline(world: World, chance: Chance, begins: int, until: int, quarrel: bool) -> Trouble:
    """It sinks evenly, late or early, some with a false dawn on the way, and limps on at its lowest
    for up to half of its time: an end is mostly said at a year's end or a renewal, not on the day
    on which the last hope went."""
    length = until - begins
    down = max(1, round(length * chance.within((0.5, 1.0))))
    depth = np.concatenate([_sinking(chance, down), np.ones(length)])[:length]
    if chance.happens(world.false_dawns):
        middle = chance.within((0.3, 0.8))
        half = chance.within((0.06, 0.15))
        at = np.arange(len(depth)) / max(1, len(depth))
        depth = np.where(np.abs(at - middle) < half, depth * 0.3, depth)
    return _told(world, chance, begins, depth, quarrel)


def rough_patch(world: World, chance: Chance, begins: int) -> Trouble:
    """It sinks as a decline does, stays for a while and is mended within one and a half to nine
    months; a third of them go as deep as a decline ever does."""
    length = round(30.4 * chance.evenly_by_ratio((1.5, 9)))
    down = max(1, round(length * chance.within((0.3, 0.7))))
    up = max(1, round((length - down) * chance.within((0.3, 0.8))))
    sinking = _sinking(chance, down)
    rising = np.linspace(sinking[-1], 0, up)
    low = np.full(max(0, length - down - up), sinking[-1])
    deepest = min(1.0, chance.within((0.4, 1.3)))
    quarrel = chance.happens(world.quarrels)
    depth = np.concatenate([sinking, low, rising]) * deepest
    return _told(world, chance, begins, depth, quarrel)


def _sinking(chance: Chance, days: int) -> Curve:
    """From 0 to 1: along a root (early), a line, or a square (late)."""
    at = np.linspace(0, 1, max(2, days))
    return chance.one_of((np.sqrt(at), at, at * at))


def _told(world: World, chance: Chance, begins: int, depth: Curve, quarrel: bool) -> Trouble:
    """In which channels it shows (one at least), and which side cools: more often the partner's."""
    shows = {one: chance.within(world.strength) for one in Channel if chance.happens(world.shows)}
    must = chance.one_of(QUARREL_SHOWS if quarrel else tuple(Channel))
    shows.setdefault(must, chance.within(world.strength))
    if quarrel:
        shows.setdefault(Channel.CONTACTS, chance.within(world.strength))
    sides = chance.one_of(
        (
            frozenset({Side.OURS}),
            frozenset({Side.THEIRS}),
            frozenset({Side.THEIRS}),
            frozenset(Side),
        )
    )
    return Trouble(begins, begins + len(depth), tuple(map(float, depth)), shows, sides, quarrel)


def left(troubles: tuple[Trouble, ...], days: int, channel: Channel) -> Curve:
    """What share of the usual is left in a channel each day. A quarrel brings more contacts."""
    whole = np.ones(days)
    for one in troubles:
        if channel in one.shows:
            sign = -0.8 if one.quarrel and channel is Channel.CONTACTS else 1.0
            whole *= 1 - sign * one.shows[channel] * one.over(days)
    return whole


def left_for(troubles: tuple[Trouble, ...], days: int, channel: Channel, side: Side) -> Curve:
    """The same for one side: the trouble of the other side does not show in it."""
    return left(tuple(one for one in troubles if side in one.sides), days, channel)
