"""Raking, trimming and what they cost: the oracles, the promises, and who cannot be weighted up."""

import csv
from collections import defaultdict

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from holt.methods.asking import Margin, effective, margin_of_error, representing, weigh
from holt.methods.asking.margins import NotAMargin
from holt.methods.asking.raking import WITHIN, rake
from holt.methods.asking.trimming import MOST, median
from tests.shared import shared_data

ROWS = ["young"] * 40 + ["old"] * 60
COLUMNS = ["town"] * 30 + ["farm"] * 10 + ["town"] * 20 + ["farm"] * 40
MARGINS = [Margin("age", {"young": 50, "old": 50}), Margin("home", {"town": 60, "farm": 40})]


def test_forty_ten_twenty_thirty() -> None:
    """The oracle: [[30, 10], [20, 40]] to rows 50/50 and columns 60/40."""
    found = weigh({"age": ROWS, "home": COLUMNS}, MARGINS)
    sums = [found.weights[a:b].sum() for a, b in ((0, 30), (30, 40), (40, 60), (60, 100))]
    assert sums == pytest.approx([40, 10, 20, 30], abs=1e-9)
    assert found.met and found.off <= WITHIN and found.notes == ()


def test_broken_twin_one_round_does_not_meet_the_margins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("holt.methods.asking.raking.MOST_ROUNDS", 1)
    found = weigh({"age": ROWS, "home": COLUMNS}, MARGINS)
    assert not found.met and {note.code for note in found.notes} == {"not_met"}


def test_kish() -> None:
    """The oracle: 50 weights of 1 and 10 of 3."""
    found = effective([1] * 50 + [3] * 10)
    assert (found.n_eff, found.deff) == (pytest.approx(45.714, abs=5e-4), pytest.approx(1.3125))
    assert margin_of_error(60, deff=found.deff) == pytest.approx(0.1449, abs=5e-5)
    assert effective([]).n_eff == 0


def test_margin_of_error() -> None:
    """The oracle: 400 asked, of very many and of 5,000."""
    assert margin_of_error(400) == pytest.approx(0.0490, abs=5e-5)
    assert margin_of_error(400, population=5000) == pytest.approx(0.0470, abs=5e-5)
    assert margin_of_error(5000, population=5000) == 0
    with pytest.raises(ValueError):
        margin_of_error(0)


def codes(found: object, code: str) -> list[dict[str, object]]:
    return [dict(note.facts) for note in found.notes if note.code == code]  # type: ignore[attr-defined]


def test_nobody_of_a_group_answered_so_it_cannot_be_weighted_up() -> None:
    margin = Margin("language", {"en": 70, "es": 20, "so": 10})
    found = weigh({"language": ["en"] * 9 + ["es"]}, [margin], most=99)
    assert codes(found, "unheard") == [{"question": "language", "group": "so", "share": 0.1}]
    assert found.weights[9] == pytest.approx(10 * 20 / 90)
    assert found.met


def test_who_did_not_answer_or_is_in_no_table_keeps_their_share() -> None:
    """A third of them: they stay a third, the others are weighed among themselves."""
    said = ["woman"] * 4 + ["man"] * 2 + [None] * 2 + ["neither"]
    found = weigh({"sex": said}, [Margin("sex", {"woman": 1, "man": 1})])
    assert found.weights[6:].tolist() == pytest.approx([1, 1, 1])
    assert found.weights[:4].sum() == pytest.approx(found.weights[4:6].sum()) == pytest.approx(3)
    assert codes(found, "unanswered") == [{"question": "sex", "people": 2}]
    assert codes(found, "not_in_population")[0]["group"] == "neither"


def test_a_group_the_table_says_is_empty_is_not_silenced() -> None:
    found = weigh({"age": ["young", "old", "old"]}, [Margin("age", {"young": 0, "old": 9})])
    assert found.weights.min() > 0 and codes(found, "not_in_population")


def test_a_question_nobody_answered_is_not_raked() -> None:
    found = weigh({"age": [None, None]}, [Margin("age", {"young": 1, "old": 1})])
    assert found.weights.tolist() == [1, 1] and codes(found, "unraked")


def test_nobody_answered() -> None:
    found = weigh({"age": []}, [Margin("age", {"young": 1})])
    assert len(found.weights) == 0 and not found.met and codes(found, "nobody") == [{}]


def test_margins_that_cannot_be_met_together_say_so() -> None:
    """Every young one lives in town, yet there shall be more young than there are in town."""
    said = {"age": ["young"] * 5 + ["old"] * 5, "home": ["town"] * 5 + ["farm"] * 5}
    margins = [Margin("age", {"young": 7, "old": 3}), Margin("home", {"town": 4, "farm": 6})]
    found = weigh(said, margins)
    assert not found.met and codes(found, "not_met")[0]["wanted"] == pytest.approx(0.7)


def test_one_voice_for_a_quarter_of_the_town_is_trimmed_and_told() -> None:
    said = {"age": ["young"] + ["old"] * 99}
    found = weigh(said, [Margin("age", {"young": 25, "old": 75})])
    assert found.weights[0] == pytest.approx(MOST * found.weights[1])
    assert found.trimmed.people == 1 and 0.2 < found.trimmed.share < 0.25
    (missed, _other) = codes(found, "not_met")
    assert missed["wanted"] == pytest.approx(0.25) and missed["got"] == pytest.approx(5 / 104)


def test_broken_twin_untrimmed_one_voice_speaks_for_many() -> None:
    found = weigh(
        {"age": ["young"] + ["old"] * 99}, [Margin("age", {"young": 25, "old": 75})], most=1e9
    )
    assert found.weights[0] > 20 and found.trimmed.people == 0 and found.met


def test_after_trimming_the_margins_are_met_again_where_they_can_be() -> None:
    """Two heavy ones among twenty young: what is cut from them the other young take over."""
    base = [8.0] * 2 + [1.0] * 18 + [1.0] * 80
    said = {"age": ["young"] * 20 + ["old"] * 80}
    found = weigh(said, [Margin("age", {"young": 30, "old": 70})], base)
    assert found.met and found.trimmed.people == 2
    assert found.weights[:20].sum() == pytest.approx(30)


groups = st.lists(
    st.tuples(st.sampled_from(["a", "b", "c", None]), st.sampled_from(["x", "y", "zz"])),
    min_size=1,
    max_size=60,
)
sizes = st.floats(0.05, 10)


@settings(max_examples=80, deadline=None)
@given(groups, sizes, sizes, sizes, sizes)
def test_nobody_counts_more_than_five_times_the_middle_one(
    said: list[tuple[str | None, str]], a: float, b: float, x: float, y: float
) -> None:
    margins = [Margin("one", {"a": a, "b": b, "c": 1}), Margin("two", {"x": x, "y": y, "zz": 1})]
    found = weigh({"one": [it[0] for it in said], "two": [it[1] for it in said]}, margins)
    assert found.weights.max() <= MOST * np.median(found.weights) * (1 + 1e-9)
    assert found.weights.sum() == pytest.approx(len(said)) and found.weights.min() > 0
    assert found.met == (not codes(found, "not_met"))


@settings(max_examples=40, deadline=None)
@given(groups, sizes, sizes, st.randoms())
def test_the_order_of_respondents_changes_nothing(said, a, b, dice) -> None:  # type: ignore[no-untyped-def]
    margins = [Margin("one", {"a": a, "b": b, "c": 1}), Margin("two", {"x": 1, "y": 1, "zz": 1})]
    order = list(range(len(said)))
    dice.shuffle(order)
    mixed = [said[at] for at in order]
    one = weigh({"one": [it[0] for it in said], "two": [it[1] for it in said]}, margins)
    other = weigh({"one": [it[0] for it in mixed], "two": [it[1] for it in mixed]}, margins)
    assert other.weights.tolist() == pytest.approx(one.weights[order].tolist(), rel=1e-6)


@given(st.lists(st.tuples(st.floats(0.1, 9), st.integers(1, 5)), min_size=1, max_size=9))
def test_the_middle_one_is_the_median(some: list[tuple[float, int]]) -> None:
    weights, people = (np.array(one, dtype=float) for one in zip(*some, strict=True))
    assert median(weights, people) == pytest.approx(
        np.median(np.repeat(weights, people.astype(int)))
    )


def test_answers_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError):
        weigh({"age": ["young"], "home": []}, MARGINS)
    with pytest.raises(ValueError):
        weigh({"age": ["young"]}, MARGINS[:1], base=[0.0])
    for sizes_given in ({}, {"a": -1.0, "b": 2.0}, {"a": float("nan")}):
        with pytest.raises(NotAMargin):
            Margin("age", sizes_given)


def test_who_is_under_heard() -> None:
    margin = Margin("language", {"en": 60, "es": 30, "so": 10, "none": 0})
    found = representing(margin, ["en"] * 45 + ["es"] * 5 + [None, "fr"])
    assert [(it.group, it.heard) for it in found] == [
        ("so", "unheard"), ("es", "under_heard"), ("en", "heard")
    ]  # fmt: skip
    assert found[1].ratio == pytest.approx(0.1 / 0.3) and found[1].missing == 15
    assert (found[0].missing, found[2].missing) == (6, 0)
    assert representing(margin, [])[0].ratio == 0


def test_the_simulated_survey_of_a_county_meets_its_population() -> None:
    """Real margins: 502 respondents weighted to 596,702 residents."""
    said, margins = county()
    found = weigh(said, margins)
    assert found.met and found.off < 1e-12 and found.trimmed.people == 0
    assert found.effective.deff > 1.01


def county() -> tuple[dict[str, list[str]], list[Margin]]:
    with shared_data("surveys", "lou_vax_survey.csv").open() as file:
        rows = [one for one in csv.DictReader(file) if one["RESPONSE_STATUS"] == "Respondent"]
    questions = ("SEX", "RACE_ETHNICITY", "EDUC_ATTAINMENT")
    sizes: dict[str, dict[str, float]] = {one: defaultdict(float) for one in questions}
    with shared_data("surveys", "lou_pums_microdata.csv").open() as file:
        for person in csv.DictReader(file):
            for one in questions:
                sizes[one][person[one]] += float(person["PWGTP"])
    said = {one: [row[one] for row in rows] for one in questions}
    return said, [Margin(one, dict(sizes[one])) for one in questions]


def test_raking_keeps_the_whole() -> None:
    from holt.methods.asking.raking import Kinds

    kinds = Kinds(np.array([3.0, 7.0]), (np.array([0, 1]),), (np.array([0.5, 0.5]),))
    found = rake(kinds, np.ones(2))
    assert (found.weights * kinds.people).sum() == pytest.approx(10)
