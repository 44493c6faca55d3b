"""A mobile library and its vehicles."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class AddMobileAsk:
    """A mobile library; its timetable repeats after `cycle` weeks, counted from the week of
    `week_one` (none: this week)."""

    organization_id: int
    name: str
    description: str = ""
    zone: str = ""
    cycle: int = 4
    week_one: date | None = None
    is_public: bool = True


@dataclass(frozen=True)
class EditMobileAsk:
    mobile_id: int
    name: str
    description: str = ""
    zone: str = ""
    cycle: int = 4
    week_one: date | None = None
    is_public: bool = True
    version: int | None = None


@dataclass(frozen=True)
class AddVehicleAsk:
    """A vehicle, where it lives, its crew's lunch, minutes of setting up, its longest day
    (driving, setting up and stops; lunch apart)."""

    mobile_id: int
    name: str
    home: str = ""
    lat: float | None = None
    lon: float | None = None
    crew: int = 1
    lunch_minutes: int = 30
    lunch_from: time = time(11, 30)
    lunch_to: time = time(14)
    setup_minutes: int = 5
    longest_minutes: int | None = None


@dataclass(frozen=True)
class EditVehicleAsk:
    vehicle_id: int
    name: str
    home: str = ""
    lat: float | None = None
    lon: float | None = None
    crew: int = 1
    lunch_minutes: int = 30
    lunch_from: time = time(11, 30)
    lunch_to: time = time(14)
    setup_minutes: int = 5
    longest_minutes: int | None = None
    closed_on: date | None = None
    version: int | None = None
