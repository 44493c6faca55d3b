"""Every verb of the evaluation room."""

from holt.evaluation.actions.confirming import ask_confirmation, confirm
from holt.evaluation.actions.recording import edit_outcome, record, withdraw_outcome
from holt.evaluation.actions.warning import know_alarm, show_alarms, work_out_meters

__all__ = [
    "ask_confirmation",
    "confirm",
    "edit_outcome",
    "know_alarm",
    "record",
    "show_alarms",
    "withdraw_outcome",
    "work_out_meters",
]
