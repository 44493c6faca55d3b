"""Shifts of a roster: how a day is cut, who may take a place, why one stays empty, what is fair."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from holt.kernel.errors import Refused

MOST_SHIFTS = 60
MOST_ON_A_SHIFT = 40
MOST_ASKED = 200
SHORTEST_SHIFT, LONGEST_SHIFT = 15, 720
SET_UP, TAKE_DOWN = timedelta(days=14), timedelta(days=2)


def cut(begins: time, ends: time, minutes: int) -> tuple[tuple[time, time], ...]:
    """Shifts of so many minutes one after the other; a rest shorter than half of one joins the
    last."""
    length, day = timedelta(minutes=minutes), date(2000, 1, 1)
    start, end = datetime.combine(day, begins), datetime.combine(day, ends)
    found: list[tuple[time, time]] = []
    while start < end:
        after = start + length
        until = end if end - after < length / 2 else after
        found.append((start.time(), until.time()))
        start = until
    if len(found) > MOST_SHIFTS:
        raise Refused("too_many", "minutes", {"most": MOST_SHIFTS})
    return tuple(found)


def require_near(on: date, session_on: date) -> None:
    """Refuse a shift that has nothing to do with the session's day."""
    if not session_on - SET_UP <= on <= session_on + TAKE_DOWN:
        raise Refused("shift_too_far", "on")


def require_place_on_shift(readers_on: Sequence[bool], needed: int, is_reader: bool) -> None:
    """Refuse a place that is taken, or the last one where nobody on the shift is a reader.

    `readers_on` says for each who is on already whether they have read every fact sheet.
    """
    if len(readers_on) >= needed:
        raise Refused("shift_is_full")
    if len(readers_on) == needed - 1 and not is_reader and not any(readers_on):
        raise Refused("place_for_a_reader")


@dataclass(frozen=True)
class Able:
    """Somebody who was asked, as a shift looks at them."""

    can: bool
    is_reader: bool
    is_on: bool
    is_elsewhere: bool


def why_short(needed: int, people: Iterable[Able]) -> str:
    """Why places are empty: "", nobody_said, too_few_can, busy_elsewhere, or just open."""
    asked = list(people)
    able = [one for one in asked if one.can]
    if sum(one.is_on for one in asked) >= needed:
        return ""
    if not able:
        return "nobody_said"
    if len(able) < needed:
        return "too_few_can"
    left = [one for one in able if not one.is_on]
    return "busy_elsewhere" if all(one.is_elsewhere for one in left) else "open"


def why_no_reader(people: Iterable[Able]) -> str:
    """Why nobody on a shift has read every sheet: "", nobody_has_read, readers_cannot,
    readers_elsewhere, or a reader could."""
    asked = list(people)
    readers = [one for one in asked if one.is_reader]
    if any(one.is_on for one in readers):
        return ""
    if not readers:
        return "nobody_has_read"
    able = [one for one in readers if one.can]
    if not able:
        return "readers_cannot"
    return "readers_elsewhere" if all(one.is_elsewhere for one in able) else "reader_could"


def fairness(hours: Iterable[float], longest_shift: float) -> str:
    """ "none" on duty, "even" when nobody has more than one shift above another, else "uneven"."""
    found = list(hours)
    if not any(found):
        return "none"
    return "even" if max(found) - min(found) <= longest_shift else "uneven"
