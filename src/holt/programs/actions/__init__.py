"""Every verb of the programs room."""

from holt.programs.actions.attending import check_in, hold
from holt.programs.actions.clockwork import forget_sign_ups, keep_wall_times, remind_sign_ups
from holt.programs.actions.credits import (
    forget_credit,
    grant_credit,
    offer_credit,
    revoke_credit,
    show_name,
)
from holt.programs.actions.feeds import close_feed, open_feed
from holt.programs.actions.forgetting import (
    forget,
    forget_hands,
)
from holt.programs.actions.help_tables import (
    book_slot,
    call_next,
    cancel_slot,
    count_drop_in,
    forget_visits,
    move_slot,
    note_help,
    remind_visits,
    set_help_table,
)
from holt.programs.actions.programs import (
    edit_program,
    publish_program,
    start_program,
    withdraw_program,
)
from holt.programs.actions.rosters import (
    add_shift,
    ask_to_help,
    draw_roster,
    edit_shift,
    fill_roster,
    give_up_shift,
    publish_roster,
    remind_readers,
    remove_shift,
    say_availability,
    take_shift,
)
from holt.programs.actions.sessions import cancel_session, edit_session, schedule
from holt.programs.actions.sign_ups import cancel_sign_up, sign_up

__all__ = [
    "add_shift",
    "ask_to_help",
    "book_slot",
    "call_next",
    "cancel_session",
    "cancel_sign_up",
    "cancel_slot",
    "check_in",
    "close_feed",
    "count_drop_in",
    "draw_roster",
    "edit_program",
    "edit_session",
    "edit_shift",
    "fill_roster",
    "forget",
    "forget_credit",
    "forget_hands",
    "forget_sign_ups",
    "forget_visits",
    "give_up_shift",
    "grant_credit",
    "hold",
    "keep_wall_times",
    "move_slot",
    "note_help",
    "offer_credit",
    "open_feed",
    "publish_program",
    "publish_roster",
    "remind_readers",
    "remind_sign_ups",
    "remind_visits",
    "remove_shift",
    "revoke_credit",
    "say_availability",
    "schedule",
    "set_help_table",
    "show_name",
    "sign_up",
    "start_program",
    "take_shift",
    "withdraw_program",
]
