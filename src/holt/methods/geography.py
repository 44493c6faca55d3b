"""Distance over the ground between two places given in degrees."""

from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371.0088
"""Mean radius of the Earth (IUGG), in kilometers."""

KM_PER_DEGREE = 111.195
"""Length of one degree of latitude on that sphere."""


class NotAPlace(ValueError):
    """A latitude outside -90..90 or a longitude outside -180..180."""


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance by the haversine formula, in kilometers. Raises NotAPlace."""
    for north, east in ((lat, lon), (other_lat, other_lon)):
        if not (-90 <= north <= 90 and -180 <= east <= 180):
            raise NotAPlace(f"{north}, {east}")
    north, east = radians(other_lat - lat), radians(other_lon - lon)
    chord = sin(north / 2) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(east / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(chord)))
