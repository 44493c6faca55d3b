"""When the network may be asked whom each works with, and what may be told of it."""

from datetime import date

from holt.kernel.errors import Refused

RATINGS = ("reliable", "shared", "open", "influence", "commitment", "resources")
"""Three of trust, three of value; the statements are those of a survey of trust and value."""
FEWEST_TOLD = 5
"""The mean of the whole is told from so many rated organizations on, so that nobody who knows
their own finds another's."""
LONGEST_DAYS, SHORTEST_DAYS = 120, 3
REMIND_DAYS = 7
FEWEST_ASKED = 3
MOST_WRITTEN = 3
"""So many people of one organization are written to."""


def require_day(closes_on: date, today: date) -> None:
    """Refuse a day too soon to answer, or so far that nobody hurries."""
    days = (closes_on - today).days
    if not SHORTEST_DAYS <= days <= LONGEST_DAYS:
        facts = {"least": SHORTEST_DAYS, "most": LONGEST_DAYS}
        raise Refused("days_to_answer", "closes_on", facts)


def require_open(*, is_closed: bool) -> None:
    """Refuse to say more once what was said is told."""
    if is_closed:
        raise Refused("network_survey_closed")


def require_others(organization_id: int, other_id: int) -> None:
    """Refuse ratings of oneself."""
    if organization_id == other_id:
        raise Refused("rates_itself", "other_id")


def due_to_remind(closes_on: date, today: date) -> bool:
    """The last week, for whoever has not said that it is all."""
    return 0 <= (closes_on - today).days <= REMIND_DAYS
