"""A population of partnerships from a world and a seed."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict

from bench.warning_worlds.chance import Chance
from bench.warning_worlds.fates import Fate, fate
from bench.warning_worlds.lives import Life, life
from bench.warning_worlds.logs import events
from bench.warning_worlds.parameters import LEVELS, WORLDS
from bench.warning_worlds.shapes import Case, Kind, Outcome, Partnership, Spell, Truth

OUTCOMES = {
    Kind.COOLED: Outcome.FAILED,
    Kind.QUARRELED: Outcome.FAILED,
    Kind.SUDDEN: Outcome.FAILED,
    Kind.PLANNED: Outcome.ENDED_AS_PLANNED,
    Kind.UNSAID: Outcome.ENDED_AS_PLANNED,
    Kind.LIVED_ON: Outcome.LIVED_ON,
}


def generate(world: str, seed: int, count: int) -> list[Case]:
    """So many partnerships, a quarter at each level. The first hundred of two hundred are the same
    as a hundred: each has dice of its own."""
    return [_case(world, seed, number) for number in range(count)]


def fingerprint(cases: Iterable[Case]) -> str:
    """sha256 over all partnerships, logs and truths, as JSON lines."""
    sums = hashlib.sha256()
    for one in cases:
        sums.update(json.dumps(_plain(one), sort_keys=True, default=str).encode() + b"\n")
    return sums.hexdigest()


def _plain(case: Case) -> dict[str, object]:
    """Events with their kind's name: two kinds may have the same fields."""
    named = [[type(one).__name__, asdict(one)] for one in case.partnership.events]
    return {**asdict(case), "events": named}


def _case(name: str, seed: int, number: int) -> Case:
    world, chance = WORLDS[name], Chance("warning world", name, seed, number)
    lot = fate(world, chance, number % len(LEVELS) + 1)
    lived = life(world, chance, lot)
    log, made = events(world, chance, lived)
    agreed = tuple(one for one in lot.agreed if one.logged_on < lot.day(lot.length))
    known = Partnership(number, lot.level, lot.start, log, lived.gaps(), agreed)
    return Case(known, _truth(lot, lived, made))


def _truth(lot: Fate, lived: Life, made: int) -> Truth:
    own = lived.troubles[-1] if lot.decline_from is not None else None
    patches = lived.troubles[:-1] if own else lived.troubles
    silent = [one for one in lived.pauses if one.declared_on is None]
    return Truth(
        outcome=OUTCOMES[lot.kind],
        kind=lot.kind,
        ended_on=lot.day(lot.length) if lot.ended else None,
        followed_until=lot.day(lot.length),
        decline_began=None if lot.decline_from is None else lot.day(lot.decline_from),
        decline_shows_in=tuple(own.shows) if own else (),
        rough_patches=tuple(Spell(lot.day(one.begins), lot.day(one.until)) for one in patches),
        undeclared_gaps=tuple(Spell(lot.day(one.begins), lot.day(one.until)) for one in silent),
        staff_left=tuple((side, lot.day(day)) for side, day in lived.leavings),
        logs_little=lived.logs_little,
        contacts_made=made,
    )
