"""Workflows of studies, data and pilots are total, and no walk leaves them."""

import random

import pytest

from holt.kernel.verbs import VERBS
from holt.studies import rules
from holt.studies.models import DataFile, Pilot, Study
from holt.values.states import StateTable, WrongState

TABLES = {
    "study": (rules.STATES, Study, frozenset()),
    "data": (rules.DATA_STATES, DataFile, frozenset()),
    "pilot": (rules.PILOT_STATES, Pilot, frozenset({"meet_stop_rule"})),
}
"""Each with its rows and the steps that only the house takes."""
KINDS = sorted(TABLES)


@pytest.mark.parametrize("kind", KINDS)
def test_every_pair_of_state_and_verb_is_decided(kind: str) -> None:
    table, found = TABLES[kind][0], set()
    for state in table.states:
        for verb in table.verbs:
            try:
                found.add(table.after(state, verb))
            except WrongState as refusal:
                assert refusal.allowed == table.allowed(state)
    assert found <= set(table.states)


@pytest.mark.parametrize("kind", KINDS)
def test_every_state_is_kept_and_can_be_reached(kind: str) -> None:
    table, model, _house = TABLES[kind]
    assert {value for value, _label in model.State.choices} == set(table.states)
    assert table.reachable(table.start) == set(table.states)


@pytest.mark.parametrize("kind", KINDS)
def test_every_verb_of_a_table_is_a_verb_of_the_room(kind: str) -> None:
    table, _model, house = TABLES[kind]
    words = {one.word for one in VERBS.values() if one.room == "studies"}
    assert set(table.verbs) - words == house


@pytest.mark.parametrize("kind", KINDS)
def test_no_walk_leaves_the_table(kind: str) -> None:
    table: StateTable = TABLES[kind][0]
    dice, state = random.Random(7), table.start
    for _step in range(5000):
        possible = table.allowed(state)
        state = table.after(state, dice.choice(possible)) if possible else table.start
        assert state in table.states


def test_no_way_leads_past_the_lesson() -> None:
    """A pilot that has begun ends by its lesson alone."""
    ends = {(one.frm, one.verb) for one in rules.PILOT_STATES.steps if one.to == "ended"}
    assert ends == {("running", "end_pilot"), ("stopping", "end_pilot")}
    begun = rules.PILOT_STATES.reachable("running")
    assert [state for state in begun if not rules.PILOT_STATES.allowed(state)] == ["ended"]
