"""When somebody who wants it is asked again."""

from datetime import date, timedelta

FIRST_WEEKS, LAST_WEEKS = 4, 6
PATIENCE = timedelta(weeks=4)
"""How long a wish waits for its follow-up to be opened before it is forgotten."""


def due_week(today: date, drawn: int) -> date:
    """The Monday of the week it is due; `drawn` is a number of weeks drawn by chance, 4 to 6."""
    day = today + timedelta(weeks=drawn)
    return day - timedelta(days=day.weekday())
