"""What is asked of the verbs of sign-ups."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SignUpAsk:
    """Somebody means to come, with so many `people` in all, so many `children` among them; an
    e-mail address or a phone number. `group_name` is a class, a home, a club; `wishes` what they
    need to take part (an interpreter, a place for a wheelchair)."""

    session_id: int
    name: str
    email: str = ""
    phone: str = ""
    people: int = 1
    answers: tuple[str, ...] = ()
    children: int = 0
    group_name: str = ""
    wishes: str = ""


@dataclass(frozen=True)
class CancelSignUpAsk:
    """Not coming after all. `key` is from one's own letter; staff need none."""

    sign_up_id: int
    key: str = ""


@dataclass(frozen=True)
class CheckInAsk:
    """So many of a sign-up are here; 0 takes it back."""

    sign_up_id: int
    came: int
