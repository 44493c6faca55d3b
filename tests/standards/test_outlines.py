"""County outlines."""

import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holt.standards import outlines
from holt.standards.outlines import OutlinesRefused
from tests.shared import shared_data

# Two squares side by side; arc 0 is the border they share, from (1, 1) down to (1, 0).
TOPOLOGY = {
    "type": "Topology",
    "transform": {"scale": [0.5, 0.5], "translate": [-10, 40]},
    "arcs": [
        [[2, 2], [0, -2]],
        [[2, 0], [-2, 0], [0, 2], [2, 0]],
        [[2, 2], [2, 0], [0, -2], [-2, 0]],
    ],
    "objects": {
        "counties": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "id": "01001", "arcs": [[0, 1]]},
                {"type": "MultiPolygon", "id": "01003", "arcs": [[[2, ~0]]]},
                {"type": None, "id": "01005"},
            ],
        }
    },
}
WEST = ((-9.0, 41.0), (-9.0, 40.0), (-10.0, 40.0), (-10.0, 41.0), (-9.0, 41.0))
EAST = ((-9.0, 41.0), (-8.0, 41.0), (-8.0, 40.0), (-9.0, 40.0), (-9.0, 41.0))


def test_arcs_are_added_up_scaled_moved_and_reversed() -> None:
    assert outlines.decode(TOPOLOGY) == {"01001": ((WEST,),), "01003": ((EAST,),), "01005": ()}


def test_only_the_counties_wanted_are_decoded() -> None:
    data = json.dumps(TOPOLOGY).encode()
    assert outlines.decode(data, {"01003", "99999"}) == {"01003": ((EAST,),)}


def test_an_outline_becomes_geojson() -> None:
    assert outlines.geojson(((WEST,),)) == {
        "type": "Polygon",
        "coordinates": [[list(point) for point in WEST]],
    }


@pytest.mark.parametrize(
    ("topology", "code"),
    [
        (b"not json", "not_topojson"),
        (b"[]", "not_topojson"),
        (b'{"type": "Topology", "objects": {"states": {}}, "arcs": []}', "no_such_layer"),
        (b'{"type": "Topology", "objects": {"counties": {}}, "arcs": []}', "wrong_shape"),
        ({**TOPOLOGY, "arcs": []}, "wrong_shape"),
    ],
)
def test_other_files_are_refused(topology: bytes, code: str) -> None:
    with pytest.raises(OutlinesRefused) as caught:
        outlines.decode(topology)
    assert caught.value.code == code


def test_points_near_the_line_go_and_corners_stay() -> None:
    line = [(0.0, 0.0), (1.0, 0.05), (2.0, 0.0), (3.0, 2.0), (4.0, 0.0)]
    assert outlines.simplify(line, 0.1) == ((0.0, 0.0), (2.0, 0.0), (3.0, 2.0), (4.0, 0.0))
    assert outlines.simplify(line, 0.0) == tuple(line)


def test_a_ring_never_falls_flat() -> None:
    ring = outlines.simplify([(0, 0), (5, 0.1), (10, 0), (5, -0.2), (0, 0)], 3)
    assert ring == ((0, 0), (10, 0), (5, -0.2), (0, 0))


points = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


@given(st.lists(points, min_size=2, max_size=40), st.floats(0.01, 20))
def test_no_point_dropped_was_farther_than_the_tolerance(
    line: list[tuple[float, float]], tolerance: float
) -> None:
    kept = outlines.simplify([*line, (200.0, 0.0)], tolerance)
    assert (kept[0], kept[-1]) == (line[0], (200.0, 0.0))
    spans = list(itertools.pairwise(kept))
    for point in line:
        nearest = min(outlines._from_segment(point, start, end) for start, end in spans)
        assert nearest <= tolerance + 1e-9


def test_every_real_county_has_closed_rings_also_when_simplified() -> None:
    data = shared_data("community", "counties-10m.json").read_bytes()
    full = outlines.decode(data)
    less = outlines.decode(data, tolerance=0.02)
    assert (len(full), full.keys()) == (3_231, less.keys())
    lost = {"51610"}  # Falls Church, smaller than the file's grid
    assert {fips for fips, county in full.items() if not county} == lost
    assert {fips for fips, county in less.items() if not county} == lost
    for found in (full, less):
        rings = [ring for county in found.values() for polygon in county for ring in polygon]
        assert all(ring[0] == ring[-1] and len(ring) >= 4 for ring in rings)
    assert _points(less) < 0.75 * _points(full)


def _points(found: dict[str, outlines.MultiPolygon]) -> int:
    return sum(len(ring) for county in found.values() for polygon in county for ring in polygon)
