"""Where it should stop."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AddAreaAsk:
    """People of an area, typed."""

    mobile_id: int
    name: str
    people: int
    lat: float
    lon: float
    need: float = 1.0
    district: str = ""
    has_branch: bool = False


@dataclass(frozen=True)
class BringAreasAsk:
    """All areas anew, from a CSV's text."""

    mobile_id: int
    text: str


@dataclass(frozen=True)
class AddCandidateAsk:
    """A possible stop: a place the network knows, or a latitude and longitude."""

    mobile_id: int
    name: str = ""
    kind: str = "lot"
    place_id: int | None = None
    address: str = ""
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True)
class DropCandidateAsk:
    candidate_id: int


@dataclass(frozen=True)
class StudySitesAsk:
    """The best places for so many stops: how far people walk, what share of every district's
    weight must be reached, whether promised stops stay."""

    mobile_id: int
    stops: int
    walk_meters: int = 800
    floor_percent: int = 0
    keeps_promised: bool = True
