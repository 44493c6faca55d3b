"""Our own outlines: read, refused in words, drawn under the map."""

import json

import pytest

from holt.directory import actions, queries
from holt.directory.management.outlines import outlines
from holt.directory.outlining import NotOutlines, read
from holt.kernel.operators import Console

SQUARE = [[-82.0, 41.0], [-81.0, 41.0], [-81.0, 42.0], [-82.0, 42.0], [-82.0, 41.0]]


def collection(**properties: object) -> dict:
    feature = {
        "type": "Feature",
        "properties": {"GEOID": "39035", "NAME": "Otter", **properties},
        "geometry": {"type": "Polygon", "coordinates": [SQUARE]},
    }
    return {"type": "FeatureCollection", "features": [feature]}


def test_a_polygon_is_read_with_its_code_and_name():
    (shape,) = read(collection())
    assert (shape.code, shape.name, len(shape.polygons[0][0])) == ("39035", "Otter", 5)


@pytest.mark.parametrize(
    "given",
    [
        [],
        {"features": []},
        {"features": [{"geometry": None}]},
        {"features": [{"geometry": {"type": "Point", "coordinates": [1, 2]}}]},
        {"features": [{"geometry": {"type": "Polygon", "coordinates": [[[200, 0]]]}}]},
        collection(GEOID="", NAME=""),
        {"features": collection()["features"] * 2},
    ],
)
def test_anything_else_is_refused(given):
    with pytest.raises(NotOutlines):
        read(given)


@pytest.mark.django_db
def test_the_operator_keeps_a_file_and_the_map_asks_for_what_lies_under_it(tmp_path):
    path = tmp_path / "counties.geojson"
    path.write_text(json.dumps(collection()))
    assert outlines({"file": str(path)}, Console(quiet=True)).facts == {"outlines": 1}
    assert queries.outlines((-81.5, 41.2, -81.4, 41.3)) == ([[SQUARE]],)
    assert queries.outlines((-70.0, 41.2, -69.0, 41.3)) == ()
    assert outlines({"file": "nowhere"}, Console(quiet=True)).status == 2
    path.write_text("no")
    assert outlines({"file": str(path)}, Console(quiet=True)).status == 2
    assert actions.keep_outlines([]) == 0
