"""A study from its call to its result."""

from collections.abc import Iterable
from datetime import date

from holt.kernel.errors import Refused
from holt.values.states import StateTable, Step

STATES = StateTable(
    [
        Step("calling", "edit_call", "calling", "lead"),
        Step("calling", "answer_call", "calling", "member"),
        Step("calling", "write_protocol", "calling", "lead"),
        Step("running", "write_protocol", "running", "lead"),
        Step("calling", "sign_protocol", "calling", "partner"),
        Step("running", "sign_protocol", "running", "partner"),
        Step("calling", "write_ethics", "calling", "lead"),
        Step("running", "write_ethics", "running", "lead"),
        Step("calling", "start_study", "running", "lead"),
        Step("running", "add_data", "running", "partner"),
        Step("running", "end_study", "ended", "lead"),
        Step("calling", "call_off_study", "called_off", "lead"),
        Step("running", "call_off_study", "called_off", "lead"),
        Step("ended", "link_finding", "ended", "lead"),
        Step("running", "link_finding", "running", "lead"),
    ]
)
PARTNER_ROLES = ("keeper", "writer", "site", "adviser")
EVERY_ROLE = ("lead", *PARTNER_ROLES)
CALL_OPENNESS = ("network", "public")


def require_open_call(answer_by: date | None, today: date) -> None:
    """Refuse an answer after its last day."""
    if answer_by is not None and today > answer_by:
        raise Refused("call_has_closed", "", {"day": answer_by.isoformat()})


def require_signed(partners: Iterable[int], signed: Iterable[int], names: dict[int, str]) -> None:
    """Refuse beginning while a partner has not signed the newest protocol."""
    missing = [one for one in partners if one not in set(signed)]
    if missing:
        who = ", ".join(sorted(names.get(one, "") for one in missing))
        raise Refused("protocol_not_signed", "", {"who": who})


def require_approval(approved_by: str, approved_on: date | None, because: str) -> None:
    """Refuse a note that names no approval and no reason why none is needed."""
    if approved_by and approved_on is None:
        raise Refused("needed", "approved_on")
    if not approved_by and not because:
        raise Refused("approval_or_reason", "no_approval_because")
