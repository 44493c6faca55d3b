"""Every verb of the evaluation room."""

from holt.evaluation.actions.asking_network import (
    ask_network,
    close_network_survey,
    finish_naming,
    name_partner,
    tend_network_surveys,
    unname_partner,
)
from holt.evaluation.actions.confirming import ask_confirmation, confirm
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
    "ask_network",
    "ask_witness",
    "close_network_survey",
    "confirm",
    "edit_outcome",
    "finish_naming",
    "forget_unanswered",
    "forget_witness",
    "know_alarm",
    "name_partner",
    "record",
    "show_alarms",
    "take_back_witness",
    "tend_network_surveys",
    "unname_partner",
    "withdraw_outcome",
    "witness",
    "work_out_meters",
]
