"""`./holt where`: every verb of the house can be found, by its two words."""

import pytest

from holt.kernel.processes import Trouble
from holt.kernel.verbs import VERBS
from holt.kernel.where import of_object, where


def test_every_verb_has_an_action_and_an_ask_in_its_own_room() -> None:
    astray = [
        name
        for name, verb in VERBS.items()
        for place in (of_object("action", verb.action), of_object("ask", verb.ask))
        if f"src/holt/{verb.room}/" not in str(place)
    ]
    assert VERBS
    assert astray == []


def test_signing_is_found_from_its_guard_to_its_page() -> None:
    kinds = {place.kind for place in where("partnerships.sign")}
    assert {"action", "ask", "access", "rule", "happening", "page", "template"} <= kinds


def test_a_slip_of_the_pen_is_answered_with_what_was_meant() -> None:
    with pytest.raises(Trouble, match=r"Did you mean partnerships\.sign"):
        where("partnerships.sgin")
