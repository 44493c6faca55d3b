"""The tables of mutual aid are total; its figures come out."""

from datetime import date, timedelta

import pytest

from holt.evaluation import rules
from holt.evaluation.models import AidCalled, AidEntry, AidKind, CallOut, Ready
from holt.kernel.errors import Refused
from holt.kernel.verbs import VERBS
from tests.make import NOON


@pytest.mark.parametrize("state", rules.CALL_OUTS.states)
@pytest.mark.parametrize("verb", rules.CALL_OUTS.verbs)
def test_every_state_and_verb_is_decided(state: str, verb: str) -> None:
    try:
        assert rules.call_out_after(state, verb) in CallOut.State.values
    except Refused as refusal:
        assert refusal.code == "call_out_over" and state != "open"


def test_the_tables_words_are_the_rows_words_and_the_rooms_verbs() -> None:
    assert set(rules.CALL_OUTS.states) == set(CallOut.State.values)
    assert {f"evaluation.{one}" for one in rules.CALL_OUTS.verbs} <= set(VERBS)
    assert set(rules.ANSWERING.states) == {"silent", *AidCalled.Answer.values}
    assert tuple(AidKind.values) == rules.AID_KINDS
    assert tuple(Ready.values) == rules.READY
    assert tuple(AidEntry.Kind.values) == rules.ENTRY_KINDS


def test_no_answer_becomes_silence() -> None:
    assert all(step.to != "silent" for step in rules.ANSWERING.steps)
    assert rules.CALL_OUTS.final == ("cancelled",)


def test_a_year_is_a_year() -> None:
    today = date(2026, 11, 27)
    assert rules.is_confirmed(date(2025, 11, 27), today)
    assert not rules.is_confirmed(date(2025, 11, 26), today)
    due = [rules.drill_is_due(one, today) for one in (None, date(2025, 11, 26), today)]
    assert due == [True, True, False]


def test_reminding_waits_longer_in_a_drill() -> None:
    def may(is_drill: bool, hours: int) -> bool:
        return rules.may_remind(is_drill, NOON, NOON + timedelta(hours=hours))

    assert (may(False, 1), may(False, 2), may(True, 23), may(True, 24)) == (
        False, True, False, True,
    )  # fmt: skip
    assert not may(False, 24 * 8)


def test_minutes_and_their_middle() -> None:
    answers = [NOON + timedelta(minutes=one) for one in (90, 5, 20)]
    assert rules.minutes_to_answer(NOON, answers) == (5, 20, 90)
    assert (rules.middle((5, 20, 90)), rules.middle(())) == (20, None)
