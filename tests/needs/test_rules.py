"""What the needs room decides, without a database."""

import pytest

from holt.methods.levels import Centricity
from holt.methods.suggestions import NeedFacts, Requirement
from holt.needs import rules
from holt.values.states import WrongState

TABLE = {
    "draft": {"publish": "open", "park": "parked"},
    "open": {"match": "matched", "meet": "met", "park": "parked"},
    "matched": {"meet": "met", "park": "parked", "reopen": "open"},
    "met": {"reopen": "open"},
    "parked": {"reopen": "open"},
}


@pytest.mark.parametrize("state", TABLE)
@pytest.mark.parametrize("verb", ["publish", "match", "meet", "park", "reopen"])
def test_every_state_and_verb_has_an_answer(state: str, verb: str) -> None:
    if verb in TABLE[state]:
        assert rules.STATES.after(state, verb) == TABLE[state][verb]
    else:
        with pytest.raises(WrongState):
            rules.STATES.after(state, verb)


def test_every_state_is_reached_and_none_is_final() -> None:
    assert rules.STATES.reachable("draft") == set(TABLE)
    assert rules.STATES.final == ()


@pytest.mark.parametrize(
    ("answers", "kind"),
    [
        ((True, None, None), "community_centric"),
        ((False, False, True), "community_centric"),
        ((False, False, False), "library_centric"),
    ],
)
def test_centricity_is_decided_from_the_answers(
    answers: tuple[bool | None, ...], kind: str
) -> None:
    found = rules.centricity(*answers)
    assert found is not None
    assert found.kind == kind


def test_a_question_nobody_answered_is_not_a_no() -> None:
    assert rules.centricity(False, None, False) is None


def test_centricity_gives_every_reason() -> None:
    assert rules.centricity(True, True, False) == Centricity(
        "community_centric", ("outside_library", "other_agency")
    )


def test_facts_leave_out_what_is_no_condition() -> None:
    found = rules.facts(
        subjects=["english"],
        languages=["es"],
        audience=["everyone", "workers"],
        text="English at work",
        place=(42.6, -73.7),
        radius_km=15,
        when=["mon_evening"],
        requirements=[{"kind": "space", "value": ""}],
    )
    assert found == NeedFacts(
        subjects=frozenset({"english"}),
        languages=frozenset({"es"}),
        audience=frozenset({"workers"}),
        text="English at work",
        lat=42.6,
        lon=-73.7,
        radius_km=15,
        when=frozenset({"mon_evening"}),
        requirements=(Requirement("space"),),
    )


def test_every_indicator_is_named_in_both_languages() -> None:
    assert len(rules.INDICATORS) >= 25
    assert len(set(rules.CODES)) == len(rules.CODES)
    assert all(one.en and one.es and one.en != one.es for one in rules.INDICATORS)
