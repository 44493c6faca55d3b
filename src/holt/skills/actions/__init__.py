"""Every verb of the skills room."""

from holt.skills.actions.forgetting import forget, forget_offers
from holt.skills.actions.placements import edit_placement, offer_placement
from holt.skills.actions.skills import drop_skill, edit_skill, hide_skill, say_skill, show_skill
from holt.skills.actions.speaking import (
    accept_speaker,
    agree_day,
    ask_speaker,
    call_off_speaker,
    decline_speaker,
    move_speaker,
    put_in_program,
    thank_speaker,
)
from holt.skills.actions.talks import edit_talk, hide_talk, offer_talk, show_talk
from holt.skills.actions.words import edit_word, join_words, part_word
from holt.skills.actions.work_visits import (
    agree_for_home,
    agree_for_host,
    cancel_work_visit,
    plan_work_visit,
    propose_work_visit,
    report_work_visit,
)

__all__ = [
    "accept_speaker",
    "agree_day",
    "agree_for_home",
    "agree_for_host",
    "ask_speaker",
    "call_off_speaker",
    "cancel_work_visit",
    "decline_speaker",
    "drop_skill",
    "edit_placement",
    "edit_skill",
    "edit_talk",
    "edit_word",
    "forget",
    "forget_offers",
    "hide_skill",
    "hide_talk",
    "join_words",
    "move_speaker",
    "offer_placement",
    "offer_talk",
    "part_word",
    "plan_work_visit",
    "propose_work_visit",
    "put_in_program",
    "report_work_visit",
    "say_skill",
    "show_skill",
    "show_talk",
    "thank_speaker",
]
