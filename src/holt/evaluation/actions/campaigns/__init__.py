"""Every verb of campaigns."""

from holt.evaluation.actions.campaigns.deciding import mark_thanked, record_decision, send_thanks
from holt.evaluation.actions.campaigns.forgetting import forget_campaign_people
from holt.evaluation.actions.campaigns.hearings import (
    answer_speaking,
    ask_speaker,
    edit_hearing,
    order_speakers,
    plan_hearing,
    take_back_speaker,
)
from holt.evaluation.actions.campaigns.running import (
    cancel_campaign,
    close_campaign,
    edit_campaign,
    join_campaign,
    leave_campaign,
    open_campaign,
)
from holt.evaluation.actions.campaigns.testifying import (
    ask_testimony,
    offer_testimony,
    withdraw_testimony,
)
from holt.evaluation.actions.campaigns.writing import (
    edit_letter,
    mark_sent,
    send_letter,
    write_letter,
)

__all__ = [
    "answer_speaking",
    "ask_speaker",
    "ask_testimony",
    "cancel_campaign",
    "close_campaign",
    "edit_campaign",
    "edit_hearing",
    "edit_letter",
    "forget_campaign_people",
    "join_campaign",
    "leave_campaign",
    "mark_sent",
    "mark_thanked",
    "offer_testimony",
    "open_campaign",
    "order_speakers",
    "plan_hearing",
    "record_decision",
    "send_letter",
    "send_thanks",
    "take_back_speaker",
    "withdraw_testimony",
    "write_letter",
]
