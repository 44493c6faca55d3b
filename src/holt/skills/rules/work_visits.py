"""What may follow what in a working visit, and what it costs whom."""

from collections.abc import Iterable
from datetime import date, timedelta

from holt.kernel.errors import Refused
from holt.values.states import StateTable, Step

PLACEMENT_DIRECTIONS = ("offered", "wanted")
COSTS = ("travel", "pay", "lodging", "meals", "material", "other")
PAYERS = ("home", "host", "visitor", "network")
MOST_COST_CENTS = 100_000_000
MOST_DAYS = 90
FURTHEST = timedelta(days=730)
STATES = StateTable(
    [
        Step("proposed", "plan_work_visit", "proposed", "either"),
        Step("proposed", "agree_for_home", "home_agreed", "home"),
        Step("proposed", "agree_for_host", "host_agreed", "host"),
        Step("proposed", "cancel_work_visit", "canceled", "either"),
        Step("home_agreed", "plan_work_visit", "proposed", "either"),
        Step("home_agreed", "agree_for_host", "agreed", "host"),
        Step("home_agreed", "cancel_work_visit", "canceled", "either"),
        Step("host_agreed", "plan_work_visit", "proposed", "either"),
        Step("host_agreed", "agree_for_home", "agreed", "home"),
        Step("host_agreed", "cancel_work_visit", "canceled", "either"),
        Step("agreed", "plan_work_visit", "proposed", "either"),
        Step("agreed", "report_work_visit", "reported", "visitor"),
        Step("agreed", "cancel_work_visit", "canceled", "either"),
        Step("reported", "report_work_visit", "reported", "visitor"),
    ]
)
"""A working visit. Whoever changes the plan takes both libraries' yes back."""


def require_span(starts_on: date, ends_on: date, today: date) -> None:
    """Refuse days that are over, turned round, too many or too far away."""
    if ends_on < starts_on:
        raise Refused("ends_before_start", "ends_on")
    if ends_on - starts_on >= timedelta(days=MOST_DAYS):
        raise Refused("too_many_days", "ends_on", {"most": MOST_DAYS})
    if ends_on < today:
        raise Refused("in_the_past", "ends_on")
    if starts_on - today > FURTHEST:
        raise Refused("too_far_away", "starts_on")


def totals(costs: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """(payer, cents) summed, in the order of PAYERS; who pays nothing is left out."""
    sums = dict.fromkeys(PAYERS, 0)
    for payer, cents in costs:
        sums[payer] += cents
    return tuple((payer, cents) for payer, cents in sums.items() if cents)
