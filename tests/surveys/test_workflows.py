"""The workflow of a survey is total, and no walk leaves it."""

from holt.kernel.verbs import VERBS
from holt.surveys import rules
from holt.surveys.models import Survey
from holt.values.states import WrongState


def test_every_pair_of_state_and_verb_is_decided() -> None:
    table, found = rules.STATES, set()
    for state in table.states:
        for verb in table.verbs:
            try:
                found.add(table.after(state, verb))
            except WrongState as refusal:
                assert refusal.allowed == table.allowed(state)
    assert found <= set(table.states)


def test_every_state_is_kept_and_can_be_reached() -> None:
    table = rules.STATES
    assert {value for value, _label in Survey.State.choices} == set(table.states)
    assert table.reachable(table.start) == set(table.states)


def test_every_verb_of_the_table_is_a_verb_of_the_room() -> None:
    words = {one.word for one in VERBS.values() if one.room == "surveys"}
    assert set(rules.STATES.verbs) - words == set()
