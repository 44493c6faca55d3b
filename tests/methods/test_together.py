"""Programs of two organizations whose people should talk first."""

from dataclasses import replace
from datetime import date

import pytest

from holt.methods.together import Plan, likeness, should_talk

OURS = Plan(
    1,
    frozenset({1}),
    frozenset({7}),
    frozenset({"english"}),
    "language_class",
    frozenset({"workers"}),
    "36001",
    ((42.0, -74.0),),
    date(2027, 1, 5),
    date(2027, 3, 1),
)
THEIRS = replace(OURS, id=2, organizations=frozenset({2}))


def test_two_alike_should_talk_and_it_is_said_why() -> None:
    found = likeness(OURS, THEIRS)
    assert found and found.reasons == ("same_need", "same_audience", "near", "same_time")


@pytest.mark.parametrize(
    ("changes", "reasons"),
    [
        ({"needs": frozenset()}, ("same_subject", "same_audience", "near", "same_time")),
        (
            {"audience": frozenset({"everyone"})},
            ("same_need", "open_audience", "near", "same_time"),
        ),
        ({"places": ()}, ("same_need", "same_audience", "same_county", "same_time")),
        (
            {"first": date(2027, 3, 10), "last": date(2027, 4, 1)},
            ("same_need", "same_audience", "near", "near_in_time"),
        ),
    ],
)
def test_less_alike(changes: dict[str, object], reasons: tuple[str, ...]) -> None:
    found = likeness(OURS, replace(THEIRS, **changes))  # type: ignore[arg-type]
    assert found and found.reasons == reasons


@pytest.mark.parametrize(
    "changes",
    [
        {"organizations": frozenset({1, 2})},
        {"needs": frozenset(), "subjects": frozenset(), "kind": "stem"},
        {"audience": frozenset({"children"})},
        {"places": ((43.0, -74.0),)},
        {"places": (), "county": "36999"},
        {"first": date(2027, 6, 1), "last": date(2027, 7, 1)},
        {"first": None},
    ],
)
def test_one_thing_far_apart_is_enough_to_leave_them_alone(changes: dict[str, object]) -> None:
    assert likeness(OURS, replace(THEIRS, **changes)) is None  # type: ignore[arg-type]


def test_the_same_need_comes_first() -> None:
    far = replace(THEIRS, id=3, places=((42.1, -74.0),))
    other = replace(THEIRS, id=4, needs=frozenset())
    assert [one.other for one in should_talk(OURS, [other, far, THEIRS, OURS])] == [2, 3, 4]
