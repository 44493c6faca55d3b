"""Every verb of the programs room."""

from holt.programs.actions.attending import check_in, hold
from holt.programs.actions.class_visits import (
    accept_visit,
    ask_visit,
    cancel_visit,
    count_visit,
    decline_visit,
    edit_visit_offer,
    forget_visits,
    move_visit,
    offer_visit,
    propose_other_date,
    remind_visits,
    take_other_date,
)
from holt.programs.actions.clockwork import forget_sign_ups, keep_wall_times, remind_sign_ups
from holt.programs.actions.conditions import count_visitors, remind_stays, report_condition
from holt.programs.actions.exhibitions import add_exhibition, edit_exhibition
from holt.programs.actions.feeds import close_feed, open_feed
from holt.programs.actions.forgetting import forget
from holt.programs.actions.lesson_plans import (
    agree_lesson_plan,
    copy_lesson_plan,
    edit_lesson_plan,
    plan_lesson,
    review_lesson_plan,
    schedule_lesson_step,
    teach_lesson_plan,
)
from holt.programs.actions.programs import (
    edit_program,
    publish_program,
    start_program,
    withdraw_program,
)
from holt.programs.actions.school_entries import (
    add_school_entry,
    bring_school_calendar,
    remove_school_entry,
)
from holt.programs.actions.sessions import cancel_session, edit_session, schedule
from holt.programs.actions.sign_ups import cancel_sign_up, sign_up
from holt.programs.actions.stays import (
    agree_stay,
    ask_stay,
    cancel_stay,
    decline_stay,
    move_stay,
)

__all__ = [
    "accept_visit",
    "add_exhibition",
    "add_school_entry",
    "agree_lesson_plan",
    "agree_stay",
    "ask_stay",
    "ask_visit",
    "bring_school_calendar",
    "cancel_session",
    "cancel_sign_up",
    "cancel_stay",
    "cancel_visit",
    "check_in",
    "close_feed",
    "copy_lesson_plan",
    "count_visit",
    "count_visitors",
    "decline_stay",
    "decline_visit",
    "edit_exhibition",
    "edit_lesson_plan",
    "edit_program",
    "edit_session",
    "edit_visit_offer",
    "forget",
    "forget_sign_ups",
    "forget_visits",
    "hold",
    "keep_wall_times",
    "move_stay",
    "move_visit",
    "offer_visit",
    "open_feed",
    "plan_lesson",
    "propose_other_date",
    "publish_program",
    "remind_sign_ups",
    "remind_stays",
    "remind_visits",
    "remove_school_entry",
    "report_condition",
    "review_lesson_plan",
    "schedule",
    "schedule_lesson_step",
    "sign_up",
    "start_program",
    "take_other_date",
    "teach_lesson_plan",
    "withdraw_program",
]
