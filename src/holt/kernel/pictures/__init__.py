"""Pictures as geometry: frozen drawings that template parts turn into SVG with an equal list.

Nothing here knows a row or a request. Lengths are SVG user units, which are CSS pixels at the
drawing's own width. Use the tags of `{% load pictures %}` to show them.
"""

from holt.kernel.pictures.bars import Bar, BarRow, Bars, bars
from holt.kernel.pictures.curves import Curve, Dot, curve
from holt.kernel.pictures.maps import Map, Marker, Place, map
from holt.kernel.pictures.rivers import Point, River, Tone, river
from holt.kernel.pictures.shares import Share, Shares, shares, standing
from holt.kernel.pictures.sparks import Meter, Spark, meter, spark

__all__ = [
    "Bar",
    "BarRow",
    "Bars",
    "Curve",
    "Dot",
    "Map",
    "Marker",
    "Meter",
    "Place",
    "Point",
    "River",
    "Share",
    "Shares",
    "Spark",
    "Tone",
    "bars",
    "curve",
    "map",
    "meter",
    "river",
    "shares",
    "spark",
    "standing",
]
