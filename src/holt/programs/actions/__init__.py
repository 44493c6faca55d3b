"""Every verb of the programs room."""

from holt.programs.actions.attending import check_in, hold
from holt.programs.actions.clockwork import forget_sign_ups, keep_wall_times, remind_sign_ups
from holt.programs.actions.feeds import close_feed, open_feed
from holt.programs.actions.forgetting import forget
from holt.programs.actions.outside import (
    follow_outside,
    forget_outside,
    keep_outside,
    match_outside,
    read_outside_now,
    unfollow_outside,
)
from holt.programs.actions.programs import (
    edit_program,
    publish_program,
    start_program,
    withdraw_program,
)
from holt.programs.actions.sessions import cancel_session, edit_session, schedule
from holt.programs.actions.sign_ups import cancel_sign_up, sign_up

__all__ = [
    "cancel_session",
    "cancel_sign_up",
    "check_in",
    "close_feed",
    "edit_program",
    "edit_session",
    "follow_outside",
    "forget",
    "forget_outside",
    "forget_sign_ups",
    "hold",
    "keep_outside",
    "keep_wall_times",
    "match_outside",
    "open_feed",
    "publish_program",
    "read_outside_now",
    "remind_sign_ups",
    "schedule",
    "sign_up",
    "start_program",
    "unfollow_outside",
    "withdraw_program",
]
