"""Otter County, invented: its towns, its code, and the figures published about it."""

from math import sin

from holt.directory.outlining import Shape
from holt.site.demo.rows import Town

COUNTY = "99001"
"""A county code no office has given out."""

ZONE = "America/Chicago"

TOWNS = (
    Town("marlow", "Marlow", "54990", 44.310, -91.930),
    Town("alder", "Alder Falls", "54991", 44.420, -92.120),
    Town("pinecrest", "Pinecrest", "54992", 44.190, -91.720),
    Town("ferris", "Ferris Landing", "54993", 44.120, -92.050),
    Town("willow", "Willow Bend", "54994", 44.460, -91.660),
    Town("stone", "Stone Prairie", "54995", 44.230, -92.290),
    Town("elk", "Elk Hollow", "54996", 44.510, -91.860),
    Town("cedar", "Cedar Mills", "54997", 44.100, -91.500),
)
TOWN = {one.key: one for one in TOWNS}

SOURCE = "Otter County Profile (invented for this demo)"
FIGURES: dict[str, tuple[float, float]] = {
    "pop": (60_480, 61_312),
    "median_age": (40.9, 41.3),
    "age_under_5": (5.6, 5.5),
    "age_under_18": (22.4, 22.1),
    "age_over_65": (18.9, 19.6),
    "foreign_born": (7.8, 8.6),
    "foreign_spoken_at_home": (12.1, 13.4),
    "households_speak_limited_english": (3.1, 3.7),
    "households_speak_spanish": (7.0, 7.9),
    "hs_grad": (89.2, 89.6),
    "bachelors": (22.8, 23.3),
    "unemployment_rate": (3.9, 3.6),
    "median_household_income": (58_900, 61_450),
    "per_capita_income": (30_120, 31_540),
    "poverty": (12.3, 11.8),
    "poverty_under_18": (16.4, 15.7),
    "poverty_65_and_over": (9.1, 9.4),
    "uninsured": (7.4, 6.9),
    "uninsured_under_19": (4.3, 3.9),
    "veterans": (7.7, 7.4),
    "household_has_broadband": (78.5, 80.9),
    "household_has_computer": (88.0, 89.7),
    "household_has_smartphone": (81.2, 84.6),
    "mean_work_travel": (21.8, 22.3),
    "homeownership": (68.4, 67.9),
    "persons_per_household": (2.41, 2.39),
}
"""Indicator → the county's value five years ago and last year."""


Border = list[tuple[float, float]]
"""Corners as (longitude, latitude), from one end to the other."""


def river(begin: tuple[float, float], end: tuple[float, float], swing: float = 0.03) -> Border:
    """A border that follows a river: it winds, and ends where it should."""
    steps = 24
    found = []
    for step in range(steps + 1):
        way = step / steps
        bend = swing * (sin(way * 17) + sin(way * 5.3)) * way * (1 - way) * 2.5
        lon = begin[0] + (end[0] - begin[0]) * way
        lat = begin[1] + (end[1] - begin[1]) * way
        across = abs(end[0] - begin[0]) > abs(end[1] - begin[1])
        found.append((round(lon + bend * (not across), 4), round(lat + bend * across, 4)))
    return found


def outlines() -> tuple[Shape, ...]:
    """Otter County between its river and its two neighbors, as invented as itself."""
    west, east, far = -92.40, -91.40, -91.05
    south, north, beyond = 44.02, 44.58, 44.80
    otter_river = river((west, south), (west, north), 0.07)
    marten_creek = river((west, north), (east, north))
    heron_line = [(east, north), (east, 44.3), (-91.36, 44.3), (-91.36, south)]
    county = otter_river + marten_creek[1:] + heron_line[1:]
    above = [*marten_creek, (east, beyond), (west, beyond)]
    beside = [*heron_line, (far, south), (far, north)]
    named = ((COUNTY, "Otter", county), ("99003", "Marten", above), ("99005", "Heron", beside))
    return tuple(Shape(code, name, (((*ring, ring[0]),),)) for code, name, ring in named)
