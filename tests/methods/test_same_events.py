"""One event or two: the rules on pairs that people would decide without thinking."""

from datetime import UTC, datetime, timedelta

import pytest

from holt.methods.same_events import Told, alike, matched, sameness

SIX = datetime(2026, 12, 1, 18, tzinfo=UTC)


def told(title: str = "Chess club", place: str = "Marlow Library", **changes: object) -> Told:
    values = {"key": title, "source": 1, "starts_at": SIX} | changes
    return Told(title=title, place=place, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (told(uid="a", title="Ajedrez", place="", url="x"), "uid"),
        (told(url="https://www.example.org/chess/", place="", title="Chess evening"), "url"),
        (told(place="Marlow Public Library, 12 Main St"), "likeness"),
        (told("The chess clubs"), "likeness"),
        (told("Chess club for beginners"), "likeness"),
        (told(place=""), "likeness"),
        (told(starts_at=SIX + timedelta(minutes=15)), "likeness"),
        (told(starts_at=SIX + timedelta(minutes=16)), ""),
        (told(uid="a", starts_at=SIX + timedelta(days=7)), ""),
        (told("Chess", place=""), ""),
        (told(place="Alder Library"), ""),
        (told(place="Library"), ""),
        (told(place="Town hall"), ""),
        (told("Story time"), ""),
        (told("Story time", url="https://example.org/chess"), ""),
    ],
)
def test_why_two_are_one(other: Told, why: str) -> None:
    one = told(uid="a", url="https://example.org/chess")
    assert sameness(one, other) == sameness(other, one) == why


def test_small_words_and_plurals_do_not_tell_titles_apart() -> None:
    assert alike("The story hour for the children", "Story hours: children") == 1


def test_a_title_of_small_words_alone_is_compared_as_it_stands() -> None:
    assert alike("We and you", "We and you") == 1


def test_ours_come_first_then_the_calendar_followed_first() -> None:
    ours = [told(key="session", source=None)]
    theirs = [
        told(key="first", source=1),
        told(key="second", source=2),
        told("Story time", key="third", source=1),
        told("Story time", key="fourth", source=2),
        told("Story time", key="fifth", source=2),
    ]
    assert matched(ours, theirs) == {
        "first": ("session", "likeness"),
        "second": ("session", "likeness"),
        "fourth": ("third", "likeness"),
        "fifth": ("third", "likeness"),
    }


def test_two_of_one_calendar_are_never_one() -> None:
    assert matched([], [told(key=1), told(key=2)]) == {}
