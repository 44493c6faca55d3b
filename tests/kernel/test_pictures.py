"""Drawings: nothing overlaps, nothing is cut off, numbers match the table beside them."""

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holt.kernel.pictures import Bar, Place, Point, bars, map, meter, river, rivers, spark
from holt.kernel.pictures.lettering import text_width, wrapped
from holt.kernel.pictures.maps import LARGER, RADIUS
from holt.kernel.pictures.rivers import LABEL_SIZE, WHEN_SIZE, Drawing

DAY = date(2025, 1, 1)
TONES = st.sampled_from(["past", "now", "ahead", "worry"])
LABELS = st.text("abcdefgh MWéß工", min_size=1, max_size=60)
POINTS = st.lists(
    st.tuples(LABELS, st.integers(0, 2000), TONES).map(
        lambda one: Point(one[0], DAY + timedelta(one[1]), one[2])
    ),
    max_size=16,
)


def boxes(drawing: Drawing) -> list[tuple[float, float, float, float]]:
    """Left, top, right, bottom of every line of words."""
    found = []
    for spot in drawing.spots:
        for word in spot.words:
            size = LABEL_SIZE if word.css == "label" else WHEN_SIZE
            width = text_width(word.text, size)
            left = word.x - width / 2 if drawing.anchor == "middle" else word.x
            found.append((left, word.y - size * 0.75, left + width, word.y + size * 0.2))
    return found


def meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@given(POINTS)
def test_no_words_of_a_river_meet_or_leave_the_drawing(points: list[Point]) -> None:
    drawn = river(points, say=lambda day: f"{day:%B %Y}")
    for drawing in (drawn.across, drawn.upright):
        found = boxes(drawing)
        assert not [pair for pair in combinations(found, 2) if meet(*pair)]
        assert all(
            left >= 0 and right <= drawing.width and top >= 0 and bottom <= drawing.height
            for left, top, right, bottom in found
        )


def test_twin_words_all_in_one_lane_would_meet(monkeypatch: pytest.MonkeyPatch) -> None:
    points = [Point("A first talk with them", DAY + timedelta(day)) for day in range(9)]
    in_one_lane = lambda xs, blocks: [rivers.Seat(True, 0, x) for x in xs]  # noqa: E731
    monkeypatch.setattr(rivers, "seats", in_one_lane)
    found = boxes(river(points, say=date.isoformat).across)
    assert any(meet(*pair) for pair in combinations(found, 2))


@given(POINTS)
def test_the_list_beside_a_river_has_every_point_in_order(points: list[Point]) -> None:
    drawn = river(points, say=date.isoformat)
    assert [one.when for one in drawn.moments] == sorted(one.when.isoformat() for one in points)


def test_up_to_sixteen_points_all_have_their_words() -> None:
    points = [Point("A first talk with them", DAY + timedelta(day)) for day in range(16)]
    assert all(spot.words for spot in river(points, say=date.isoformat).across.spots)


def test_the_river_is_solid_to_the_last_thing_that_happened() -> None:
    points = [
        Point("a", DAY),
        Point("b", DAY + timedelta(9), "worry"),
        Point("c", DAY + timedelta(20), "ahead"),
    ]
    across = river(points, say=date.isoformat).across
    at = f"{across.spots[1].x:.1f} {across.spots[1].y:.1f}"
    assert (across.past.endswith(at), across.ahead.startswith(f"M{at}")) == (True, True)


@given(LABELS, st.floats(40, 300))
def test_wrapped_lines_fit(text: str, width: float) -> None:
    assert all(text_width(line, 14) <= width for line in wrapped(text, width, 14, 3))


def test_bars_share_one_scale_from_the_middle() -> None:
    rows = bars([Bar("Library", 50, 200), Bar("Works", 100, 0)]).rows
    assert [(one.given_start, one.given_width, one.gained_width) for one in rows] == [
        (75.0, 25.0, 100.0),
        (50.0, 50.0, 0.0),
    ]


def test_bars_of_nothing_are_empty_and_do_not_fail() -> None:
    assert bars([Bar("Library", 0, 0)]).rows[0].gained_width == 0.0


PLACES = st.lists(
    st.builds(
        Place,
        name=st.just("Place"),
        lat=st.floats(44, 46),
        lon=st.floats(-124, -120),
        sector=st.sampled_from(["Library", "School", "Business"]),
    ),
    max_size=25,
)


@given(PLACES)
def test_markers_do_not_cover_each_other_and_stay_on_the_map(places: list[Place]) -> None:
    drawn = map(places)
    for markers, size in ((drawn.markers, 1.0), (drawn.large, LARGER)):
        for one, other in combinations(markers, 2):
            apart = abs(one.x - other.x) >= (one.half + other.half) * size
            assert apart or abs(one.y - other.y) >= 2 * RADIUS * size
        assert all(0 <= one.x <= drawn.width and 0 <= one.y <= drawn.height for one in markers)


@given(PLACES)
def test_marker_numbers_are_the_table_s(places: list[Place]) -> None:
    drawn = map(places)
    assert [one.number for one in drawn.entries] == list(range(1, len(places) + 1))
    for markers in (drawn.markers, drawn.large):
        told = [number for one in markers for number in numbers(one.text)]
        assert sorted(told) == list(range(1, len(places) + 1))


def numbers(text: str) -> range:
    first, _, last = text.partition("–")
    return range(int(first), int(last or first) + 1)


def test_sectors_differ_by_shape_as_well_as_tone() -> None:
    places = [Place("x", 45, -122 + step / 10, f"S{step:02}") for step in range(36)]
    looks = {(one.shape, one.tone) for one in map(places).sectors}
    assert len(looks) == 36


@pytest.mark.parametrize(("unit", "kilometers"), [("km", 1.0), ("mi", 1.609344)])
def test_the_scale_bar_is_as_long_as_it_says(unit: str, kilometers: float) -> None:
    """A degree of latitude is 111.195 km on a sphere of 6,371 km."""
    places = [Place("south", 45.0, -122.0, "a"), Place("north", 46.0, -122.0, "b")]
    drawn = map(places, unit=unit)
    length = abs(drawn.markers[0].y - drawn.markers[1].y)
    said = drawn.scale.length / float(drawn.scale.number) * 111.195 / kilometers
    assert said == pytest.approx(length, rel=0.01)


def test_a_map_of_nothing_is_drawn() -> None:
    assert map([]).markers == ()


def test_a_spark_breaks_where_a_value_is_missing() -> None:
    drawn = spark([1, 2, None, 2, 3])
    assert (len(drawn.lines), drawn.last) == (2, (116.0, 4.0))


def test_a_spark_of_nothing_draws_nothing() -> None:
    assert (spark([]).lines, spark([None]).last) == ((), None)


@pytest.mark.parametrize(("value", "width"), [(0.5, 50.0), (-1, 0.0), (7, 100.0)])
def test_a_meter_stays_between_nothing_and_all(value: float, width: float) -> None:
    assert meter(value).width == width
