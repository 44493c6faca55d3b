"""95 % intervals that are 95 %, honest only where chance drew the sample."""

import numpy as np
import pytest
from bench.answering import coverage, town

from holt.methods.asking import Drawn, Margin, mean, share, weigh
from holt.methods.asking.students import student
from holt.methods.counts import wilson

ONE = Margin("age", {"young": 1, "old": 1})


def even(count: int):  # type: ignore[no-untyped-def]
    return weigh({"age": ["young", "old"] * (count // 2)}, [])


def test_the_intervals_of_a_few_hundred_surveys_hold_the_truth() -> None:
    """The same with fewer surveys, for every day."""
    found = coverage(town(), 600, times=300)
    for name in ("share", "mean", "share of a group"):
        assert 0.92 <= found[name] <= 0.99, (name, found)


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("asked", [300, 1000])
def test_ninety_five_in_a_hundred_intervals_hold_the_truth(asked: int) -> None:
    """2,000 surveys of a town whose groups answer unequally, raked and trimmed."""
    found = coverage(town(), asked, times=2000)
    for name in ("share", "mean", "share of a group"):
        assert 0.93 <= found[name] <= 0.97, (name, found)


def test_broken_twin_unweighted_intervals_do_not() -> None:
    assert coverage(town(), 1000, times=200)["unweighted"] < 0.5


def test_broken_twin_without_leverage_few_answers_look_surer_than_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with_it = coverage(town(), 150, times=200)["mean"]
    monkeypatch.setattr("holt.methods.asking.intervals.LEAST_FREE", 1.0)
    assert coverage(town(), 150, times=200)["mean"] < with_it - 0.02


def test_an_open_survey_has_no_margin_of_error() -> None:
    found = share([True, False] * 50, even(100), Drawn.OPEN)
    assert (found.kind, found.margin) == ("illustrative", None)
    drawn = share([True, False] * 50, even(100), Drawn.BY_CHANCE)
    assert drawn.kind == "honest" and drawn.margin == pytest.approx(0.0975, abs=2e-3)
    assert (drawn.low, drawn.high) == (found.low, found.high)


def test_unweighted_it_is_wilsons_interval_but_for_students_t() -> None:
    found = share([True] * 300 + [False] * 700, even(1000), Drawn.BY_CHANCE)
    low, high = wilson(300, 1000)
    assert found.low == pytest.approx(low, abs=1e-4) and found.high == pytest.approx(high, abs=1e-4)
    assert found.n_eff == pytest.approx(1000, rel=2e-3)


def test_who_did_not_answer_is_left_out_of_the_question() -> None:
    found = share([True, None, False, None], even(4), Drawn.BY_CHANCE)
    assert (found.value, found.people) == (0.5, 2)
    assert share([None] * 4, even(4), Drawn.BY_CHANCE).value is None
    assert mean([None] * 4, even(4), Drawn.BY_CHANCE).low is None


def test_a_group_is_estimated_within_the_whole_sample() -> None:
    said = [True, False, True, False]
    found = share(said, even(4), Drawn.BY_CHANCE, among=[True, False, True, False])
    assert (found.value, found.people) == (1.0, 2) and found.low is not None and found.low < 1


def test_all_saying_the_same_leaves_room_for_doubt() -> None:
    found = share([True] * 20, even(20), Drawn.BY_CHANCE)
    assert found.value == 1 and found.low is not None and 0.75 < found.low < 0.9


def test_one_answer_has_a_mean_and_no_bounds() -> None:
    found = mean([4.0, None], even(2), Drawn.BY_CHANCE)
    assert (found.value, found.low, found.high) == (4.0, None, None)


def test_when_everybody_answered_nothing_is_left_to_chance() -> None:
    found = share([True, False], even(2), Drawn.BY_CHANCE, population=2)
    assert found.margin == 0
    close = mean([1.0, 2, 3, 4], even(4), Drawn.BY_CHANCE, population=5)
    wide = mean([1.0, 2, 3, 4], even(4), Drawn.BY_CHANCE)
    assert (close.margin or 0) == pytest.approx((wide.margin or 0) / 2)


def test_what_the_raked_questions_explain_is_no_longer_chance() -> None:
    """Age tells the answer wholly: after raking to ages nothing varies."""
    said = {"age": ["young"] * 30 + ["old"] * 70}
    found = mean([1.0] * 30 + [0.0] * 70, weigh(said, [ONE]), Drawn.BY_CHANCE)
    assert found.value == pytest.approx(0.5) and (found.margin or 0) < 1e-9


def test_a_mean_of_equal_weights_is_students() -> None:
    values = np.random.default_rng(3).normal(5, 2, 40)
    found = mean(values.tolist(), even(40), Drawn.BY_CHANCE)
    half = 2.0227 * values.std(ddof=1) / 40**0.5
    assert found.margin == pytest.approx(half, rel=0.02)


@pytest.mark.parametrize(
    ("free", "t"), [(1, 12.7062), (4, 2.7764), (10, 2.2281), (30, 2.0423), (1e6, 1.96)]
)
def test_student_gives_the_tables_values(free: float, t: float) -> None:
    assert student(free) == pytest.approx(t, abs=6e-5)
