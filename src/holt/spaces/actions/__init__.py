"""Every verb of the spaces room."""

from holt.spaces.actions.booking import book, wait
from holt.spaces.actions.busy import bring_busy
from holt.spaces.actions.calendars import (
    follow_calendar,
    keep_reading,
    read_calendar_now,
    unfollow_calendar,
)
from holt.spaces.actions.changing import cancel, check_in, move, no_show
from holt.spaces.actions.deciding import accept_offer, approve, decline, lapse, offer
from holt.spaces.actions.forgetting import forget_old, forget_person
from holt.spaces.actions.photos import add_photo, remove_photo
from holt.spaces.actions.settling import Settled, settle_clashes
from holt.spaces.actions.spaces import (
    add_space,
    close,
    edit_space,
    reopen,
    set_hours,
    set_terms,
)

__all__ = [
    "Settled",
    "accept_offer",
    "add_photo",
    "add_space",
    "approve",
    "book",
    "bring_busy",
    "cancel",
    "check_in",
    "close",
    "decline",
    "edit_space",
    "follow_calendar",
    "forget_old",
    "forget_person",
    "keep_reading",
    "lapse",
    "move",
    "no_show",
    "offer",
    "read_calendar_now",
    "remove_photo",
    "reopen",
    "set_hours",
    "set_terms",
    "settle_clashes",
    "unfollow_calendar",
    "wait",
]
