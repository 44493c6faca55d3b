"""Every verb of the studies room."""

from holt.studies.actions import forgetting  # noqa: F401
from holt.studies.actions.clockwork import remind_pilots
from holt.studies.actions.data import (
    add_data,
    download_data,
    give_access,
    remove_data,
    share_data,
    withdraw_access,
)
from holt.studies.actions.pilots import (
    drop_pilot,
    edit_pilot,
    end_pilot,
    extend_pilot,
    plan_pilot,
    start_pilot,
)
from holt.studies.actions.protocols import sign_protocol, write_ethics, write_protocol
from holt.studies.actions.readings import (
    add_pilot_reading,
    continue_pilot,
    stop_pilot,
    take_back_pilot_reading,
)
from holt.studies.actions.roles import end_study_role, give_study_role
from holt.studies.actions.studies import (
    accept_study_answer,
    answer_call,
    call_off_study,
    call_partners,
    decline_study_answer,
    edit_call,
    end_study,
    link_finding,
    start_study,
    withdraw_study_answer,
)

__all__ = [
    "accept_study_answer",
    "add_data",
    "add_pilot_reading",
    "answer_call",
    "call_off_study",
    "call_partners",
    "continue_pilot",
    "decline_study_answer",
    "download_data",
    "drop_pilot",
    "edit_call",
    "edit_pilot",
    "end_pilot",
    "end_study",
    "end_study_role",
    "extend_pilot",
    "give_access",
    "give_study_role",
    "link_finding",
    "plan_pilot",
    "remind_pilots",
    "remove_data",
    "share_data",
    "sign_protocol",
    "start_pilot",
    "start_study",
    "stop_pilot",
    "take_back_pilot_reading",
    "withdraw_access",
    "withdraw_study_answer",
    "write_ethics",
    "write_protocol",
]
