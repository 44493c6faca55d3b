"""Every verb of the evaluation room."""

from holt.evaluation.actions.confirming import ask_confirmation, confirm
from holt.evaluation.actions.recording import edit_outcome, record, withdraw_outcome
from holt.evaluation.actions.reports import (
    edit_report,
    make_report,
    publish_report,
    release_report,
    remake_report,
    share_report,
    unpublish_report,
    unshare_report,
    withdraw_report,
)
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
    "confirm",
    "edit_outcome",
    "edit_report",
    "forget_unanswered",
    "forget_witness",
    "know_alarm",
    "make_report",
    "publish_report",
    "record",
    "release_report",
    "remake_report",
    "share_report",
    "show_alarms",
    "take_back_witness",
    "unpublish_report",
    "unshare_report",
    "withdraw_outcome",
    "withdraw_report",
    "witness",
    "work_out_meters",
]
