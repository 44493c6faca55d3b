"""Who has earned credit, what strangers see of a name, and codes people can type."""

from holt.kernel.errors import Refused
from holt.values.states import StateTable, Step

CREDIT_STATES = StateTable([Step("granted", "revoke_credit", "revoked", "staff")])
UNITS = ("hours", "points")
CREDIT_SHOWN = ("initials", "full")
MOST_CREDIT = 1000
MOST_GRANTED = 500
CODE_LENGTH = 24
GROUP = 4


def why_not(
    minutes: int | None,
    least_minutes: int | None,
    times: int | None = None,
    least_sessions: int | None = None,
) -> str:
    """Why somebody has not earned it: "", too_short, too_seldom."""
    if least_minutes is not None and minutes is not None and minutes < least_minutes:
        return "too_short"
    if least_sessions is not None and times is not None and times < least_sessions:
        return "too_seldom"
    return ""


def initials(name: str) -> str:
    """ "Rosa Lima" → "R. L."."""
    return " ".join(f"{one[0].upper()}." for one in name.split() if one)


def shown_name(name: str, shown: str) -> str:
    """The name as its holder chose strangers to see it."""
    return name if shown == "full" else initials(name)


def code_of(random_hex: str) -> str:
    """A code in groups of four people can type: "3F2A-9C01-…" (96 bits)."""
    digits = random_hex[:CODE_LENGTH].upper()
    return "-".join(digits[at : at + GROUP] for at in range(0, CODE_LENGTH, GROUP))


def typed(code: str) -> str:
    """A code as somebody typed it: blanks, small letters and missing dashes do not matter."""
    digits = "".join(one for one in code.upper() if one.isascii() and one.isalnum())
    return code_of(digits) if len(digits) == CODE_LENGTH else ""


def require_one_thing(session_id: int | None, program_id: int | None) -> None:
    """Credit is for a session or for a program."""
    if (session_id is None) == (program_id is None):
        raise Refused("session_or_program", "session_id")
