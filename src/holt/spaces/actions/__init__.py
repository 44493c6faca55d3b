"""Every verb of the spaces room."""

from holt.spaces.actions.booking import book, wait
from holt.spaces.actions.busy import bring_busy
from holt.spaces.actions.changing import cancel, check_in, move, no_show
from holt.spaces.actions.deciding import accept_offer, approve, decline, lapse, offer
from holt.spaces.actions.forgetting import forget_old, forget_person
from holt.spaces.actions.spaces import (
    add_space,
    close,
    edit_space,
    reopen,
    set_hours,
    set_terms,
)

__all__ = [
    "accept_offer",
    "add_space",
    "approve",
    "book",
    "bring_busy",
    "cancel",
    "check_in",
    "close",
    "decline",
    "edit_space",
    "forget_old",
    "forget_person",
    "lapse",
    "move",
    "no_show",
    "offer",
    "reopen",
    "set_hours",
    "set_terms",
    "wait",
]
