"""Drawings of who works with whom: inside the sheet, the same each time, the tied together."""

import random

import pytest

from holt.methods.drawing import FEW, laid_out


def two_circles(count: int) -> list[tuple[int, int]]:
    """Two groups, each tied within itself at random and in a ring, and one tie between them."""
    dice = random.Random(7)
    half = count // 2
    ties = [(0, half)]
    for first in (0, half):
        ring = [(first + one, first + (one + 1) % half) for one in range(half)]
        ties += ring + [
            (first + one, first + dice.randrange(half)) for one in range(half) for _time in range(3)
        ]
    return [(a, b) for a, b in ties if a != b]


def middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    return (
        sum(x for x, _y in points) / len(points),
        sum(y for _x, y in points) / len(points),
    )


@pytest.mark.parametrize("count", [40, 2 * FEW])
def test_groups_are_drawn_apart_and_within_the_sheet(count: int) -> None:
    at = laid_out(count, two_circles(count))
    assert all(0 <= x <= 1.5 and 0 <= y <= 1 for x, y in at)
    (one, _), (other, _) = middle(at[: count // 2]), middle(at[count // 2 :])
    spread = [abs(x - one) for x, _y in at[: count // 2]]
    assert abs(one - other) > sum(spread) / len(spread)


def test_no_two_stand_on_one_spot() -> None:
    assert len(set(laid_out(60, two_circles(60)))) == 60


@pytest.mark.parametrize("count", [40, 2 * FEW])
def test_the_same_ties_are_drawn_the_same(count: int) -> None:
    ties = two_circles(count)
    assert laid_out(count, ties) == laid_out(count, ties)


def test_whoever_is_alone_stands_at_the_foot() -> None:
    at = laid_out(12, [(0, 1), (1, 2), (2, 0)])
    lowest = max(y for _x, y in at[:3])
    assert all(y > lowest for _x, y in at[3:])


@pytest.mark.parametrize(("count", "ties"), [(0, []), (1, []), (2, [(0, 1)]), (3, [(1, 1)])])
def test_next_to_nothing_is_drawn_too(count: int, ties: list[tuple[int, int]]) -> None:
    at = laid_out(count, ties)
    assert len(at) == count
    assert all(0 <= x <= 1.5 and 0 <= y <= 1 for x, y in at)
