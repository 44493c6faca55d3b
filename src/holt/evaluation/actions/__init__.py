"""Every verb of the evaluation room."""

from holt.evaluation.actions.confirming import ask_confirmation, confirm
from holt.evaluation.actions.measuring import choose_measures, note_measure, strike_measure_note
from holt.evaluation.actions.recording import edit_outcome, record, withdraw_outcome
from holt.evaluation.actions.warning import know_alarm, show_alarms, work_out_meters
from holt.evaluation.actions.witnessing import (
    ask_witness,
    forget_unanswered,
    forget_witness,
    take_back_witness,
    witness,
)

__all__ = [
    "ask_confirmation",
    "ask_witness",
    "choose_measures",
    "confirm",
    "edit_outcome",
    "forget_unanswered",
    "forget_witness",
    "know_alarm",
    "note_measure",
    "record",
    "show_alarms",
    "strike_measure_note",
    "take_back_witness",
    "withdraw_outcome",
    "witness",
    "work_out_meters",
]
