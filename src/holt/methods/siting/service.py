"""A mobile library service as its timetable shows it: stops, the runs of each vehicle, visits."""

from dataclasses import dataclass
from math import lcm

LONGEST_CYCLE = 12
"""Weeks; a timetable that repeats less often than this is planned as if it repeated here."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One row of a timetable: a place, visited by one vehicle every `every` weeks.

    `week` is the first of its weeks in the cycle, from 0; `weekday` 0 is Monday; clock times are
    minutes after midnight. `part` tells two runs of one vehicle on one date apart.
    """

    row: int
    name: str
    place: str
    vehicle: str
    lat: float
    lon: float
    weekday: int
    week: int
    every: int
    arrival: int
    departure: int
    route: str = ""
    part: int = 0

    @property
    def dwell(self) -> int:
        """Minutes it is open to the public."""
        return self.departure - self.arrival

    @property
    def spot(self) -> tuple[float, float]:
        """The place to about ten meters: two rows with one spot are one place."""
        return round(self.lat, 4), round(self.lon, 4)


@dataclass(frozen=True, slots=True, order=True)
class Date:
    """One day's run of a vehicle within the cycle."""

    week: int
    weekday: int
    part: int = 0


@dataclass(frozen=True, slots=True)
class Vehicle:
    """One vehicle, the dates it is out, and its stops in the order of today's timetable."""

    name: str
    dates: tuple[Date, ...]
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True)
class Service:
    """All vehicles; everything repeats after `cycle` weeks."""

    cycle: int
    vehicles: tuple[Vehicle, ...]

    @property
    def visits(self) -> int:
        """Visits in one cycle."""
        stops = (stop for vehicle in self.vehicles for stop in vehicle.stops)
        return sum(self.cycle // stop.every for stop in stops)


def service_of(stops: tuple[Stop, ...]) -> Service:
    """The vehicles of these stops, and after how many weeks everything repeats."""
    cycle = cycle_of(stops)
    names = sorted({stop.vehicle for stop in stops})
    return Service(cycle, tuple(_vehicle(name, stops, cycle) for name in names))


def cycle_of(stops: tuple[Stop, ...]) -> int:
    """Weeks after which the timetable repeats."""
    return lcm(*{stop.every for stop in stops}) if stops else 1


def dates_of(stop: Stop, cycle: int) -> tuple[Date, ...]:
    """The dates of one stop within the cycle."""
    weeks = range(stop.week % stop.every, cycle, stop.every)
    return tuple(Date(week, stop.weekday, stop.part) for week in weeks)


def _vehicle(name: str, stops: tuple[Stop, ...], cycle: int) -> Vehicle:
    own = sorted((stop for stop in stops if stop.vehicle == name), key=lambda one: one.arrival)
    dates = sorted({date for stop in own for date in dates_of(stop, cycle)})
    return Vehicle(name, tuple(dates), tuple(own))
