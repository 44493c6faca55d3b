"""Every verb of the programs room."""

from holt.programs.actions.attending import check_in, hold
from holt.programs.actions.clockwork import forget_sign_ups, keep_wall_times, remind_sign_ups
from holt.programs.actions.feeds import close_feed, open_feed
from holt.programs.actions.forgetting import forget
from holt.programs.actions.programs import (
    bring_program,
    edit_program,
    publish_program,
    start_own_program,
    start_program,
    withdraw_program,
)
from holt.programs.actions.provisions import drop_provision, edit_provision, provide
from holt.programs.actions.sessions import add_dates, cancel_session, edit_session, schedule
from holt.programs.actions.sign_ups import cancel_sign_up, sign_up

__all__ = [
    "add_dates",
    "bring_program",
    "cancel_session",
    "cancel_sign_up",
    "check_in",
    "close_feed",
    "drop_provision",
    "edit_program",
    "edit_provision",
    "edit_session",
    "forget",
    "forget_sign_ups",
    "hold",
    "keep_wall_times",
    "open_feed",
    "provide",
    "publish_program",
    "remind_sign_ups",
    "schedule",
    "sign_up",
    "start_own_program",
    "start_program",
    "withdraw_program",
]
