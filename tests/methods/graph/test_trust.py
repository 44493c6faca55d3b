"""Ratings are shown as means of three raters and more, and nothing shown gives others away."""

import pytest

from holt.methods.graph import TRUST, NotARating, Rating, rate


def ratings(rated: str, raters: str, value: float) -> list[Rating]:
    return [Rating(rater, rated, question, value) for rater in raters for question in TRUST]


def test_three_raters_make_a_figure_with_its_number() -> None:
    found = rate(ratings("clinic", "abc", 3), TRUST, asked=4)
    one = found.of["clinic"]
    assert (one.mean, one.raters, one.share) == (3.0, 3, pytest.approx(2 / 3))
    assert (found.answered, found.is_enough) == (0.75, True)


def test_two_raters_make_none_and_are_in_no_mean() -> None:
    shown = ratings("clinic", "abc", 3)
    found = rate([*shown, *ratings("museum", "ab", 1)], TRUST)
    assert set(found.of) == {"clinic"}
    assert found.whole == rate(shown, TRUST).whole == 3.0


def test_a_question_that_two_answered_gives_no_figure_of_it_or_of_the_rest() -> None:
    some = [
        one for one in ratings("clinic", "abc", 3) if (one.rater, one.question) != ("c", TRUST[0])
    ]
    assert rate(some, TRUST).of == {}


def test_nobody_rates_itself_and_nobody_counts_twice() -> None:
    some = [*ratings("clinic", "ab", 4), *ratings("clinic", "a", 1)]
    assert rate([*some, *[Rating("clinic", "clinic", q, 4) for q in TRUST]], TRUST).of == {}
    found = rate([*some, *ratings("clinic", "c", 4)], TRUST).of["clinic"]
    assert (found.raters, found.mean) == (3, pytest.approx((2.5 + 4 + 4) / 3))


def test_under_70_of_100_answers_is_not_enough() -> None:
    assert rate(ratings("clinic", "abc", 3), TRUST, asked=5).is_enough is False


def test_a_rating_of_five_is_none() -> None:
    with pytest.raises(NotARating):
        Rating("a", "b", TRUST[0], 5)
