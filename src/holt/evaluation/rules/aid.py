"""Mutual aid: what may follow what in a call-out, and what its figures come to."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from statistics import median

from holt.kernel.errors import Refused
from holt.values.states import StateTable, Step, WrongState

AID_KINDS = ("space", "power", "staff", "vehicles", "languages", "supplies")
READY = ("now", "hours", "day", "days")
AID_ANSWERS = ("yes", "not_now", "no")
ENTRY_KINDS = ("sent", "arrived", "returned", "note")

CALL_OUTS = StateTable(
    [
        Step("open", "answer_aid", "open", "called"),
        Step("open", "log_aid", "open", "staff"),
        Step("open", "close_call_out", "closed", "coordinator"),
        Step("open", "cancel_call_out", "cancelled", "coordinator"),
        Step("closed", "log_aid", "closed", "staff"),
        Step("closed", "close_call_out", "closed", "coordinator"),
    ]
)
"""What is lent comes back later, and lessons are learnt later: a closed call-out takes both."""
ANSWERING = StateTable(
    [
        Step(before, f"say_{after}", after, "called")
        for before in ("silent", *AID_ANSWERS)
        for after in AID_ANSWERS
    ]
)
"""Every answer may become any other one while the call-out is open; none becomes silence."""

STILL_SO = timedelta(days=365)
A_YEAR = timedelta(days=365)
REMIND_AFTER = {False: timedelta(hours=2), True: timedelta(hours=24)}
"""By whether it is a drill: a drill does not wake anybody."""
REMIND_WITHIN = timedelta(days=7)
"""Whoever has been silent for so long is called by phone, not by mail."""
LINK_DAYS_AID = 30
FORGET_AID = timedelta(days=180)
"""So long after its end, a call-out forgets whom it reached and who answered."""
MOST_WANTED = 12
MOST_CALLED = 300
MOST_OFFERS = 60
MOST_AMOUNT = 100_000
MOST_CALL_OUTS_A_DAY = 6


def is_confirmed(confirmed_on: date, today: date) -> bool:
    """Whether somebody has said within a year that an offer still stands."""
    return today - confirmed_on <= STILL_SO


def drill_is_due(last: date | None, today: date) -> bool:
    """Whether a network that has offers should try them: never, or not for a year."""
    return last is None or today - last > A_YEAR


def call_out_after(state: str, verb: str) -> str:
    """The state that follows. Refuses "call_out_over" where the table has no way."""
    try:
        return CALL_OUTS.after(state, verb)
    except WrongState:
        raise Refused("call_out_over") from None


def require_reachable(email: str, phone: str) -> None:
    """Refuse an offer nobody can be asked for."""
    if not email and not phone:
        raise Refused("nobody_to_reach", "contact_email")


def require_promises(
    answer: str, promises: Mapping[int, int], wanted: Iterable[int]
) -> dict[int, int]:
    """What a yes promises, wanted thing → how many. Refuses "promise_something",
    "not_wanted_here"; any other answer promises nothing."""
    if answer != "yes":
        return {}
    known = set(wanted)
    if set(promises) - known:
        raise Refused("not_wanted_here", "promises")
    found = {one: amount for one, amount in promises.items() if amount}
    if not found:
        raise Refused("promise_something", "promises")
    if any(not 1 <= amount <= MOST_AMOUNT for amount in found.values()):
        raise Refused("out_of_range", "promises", {"least": 1, "most": MOST_AMOUNT})
    return found


def missing(wanted: int, promised: int) -> int:
    """How many are still needed."""
    return max(0, wanted - promised)


def may_remind(is_drill: bool, called_at: datetime, now: datetime) -> bool:
    """Whether those who are silent are written to once more."""
    waited = now - called_at
    return REMIND_AFTER[is_drill] <= waited <= REMIND_WITHIN


def minutes_to_answer(called_at: datetime, answers: Sequence[datetime]) -> tuple[int, ...]:
    """Minutes from the call to each first answer, the quickest first."""
    return tuple(sorted(int((one - called_at).total_seconds() // 60) for one in answers))


def middle(minutes: Sequence[int]) -> int | None:
    """The median in whole minutes; None when nobody has answered."""
    return int(median(minutes)) if minutes else None
