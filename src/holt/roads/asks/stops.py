"""Stops."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class AddStopAsk:
    """A stop at a place the network knows, or at a latitude and longitude."""

    mobile_id: int
    name: str
    kind: str = "regular"
    place_id: int | None = None
    address: str = ""
    lat: float | None = None
    lon: float | None = None
    lender_id: int | None = None
    opens: time | None = None
    closes: time | None = None
    driver_note: str = ""


@dataclass(frozen=True)
class EditStopAsk:
    stop_id: int
    name: str
    kind: str = "regular"
    place_id: int | None = None
    address: str = ""
    lat: float | None = None
    lon: float | None = None
    lender_id: int | None = None
    opens: time | None = None
    closes: time | None = None
    driver_note: str = ""
    version: int | None = None


@dataclass(frozen=True)
class CloseStopAsk:
    """No longer visited from a day on."""

    stop_id: int
    closed_on: date


@dataclass(frozen=True)
class PromiseStopAsk:
    """Its day was promised to somebody; without a name the promise is taken back."""

    stop_id: int
    promised_to: str = ""
    promised_why: str = ""
