"""A state table answers every state and verb, and never in two ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holt.values.states import BadName, StateTable, Step, TwoWays, WrongState

BOOK = StateTable(
    [
        Step("on_shelf", "lend", "on_loan", "staff"),
        Step("on_loan", "renew", "on_loan", "patron"),
        Step("on_loan", "renew", "on_loan", "staff"),
        Step("on_loan", "take_back", "on_shelf", "staff"),
        Step("on_shelf", "withdraw", "withdrawn", "librarian"),
    ]
)


def test_the_table_says_what_follows() -> None:
    assert BOOK.after("on_shelf", "lend") == "on_loan"


def test_a_refusal_names_what_would_be_allowed() -> None:
    with pytest.raises(WrongState) as refusal:
        BOOK.after("on_loan", "lend")
    wrong = refusal.value
    assert (wrong.state, wrong.verb, wrong.allowed) == ("on_loan", "lend", ("renew", "take_back"))


def test_states_verbs_roles_and_ends_are_told_in_order() -> None:
    assert (
        BOOK.states,
        BOOK.verbs,
        BOOK.who_may("on_loan", "renew"),
        BOOK.final,
        BOOK.reachable("on_loan"),
    ) == (
        ("on_shelf", "on_loan", "withdrawn"),
        ("lend", "renew", "take_back", "withdraw"),
        ("patron", "staff"),
        ("withdrawn",),
        frozenset(BOOK.states),
    )


def test_the_diagram_has_one_arrow_for_each_step() -> None:
    assert BOOK.mermaid() == (
        "stateDiagram-v2\n"
        "    [*] --> on_shelf\n"
        "    on_shelf --> on_loan: lend (staff)\n"
        "    on_loan --> on_loan: renew (patron or staff)\n"
        "    on_loan --> on_shelf: take_back (staff)\n"
        "    on_shelf --> withdrawn: withdraw (librarian)\n"
        "    withdrawn --> [*]\n"
    )


def test_a_verb_cannot_lead_two_ways() -> None:
    with pytest.raises(TwoWays):
        StateTable([Step("a", "go", "b", "x"), Step("a", "go", "c", "x")])


@pytest.mark.parametrize("name", ["", "On Shelf", "1st", "a-b"])
def test_names_are_plain_words(name: str) -> None:
    with pytest.raises(BadName):
        StateTable([Step("a", "go", name, "x")])


@given(st.sampled_from([*BOOK.states, "nowhere"]), st.sampled_from([*BOOK.verbs, "fly"]))
def test_every_state_and_verb_is_decided(state: str, verb: str) -> None:
    try:
        decided = BOOK.after(state, verb) in BOOK.states
    except WrongState as wrong:
        decided = verb not in wrong.allowed
    assert decided


def test_broken_twin_a_plain_dict_leaves_pairs_undecided() -> None:
    plain = {(step.frm, step.verb): step.to for step in BOOK.steps}
    with pytest.raises(KeyError):
        plain["on_loan", "lend"]
