"""Every verb of the programs room."""

from holt.programs.actions.attending import check_in, hold
from holt.programs.actions.clockwork import forget_sign_ups, keep_wall_times, remind_sign_ups
from holt.programs.actions.door import count_at_door
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
from holt.programs.actions.programs import (
    bring_program,
    edit_program,
    publish_program,
    start_own_program,
    start_program,
    withdraw_program,
)
from holt.programs.actions.provisions import drop_provision, edit_provision, provide
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

__all__ = [
    "accept_help",
    "add_dates",
    "adopt_idea",
    "answer_idea",
    "bring_program",
    "cancel_session",
    "cancel_sign_up",
    "check_in",
    "close_feed",
    "comment",
    "confirm_idea",
    "count_at_door",
    "decline_comment",
    "decline_help",
    "decline_idea",
    "drop_provision",
    "edit_program",
    "edit_provision",
    "edit_session",
    "forget",
    "forget_community",
    "forget_ideas",
    "forget_sign_ups",
    "hold",
    "keep_wall_times",
    "let_through",
    "log_idea",
    "merge_idea",
    "move_sign_up",
    "offer_help",
    "open_feed",
    "propose_idea",
    "provide",
    "publish_program",
    "remind_sign_ups",
    "schedule",
    "show_comment",
    "sign_up",
    "sign_up_series",
    "start_own_program",
    "start_program",
    "withdraw_idea",
    "withdraw_program",
    "would_come",
]
