"""How each partnership ends, drawn before anything else about it."""

from dataclasses import dataclass
from datetime import date, timedelta

from bench.warning_worlds.chance import Chance
from bench.warning_worlds.parameters import LEVELS, World
from bench.warning_worlds.shapes import AgreedEnd, Kind

FIRST = date(2030, 1, 1)
SOONEST_FAILURE = 240
SOONEST_END = 365
YEARS_OF_SHARES = 4.5
HALF_YEARS = ((6, 30), (12, 31))


@dataclass(frozen=True)
class Fate:
    """Days count from the start. `length` is the last day the log may hold, and one more."""

    level: int
    start: date
    length: int
    kind: Kind
    decline_from: int | None
    agreed: tuple[AgreedEnd, ...]

    def day(self, number: float) -> date:
        return self.start + timedelta(days=int(number))

    @property
    def ended(self) -> bool:
        return self.kind is not Kind.LIVED_ON


def fate(world: World, chance: Chance, level: int) -> Fate:
    """Followed for three to six years, from a start within two years of each other."""
    start = FIRST + timedelta(days=chance.days(0, 729))
    followed = chance.days(3 * 365, 6 * 365)
    usual, longer = LEVELS[level], followed / 365 / YEARS_OF_SHARES
    at = chance.share()
    failing = usual.failing * world.failing * longer
    if at < failing:
        return _failing(world, chance, level, start, followed)
    if at < failing + usual.planned * longer:
        return _planned(world, chance, level, start, followed)
    agreed = _renewed(chance, start, followed) if chance.happens(usual.agreed) else ()
    return Fate(level, start, followed, Kind.LIVED_ON, None, agreed)


def _failing(world: World, chance: Chance, level: int, start: date, followed: int) -> Fate:
    """Rather early than late; some have an agreed end that they do not reach."""
    length = SOONEST_FAILURE + int((followed - SOONEST_FAILURE) * chance.share() ** 1.4)
    sudden = chance.happens(world.sudden)
    months = chance.evenly_by_ratio(world.slow)
    quarrel = chance.happens(world.quarrels)
    if sudden:
        length = _at_a_half_year(chance, start, length, followed)
    agreed: tuple[AgreedEnd, ...] = ()
    if chance.happens(LEVELS[level].agreed):
        ends = length + chance.days(30, 900)
        agreed = (AgreedEnd(start, start + timedelta(days=ends)),)
    if sudden:
        return Fate(level, start, length, Kind.SUDDEN, None, agreed)
    begins = max(60, length - round(months * 30.4))
    return Fate(level, start, length, Kind.QUARRELED if quarrel else Kind.COOLED, begins, agreed)


def _at_a_half_year(chance: Chance, start: date, length: int, followed: int) -> int:
    """Budgets end with June or December: half of the sudden ends fall on the next such day."""
    if chance.happens(0.5):
        return length
    near = start + timedelta(days=length)
    days = (date(year, *one) for year in (near.year, near.year + 1) for one in HALF_YEARS)
    there = (min(one for one in days if one >= near) - start).days
    return there if there <= followed else length


def _planned(world: World, chance: Chance, level: int, start: date, followed: int) -> Fate:
    """The end is said at the start or months before, or (unsaid) in nobody's calendar here."""
    length = SOONEST_END + int((followed - SOONEST_END) * chance.share())
    if chance.happens(world.unsaid):
        return Fate(level, start, length, Kind.UNSAID, None, ())
    ends = start + timedelta(days=length + chance.days(-10, 10))
    said = 0 if chance.happens(0.6) else chance.days(0, length - 60)
    return Fate(
        level, start, length, Kind.PLANNED, None, (AgreedEnd(start + timedelta(days=said), ends),)
    )


def _renewed(chance: Chance, start: date, followed: int) -> tuple[AgreedEnd, ...]:
    """An agreement that is renewed time and again, sometimes a few weeks after it ran out."""
    said, ends, found = 0, chance.days(300, 1100), []
    while said < followed:
        found.append(AgreedEnd(start + timedelta(days=said), start + timedelta(days=ends)))
        said = ends - chance.days(-25, 120)
        ends += chance.one_of((365, 365, 730))
    return tuple(found)
