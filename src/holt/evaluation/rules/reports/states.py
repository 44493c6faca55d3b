"""From draft to released to withdrawn, and what each kind of report is made of."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from holt.kernel.errors import Refused
from holt.values.states import StateTable, Step

REPORT_STATES = StateTable(
    (
        Step("draft", "edit_report", "draft", "staff"),
        Step("draft", "remake_report", "draft", "staff"),
        Step("draft", "release_report", "released", "coordinator"),
        Step("draft", "withdraw_report", "withdrawn", "coordinator"),
        Step("released", "withdraw_report", "withdrawn", "coordinator"),
        Step("released", "share_report", "released", "coordinator"),
        Step("released", "unshare_report", "released", "coordinator"),
        Step("released", "publish_report", "released", "operator"),
        Step("released", "unpublish_report", "released", "operator"),
    )
)

SECTIONS = {
    "our_year": ("work", "measures", "changed", "done", "given", "care", "words"),
    "network_year": (
        "work", "ended", "needs", "changed", "done", "given", "care", "health", "network", "words",
    ),
    "hearing": ("need", "measures", "done", "changed", "given", "words"),
    "board": ("own_given", "done", "changed", "words"),
}  # fmt: skip
KINDS = tuple(SECTIONS)
ON_DEMAND = {"hearing": ("measures",)}
"""Sections that are counted, and shown once somebody says so: a brief begins as one page."""
MOST_SAID = 8
"""Quotes in one report."""
LONGEST = 3
SHORTEST_DAYS = 180


def shown_first(kind: str) -> list[str]:
    """The sections a new report shows."""
    return [one for one in SECTIONS[kind] if one not in ON_DEMAND.get(kind, ())]


def require_period(since: date, until: date, today: date) -> None:
    """Refuse a period that ends before it begins, has not begun, or is longer than three years."""
    if until < since:
        raise Refused("ends_before_it_begins", "until")
    if since > today:
        raise Refused("in_the_future", "since")
    if (until - since).days > LONGEST * 366:
        raise Refused("report_too_long", "until", {"years": LONGEST})


def require_whole_months(since: date, until: date) -> None:
    """Refuse a year of the network by single days: two that differ by a day would tell by
    subtraction what one table did on it."""
    ends_month = (until + timedelta(days=1)).day == 1
    if since.day != 1 or not ends_month or (until - since).days < SHORTEST_DAYS:
        raise Refused("whole_months", "until")


def require_sections(kind: str, chosen: Collection[str]) -> tuple[str, ...]:
    """The sections of this kind that are shown, in the order given. Refuses none, and others'."""
    found = tuple(dict.fromkeys(chosen))
    if not found:
        raise Refused("needed", "shown")
    if not _are_of(kind, found):
        raise Refused("not_a_choice", "shown")
    return found


def _are_of(kind: str, chosen: Iterable[str]) -> bool:
    return set(chosen) <= set(SECTIONS[kind])
