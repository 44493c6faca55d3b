"""Every verb of the evaluation room."""

from holt.evaluation.actions.aid import confirm_aid, edit_aid, offer_aid, withdraw_aid
from holt.evaluation.actions.aid_forgetting import forget_helpers
from holt.evaluation.actions.answering import answer_aid, log_aid, remind_silent
from holt.evaluation.actions.asking_network import (
    ask_network,
    close_network_survey,
    finish_naming,
    name_partner,
    tend_network_surveys,
    unname_partner,
)
from holt.evaluation.actions.calling import call_out, cancel_call_out, close_call_out
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
    "answer_aid",
    "ask_confirmation",
    "ask_network",
    "ask_witness",
    "call_out",
    "cancel_call_out",
    "close_call_out",
    "close_network_survey",
    "confirm",
    "confirm_aid",
    "edit_aid",
    "edit_outcome",
    "finish_naming",
    "forget_helpers",
    "forget_unanswered",
    "forget_witness",
    "know_alarm",
    "log_aid",
    "name_partner",
    "offer_aid",
    "record",
    "remind_silent",
    "show_alarms",
    "take_back_witness",
    "tend_network_surveys",
    "unname_partner",
    "withdraw_aid",
    "withdraw_outcome",
    "witness",
    "work_out_meters",
]
