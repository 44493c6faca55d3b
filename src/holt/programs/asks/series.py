"""What is asked of the verbs of a whole series and of moving somebody by hand."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SignUpSeriesAsk:
    """Somebody means to come to several dates of a program, with one letter and one link for all.

    `only_free` leaves out dates that are full, instead of waiting for a place there.
    """

    program_id: int
    session_ids: tuple[int, ...]
    name: str
    email: str = ""
    phone: str = ""
    people: int = 1
    children: int = 0
    group_name: str = ""
    wishes: str = ""
    answers: tuple[str, ...] = ()
    only_free: bool = False


@dataclass(frozen=True)
class MoveSignUpAsk:
    """Staff move a sign-up by hand: `to` is "coming", "waiting" or "canceled". They are told why."""

    sign_up_id: int
    to: str
    reason: str
