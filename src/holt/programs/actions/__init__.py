"""Every verb of the programs room."""

from holt.programs.actions.attending import check_in, hold
from holt.programs.actions.clockwork import forget_sign_ups, keep_wall_times, remind_sign_ups
from holt.programs.actions.feeds import close_feed, note_reading, open_feed
from holt.programs.actions.forgetting import forget
from holt.programs.actions.programs import (
    edit_program,
    publish_program,
    start_program,
    withdraw_program,
)
from holt.programs.actions.sessions import cancel_session, edit_session, schedule
from holt.programs.actions.sign_ups import cancel_sign_up, sign_up
from holt.programs.actions.telling import send_to_me, set_picture

__all__ = [
    "cancel_session",
    "cancel_sign_up",
    "check_in",
    "close_feed",
    "edit_program",
    "edit_session",
    "forget",
    "forget_sign_ups",
    "hold",
    "keep_wall_times",
    "note_reading",
    "open_feed",
    "publish_program",
    "remind_sign_ups",
    "schedule",
    "send_to_me",
    "set_picture",
    "sign_up",
    "start_program",
    "withdraw_program",
]
