"""Numbered dots on two scales: what gains more lies higher, and nothing leaves the drawing."""

from hypothesis import given
from hypothesis import strategies as st

from holt.kernel.pictures import Dot, curve

FIGURES = st.lists(st.tuples(st.integers(0, 500), st.integers(0, 5_000)), min_size=1, max_size=30)


@given(FIGURES)
def test_every_dot_lies_within_the_scales_in_its_order(figures: list[tuple[int, int]]) -> None:
    drawn = curve([Dot(a, b, str(at)) for at, (a, b) in enumerate(figures)])
    for (across, up), spot in zip(figures, drawn.spots, strict=True):
        assert drawn.left <= spot.x <= drawn.right
        assert drawn.top <= spot.y <= drawn.bottom
        for (other, more), there in zip(figures, drawn.spots, strict=True):
            assert across != other or up <= more or spot.y <= there.y
            assert up != more or across <= other or spot.x >= there.x


@given(FIGURES)
def test_the_line_only_rises(figures: list[tuple[int, int]]) -> None:
    drawn = curve([Dot(a, b, "") for a, b in figures])
    heights = [float(one.split(",")[1]) for one in drawn.line.split()]
    assert heights == sorted(heights, reverse=True)


def test_scales_have_round_figures_from_nought() -> None:
    drawn = curve([Dot(0, 0, "0"), Dot(37, 1459, "1")])
    assert [one.text for one in drawn.ticks_across] == ["0", "10", "20", "30", "40"]
    assert [one.text for one in drawn.ticks_up] == ["0", "500", "1000", "1500"]
