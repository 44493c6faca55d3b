"""Four levels from five questions and three axes, and whom the work starts from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holt.methods.levels import (
    QUESTIONS,
    SCHEME,
    Assessment,
    Axes,
    Centricity,
    Evidence,
    Level,
    OutOfScale,
    PerceptionGap,
    assess,
    by_activity,
    by_axes,
    library_centric,
    perception_gap,
)

evidences = st.builds(Evidence, *[st.booleans()] * 5)
axes = st.builds(Axes, *[st.integers(1, 4)] * 3)


@pytest.mark.parametrize(
    ("evidence", "level"),
    [
        pytest.param(Evidence(information=True), Level.NETWORKING, id="greeting at a health fair"),
        pytest.param(
            Evidence(information=True, activities=True),
            Level.COORDINATING,
            id="alternating who hosts sessions",
        ),
        pytest.param(
            Evidence(information=True, activities=True, resources=True),
            Level.COOPERATING,
            id="one shared booth, each staffing it in turn and speaking for both",
        ),
        pytest.param(
            Evidence(True, True, True, True, True),
            Level.COLLABORATING,
            id="a person hired and embedded in the partner",
        ),
        pytest.param(Evidence(), None, id="nothing logged yet"),
    ],
)
def test_the_four_examples_stand_at_their_levels(evidence: Evidence, level: Level | None) -> None:
    assert by_activity(evidence) == level


@pytest.mark.parametrize("fourth", [{"capacity": True}, {"shared_risk": True}])
def test_half_of_the_fourth_level_stays_at_the_third(fourth: dict[str, bool]) -> None:
    found = assess(Evidence(True, True, True, **fourth), Axes(3, 3, 3))
    missing = tuple(q for q in QUESTIONS[Level.COLLABORATING] if q not in fourth)
    assert (found.by_activity, found.missing, found.not_counted) == (
        Level.COOPERATING,
        missing,
        tuple(fourth),
    )


def test_doing_more_than_is_carried_reads_as_over_stretched() -> None:
    evidence, carried = Evidence(True, True, True), Axes(time=3, trust=2, turf=4)
    assert assess(evidence, carried) == Assessment(
        by_activity=Level.COOPERATING,
        by_axes=Level.COORDINATING,
        reading="over_stretched",
        evidence=evidence,
        axes=carried,
        missing=("capacity", "shared_risk"),
        not_counted=(),
        narrowest=("trust",),
        scheme=SCHEME,
    )


@pytest.mark.parametrize(
    ("evidence", "reading"),
    [(Evidence(True), "room_to_deepen"), (Evidence(True, True), "in_step")],
)
def test_the_other_readings(evidence: Evidence, reading: str) -> None:
    assert assess(evidence, Axes(2, 3, 2)).reading == reading


@pytest.mark.parametrize("value", [0, 5, 2.5, True, None])
def test_an_axis_off_the_scale_cannot_be_given(value: int) -> None:
    with pytest.raises(OutOfScale) as refusal:
        Axes(2, value, 2)
    assert refusal.value.axis == "trust"


def test_each_side_answers_for_itself_and_the_gap_shows() -> None:
    ours = assess(Evidence(True, True, True), Axes(3, 4, 3))
    theirs = assess(Evidence(True), Axes(3, 2, 2))
    assert perception_gap([ours, theirs]) == PerceptionGap(2, 0, 2, 1, ("trust",))


def test_one_side_alone_has_no_gap() -> None:
    assert perception_gap([assess(Evidence(), Axes(1, 1, 1))]) is None


@given(evidences, st.sampled_from(list(Evidence.__dataclass_fields__)))
def test_more_evidence_never_lowers_the_level(evidence: Evidence, question: str) -> None:
    more = {q: getattr(evidence, q) for q in Evidence.__dataclass_fields__} | {question: True}
    assert (by_activity(Evidence(**more)) or 0) >= (by_activity(evidence) or 0)


@given(axes)
def test_the_narrowest_axis_decides(given_axes: Axes) -> None:
    assert by_axes(given_axes) == min(given_axes.time, given_axes.trust, given_axes.turf)


def test_broken_twin_counting_answers_would_skip_a_level() -> None:
    evidence = Evidence(information=True, capacity=True, shared_risk=True)
    counted = sum(getattr(evidence, q) for q in Evidence.__dataclass_fields__)
    assert counted > 1 and by_activity(evidence) == Level.NETWORKING


@pytest.mark.parametrize(
    ("facts", "verdict"),
    [
        (
            (False, False, False),
            Centricity(
                "library_centric", ("inside_library", "no_other_agency", "not_from_assessment")
            ),
        ),
        ((True, False, False), Centricity("community_centric", ("outside_library",))),
        (
            (False, True, True),
            Centricity("community_centric", ("other_agency", "from_assessment")),
        ),
    ],
)
def test_library_centric_only_when_all_three_fail(
    facts: tuple[bool, bool, bool], verdict: Centricity
) -> None:
    assert library_centric(*facts) == verdict
