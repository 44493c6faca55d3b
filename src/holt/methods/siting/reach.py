"""Stops that lie where their vehicle cannot be: far from all else it does, or not to be reached."""

from collections import defaultdict
from collections.abc import Sequence

from holt.methods.geography import distance_km
from holt.methods.siting.positions import middle_of
from holt.methods.siting.timetable import Stop

MOST_SPREAD = 6.0
"""A stop this many times as far from its vehicle's middle as three in four of them is a slip …"""
LEAST_FAR_KM = 60.0
"""… unless it is nearer than this."""
FASTEST_KMH = 110.0
"""Beyond this, as the crow flies, no vehicle gets from a stop to the next in the time given."""
LEAST_JUMP_KM = 15.0


def possible(stops: Sequence[Stop]) -> set[Stop]:
    """Those near what the service and their vehicle do, and within reach on their day."""
    fleets: dict[str, list[Stop]] = defaultdict(list)
    for stop in _near(list(stops)):
        fleets[stop.vehicle].append(stop)
    return {stop for fleet in fleets.values() for stop in _reachable(_near(fleet))}


def _near(fleet: list[Stop]) -> list[Stop]:
    """Those not far beyond where the vehicle works."""
    if not fleet:
        return []
    lat, lon = middle_of((one.lat, one.lon) for one in fleet)
    far = {one: distance_km(lat, lon, one.lat, one.lon) for one in fleet}
    usual = sorted(far.values())[((len(fleet) - 1) * 3) // 4]
    limit = max(LEAST_FAR_KM, MOST_SPREAD * usual)
    return [one for one in fleet if far[one] <= limit]


def _reachable(fleet: list[Stop]) -> set[Stop]:
    """Those the vehicle can reach in time from a neighbor on its day, on one side at least.

    Where two cannot both be, that which is farther from the vehicle's middle goes.
    """
    days: dict[tuple[int, ...], list[Stop]] = defaultdict(list)
    for stop in fleet:
        days[stop.week, stop.weekday, stop.every, stop.part].append(stop)
    lat, lon = middle_of((one.lat, one.lon) for one in fleet)
    reached = set()
    for day in days.values():
        day.sort(key=lambda one: one.arrival)
        while lost := [stop for at, stop in enumerate(day) if _is_out_of_reach(day, at)]:
            day.remove(max(lost, key=lambda one: distance_km(lat, lon, one.lat, one.lon)))
        reached |= set(day)
    return reached


def _is_out_of_reach(day: list[Stop], at: int) -> bool:
    beside = day[max(0, at - 1) : at] + day[at + 1 : at + 2]
    return bool(beside) and all(_too_fast(day[at], other) for other in beside)


def _too_fast(stop: Stop, other: Stop) -> bool:
    first, second = sorted((stop, other), key=lambda one: one.arrival)
    km = distance_km(first.lat, first.lon, second.lat, second.lon)
    minutes = max(second.arrival - first.departure, 1)
    return km > LEAST_JUMP_KM and km / minutes * 60 > FASTEST_KMH
