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
from holt.programs.actions.door import count_at_door
from holt.programs.actions.exhibitions import add_exhibition, edit_exhibition
from holt.programs.actions.feeds import close_feed, open_feed
from holt.programs.actions.forgetting import forget
from holt.programs.actions.forgetting_ideas import forget_community, forget_ideas
from holt.programs.actions.ideas import (
    adopt_idea,
    answer_idea,
    confirm_idea,
    decline_idea,
    let_through,
    log_idea,
    merge_idea,
    propose_idea,
    withdraw_idea,
    would_come,
)
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
    bring_program,
    edit_program,
    publish_program,
    start_own_program,
    start_program,
    withdraw_program,
)
from holt.programs.actions.provisions import drop_provision, edit_provision, provide
from holt.programs.actions.school_entries import (
    add_school_entry,
    bring_school_calendar,
    remove_school_entry,
)
from holt.programs.actions.series import move_sign_up, sign_up_series
from holt.programs.actions.sessions import add_dates, cancel_session, edit_session, schedule
from holt.programs.actions.shaping import (
    accept_help,
    comment,
    decline_comment,
    decline_help,
    offer_help,
    show_comment,
)
from holt.programs.actions.sign_ups import cancel_sign_up, sign_up
from holt.programs.actions.stays import agree_stay, ask_stay, cancel_stay, decline_stay, move_stay

__all__ = [
    "accept_help",
    "accept_visit",
    "add_dates",
    "add_exhibition",
    "add_school_entry",
    "adopt_idea",
    "agree_lesson_plan",
    "agree_stay",
    "answer_idea",
    "ask_stay",
    "ask_visit",
    "bring_program",
    "bring_school_calendar",
    "cancel_session",
    "cancel_sign_up",
    "cancel_stay",
    "cancel_visit",
    "check_in",
    "close_feed",
    "comment",
    "confirm_idea",
    "copy_lesson_plan",
    "count_at_door",
    "count_visit",
    "count_visitors",
    "decline_comment",
    "decline_help",
    "decline_idea",
    "decline_stay",
    "decline_visit",
    "drop_provision",
    "edit_exhibition",
    "edit_lesson_plan",
    "edit_program",
    "edit_provision",
    "edit_session",
    "edit_visit_offer",
    "forget",
    "forget_community",
    "forget_ideas",
    "forget_sign_ups",
    "forget_visits",
    "hold",
    "keep_wall_times",
    "let_through",
    "log_idea",
    "merge_idea",
    "move_sign_up",
    "move_stay",
    "move_visit",
    "offer_help",
    "offer_visit",
    "open_feed",
    "plan_lesson",
    "propose_idea",
    "propose_other_date",
    "provide",
    "publish_program",
    "remind_sign_ups",
    "remind_stays",
    "remind_visits",
    "remove_school_entry",
    "report_condition",
    "review_lesson_plan",
    "schedule",
    "schedule_lesson_step",
    "show_comment",
    "sign_up",
    "sign_up_series",
    "start_own_program",
    "start_program",
    "take_other_date",
    "teach_lesson_plan",
    "withdraw_idea",
    "withdraw_program",
    "would_come",
]
