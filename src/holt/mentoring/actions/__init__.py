"""Every verb of the mentoring room."""

from holt.mentoring.actions.applications import apply, withdraw
from holt.mentoring.actions.clockwork import ask_midway
from holt.mentoring.actions.forgetting import forget
from holt.mentoring.actions.matching import announce, fix_pair, keep_apart, let_go, match
from holt.mentoring.actions.pairs import (
    accept,
    end_pair,
    greet,
    log_mentoring,
    say_how,
    say_no,
    thank_pair,
)
from holt.mentoring.actions.rounds import (
    call_off_round,
    close_round,
    edit_round,
    open_round,
    reopen_round,
)

__all__ = [
    "accept",
    "announce",
    "apply",
    "ask_midway",
    "call_off_round",
    "close_round",
    "edit_round",
    "end_pair",
    "fix_pair",
    "forget",
    "greet",
    "keep_apart",
    "let_go",
    "log_mentoring",
    "match",
    "open_round",
    "reopen_round",
    "say_how",
    "say_no",
    "thank_pair",
    "withdraw",
]
