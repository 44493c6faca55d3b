"""Figures as people read them."""

import pytest

from holt.kernel.web.figures import percent, rounded


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [(77.77, 0, "78"), (0.06, 1, "0.1"), (99.96, 1, "100.0"), (-1.26, 1, "-1.3"), (0.0, 0, "0")],
)
def test_figures_are_rounded_not_cut(value: float, places: int, shown: str) -> None:
    assert rounded(value, places) == shown


def test_a_share_is_told_of_a_hundred() -> None:
    assert percent(7 / 9) == "78"
